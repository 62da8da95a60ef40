import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Database, Executor, Transaction } from '../../../db/client.ts'
import { findingJobs, type FindingWorkflow } from '../../../db/schema/finding.ts'
import { defect } from '../../../defect.ts'
import { announce } from '../../../jobs/events.ts'

export type JobRow = typeof findingJobs.$inferSelect
type NewJob = Pick<
  typeof findingJobs.$inferInsert,
  'id' | 'organizationId' | 'workflow' | 'listId' | 'decision' | 'perRow' | 'total' | 'createdBy'
>
export type JobChanges = Partial<Omit<JobRow, 'id' | 'organizationId' | 'workflow' | 'createdAt' | 'updatedAt'>>

/** A job as a caller names it. */
export interface JobRef {
  readonly organizationId: string
  readonly workflow: FindingWorkflow
  readonly jobId: string
}

const of = ({ organizationId, workflow, jobId }: JobRef) =>
  and(eq(findingJobs.id, jobId), eq(findingJobs.organizationId, organizationId), eq(findingJobs.workflow, workflow))

/** Writes a queued job. Does nothing if it exists. */
export async function insertJob(tx: Transaction, job: NewJob): Promise<void> {
  await tx
    .insert(findingJobs)
    .values({ ...job, stage: 'queued' })
    .onConflictDoNothing()
}

export async function findJob(executor: Executor, ref: JobRef): Promise<JobRow | undefined> {
  const [job] = await executor.select().from(findingJobs).where(of(ref))
  return job
}

/** A job, locked until the transaction ends. Locked before the organization's balance, wherever both are needed. */
export async function lockJob(tx: Transaction, ref: JobRef): Promise<JobRow | undefined> {
  const [job] = await tx.select().from(findingJobs).where(of(ref)).for('no key update')
  return job
}

/** A job whoever's it is, locked: for workers. */
export async function lockAnyJob(tx: Transaction, jobId: string): Promise<JobRow | undefined> {
  const [job] = await tx.select().from(findingJobs).where(eq(findingJobs.id, jobId)).for('no key update')
  return job
}

/** The newest jobs before one; one more than `limit`. */
export function listJobs(
  executor: Executor,
  { organizationId, workflow }: Omit<JobRef, 'jobId'>,
  limit: number,
  before: string | undefined,
): Promise<JobRow[]> {
  return executor
    .select()
    .from(findingJobs)
    .where(
      and(
        eq(findingJobs.organizationId, organizationId),
        eq(findingJobs.workflow, workflow),
        before === undefined ? undefined : lt(findingJobs.id, before),
      ),
    )
    .orderBy(desc(findingJobs.id))
    .limit(limit + 1)
}

/** Changes a job that the transaction holds locked, and tells whoever watches it. */
export async function updateJob(tx: Transaction, jobId: string, changes: JobChanges): Promise<JobRow> {
  const [job] = await tx
    .update(findingJobs)
    .set({ ...changes, updatedAt: sql`clock_timestamp()` })
    .where(eq(findingJobs.id, jobId))
    .returning()
  if (!job) throw defect(`The job ${jobId} is gone`)
  await announce(tx, jobId, job.stage)
  return job
}

/** Jobs whose decision did not come in time. */
export function overdueJobs(executor: Executor, limit: number): Promise<{ id: string }[]> {
  return executor
    .select({ id: findingJobs.id })
    .from(findingJobs)
    .where(sql`stage = 'awaiting_decision' and ${findingJobs.decisionExpiresAt} <= now()`)
    .orderBy(findingJobs.decisionExpiresAt)
    .limit(limit)
}

/** What working on a job needs to know of it; none of it changes any more. */
export type JobForWork = Pick<JobRow, 'id' | 'organizationId' | 'workflow' | 'decision' | 'perRow'>

/** Jobs that are being looked into, of some, by ID. */
export async function jobsForWork(db: Database, ids: readonly string[]): Promise<Map<string, JobForWork>> {
  const { id, organizationId, workflow, decision, perRow } = findingJobs
  const jobs = await db
    .select({ id, organizationId, workflow, decision, perRow })
    .from(findingJobs)
    .where(inArray(id, [...ids]))
  return new Map(jobs.map((job) => [job.id, job]))
}
