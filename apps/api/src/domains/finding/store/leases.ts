import { and, eq, sql } from 'drizzle-orm'
import type { Database, Executor, Transaction } from '../../../db/client.ts'
import { findingJobs, findingTasks } from '../../../db/schema/finding.ts'
import type { JobRow } from './jobs.ts'

/** How long a worker that does not report is believed to be alive. Renewed three times as often. Milliseconds. */
export const leaseTime = 6000

// The database's clock, because those of the workers may differ.
const until = sql`clock_timestamp() + ${leaseTime} * interval '1 millisecond'`
const toAnalyze = sql`stage in ('queued', 'analyzing')`
const free = sql`(lease_until is null or lease_until < clock_timestamp())
  and (wake_at is null or wake_at <= clock_timestamp())`

/**
 * Takes a job that is to be analyzed and that nobody analyzes: of the organization with the fewest analyses under way,
 * then of the one that has waited longest for its turn, the job that has.
 * @param busy organizations whose turn it is not
 */
export async function claimAnalysis(db: Database, token: string, busy: readonly string[]): Promise<JobRow | undefined> {
  const [job] = await db
    .update(findingJobs)
    .set({ leaseToken: token, leaseUntil: until })
    .where(
      sql`${findingJobs.id} = (
        with organizations as (
          select organization_id, count(*) filter (where lease_until >= clock_timestamp()) as under_way,
            max(updated_at) filter (where stage = 'analyzing') as served_at
          from finding_jobs where ${toAnalyze} group by organization_id
        )
        select id from finding_jobs join organizations using (organization_id)
        where ${toAnalyze} and ${free} and organization_id not in (select jsonb_array_elements_text(${JSON.stringify(busy)}::text::jsonb))
        order by under_way, served_at nulls first, updated_at, id
        limit 1 for update of finding_jobs skip locked
      )`,
    )
    .returning()
  return job
}

/** Whether another job waits to be analyzed. */
export async function isAnalysisWaiting(db: Database): Promise<boolean> {
  const waiting = await db.execute(sql`select from finding_jobs where ${toAnalyze} and ${free} limit 1`)
  return waiting.length > 0
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

/** Any constant will do; it only has to be the same in every process of the product. */
const claimLock = 7_205_759_405

/**
 * Takes tasks that nobody works on: organizations take turns, and within one its jobs, by how much of each is under way
 * in all workers together. One worker at a time, so that two of them never look at the same tasks and one goes away
 * empty-handed.
 */
export function claimTasks(db: Database, token: string, limit: number): Promise<TaskRow[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${claimLock})`)
    return tx
      .update(findingTasks)
      .set({ leaseToken: token, leaseUntil: until })
      .where(
        sql`(${findingTasks.jobId}, ${findingTasks.key}) in (
          with running as (
            select id, organization_id, (
              select count(*) from finding_tasks
              where job_id = finding_jobs.id and is_done = 0 and lease_until >= clock_timestamp()
            ) as under_way
            from finding_jobs where stage in ('enriching', 'scraping')
          ), organizations as (
            select organization_id, sum(under_way) as under_way from running group by organization_id
          ), waiting as (
            select id as job_id, key, organization_id,
              under_way + row_number() over (partition by id order by key) as job_turn
            from running, lateral (
              select key from finding_tasks where job_id = running.id and is_done = 0 and ${free} order by key limit ${limit}
            ) as task
          )
          select job_id, key from waiting join organizations using (organization_id)
          order by under_way + row_number() over (partition by organization_id order by job_turn, job_id), job_turn, job_id
          limit ${limit}
        )`,
      )
      .returning()
  })
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
