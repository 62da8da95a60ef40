import { sql } from 'drizzle-orm'
import type { Transaction } from './client.ts'

/** Takes a lock by its name, in whatever process. It is given back when the transaction ends; others wait for it until then. */
export async function lockUntilEnd(tx: Transaction, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}
