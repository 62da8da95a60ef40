import { and, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../../db/client.ts'
import { verificationJobs } from '../../../db/schema/verification.ts'
import type { JobRow } from './jobs.ts'

/** How long a driver that does not report is believed to be alive. Renewed three times as often. Milliseconds. */
export const leaseTime = 5000

// The database's clock, because those of the workers may differ.
const until = sql`clock_timestamp() + ${leaseTime} * interval '1 millisecond'`
// As the partial index has it.
const active = sql`stage in ('queued', 'analyzing', 'verifying')`

/**
 * Takes a job that has something to do and that nobody drives: of the organization with the fewest jobs under way, the
 * oldest. Undefined if there is none.
 * @param busy organizations whose turn it is not
 */
export async function claimJob(db: Database, token: string, busy: readonly string[]): Promise<JobRow | undefined> {
  const [job] = await db
    .update(verificationJobs)
    .set({ leaseToken: token, leaseUntil: until })
    .where(
      sql`${verificationJobs.id} = (
        select j.id from verification_jobs j
        where ${active}
          and (j.lease_until is null or j.lease_until < clock_timestamp())
          and (j.wake_at is null or j.wake_at <= clock_timestamp())
          and j.organization_id not in (select jsonb_array_elements_text(${JSON.stringify(busy)}::text::jsonb))
        order by (
          select count(*) from verification_jobs other
          where other.organization_id = j.organization_id and ${active} and other.lease_until >= clock_timestamp()
        ), j.id
        limit 1
        for update of j skip locked
      )`,
    )
    .returning()
  return job
}

/** Keeps a lease. False if it is lost: taken over, or the job is over. */
export async function renewLease(db: Database, jobId: string, token: string): Promise<boolean> {
  const renewed = await db
    .update(verificationJobs)
    .set({ leaseUntil: until })
    .where(held(jobId, token))
    .returning({ id: verificationJobs.id })
  return renewed.length > 0
}

/**
 * The job, locked until the transaction ends, if the lease on it is still held: what fences a driver's writes. Who
 * writes is alive, so this renews the lease, too.
 */
export async function lockLeased(tx: Transaction, jobId: string, token: string): Promise<JobRow | undefined> {
  const [job] = await tx.update(verificationJobs).set({ leaseUntil: until }).where(held(jobId, token)).returning()
  return job
}

const held = (jobId: string, token: string) =>
  and(eq(verificationJobs.id, jobId), eq(verificationJobs.leaseToken, token))
