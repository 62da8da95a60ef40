import { sql as fragment } from 'drizzle-orm'
import type { Sql } from 'postgres'
import type { Executor } from '../db/client.ts'
import { listen } from '../db/listen.ts'

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
export const hearOfWork = (sql: Sql, heard: () => void): Promise<() => Promise<void>> =>
  listen(sql, channel, heard, heard)
