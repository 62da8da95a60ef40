import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { connect } from './client.ts'

/** Any constant will do; it only has to be the same in every process of the product. */
const migrationLock = 7_205_759_403

/** How often a process looks whether it is its turn. Milliseconds. */
const interval = 100

/**
 * Brings the database's schema up to date. Processes that start together take turns: the first one migrates, the others
 * wait for it and find nothing left to do.
 */
export async function migrateDatabase(url: string, migrationsFolder: string, isPooled = false): Promise<void> {
  const connection = connect(url, { max: 2, isPooled })
  // The lock is a transaction's, because a pooler hands what a session holds on to somebody else. Whoever does not get it
  // gives the connection back: there may be none left for the one that migrates.
  const attempt = (): Promise<boolean> =>
    connection.db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('idle_in_transaction_session_timeout', '0', true)`)
      const [lock] = await tx.execute<{ mine: boolean }>(
        sql`select pg_try_advisory_xact_lock(${migrationLock}) as mine`,
      )
      if (lock?.mine === true) await migrate(connection.db, { migrationsFolder })
      return lock?.mine === true
    })
  try {
    while (!(await attempt())) await sleep(interval)
  } finally {
    await connection.close()
  }
}
