import { sql } from 'drizzle-orm'
import { inOrder } from './in-order.ts'
import type { Database, Transaction } from './client.ts'

/** Rows a transaction: its locks, and what others wait for in the log of the database, stay short. */
const rowsABatch = 5000
/** Filters of up to a megabyte each. */
const filtersABatch = 4
/** Transactions in a row; whoever sweeps has other things to look after, and comes again soon. */
const batchesAtOnce = 10

/**
 * Sweeps some of what belonged to deleted lists and jobs. Any number of processes can do so at the same time. A job that
 * is still at work keeps its addresses until it is over, because its bill is reckoned by them.
 */
export async function sweepRemovals(
  db: Database,
  signal?: AbortSignal,
  { rows = rowsABatch, batches = batchesAtOnce } = {},
): Promise<void> {
  for (let batch = 0; batch < batches; batch++) {
    if (signal?.aborted === true || !(await db.transaction((tx) => sweepBatch(tx, rows)))) return
  }
}

/** @returns whether there was something to sweep */
async function sweepBatch(tx: Transaction, limit: number): Promise<boolean> {
  const [removal] = await tx.execute<{ id: string; what: 'list' | 'job' }>(sql`
    select id, what from removals
    where created_at <= now() and (what = 'list' or not exists (
      select from jobs where jobs.id = removals.id
        and stage in ('queued', 'analyzing', 'awaiting_decision', 'verifying', 'enriching', 'scraping')
    ))
    order by created_at limit 1 for update skip locked`)
  if (removal === undefined) return false
  const { id, what } = removal
  const counted = await tx.execute<{ rows: number }>(
    what === 'list'
      ? sql`
        with swept as (
          delete from leads where ctid = any (array(
            select ctid from leads where ${inOrder(sql`list_id || ''`, sql`id`, id, 0)}
            order by list_id || '', id limit ${limit}
          )) returning 1
        ), filters as (
          delete from lead_filters where ctid = any (array(
            select ctid from lead_filters where list_id = ${id} order by list_id, last limit ${filtersABatch}
          )) returning 1
        )
        select greatest((select count(*) from swept), ${limit} * (select count(*) from filters) / ${filtersABatch})::integer as rows`
      : sql`
        with addresses as (
          delete from verification_addresses where ctid = any (array(
            select ctid from verification_addresses where (job_id, key) >= (${id}, '') and job_id <= ${id}
            order by job_id, key limit ${limit}
          )) returning 1
        ), found as (
          delete from finding_rows where ctid = any (array(
            select ctid from finding_rows where ${inOrder(sql`job_id`, sql`position`, id, 0, '>=')}
            order by job_id, position limit ${limit}
          )) returning 1
        )
        select greatest((select count(*) from addresses), (select count(*) from found))::integer as rows`,
  )
  if ((counted[0]?.rows ?? 0) < limit) await tx.execute(sql`delete from removals where id = ${id}`)
  return true
}
