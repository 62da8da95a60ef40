import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createJobEvents } from '../events.ts'
import type { JobKind } from '../kind.ts'
import type { JobOptions } from '../options.ts'
import { jobsForWork, type JobForWork } from '../store/jobs.ts'
import { claimTasks, renewTasks, type TaskRow } from '../store/tasks.ts'
import { commitOutcomes } from './commit.ts'
import { createTaskLeases } from './leases.ts'
import { driveTask } from './task.ts'
import { createJobWriter, type JobWriter } from './writer.ts'

/** Of the tasks that a worker may have, how many it takes at a time; then others, who may have fewer, have their turn. */
const batches = 8
/** A task that is to be tried again sooner than this is looked for when it is time. Milliseconds. */
const shortWait = 60_000

/** The tasks of a worker. */
export interface Tasks {
  /** From 0, nothing, to 1, as many of a kind as there may be. */
  load(): number
  /** Takes tasks of a kind, as far as there is room. */
  take(kind: JobKind): Promise<void>
  /** Resolves when none is under way any more. */
  over(): Promise<void>
}

/**
 * @param pause how long to wait between two batches; milliseconds
 * @param ended called after each task, and when one is to be tried again
 */
export function createTasks(
  options: JobOptions,
  kinds: readonly JobKind[],
  stopping: AbortSignal,
  { pause, ended }: { readonly pause: () => number; readonly ended: () => void },
): Tasks {
  const { db, sql, log } = options
  const events = createJobEvents(sql)
  const token = randomUUID()
  const leases = createTaskLeases({ renew: (held) => renewTasks(db, token, held), stopping, log })
  const underWay = new Map(kinds.map(({ name }) => [name, new Set<Promise<void>>()]))
  /** Jobs that have tasks here. */
  const jobs = new Map<string, { readonly writer: JobWriter<unknown>; tasks: number; stopWatching: () => void }>()
  const tasksOf = ({ name }: JobKind): Set<Promise<void>> => underWay.get(name) ?? new Set()

  /** The writer of a job, for as long as it has tasks here; whoever cancels the job is heard meanwhile. */
  const join = (kind: JobKind, jobId: string): JobWriter<unknown> => {
    const joined = jobs.get(jobId)
    if (joined) {
      joined.tasks++
      return joined.writer
    }
    const writer = createJobWriter<unknown>(kind.gatherTime, (entries) =>
      commitOutcomes(options, kind, jobId, token, entries),
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
    const writer = join(kind, job.id)
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

  return {
    load: () => Math.max(...kinds.map((kind) => tasksOf(kind).size / kind.maxTasks)),
    take: async (kind) => {
      while (!stopping.aborted) {
        const limit = Math.min(kind.maxTasks - tasksOf(kind).size, Math.ceil(kind.maxTasks / batches))
        if (limit <= 0) return
        const claimed = await claimTasks(db, token, { kind: kind.name, limit, ofPlace: kind.maxTasksOfPlace })
        const known = await jobsForWork(db, [...new Set(claimed.map(({ jobId }) => jobId))])
        for (const task of claimed) {
          const job = known.get(task.jobId)
          if (job) begin(kind, job, task)
        }
        if (claimed.length < limit) return
        await sleep(pause())
      }
    },
    over: async () => {
      for (const tasks of underWay.values()) await Promise.all(tasks)
      leases.close()
    },
  }
}
