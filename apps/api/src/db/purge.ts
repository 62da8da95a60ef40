import { setTimeout as sleep } from 'node:timers/promises'
import { sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Database } from './client.ts'

/** Rows of a table that are no longer kept. */
export interface Outdated {
  readonly table: PgTable
  readonly where: SQL
}

/** Rows a statement: few enough that it is over soon, and that nobody waits long for what it has locked. */
const batch = 1000

/**
 * Removes rows that are no longer kept, a batch at a time, with pauses as long as the batches took. Rows that somebody
 * has locked stay for the next time.
 * @returns how many were removed
 */
export async function purge(db: Database, { table, where }: Outdated, signal?: AbortSignal): Promise<number> {
  for (let removed = 0; ;) {
    const began = performance.now()
    const { count } = await db.execute(sql`
      delete from ${table} where ctid = any(array(
        select ctid from ${table} where ${where} limit ${batch} for update skip locked))`)
    removed += count
    if (count < batch || signal?.aborted) return removed
    await sleep(performance.now() - began)
  }
}
