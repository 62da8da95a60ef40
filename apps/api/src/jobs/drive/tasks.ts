import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPlaces } from '../../waits/places.ts'
import { createJobEvents } from '../events.ts'
import type { JobKind } from '../kind.ts'
import type { JobOptions } from '../options.ts'
import { pauseAt } from '../pause.ts'
import { jobsForWork, type JobForWork } from '../store/jobs.ts'
import { claimTasks, renewTasks, type TaskRow } from '../store/tasks.ts'
import { commitOutcomes } from './commit.ts'
import { createTaskLeases } from './leases.ts'
import { driveTask } from './task.ts'
import { createJobWriter, type JobWriter } from './writer.ts'

/**
 * A worker takes as many tasks at a time as it has already, so that workers come to have as many each: `first` tasks at
 * least, and at most one of so many `parts` of what it may have. Between two takes others have their turn.
 */
const atATime = { first: 8, parts: 8 }
/** A task that is to be tried again sooner than this is looked for when it is time. Milliseconds. */
const shortWait = 60_000

/**
 * Transactions of one organization that write outcomes at once: in the end they wait for its balance, one for another,
 * and so many would keep the connections from everybody else.
 */
const writesOfOne = 2

/** How a worker takes tasks; asked before each claim. */
export interface Taking {
  /** Whether it takes those as well whose worker seems to be gone. */
  readonly abandoned: () => boolean
  /** Whether it leaves what is more than a few at a time to others. */
  readonly shares: () => boolean
}

/** The tasks of a worker. */
export interface Tasks {
  /** From 0, nothing, to 1, as many of a kind as there may be. */
  load(): number
  /** Takes tasks of a kind, as far as there is room, or as long as it is told to. */
  take(kind: JobKind, how: Taking): Promise<void>
  /** Resolves when none is under way any more. */
  over(): Promise<void>
}

/** @param ended called after each task, and when one is to be tried again */
export function createTasks(
  options: JobOptions,
  kinds: readonly JobKind[],
  stopping: AbortSignal,
  ended: () => void,
): Tasks {
  const { db, sql, log } = options
  const events = createJobEvents(sql)
  const token = randomUUID()
  const leases = createTaskLeases({ renew: (held) => renewTasks(db, token, held), stopping, log })
  const inPlace = createPlaces(Infinity, writesOfOne)
  /** Workers claim one after the other: kinds of one need not wait for that on a connection each. */
  const inTurn = createPlaces(1, 1)
  const underWay = new Map(kinds.map(({ name }) => [name, new Set<Promise<void>>()]))
  /** Jobs that have tasks here. */
  const jobs = new Map<string, { readonly writer: JobWriter<unknown>; tasks: number; stopWatching: () => void }>()
  const tasksOf = ({ name }: JobKind): Set<Promise<void>> => underWay.get(name) ?? new Set()

  /** The writer of a job, for as long as it has tasks here; whoever cancels the job is heard meanwhile. */
  const join = (kind: JobKind, { id: jobId, organizationId }: JobForWork): JobWriter<unknown> => {
    const joined = jobs.get(jobId)
    if (joined) {
      joined.tasks++
      return joined.writer
    }
    const writer = createJobWriter<unknown>(
      kind.gatherTime,
      (entries) => inPlace(organizationId, () => commitOutcomes(options, kind, jobId, token, entries)),
      stopping,
    )
    // Not to hear of it costs a few seconds of asking in vain, so it may fail.
    const watching = events.watch(jobId, (stage) => stage === 'cancelled' && leases.look()).catch(() => () => {})
    jobs.set(jobId, { writer, tasks: 1, stopWatching: () => void watching.then((stop) => stop()) })
    return writer
  }
  const leave = (jobId: string): void => {
    const joined = jobs.get(jobId)
    if (!joined || --joined.tasks > 0) return
    joined.stopWatching()
    jobs.delete(jobId)
  }

  const drive = async (kind: JobKind, job: JobForWork, task: TaskRow): Promise<void> => {
    const held = leases.hold(task)
    const writer = join(kind, job)
    const wait = await driveTask(options, { kind, job, task, token, held, writer })
    leave(job.id)
    if (wait !== undefined && wait > 0 && wait < shortWait) setTimeout(ended, wait).unref()
  }
  const begin = (kind: JobKind, job: JobForWork, task: TaskRow): void => {
    const work = drive(kind, job, task).finally(() => {
      tasksOf(kind).delete(work)
      ended()
    })
    tasksOf(kind).add(work)
  }

  const load = (): number => Math.max(...kinds.map((kind) => tasksOf(kind).size / kind.maxTasks))

  return {
    load,
    take: async (kind, { abandoned, shares }) => {
      while (!stopping.aborted) {
        // Tasks that it has answers of would be handed out anew, to be asked again.
        if (jobs.values().some(({ writer }) => writer.isBehind)) return
        const has = tasksOf(kind).size
        const most = Math.min(Math.max(atATime.first, has), Math.ceil(kind.maxTasks / atATime.parts))
        const limit = Math.min(kind.maxTasks - has, most)
        if (limit <= 0) return
        await sleep(pauseAt(load()))
        if (stopping.aborted) return
        const ofPlace = kind.maxTasksOfPlace
        const claimed = await inTurn(token, () =>
          claimTasks(db, token, { kind: kind.name, limit, ofPlace, abandoned: abandoned() }),
        )
        const known = await jobsForWork(db, [...new Set(claimed.map(({ jobId }) => jobId))])
        for (const task of claimed) {
          const job = known.get(task.jobId)
          if (job) begin(kind, job, task)
        }
        if (claimed.length < limit || shares()) return
      }
    },
    over: async () => {
      for (const tasks of underWay.values()) await Promise.all(tasks)
      leases.close()
    },
  }
}
