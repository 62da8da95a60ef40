import { and, desc, eq, getTableColumns, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { Executor, Transaction } from '../../db/client.ts'
import { builtOnce } from '../../db/prepared.ts'
import { jobs, type JobKindName } from '../../db/schema/jobs.ts'
import { defect } from '../../defect.ts'
import { announce } from '../events.ts'
import { tellStage } from '../webhook-events.ts'

export type JobRow = typeof jobs.$inferSelect
type NewRow = typeof jobs.$inferInsert
export interface NewJob extends Pick<
  NewRow,
  'id' | 'organizationId' | 'kind' | 'listId' | 'decision' | 'total' | 'createdBy'
> {
  readonly perRow: NewRow['perRow'] | undefined
  readonly reuseDays: NewRow['reuseDays'] | undefined
  readonly part: NewRow['part'] | undefined
}
/** Times are the database's, where they are not what they were. */
export type JobChanges = Partial<
  Omit<JobRow, 'id' | 'organizationId' | 'kind' | 'createdAt' | 'updatedAt' | Times> & Record<Times, Date | SQL | null>
>
type Times = 'decisionExpiresAt' | 'leaseUntil' | 'wakeAt'

/** A job as a caller names it. */
export interface JobRef {
  readonly organizationId: string
  readonly kind: JobKindName
  readonly jobId: string
}

const of = ({ organizationId, kind, jobId }: JobRef) =>
  and(eq(jobs.id, jobId), eq(jobs.organizationId, organizationId), eq(jobs.kind, kind))

/** Writes a queued job. Does nothing if it exists. */
export async function insertJob(tx: Transaction, job: NewJob): Promise<void> {
  await tx
    .insert(jobs)
    .values({ ...job, stage: 'queued' })
    .onConflictDoNothing()
}

const jobQuery = builtOnce((executor) =>
  executor
    .select()
    .from(jobs)
    .where(
      and(
        eq(jobs.id, sql.placeholder('jobId')),
        eq(jobs.organizationId, sql.placeholder('organizationId')),
        eq(jobs.kind, sql.placeholder('kind')),
      ),
    )
    .prepare('job'),
)

export async function findJob(executor: Executor, ref: JobRef): Promise<JobRow | undefined> {
  const [job] = await jobQuery(executor).execute({ ...ref })
  return job
}

/** Whether the time for the decision is over, though nobody may have come by to say so. */
const isOverdue = sql<boolean>`stage = 'awaiting_decision' and ${jobs.decisionExpiresAt} <= clock_timestamp()`

/** A job, locked until the transaction ends. Locked before the organization's balance, wherever both are needed. */
export async function lockJob(
  tx: Transaction,
  ref: JobRef,
): Promise<(JobRow & { readonly isOverdue: boolean }) | undefined> {
  const [job] = await tx
    .select({ ...getTableColumns(jobs), isOverdue })
    .from(jobs)
    .where(of(ref))
    .for('no key update')
  return job
}

/** A job whoever's it is, locked: for workers. */
export async function lockAnyJob(tx: Transaction, jobId: string): Promise<JobRow | undefined> {
  const [job] = await tx.select().from(jobs).where(eq(jobs.id, jobId)).for('no key update')
  return job
}

/** The newest jobs before one; one more than `limit`. */
export function listJobs(
  executor: Executor,
  { organizationId, kind }: Omit<JobRef, 'jobId'>,
  limit: number,
  before: string | undefined,
): Promise<JobRow[]> {
  return executor
    .select()
    .from(jobs)
    .where(
      and(
        eq(jobs.organizationId, organizationId),
        eq(jobs.kind, kind),
        before === undefined ? undefined : lt(jobs.id, before),
      ),
    )
    .orderBy(desc(jobs.id))
    .limit(limit + 1)
}

/** Changes a job that the transaction holds locked, and tells whoever watches it, and webhooks of where it has come to. */
export async function updateJob(tx: Transaction, jobId: string, changes: JobChanges): Promise<JobRow> {
  const [job] = await tx
    .update(jobs)
    .set({ ...changes, updatedAt: sql`clock_timestamp()` })
    .where(eq(jobs.id, jobId))
    .returning()
  if (!job) throw defect(`The job ${jobId} is gone`)
  await announce(tx, jobId, job.stage)
  if (changes.stage !== undefined) await tellStage(tx, job)
  return job
}

/** Jobs whose decision did not come in time. */
export function overdueJobs(executor: Executor, limit: number): Promise<{ id: string }[]> {
  return executor.select({ id: jobs.id }).from(jobs).where(isOverdue).orderBy(jobs.decisionExpiresAt).limit(limit)
}

/** What working on a job needs to know of it; none of it changes any more. */
export type JobForWork = Pick<JobRow, 'id' | 'organizationId' | 'kind' | 'decision' | 'perRow'>

/** Some jobs that are worked on, by ID. */
export async function jobsForWork(executor: Executor, ids: readonly string[]): Promise<Map<string, JobForWork>> {
  const { id, organizationId, kind, decision, perRow } = jobs
  const found = await executor
    .select({ id, organizationId, kind, decision, perRow })
    .from(jobs)
    .where(inArray(id, [...ids]))
  return new Map(found.map((job) => [job.id, job]))
}
