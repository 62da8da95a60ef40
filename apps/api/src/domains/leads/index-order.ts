import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/client.ts'

/**
 * Reads a page of the rows of one list or import by walking the index that has them in order.
 *
 * Left to itself, the planner goes by statistics, and they lag: what was imported a minute ago, or is small beside what
 * was there before, counts as a few hundred rows that might as well be read whole and sorted. A walk through a hundred
 * thousand leads then reads all that are left for each page, and its time grows with their square.
 */
export const inIndexOrder = <T>(db: Database, read: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)`)
    return read(tx)
  })
