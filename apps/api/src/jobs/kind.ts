import type { Transaction } from '../db/client.ts'
import type { JobDecision, JobEstimate, JobHints, JobKindName } from '../db/schema/jobs.ts'
import type { RunningStage } from './stages.ts'
import type { JobChanges, JobForWork, JobRow } from './store/jobs.ts'
import type { TaskRow } from './store/tasks.ts'

/** A turn of analyzing a job. */
export interface AnalysisTurn {
  readonly job: JobRow
  /** Aborts when the turn is lost or the worker stops. */
  readonly signal: AbortSignal
  /**
   * Runs a transaction that holds the job locked; the only way in which an analysis writes.
   * @throws LeaseLost
   */
  fenced<T>(work: (tx: Transaction, job: JobRow) => Promise<T>): Promise<T>
  /** Whether it is the turn of another job. Asks the database at most now and then. */
  isOver(): Promise<boolean>
}

/** What analysis came to. */
export interface Summary {
  readonly estimate: JobEstimate
  /** What is to be worked on, and what of it is done already. */
  readonly total: number
  readonly done: number
  readonly counts: Record<string, number>
  readonly hints?: JobHints
}

/** What a task is worked on with. */
export interface TaskTurn<Outcome> {
  readonly job: JobForWork
  readonly task: TaskRow
  /** Whether nothing is tried again after this: what could be, is settled as it is. */
  readonly isLast: boolean
  /** Aborts when the task is lost or the worker stops. */
  readonly signal: AbortSignal
  /** Whether it has had its time: it goes on where it is, after others. */
  readonly isOver: () => boolean
  /**
   * Writes outcomes, what they cost and the progress in one transaction, with those of other tasks of the job; resolves
   * when it has committed.
   * @throws LeaseLost
   */
  readonly write: (outcomes: readonly Outcome[]) => Promise<void>
}

/** What a turn left: nothing, rows that are to be tried again later, or more of the same. */
export type TaskEnd = 'done' | 'later' | 'more'

/** What some outcomes changed of a job. */
export interface Written {
  /** How many of them are new. */
  readonly done: number
  /** What the new ones cost. Credits. */
  readonly amount: number
  readonly changes: Pick<JobChanges, 'counts' | 'hints'>
}

/** What makes a kind of job: what analysis does, what a task is, what a row costs. Everything else is the engine's. */
export interface JobKind<Outcome = unknown> {
  readonly name: JobKindName
  /** The stage in which tasks are worked on. */
  readonly running: RunningStage
  /** What a reservation for a job pays for, as the ledger names it. */
  readonly operation: string
  /** Tasks that one process works on at once. */
  readonly maxTasks: number
  /** Tasks of one place that are under way at once, in all processes together. */
  readonly maxTasksOfPlace: number
  /** How long to wait before each further attempt, where a server asks to come back later. Milliseconds. */
  readonly retryDelays: readonly number[]
  /** How long outcomes wait to be written together with others. Milliseconds. */
  readonly gatherTime: number
  /**
   * Analyzes a list from where it got, in batches, without spending anything.
   * @returns whether all is analyzed; else it is the turn of another job
   */
  analyze(turn: AnalysisTurn): Promise<boolean>
  /** Sums an analysis up, and makes the tasks. In a transaction that holds the job locked, as all that follows. */
  sumUp(tx: Transaction, job: JobRow): Promise<Summary>
  /** Leaves out what was decided against. @returns what the rest costs at most, and what changes of the job */
  begin(
    tx: Transaction,
    job: JobRow,
    decision: JobDecision,
  ): Promise<{ readonly amount: number; readonly changes: JobChanges }>
  /** Works on a task as far as it gets. */
  work(turn: TaskTurn<Outcome>): Promise<TaskEnd>
  /** Writes outcomes that are not written yet. */
  write(tx: Transaction, job: JobRow, outcomes: readonly Outcome[]): Promise<Written>
}
