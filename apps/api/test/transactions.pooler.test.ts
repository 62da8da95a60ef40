import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { connect, connectPools } from '../src/db/client.ts'
import { migrateDatabase } from '../src/db/migrate.ts'
import { purgeOutdated } from '../src/retention.ts'
import { migrationsFolder } from '../src/start.ts'
import { sampleCsv, startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { startPooler, type Pooler } from './support/pooler.ts'
import { createTestDatabase } from './support/postgres.ts'

// Behind a pooler that hands connections on after each transaction, whatever a session knows is gone with the next
// statement: prepared statements, locks, what it listens to. PGBOUNCER names the program.

let pooler: Pooler
let database: { url: string; drop(): Promise<void> }
let app: TestApp
let caller: KeyCaller

beforeAll(async () => {
  pooler = await startPooler(inject('databaseAdminUrl'))
  database = await createTestDatabase('template1')
  const url = pooler.through(database.url)
  // As processes that start together do.
  await Promise.all([1, 2, 3].map(() => migrateDatabase(url, migrationsFolder(), true)))
  app = await startTestApp({ databaseUrl: url, databasePooler: 'transaction', signupCredits: 1000 })
  caller = await (await app.newOwner()).withKey()
})
afterAll(async () => {
  await app.close()
  await database.drop()
  await pooler.stop()
})

const newList = async (): Promise<string> => {
  const list = await caller.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'x', workflow: 'verification' } })
  const raw = sampleCsv()
  await caller.rest('POST', `/v1/lists/${list.body.id}/imports`, { raw, headers: { 'content-type': 'text/csv' } })
  return list.body.id
}

it('a list is imported, verified by a worker and read, and its progress is seen', async () => {
  const listId = await newList()
  const body = { listId, decision: 'verify' }
  const { body: job } = await caller.rest<{ id: string }>('POST', '/v1/verification-jobs', { body })
  const stage = async () => (await caller.rest<{ stage: string }>('GET', `/v1/verification-jobs/${job.id}`)).body.stage
  await expect.poll(stage).toBe('completed')
  const { body: results } = await caller.rest<{ items: unknown[] }>('GET', `/v1/verification-jobs/${job.id}/results`)
  expect(results.items.length).toBeGreaterThan(10)
})

it('many ask for and change things at once, each by connections that are those of others a moment later', async () => {
  const listId = await newList()
  const asked = Array.from({ length: 120 }, (_, index) => {
    if (index % 3 === 0) return caller.rest('POST', '/v1/verifications', { body: { email: `ann${index}@inbox.test` } })
    return caller.rest('GET', index % 3 === 1 ? `/v1/lists/${listId}/leads` : '/v1/lists')
  })
  const statuses = (await Promise.all(asked)).map(({ status }) => status)
  expect(statuses).toEqual(asked.map(() => 200))
})

it('statements that come at once on one connection are all answered', async () => {
  const { sql, close } = connect(pooler.through(database.url), { max: 1, isPooled: true })
  for (let round = 0; round < 300; round++) {
    const both = [sql.unsafe('select 1 as one'), sql.unsafe('select $1::integer as one', [round])]
    expect((await Promise.all(both)).map(([row]) => row?.['one'] as unknown)).toEqual([1, round])
  }
  await close()
})

it('whoever listens looks every second, where nothing is heard', async () => {
  const { sql, close } = await connectPools(
    pooler.through(database.url),
    { requests: 1, background: 1 },
    { isPooled: true },
  )
  let looks = 0
  const listening = await sql.listen(
    'a_channel',
    () => {},
    () => looks++,
  )
  await expect.poll(() => looks).toBeGreaterThan(2)
  await listening.unlisten()
  await close()
})

it('one process at a time removes what is no longer kept, and the next one can', async () => {
  const connections = await Promise.all(
    [1, 2].map(() => connectPools(pooler.through(database.url), { requests: 1, background: 2 }, { isPooled: true })),
  )
  for (let round = 0; round < 5; round++) {
    const removed = await Promise.all(connections.map((connection) => purgeOutdated(connection)))
    expect(removed.some((tables) => 'idempotency_keys' in tables)).toBe(true)
  }
  await Promise.all(connections.map(({ close }) => close()))
})
