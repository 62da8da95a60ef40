import { and, eq, sql } from 'drizzle-orm'
import type { Database, Executor } from '../../db/client.ts'
import { json } from '../../db/json.ts'
import { jobs } from '../../db/schema/jobs.ts'
import { leaseEnd } from './lease-time.ts'
import type { JobRow } from './jobs.ts'

const toAnalyze = sql`stage in ('queued', 'analyzing')`
const free = sql`(lease_until is null or lease_until < clock_timestamp())
  and (wake_at is null or wake_at <= clock_timestamp())`

/**
 * Takes a job that is to be analyzed and that nobody analyzes: of the organization with the fewest analyses under way,
 * then of the one that has waited longest for its turn, the job that has been given least so far, and of several the
 * smallest, so that a small one is over in its first turn, however many are open (foreground-background scheduling).
 * @param busy organizations whose turn it is not
 */
export async function claimAnalysis(db: Database, token: string, busy: readonly string[]): Promise<JobRow | undefined> {
  const [job] = await db
    .update(jobs)
    .set({ leaseToken: token, leaseUntil: leaseEnd })
    .where(
      sql`${jobs.id} = (
        with organizations as (
          select organization_id, count(*) filter (where lease_until >= clock_timestamp()) as under_way,
            max(updated_at) filter (where stage = 'analyzing') as served_at
          from jobs where ${toAnalyze} group by organization_id
        )
        select id from jobs join organizations using (organization_id)
        where ${toAnalyze} and ${free}
          and organization_id not in (select jsonb_array_elements_text(${json(busy)}))
        order by under_way, served_at nulls first, done, total, updated_at, id
        limit 1 for update of jobs skip locked
      )`,
    )
    .returning()
  return job
}

/** Whether another job waits to be analyzed. */
export async function isAnalysisWaiting(db: Database): Promise<boolean> {
  const waiting = await db.execute(sql`select from jobs where ${toAnalyze} and ${free} limit 1`)
  return waiting.length > 0
}

/** The job, locked until the transaction ends, if the lease on its analysis is still held: what fences writes. */
export async function holdAnalysis(executor: Executor, jobId: string, token: string): Promise<JobRow | undefined> {
  const [job] = await executor
    .update(jobs)
    .set({ leaseUntil: leaseEnd })
    .where(and(eq(jobs.id, jobId), eq(jobs.leaseToken, token)))
    .returning()
  return job
}
