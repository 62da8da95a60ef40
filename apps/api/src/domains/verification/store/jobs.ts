import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Executor, Transaction } from '../../../db/client.ts'
import { verificationJobs } from '../../../db/schema/verification.ts'
import { defect } from '../../../defect.ts'
import { announce } from '../../../jobs/events.ts'

export type JobRow = typeof verificationJobs.$inferSelect
type NewJob = Pick<
  typeof verificationJobs.$inferInsert,
  'id' | 'organizationId' | 'listId' | 'decision' | 'total' | 'createdBy'
>
type JobChanges = Partial<Omit<JobRow, 'id' | 'organizationId' | 'createdAt' | 'updatedAt'>>

/** Writes a queued job. Does nothing if it exists. */
export async function insertJob(tx: Transaction, job: NewJob): Promise<void> {
  await tx
    .insert(verificationJobs)
    .values({ ...job, stage: 'queued' })
    .onConflictDoNothing()
}

export async function findJob(executor: Executor, organizationId: string, jobId: string): Promise<JobRow | undefined> {
  const [job] = await executor
    .select()
    .from(verificationJobs)
    .where(and(eq(verificationJobs.id, jobId), eq(verificationJobs.organizationId, organizationId)))
  return job
}

/** A job, locked until the transaction ends. Locked before the organization's balance, wherever both are needed. */
export async function lockJob(tx: Transaction, organizationId: string, jobId: string): Promise<JobRow | undefined> {
  const [job] = await tx
    .select()
    .from(verificationJobs)
    .where(and(eq(verificationJobs.id, jobId), eq(verificationJobs.organizationId, organizationId)))
    .for('no key update')
  return job
}

/** The newest jobs before one; one more than `limit`. */
export function listJobs(
  executor: Executor,
  organizationId: string,
  limit: number,
  before: string | undefined,
): Promise<JobRow[]> {
  return executor
    .select()
    .from(verificationJobs)
    .where(
      and(
        eq(verificationJobs.organizationId, organizationId),
        before === undefined ? undefined : lt(verificationJobs.id, before),
      ),
    )
    .orderBy(desc(verificationJobs.id))
    .limit(limit + 1)
}

/** Changes a job that the transaction holds locked, and tells whoever watches it. */
export async function updateJob(tx: Transaction, jobId: string, changes: JobChanges): Promise<JobRow> {
  const [job] = await tx
    .update(verificationJobs)
    .set({ ...changes, updatedAt: sql`clock_timestamp()` })
    .where(eq(verificationJobs.id, jobId))
    .returning()
  if (!job) throw defect(`The job ${jobId} is gone`)
  await announce(tx, jobId, job.stage)
  return job
}

/** Jobs whose decision did not come in time. */
export function overdueJobs(executor: Executor, limit: number): Promise<{ id: string; organizationId: string }[]> {
  return executor
    .select({ id: verificationJobs.id, organizationId: verificationJobs.organizationId })
    .from(verificationJobs)
    .where(sql`stage = 'awaiting_decision' and ${verificationJobs.decisionExpiresAt} <= now()`)
    .orderBy(verificationJobs.decisionExpiresAt)
    .limit(limit)
}
