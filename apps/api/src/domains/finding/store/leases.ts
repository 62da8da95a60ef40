import { and, eq, sql } from 'drizzle-orm'
import type { Database, Executor, Transaction } from '../../../db/client.ts'
import { findingJobs, findingTasks } from '../../../db/schema/finding.ts'
import type { JobRow } from './jobs.ts'

/** How long a worker that does not report is believed to be alive. Renewed three times as often. Milliseconds. */
export const leaseTime = 6000

// The database's clock, because those of the workers may differ.
const until = sql`clock_timestamp() + ${leaseTime} * interval '1 millisecond'`
const free = sql`(lease_until is null or lease_until < clock_timestamp())
  and (wake_at is null or wake_at <= clock_timestamp())`

/** Takes a job that is to be analyzed and that nobody analyzes, the oldest first. */
export async function claimAnalysis(db: Database, token: string): Promise<JobRow | undefined> {
  const [job] = await db
    .update(findingJobs)
    .set({ leaseToken: token, leaseUntil: until })
    .where(
      sql`${findingJobs.id} = (
        select id from finding_jobs where stage in ('queued', 'analyzing') and ${free}
        order by id limit 1 for update skip locked
      )`,
    )
    .returning()
  return job
}

/** The job, locked until the transaction ends, if the lease on its analysis is still held: what fences writes. */
export async function holdAnalysis(tx: Executor, jobId: string, token: string): Promise<JobRow | undefined> {
  const [job] = await tx
    .update(findingJobs)
    .set({ leaseUntil: until })
    .where(and(eq(findingJobs.id, jobId), eq(findingJobs.leaseToken, token)))
    .returning()
  return job
}

export type TaskRow = typeof findingTasks.$inferSelect

/** Takes a task of a job that nobody works on. */
export async function claimTask(db: Database, jobId: string, token: string): Promise<TaskRow | undefined> {
  const [task] = await db
    .update(findingTasks)
    .set({ leaseToken: token, leaseUntil: until })
    .where(
      and(
        eq(findingTasks.jobId, jobId),
        sql`${findingTasks.key} = (
          select key from finding_tasks where job_id = ${jobId} and is_done = 0 and ${free}
          order by key limit 1 for update skip locked
        )`,
      ),
    )
    .returning()
  return task
}

/** Keeps a task. False if it is lost: taken over, done, or its job is over. */
export async function holdTask(executor: Executor, { jobId, key }: TaskRow, token: string): Promise<boolean> {
  const held = await executor
    .update(findingTasks)
    .set({ leaseUntil: until })
    .where(
      and(
        eq(findingTasks.jobId, jobId),
        eq(findingTasks.key, key),
        eq(findingTasks.leaseToken, token),
        sql`exists (select from finding_jobs where id = ${jobId} and stage in ('enriching', 'scraping'))`,
      ),
    )
    .returning({ key: findingTasks.key })
  return held.length > 0
}

/** Gives a task up: done, or for later. Wait in milliseconds. */
export async function releaseTask(
  tx: Transaction,
  { jobId, key }: Pick<TaskRow, 'jobId' | 'key'>,
  end: { readonly isDone?: boolean; readonly wait?: number; readonly attempts?: number; readonly failures?: number },
): Promise<void> {
  await tx
    .update(findingTasks)
    .set({
      isDone: end.isDone === true ? 1 : 0,
      leaseToken: null,
      leaseUntil: null,
      wakeAt: end.wait === undefined ? null : sql`clock_timestamp() + ${end.wait} * interval '1 millisecond'`,
      ...(end.attempts === undefined ? {} : { attempts: end.attempts }),
      ...(end.failures === undefined ? {} : { failures: end.failures }),
    })
    .where(and(eq(findingTasks.jobId, jobId), eq(findingTasks.key, key)))
}
