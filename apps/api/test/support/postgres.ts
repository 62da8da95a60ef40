import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'

/** A new, empty database on the test run's server. Close your connections or don't: `drop` ends them. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `leadwright_test_${randomBytes(8).toString('hex')}`
  await administer((sql) => sql`create database ${sql(name)}`)
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
