import { sql as fragment } from 'drizzle-orm'
import type { Sql } from 'postgres'
import type { Executor } from '../db/client.ts'

const channel = 'leadwright_work'

/** Tells every worker that there is something to do, when the transaction commits. */
export async function ringForWork(tx: Executor): Promise<void> {
  await tx.execute(fragment`select pg_notify(${channel}, '')`)
}

/**
 * Hears of work that there is to do, whichever process says so. A hint and no more, because what is said while the
 * connection is down gets lost: workers look by themselves as well.
 * @returns stops listening
 */
export async function hearOfWork(sql: Sql, heard: () => void): Promise<() => Promise<void>> {
  const listening = await sql.listen(channel, heard, heard)
  return () => listening.unlisten()
}
