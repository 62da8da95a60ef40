import { defect } from '../../defect.ts'
import type { JobKind, Written } from '../kind.ts'
import type { JobOptions } from '../options.ts'
import { lockAnyJob, updateJob } from '../store/jobs.ts'
import { endTasks, holdTasks, isAllDone, lockTasks } from '../store/tasks.ts'
import { workerTransaction } from '../../db/worker-transaction.ts'
import { endJob } from '../transitions.ts'
import type { Entry } from './writer.ts'

const nothing: Written = { done: 0, amount: 0, changes: {} }

/**
 * Writes what came of some tasks of a job: outcomes, what they cost, the job's progress, and which tasks are done; all of
 * it or nothing, and nothing of a task that is somebody else's by now. The last outcomes of a job complete it.
 * @returns the keys of tasks that are lost
 */
export function commitOutcomes(
  { db, credits, leads }: JobOptions,
  kind: JobKind,
  jobId: string,
  token: string,
  entries: readonly Entry<unknown>[],
): Promise<ReadonlySet<string>> {
  const keys = new Set(entries.map(({ key }) => key))
  return workerTransaction(db, async (tx) => {
    const job = await lockAnyJob(tx, jobId)
    if (job?.stage !== kind.running) return keys
    if (!(await leads.isThere(tx, job.listId))) {
      // Nobody would see what is found from here on.
      await endJob(credits, tx, job, { stage: 'cancelled' })
      return keys
    }
    const most = entries.reduce((sum, { outcomes }) => sum + outcomes.length, 0)
    if (job.done + most >= job.total) await lockTasks(tx, jobId)
    const held = await holdTasks(tx, jobId, [...keys], token)
    const ours = entries.filter(({ key }) => held.has(key))
    const outcomes = ours.flatMap((entry) => entry.outcomes)
    const written = outcomes.length === 0 ? nothing : await kind.write(tx, job, outcomes)
    const done = job.done + written.done
    if (written.amount > 0) {
      if (job.reservationId === null) throw defect(`The job ${jobId} spends without a reservation`)
      // `done` only ever grows, so that it names the batch.
      const reference = `${jobId}:settle:${done}`
      await credits.settle(tx, { reservationId: job.reservationId, amount: written.amount, reference })
    }
    if (written.done > 0) {
      const settled = job.settled + written.amount
      const counted = await updateJob(tx, jobId, { ...written.changes, done, settled, failures: 0 })
      if (done === job.total) await endJob(credits, tx, counted, { stage: 'completed' })
    }
    const ended = ours.flatMap((entry) => entry.ended ?? [])
    if (ended.length > 0 && done < job.total) {
      await endTasks(tx, ended, token)
      if (await isAllDone(tx, jobId)) {
        throw defect(`The tasks of ${jobId} are done, and ${job.total - done} of its rows are not`)
      }
    }
    return new Set([...keys].filter((key) => !held.has(key)))
  })
}
