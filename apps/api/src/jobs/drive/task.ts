import type { JobKind, TaskEnd } from '../kind.ts'
import { LeaseLost } from '../lease.ts'
import type { JobOptions } from '../options.ts'
import { lockAnyJob, type JobForWork } from '../store/jobs.ts'
import { letFollow, lockTasks, releaseTask, type TaskRow } from '../store/tasks.ts'
import { workerTransaction } from '../../db/worker-transaction.ts'
import { endJob } from '../transitions.ts'
import { noteUnforeseen } from '../unforeseen.ts'
import type { HeldTask } from './leases.ts'
import type { JobWriter } from './writer.ts'

/** How long a task is worked on before it is the turn of others. Milliseconds. */
const turnTime = 10_000

/** A task with what it is driven with. */
export interface DrivenTask {
  readonly kind: JobKind
  readonly job: JobForWork
  readonly task: TaskRow
  readonly token: string
  readonly held: HeldTask
  readonly writer: JobWriter<unknown>
}

/**
 * Works on a task as far as it gets: to its end, or until a server wants to be asked again later. Never rejects.
 * @returns milliseconds until it is to be tried again, where it is to be
 */
export async function driveTask(options: JobOptions, driven: DrivenTask): Promise<number | undefined> {
  const { kind, job, task, held, writer } = driven
  const { signal } = held
  const turnEnds = performance.now() + turnTime
  const writes: Promise<void>[] = []
  try {
    const end = await kind.work({
      job,
      task,
      signal,
      isLast: task.attempts >= kind.retryDelays.length,
      isOver: () => performance.now() >= turnEnds,
      write: (outcomes) => {
        const write = writer.write(task.key, outcomes)
        write.catch(() => {}) // told to whoever waits for it, now or in the end
        writes.push(write)
        return write
      },
    })
    return await release(options, driven, end)
  } catch (cause) {
    // What was answered until here counts, whatever ended it.
    await Promise.allSettled(writes)
    if (cause instanceof LeaseLost || signal.reason instanceof LeaseLost) return undefined
    try {
      if (!signal.aborted) return await noteFailure(options, driven, cause)
      await releaseTask(options.db, task, driven.token, {})
    } catch (error) {
      // The lease lapses, and whoever takes over tries again.
      options.log.error({ err: error, jobId: job.id }, 'a task could not be handed back')
    }
    return undefined
  } finally {
    held.close()
  }
}

/** Gives a task up, unless it is somebody else's by now. */
async function release(
  { db }: JobOptions,
  { kind, task, token, writer }: DrivenTask,
  end: TaskEnd,
): Promise<number | undefined> {
  if (end !== 'done') {
    const wait = end === 'later' ? (kind.retryDelays[task.attempts] ?? 0) : 0
    const attempts = end === 'later' ? task.attempts + 1 : task.attempts
    // Others need not wait for what a server wants to be asked again in an hour.
    if (end === 'later') await letFollow(db, [task])
    return (await releaseTask(db, task, token, { wait, attempts, failures: 0 })) ? wait : undefined
  }
  await writer.end(task)
  return undefined
}

/** After something unforeseen: tries again later, a few times, and then gives the job up with what a caller would see. */
async function noteFailure(
  { db, credits, log }: JobOptions,
  { task, token }: DrivenTask,
  cause: unknown,
): Promise<number | undefined> {
  const verdict = noteUnforeseen(log, 'a task', task.jobId, task.failures, cause)
  if ('wait' in verdict) return (await releaseTask(db, task, token, verdict)) ? verdict.wait : undefined
  await workerTransaction(db, async (tx) => {
    const job = await lockAnyJob(tx, task.jobId)
    if (!job) return
    await lockTasks(tx, job.id)
    if (await releaseTask(tx, task, token, verdict)) {
      await endJob(credits, tx, job, { stage: 'failed', error: verdict.error })
    }
  })
  return undefined
}
