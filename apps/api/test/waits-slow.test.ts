import { expectEnvelope } from '@leadwright/errors/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'

// Slow requests of one organization have a few places at a time: the others have connections, and whoever waits for a
// place is answered by its deadline.

let app: TestApp
let direct: postgres.Sql

beforeAll(async () => {
  app = await startTestApp()
  direct = postgres(app.databaseUrl, { max: 2, onnotice: () => {} })
})
afterAll(async () => {
  await direct.end()
  await app.close()
})

async function listOf(key: KeyCaller): Promise<string> {
  const made = await key.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'x', workflow: 'verification' } })
  const file = { headers: { 'content-type': 'text/csv' }, raw: 'email\nann@inbox.test\n' }
  await key.rest('POST', `/v1/lists/${made.body.id}/imports`, file)
  return made.body.id
}

/** Statements that wait for the lock that a test holds. */
const held = async (): Promise<number> => {
  const [row] = await direct`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name like 'leadwright %' and wait_event_type = 'Lock'`
  return row?.['count'] as number
}

it.each([
  ['searches', (list: string, n: number) => `/v1/lists/${list}/leads?search=nobody${n}`],
  ['exports', (list: string, n: number) => `/v1/lists/${list}/export?search=nobody${n}`],
])(
  'twenty slow %s take two connections; others are served, and who waits in vain is told',
  async (_, path) => {
    const greedy = await (await app.newOwner()).withKey()
    const other = await (await app.newOwner()).withKey()
    const list = await listOf(greedy)
    const locked = await direct.reserve()
    await locked`begin`
    await locked`lock table leads in access exclusive mode`
    const slow = Array.from({ length: 20 }, (__, n) => greedy.rest('GET', path(list, n)))
    await expect.poll(held, { timeout: 10_000, interval: 50 }).toBe(2)
    expect((await other.rest('GET', '/v1/lists')).status).toBe(200)
    expect((await other.rest('POST', '/v1/lists', { body: { name: 'y', workflow: 'verification' } })).status).toBe(200)
    // What is no slow request of the same organization has no need of a place.
    expect((await greedy.rest('GET', `/v1/lists/${list}`)).status).toBe(200)
    expect(await held()).toBe(2)
    await locked`rollback`
    locked.release()
    expect(new Set((await Promise.all(slow)).map(({ status }) => status))).toEqual(new Set([200]))
  },
  60_000,
)

it('answers who waits for a place by the deadline', async () => {
  const greedy = await (await app.newOwner()).withKey()
  const list = await listOf(greedy)
  const locked = await direct.reserve()
  await locked`begin`
  await locked`lock table leads in access exclusive mode`
  const slow = await Promise.all(
    Array.from({ length: 4 }, () => greedy.rest('GET', `/v1/lists/${list}/leads?search=nobody`)),
  )
  for (const { status, body } of slow) {
    expect(status).toBe(500)
    expect(expectEnvelope(body, 'SERVICE_UNAVAILABLE').details).toEqual({ retryAfter: 5, timeout: 12 })
  }
  await locked`rollback`
  locked.release()
  expect((await greedy.rest('GET', `/v1/lists/${list}/leads?search=ann`)).status).toBe(200)
}, 60_000)
