import { request } from 'node:http'
import { expectEnvelope } from '@leadwright/errors/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { Caller } from './support/caller.ts'

let app: TestApp
let owner: Caller

beforeAll(async () => {
  app = await startTestApp()
  owner = await app.newOwner()
})
afterAll(() => app.close())

const create = (key: string, name = 'leads') =>
  owner.rest<{ id: string }>('POST', '/v1/lists', {
    body: { name, workflow: 'verification' },
    headers: { 'idempotency-key': key },
  })

it('gives the first answer again, also to requests that come while the first still runs', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => create('same')))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(9)
  const { body } = await owner.rest<{ items: unknown[] }>('GET', '/v1/lists')
  expect(body.items).toHaveLength(1)
})

it('refuses the key for another body or another call', async () => {
  await create('once')
  const answer = await create('once', 'another name')
  expect(answer.status).toBe(400)
  const { details } = expectEnvelope(answer.body, 'INVALID_REQUEST')
  expect(details.issues[0]?.path).toBe('Idempotency-Key')
  const elsewhere = await owner.rest('POST', '/v1/verifications', {
    body: { name: 'leads', workflow: 'verification' },
    headers: { 'idempotency-key': 'once' },
  })
  expectEnvelope(elsewhere.body, 'INVALID_REQUEST')
})

it('does not take the order of members for another body', async () => {
  const one = await create('order')
  const two = await owner.rest<{ id: string }>('POST', '/v1/lists', {
    raw: '{"workflow":"verification", "name":"leads"}',
    headers: { 'idempotency-key': 'order', 'content-type': 'application/json' },
  })
  expect(two.body.id).toBe(one.body.id)
})

it('keeps the keys of organizations apart', async () => {
  const other = await app.newOwner()
  const own = await create('mine')
  const theirs = await other.rest<{ id: string }>('POST', '/v1/lists', {
    body: { name: 'leads', workflow: 'verification' },
    headers: { 'idempotency-key': 'mine' },
  })
  expect(theirs.status).toBe(200)
  expect(theirs.body.id).not.toBe(own.body.id)
})

it('gives failures of the operation again, and lets refused input be corrected under the same key', async () => {
  const body = { listId: (await create('empty list')).body.id }
  const headers = { 'idempotency-key': 'no emails' }
  const first = await owner.rest('POST', '/v1/verification-jobs', { body, headers })
  expectEnvelope(first.body, 'NO_EMAILS_TO_VERIFY')
  const again = await owner.rest('POST', '/v1/verification-jobs', { body, headers })
  expect(again.body).toEqual(first.body)
  expect(first.headers.get('idempotency-replayed')).toBeNull()
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  const problem = await owner.rest('POST', '/v1/verification-jobs', {
    body,
    headers: { ...headers, accept: 'application/problem+json' },
  })
  expect(problem.headers.get('idempotency-replayed')).toBe('true')

  const refused = await owner.rest('POST', '/v1/lists', {
    body: { name: '' },
    headers: { 'idempotency-key': 'fix me' },
  })
  expectEnvelope(refused.body, 'INVALID_REQUEST')
  expect((await create('fix me')).status).toBe(200)
})

it('recognises an upload by its bytes', async () => {
  const { body: list } = await create('for uploads')
  const upload = (csv: string) =>
    owner.rest<{ imported: number }>('POST', `/v1/lists/${list.id}/imports`, {
      raw: csv,
      headers: { 'content-type': 'text/csv', 'idempotency-key': 'upload' },
    })
  const first = await upload('email\nann@inbox.test\n')
  expect(first.body).toMatchObject({ imported: 1, duplicates: 0 })
  expect((await upload('email\nann@inbox.test\n')).body).toEqual(first.body)
  expectEnvelope((await upload('email\nbob@inbox.test\n')).body, 'INVALID_REQUEST')
})

it('charges a single verification once', async () => {
  const verify = () =>
    owner.rest('POST', '/v1/verifications', {
      body: { email: 'ann@inbox.test' },
      headers: { 'idempotency-key': 'pay once' },
    })
  const answers = await Promise.all([verify(), verify(), verify()])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await owner.rest('GET', '/v1/credits')).body).toEqual({ available: 99, reserved: 0 })
})

it('goes on under the same operation when the process that ran it died', async () => {
  const sql = postgres(app.databaseUrl, { max: 1 })
  await sql`insert into idempotency_keys (owner, key, operation_id, lease_until)
    values (${owner.organizationId}, 'orphan', 'op_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', now() - interval '1 second')`
  await sql.end()
  expect((await create('orphan')).body.id).toBe('lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f')
})

it('refuses keys that are empty or too long', async () => {
  expectEnvelope((await create('x'.repeat(256))).body, 'INVALID_REQUEST')
})

it('gives a key back whose request could not even be read', async () => {
  const headers = { 'idempotency-key': 'unreadable', 'content-type': 'application/json' }
  for (const raw of ['{', '{']) {
    expectEnvelope((await owner.rest('POST', '/v1/lists', { raw, headers })).body, 'INVALID_REQUEST')
  }
  expect((await create('unreadable')).status).toBe(200)
})

it('recognises a file by what was read of it where it was refused, however long it is', async () => {
  const { body: list } = await create('for refusals')
  const rows = 'ann@inbox.test,Ann\n'.repeat(50_000)
  const towns = 'Rome,Ann\n'.repeat(50_000)
  const upload = (key: string, csv: string, listId = list.id) =>
    owner.rest('POST', `/v1/lists/${listId}/imports`, {
      raw: csv,
      headers: { 'content-type': 'text/csv', 'idempotency-key': key },
    })
  for (const [code, key, csv, listId] of [
    ['INVALID_CSV_FORMAT', 'refused', `town,name\n${towns}`, list.id],
    ['RESOURCE_NOT_FOUND', 'into nowhere', `email,name\n${rows}`, 'lst_none'],
  ] as const) {
    const first = await upload(key, csv, listId)
    expectEnvelope(first.body, code)
    const again = await upload(key, csv, listId)
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
  }
  const { details } = expectEnvelope((await upload('refused', `name,town\n${towns}`)).body, 'INVALID_REQUEST')
  expect(details.issues[0]?.path).toBe('Idempotency-Key')
})

it('lets an upload that broke off be sent again under its key', async () => {
  const { body: list } = await create('for broken uploads')
  const path = `/v1/lists/${list.id}/imports`
  const headers = { 'content-type': 'text/csv', 'idempotency-key': 'broken off' }
  const half = request(app.url + path, { method: 'POST', headers: { ...headers, cookie: owner.cookie } })
  half.on('error', () => {})
  half.write('email\nann@inbox.test\n')
  const sql = postgres(app.databaseUrl, { max: 1 })
  try {
    await expect.poll(() => sql`select 1 from idempotency_keys where key = 'broken off'`).toHaveLength(1)
  } finally {
    await sql.end()
    half.destroy()
  }
  const again = await owner.rest('POST', path, { raw: 'email\nann@inbox.test\nben@inbox.test\n', headers })
  expect(again.body).toMatchObject({ imported: 2 })
})
