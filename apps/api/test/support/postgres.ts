import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { connect, type Connection } from '../../src/db/client.ts'

/** A connection to a migrated database of its own. */
export interface TestConnection extends Connection {
  readonly url: string
  /** Closes the connection and drops the database. */
  readonly close: () => Promise<void>
}

/** Creates a database with today's tables and connects to it. */
export async function connectTestDatabase(): Promise<TestConnection> {
  const database = await createTestDatabase()
  const connection = connect(database.url)
  return {
    ...connection,
    url: database.url,
    close: async () => {
      await connection.close()
      await database.drop()
    },
  }
}

/**
 * A new database on the test run's server, with today's tables. Close your connections or don't: `drop` ends them.
 * @param from what it is a copy of; `template1` has no tables
 */
export async function createTestDatabase(
  from = inject('templateDatabase'),
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `leadwright_test_${randomBytes(8).toString('hex')}`
  await administer((sql) => sql`create database ${sql(name)} template ${sql(from)}`)
  const url = new URL(inject('databaseAdminUrl'))
  url.pathname = name
  return {
    url: url.href,
    drop: () => administer((sql) => sql`drop database if exists ${sql(name)} with (force)`),
  }
}

async function administer(statement: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(inject('databaseAdminUrl'), { max: 1, onnotice: () => {} })
  try {
    await statement(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
