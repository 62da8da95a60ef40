import { sql } from 'drizzle-orm'
import type { Database, Transaction } from './client.ts'

/** How long a worker may say nothing in the middle of a transaction. Less than a lease, in milliseconds. */
const patience = 4000

/**
 * A transaction of a worker. One whose process is stopped in the middle of it would keep its locks, and everybody else
 * waiting: the database ends it.
 */
export const workerTransaction = <T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('idle_in_transaction_session_timeout', ${String(patience)}, true)`)
    return work(tx)
  })
