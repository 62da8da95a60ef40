import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { connect } from './client.ts'

/** Any constant will do; it only has to be the same in every process of the product. */
const migrationLock = 7_205_759_403

/**
 * Brings the database's schema up to date. Processes that start together take turns: the first one migrates, the others
 * wait for it and find nothing left to do.
 */
export async function migrateDatabase(url: string, migrationsFolder: string): Promise<void> {
  const connection = connect(url, { max: 1 }) // the lock belongs to a session, so there must be just one
  try {
    await connection.db.execute(sql`select pg_advisory_lock(${migrationLock})`)
    await migrate(connection.db, { migrationsFolder })
  } finally {
    await connection.close()
  }
}
