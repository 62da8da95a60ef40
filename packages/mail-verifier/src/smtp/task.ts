import type { Reason } from '../verdict/reasons.ts'
import type { Reply } from './reply.ts'

/** What asking a mail host came to. */
export interface Outcome {
  reason: Reason
  deferred?: true
  reply?: Reply
  mx?: string
  /** Where our own way out was in trouble: a sentence about it. */
  message?: string
}

/** One address to be asked about. */
export interface Task {
  /** As it goes into RCPT TO. */
  recipient: string
  domain: string
  /** Needs SMTPUTF8 (RFC 6531). */
  utf8: boolean
  /** Whether an accepted address needs to know if its domain accepts everything. */
  wantsCatchAll: boolean
  /** Somebody waits for this one with a time limit: it goes ahead of the others. */
  urgent: boolean
  /** A session is asking about it. */
  isAsked: boolean
  /** Called instead of asking again, where nobody would wait for that. */
  leave: (() => void) | undefined
  /** Sessions that were lost when it was this task's turn. */
  losses: number
  /** Called once; afterwards the task is of no interest. */
  settle(outcome: Outcome): void
  settled: boolean
}

/** A recipient that always makes the server hang up must not be asked about for ever. */
export const maxLosses = 3

/** Ends a task, once. */
export function settle(task: Task, outcome: Outcome): void {
  if (task.settled) return
  task.settled = true
  task.settle(outcome)
}
