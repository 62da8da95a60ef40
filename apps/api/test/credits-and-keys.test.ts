import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { everyScope, send, type Answer, type Caller } from './support/caller.ts'

// Journeys through the running product: what a team does with its credits and keys.

let app: TestApp
let owner: Caller

beforeAll(async () => {
  app = await startTestApp()
})

afterAll(() => app.close())

beforeEach(async () => {
  owner = await app.newOwner()
})

interface Result<T> {
  readonly result: { readonly data: T }
}
interface NewKey {
  readonly id: string
  readonly key: string
}

const mutate = async <T>(path: string, input: object, headers?: Record<string, string>): Promise<T> => {
  const { status, body } = await owner.mutate<Result<T>>(path, input, headers)
  expect([status, body]).toEqual([200, { result: { data: expect.anything() as unknown } }])
  return body.result.data
}
const withKey = (key: string, path: string): Promise<Answer> =>
  send(`${app.url}${path}`, 'GET', { headers: { 'x-api-key': key } })
const press = (checkoutUrl: string, decision: string): Promise<Answer> =>
  send(checkoutUrl, 'POST', {
    raw: `decision=${decision}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

it('buys credits through the test checkout', async () => {
  const { checkoutUrl } = await mutate<{ checkoutUrl: string }>('credits.purchase', { credits: 250 })
  expect((await send(checkoutUrl, 'GET')).body).toContain('250 credits')
  expect((await owner.rest('GET', '/v1/credits')).body).toEqual({ available: 100, reserved: 0 })
  expect((await press(checkoutUrl, 'approve')).status).toBe(200)
  expect((await press(checkoutUrl, 'approve')).status).toBe(200)
  expect((await owner.rest('GET', '/v1/credits')).body).toEqual({ available: 350, reserved: 0 })

  const entries = await owner.rest<{ items: { kind: string; change: object }[] }>('GET', '/v1/credits/entries?limit=5')
  expect(entries.body.items).toMatchObject([
    { kind: 'purchase', change: { available: 250, reserved: 0 } },
    { kind: 'grant', change: { available: 100, reserved: 0 } },
  ])
  expect((await owner.query('credits.purchases')).body).toMatchObject({
    result: { data: { items: [{ credits: 250, state: 'paid' }], nextCursor: null } },
  })
})

it('begins one purchase for one idempotency key', async () => {
  const headers = { 'idempotency-key': 'buy once' }
  const first = await mutate<object>('credits.purchase', { credits: 100 }, headers)
  expect(await mutate<object>('credits.purchase', { credits: 100 }, headers)).toEqual(first)
  expect((await owner.query('credits.purchases')).body).toMatchObject({
    result: { data: { items: [{ credits: 100 }] } },
  })
})

it('makes, uses, rotates and revokes a key', async () => {
  const made = await mutate<NewKey>('apiKeys.create', { name: 'CI', scopes: ['credits:read'] })
  expect((await withKey(made.key, '/v1/credits')).body).toEqual({ available: 100, reserved: 0 })
  expect((await withKey(made.key, '/v1/lists')).body).toMatchObject({ code: 'INSUFFICIENT_SCOPE' })

  const rotated = await mutate<NewKey>('apiKeys.rotate', { id: made.id, overlap: '0' })
  expect((await withKey(made.key, '/v1/credits')).body).toMatchObject({
    code: 'INVALID_API_KEY',
    details: { reason: 'expired' },
  })
  expect((await withKey(rotated.key, '/v1/credits')).status).toBe(200)

  await mutate('apiKeys.revoke', { id: rotated.id })
  expect((await withKey(rotated.key, '/v1/credits')).body).toMatchObject({
    code: 'INVALID_API_KEY',
    details: { reason: 'unknown' },
  })
  expect((await withKey(`${rotated.key.slice(0, -1)}-`, '/v1/credits')).body).toMatchObject({
    code: 'INVALID_API_KEY',
    details: { reason: 'malformed' },
  })
  expect(JSON.stringify(app.log)).not.toContain(made.key)
})

it('does not let a key make keys or buy credits, whatever its scopes', async () => {
  const { key } = await owner.key(everyScope)
  for (const [path, input] of [
    ['apiKeys.create', { name: 'more', scopes: everyScope }],
    ['credits.purchase', { credits: 100 }],
  ] as const) {
    const answer = await send(`${app.url}/trpc/${path}`, 'POST', { body: input, headers: { 'x-api-key': key } })
    expect([answer.status, answer.body]).toMatchObject([403, { error: { data: { code: 'PERMISSION_DENIED' } } }])
  }
})

it('keeps no key for a repeated idempotency key: each answer is a key of its own', async () => {
  const headers = { 'idempotency-key': 'a key, please' }
  const input = { name: 'CI', scopes: ['credits:read'] }
  const first = await mutate<NewKey>('apiKeys.create', input, headers)
  const second = await mutate<NewKey>('apiKeys.create', input, headers)
  expect(second.key).not.toBe(first.key)
})
