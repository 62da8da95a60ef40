import { expectEnvelope } from '@leadwright/errors/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { send, type Caller, type KeyCaller } from './support/caller.ts'
import { createTestDatabase } from './support/postgres.ts'
import { startProxy, type Proxy } from './support/proxy.ts'

// A database that hangs, that is away, or that is waited for in vain: every request ends, by its own deadline, and
// everything works again when the database does.

let database: { url: string; drop(): Promise<void> }
let proxy: Proxy
let app: TestApp
let caller: Caller
let key: KeyCaller
let direct: postgres.Sql

beforeAll(async () => {
  database = await createTestDatabase()
  proxy = await startProxy(database.url)
  app = await startTestApp({ databaseUrl: proxy.through(database.url) })
  caller = await app.newOwner()
  key = await caller.withKey()
  direct = postgres(database.url, { max: 3, onnotice: () => {} })
})
afterAll(async () => {
  proxy.pass()
  proxy.cut() // what the worker asked while nothing came through is waited for much longer than by requests
  await direct.end()
  await app.close()
  await proxy.close()
  await database.drop()
})

const works = async (): Promise<number[]> => {
  const asked = [
    key.rest('GET', '/v1/lists'),
    caller.rest('GET', '/v1/me'),
    key.rest('POST', '/v1/verifications', { body: { email: 'ann@inbox.test' } }),
    send(`${app.url}/readyz`, 'GET'),
  ]
  return (await Promise.all(asked)).map(({ status }) => status)
}

/** Statements of requests that wait for a lock; the worker looks for lists whose leads no filter knows yet, too. */
const waiting = async (): Promise<number> => {
  const [row] = await direct`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name like 'leadwright %' and wait_event_type = 'Lock'
      and query not like '%where unfiltered >=%'`
  return row?.['count'] as number
}

it('answers every request by its deadline while the database swallows what it is sent, and works again afterwards', async () => {
  expect(await works()).toEqual([200, 200, 200, 200])
  proxy.swallow()
  const [ready, ...answers] = await Promise.all([
    send(`${app.url}/readyz`, 'GET'),
    key.rest('GET', '/v1/lists'),
    caller.rest('GET', '/v1/me'),
    caller.query('lists.list', {}),
    key.rest('POST', '/v1/lists', { body: { name: 'x', workflow: 'verification' } }),
    key.rest('POST', '/v1/verifications', { body: { email: 'bob@inbox.test' } }),
    send(`${app.url}/api/auth/get-session`, 'GET', { headers: { cookie: caller.cookie } }),
  ])
  expect(ready.status).toBe(503)
  expect(expectEnvelope(ready.body, 'SERVICE_UNAVAILABLE').details).toEqual({ retryAfter: 5 })
  for (const answer of answers) {
    expect(answer.status).toBe(500)
    const body = answer.body as { error: { data: unknown } | string }
    const { details } = expectEnvelope(
      typeof body.error === 'string' ? body : envelopeOf(body.error.data),
      'SERVICE_UNAVAILABLE',
    )
    expect(answer.headers.get('retry-after')).toBe(String(details.retryAfter))
  }
  expect((await send(`${app.url}/healthz`, 'GET')).status).toBe(200)

  proxy.pass()
  await expect.poll(works, { interval: 250 }).toEqual([200, 200, 200, 200])
})

it('asks again who a key stands for, once the look-up that was swallowed has had its time', async () => {
  const other = await caller.withKey()
  proxy.swallow()
  const refused = await other.rest('GET', '/v1/lists')
  expectEnvelope(refused.body, 'SERVICE_UNAVAILABLE')
  proxy.pass()
  await expect.poll(async () => (await other.rest('GET', '/v1/lists')).status, { interval: 250 }).toBe(200)
})

const envelopeOf = (data: unknown): unknown => {
  const { error, code, details } = data as Record<string, unknown>
  return { error, code, details }
}

it('says at once that the database is away, and works again when it is back', async () => {
  proxy.refuse()
  const answer = await key.rest('GET', '/v1/lists')
  expect(answer.status).toBe(500)
  expect(expectEnvelope(answer.body, 'SERVICE_UNAVAILABLE').details).toEqual({ retryAfter: 5 })
  expect((await send(`${app.url}/readyz`, 'GET')).status).toBe(503)
  proxy.pass()
  await expect.poll(works, { interval: 250 }).toEqual([200, 200, 200, 200])
})

it('tries again what fails because its connection was cut: nobody notices', async () => {
  for (let round = 0; round < 5; round++) {
    const asked = Array.from({ length: 20 }, () => caller.rest('GET', '/v1/lists'))
    setTimeout(() => proxy.cut(), round * 3)
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([200]))
  }
})

it('ends a query when its caller leaves', async () => {
  const locked = await direct.reserve()
  await locked`begin`
  await locked`lock table lists in access exclusive mode`
  const before = app.log.length
  const leaving = new AbortController()
  const left = fetch(`${app.url}/v1/lists`, { headers: { 'x-api-key': key.key }, signal: leaving.signal })
  left.catch(() => {})
  await expect.poll(waiting, { interval: 50 }).toBe(1)
  leaving.abort()
  await expect.poll(waiting, { interval: 50 }).toBe(0)
  await locked`rollback`
  locked.release()
  expect(app.log.slice(before).filter(({ level }) => Number(level) >= 50)).toEqual([])
})

it('ends what a request waits for when its deadline passes, and nothing of it is done later', async () => {
  const locked = await direct.reserve()
  await locked`begin`
  await locked`lock table lists in access exclusive mode`
  const made = await key.rest('POST', '/v1/lists', { body: { name: 'too late', workflow: 'verification' } })
  expect(expectEnvelope(made.body, 'SERVICE_UNAVAILABLE').details).toEqual({ retryAfter: 5, timeout: 12 })
  await expect.poll(waiting, { interval: 50 }).toBe(0)
  await locked`rollback`
  locked.release()
  const lists = await key.rest<{ items: { name: string }[] }>('GET', '/v1/lists')
  expect(lists.body.items.map(({ name }) => name)).not.toContain('too late')
})

it('ends a statement in the database, too, when the process that waited for it can no longer say so', async () => {
  const locked = await direct.reserve()
  await locked`begin`
  await locked`lock table lists in access exclusive mode`
  const left = key.rest('GET', '/v1/lists')
  await expect.poll(waiting, { interval: 50 }).toBe(1)
  proxy.swallow()
  await expect.poll(waiting, { interval: 250 }).toBe(0)
  proxy.pass()
  await left
  await locked`rollback`
  locked.release()
  await expect.poll(works, { interval: 250 }).toEqual([200, 200, 200, 200])
})

it('says that it cannot be done now while the disk of the database is full, and does it once there is room', async () => {
  await direct`create function refuse() returns trigger language plpgsql as $$
    begin
      raise exception 'could not extend file' using errcode = 'disk_full';
    end $$`
  await direct`create trigger refuse before insert on lists for each row execute function refuse()`
  const request = {
    body: { name: 'x', workflow: 'verification' },
    headers: { 'idempotency-key': 'a list when there is room' },
  }
  const refused = await key.rest('POST', '/v1/lists', request)
  expect(refused.status).toBe(500)
  expect(expectEnvelope(refused.body, 'SERVICE_UNAVAILABLE').details).toEqual({ retryAfter: 5 })
  await direct`drop trigger refuse on lists`
  expect((await key.rest('POST', '/v1/lists', request)).status).toBe(200)
})
