import { expectEnvelope } from '@leadwright/errors/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { createTestDatabase } from './support/postgres.ts'
import { startProcess } from './support/process.ts'
import { startProxy, type Proxy } from './support/proxy.ts'

// Long work waits for as long as the database works on it, and not for one that says nothing any more.

/** That of the lock under which a schema is brought up to date. */
const migrationLock = 7_205_759_403

let database: { url: string; drop(): Promise<void> }
let proxy: Proxy
let app: TestApp
let key: KeyCaller
let direct: postgres.Sql

beforeAll(async () => {
  database = await createTestDatabase()
  proxy = await startProxy(database.url)
  app = await startTestApp({ databaseUrl: proxy.through(database.url) })
  key = await (await app.newOwner()).withKey()
  direct = postgres(database.url, { max: 3, onnotice: () => {} })
})
afterAll(async () => {
  proxy.pass()
  proxy.cut()
  await direct.end({ timeout: 1 })
  await app.close()
  await proxy.close()
  await database.drop()
})

const waiting = async (): Promise<number> => {
  const [row] = await direct`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name like 'leadwright %' and wait_event_type = 'Lock'`
  return row?.['count'] as number
}

async function newList(): Promise<string> {
  const made = await key.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'x', workflow: 'verification' } })
  return made.body.id
}

const importInto = (list: string, raw: string) =>
  key.rest('POST', `/v1/lists/${list}/imports`, { headers: { 'content-type': 'text/csv' }, raw })

async function works(list: string): Promise<void> {
  proxy.pass()
  await expect.poll(async () => (await importInto(list, 'email\nann@inbox.test\n')).status).toBe(200)
}

it('gives up an import whose database is silent, long before its deadline, and not one that the database works on', async () => {
  const list = await newList()
  const locked = await direct.reserve()
  await locked`begin`
  await locked`lock table leads in access exclusive mode`
  const answer = importInto(list, `email\n${'ann@inbox.test\n'.repeat(100)}`)
  await expect.poll(waiting, { interval: 50 }).toBe(1)
  // Longer than a database that gives no sign of life is waited for.
  await new Promise((resolve) => setTimeout(resolve, 16_000))
  expect(await waiting()).toBe(1)
  proxy.swallow()
  const { status, body } = await answer
  expect(status).toBe(500)
  // It would have a time-out, had it been given up by its deadline.
  expect(expectEnvelope(body, 'SERVICE_UNAVAILABLE').details).toEqual({ retryAfter: 5 })
  await locked`rollback`
  locked.release()
  await works(list)
})

it('cuts an export whose database goes silent, and leaves nothing that looks whole', async () => {
  const list = await newList()
  // More than lies between a server and a client that does not read.
  const note = 'x'.repeat(4000)
  for (const part of ['a', 'b']) {
    const rows = Array.from({ length: 2000 }, (_, n) => `${part}${n}@inbox.test,${note}\n`).join('')
    expect((await importInto(list, `email,note\n${rows}`)).status).toBe(200)
  }
  const before = app.log.length
  const file = await fetch(`${app.url}/v1/lists/${list}/export`, { headers: { 'x-api-key': key.key } })
  const reader = file.body?.getReader()
  await reader?.read()
  proxy.swallow()
  const rest = async (): Promise<void> => {
    while ((await reader?.read())?.done === false);
  }
  await expect(rest()).rejects.toThrow('terminated')
  expect(app.log.slice(before).map(({ msg }) => msg)).toContain('a file was cut off')
  await works(list)
})

/** Processes that wait for their turn to bring the schema up to date. */
const starts = async (): Promise<number> => {
  const [row] = await direct`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ~ 'pg_try_advisory_xact_lock'`
  return row?.['count'] as number
}

it('does not start on a database that goes silent, and says so', async () => {
  const locked = await direct.reserve()
  await locked`select pg_advisory_lock(${migrationLock})`
  const starting = startProcess({
    DATABASE_URL: proxy.through(database.url),
    PORT: '0',
    APP_URL: 'http://localhost:3000',
  })
  starting.catch(() => {})
  await expect.poll(starts, { interval: 250 }).toBeGreaterThan(0)
  proxy.swallow()
  await expect(starting).rejects.toThrow(/The database cannot be used \(.*Check DATABASE_URL/)
  await locked`select pg_advisory_unlock(${migrationLock})`
  locked.release()
})
