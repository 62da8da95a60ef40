import type { Fail } from '@leadwright/errors'
import { sql } from 'drizzle-orm'
import { bounds, limitReached } from '../bounds.ts'
import type { Transaction } from '../db/client.ts'
import { lockUntilEnd } from '../db/lock.ts'
import type { JobKindName } from '../db/schema/jobs.ts'

/** A job that is to be made. */
interface NewJob {
  readonly id: string
  readonly organizationId: string
  readonly listId: string
  readonly kind: JobKindName
}

/**
 * Refuses a job that there is no place for; nobody else of the organization makes one until the transaction ends. Its
 * own earlier run does not take its place, and neither does a job whose decision did not come in time.
 * @throws LIMIT_REACHED
 */
export async function takePlace(fail: Fail<'LIMIT_REACHED'>, tx: Transaction, job: NewJob): Promise<void> {
  const { id, organizationId, listId, kind } = job
  await lockUntilEnd(tx, `jobs of ${organizationId}`)
  const open = sql`organization_id = ${organizationId} and id <> ${id}
    and stage in ('queued', 'analyzing', 'awaiting_decision', 'verifying', 'enriching', 'scraping')
    and (decision_expires_at is null or decision_expires_at > now())`
  const [counts] = await tx.execute<{ all: number; ofList: number }>(sql`
    select count(*)::integer as all, count(*) filter (where list_id = ${listId} and kind = ${kind})::integer as "ofList"
    from jobs where ${open}`)
  const { all = 0, ofList = 0 } = counts ?? {}
  if (ofList >= bounds.open_jobs_of_list) throw limitReached(fail, 'open_jobs_of_list')
  if (all >= bounds.open_jobs) throw limitReached(fail, 'open_jobs')
}
