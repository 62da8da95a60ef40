import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../src/db/client.ts'
import { createTestDatabase } from './support/postgres.ts'

let database: { url: string; drop: () => Promise<void> }
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

it('ends a session while the driver still asks it for types: whoever waits for it is told, and the next is served', async () => {
  const admin = postgres(database.url, { max: 1, onnotice: () => {}, fetch_types: false })
  const { sql, close } = connect(database.url, { max: 1 })

  // the driver's first query, before any of ours, reads this table
  const waiting = await admin.begin(async (locked) => {
    await locked`lock table pg_catalog.pg_type in access exclusive mode`
    const answer = sql`select 1 as one`.then(
      () => 'answered',
      (error: unknown) => error,
    )
    for (let ended = 0; ended === 0;) {
      await locked`select pg_stat_clear_snapshot()` // else a transaction sees the sessions of its first look
      const found = await locked`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'`
      ended = found.length
    }
    return await answer
  })

  expect(waiting).toMatchObject({ code: '57P01' })
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  await close()
  await admin.end()
})
