import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Webhook } from 'standardwebhooks'
import { bounds } from '../src/bounds.ts'
import { chosenTypes, webhookEvents, type WebhookEventType } from '../src/domains/webhooks/events.ts'
import type { DeliveryView, OpenedDeliveryView, SecretWebhookView, WebhookView } from '../src/domains/webhooks/view.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import type { Caller, KeyCaller } from './support/caller.ts'
import { filledList, untilStage } from './support/wire-requests.ts'
import { isSigned, startReceiver, type Receiver } from './support/receiver.ts'

let app: TestApp
let receiver: Receiver
let owner: Caller
let key: KeyCaller

beforeAll(async () => {
  app = await startTestApp({ allowPrivateNetwork: true, webhookRetryDelays: [50, 100, 200], signupCredits: 120 })
})
afterAll(() => app.close())
beforeEach(async () => {
  receiver = await startReceiver()
  owner = await app.newOwner()
  key = await owner.withKey()
  return () => receiver.close()
})

async function make(more: object = {}, by: KeyCaller = key): Promise<SecretWebhookView> {
  const body = { url: `${receiver.url}/hook`, events: chosenTypes, ...more }
  const made = await by.rest<SecretWebhookView>('POST', '/v1/webhooks', { body })
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  return made.body
}

const get = async <T>(path: string): Promise<T> => (await key.rest<T>('GET', path)).body
const post = async <T>(path: string, body: object = {}): Promise<T> => (await key.rest<T>('POST', path, { body })).body
const on = (id: string): string => `/v1/webhooks/${id}`
const isOfType =
  (type: WebhookEventType) =>
  (message: { readonly type: string }): boolean =>
    message.type === type

/** A delivery once it is as it should be. */
async function delivery(
  webhookId: string,
  deliveryId: string,
  is: (view: OpenedDeliveryView) => boolean,
): Promise<OpenedDeliveryView> {
  for (;;) {
    const view = await get<OpenedDeliveryView>(`${on(webhookId)}/deliveries/${deliveryId}`)
    if (is(view)) return view
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('a webhook', () => {
  it('is made, listed, changed and deleted, and shows its secret once', async () => {
    const { secret, ...made } = await make({ description: 'CRM', events: ['job.completed'] })
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
    expect(made).toMatchObject({ description: 'CRM', events: ['job.completed'], enabled: true, lowCredits: 100 })
    expect(await get(on(made.id))).toEqual(made)
    expect(await get('/v1/webhooks')).toEqual({ items: [made], nextCursor: null })
    const changed = await post<WebhookView>(on(made.id), { enabled: false, description: '' })
    expect(changed).toMatchObject({ enabled: false, description: '', events: ['job.completed'], url: made.url })
    expect((await key.rest('DELETE', on(made.id))).body).toEqual({ id: made.id })
    expect((await key.rest('GET', on(made.id))).status).toBe(404)
  })

  it('is nobody else’s: to another organization it is as if it were not there', async () => {
    const { id } = await make()
    const { id: deliveryId } = await post<DeliveryView>(`${on(id)}/ping`)
    const stranger = await (await app.newOwner()).withKey()
    const asks = [
      ['GET', on(id)],
      ['POST', on(id)],
      ['DELETE', on(id)],
      ['POST', `${on(id)}/secret`],
      ['POST', `${on(id)}/ping`],
      ['GET', `${on(id)}/deliveries`],
      ['GET', `${on(id)}/deliveries/${deliveryId}`],
      ['POST', `${on(id)}/deliveries/${deliveryId}/resend`],
    ] as const
    for (const [method, path] of asks) {
      const { status, body } = await stranger.rest(method, path, method === 'POST' ? { body: { enabled: true } } : {})
      expect({ path, status, body }).toMatchObject({
        status: 404,
        body: { code: 'RESOURCE_NOT_FOUND', details: { resource: 'webhook', id } },
      })
    }
    expect(await stranger.rest('GET', '/v1/webhooks')).toMatchObject({ body: { items: [] } })
    expect(await get(on(id))).toMatchObject({ id })
  })

  it('is one of so many', async () => {
    await Promise.all(Array.from({ length: bounds.webhooks }, () => make()))
    const { body } = await key.rest('POST', '/v1/webhooks', { body: { url: receiver.url, events: ['job.failed'] } })
    expect(body).toMatchObject({ code: 'LIMIT_REACHED', details: { resource: 'webhooks', limit: bounds.webhooks } })
  })

  it.each([
    ['nonsense', 'Is not a web address'],
    ['ftp://hooks.example.com/', 'Must begin with https://'],
    ['https://user:password@hooks.example.com/', 'Must not hold a user or a password'],
  ])('is not made for %s', async (url, message) => {
    const { status, body } = await key.rest('POST', '/v1/webhooks', { body: { url, events: ['job.failed'] } })
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', details: { issues: [{ path: 'url', message }] } },
    })
  })

  it('keeps no secret in the open', async () => {
    const { id, secret } = await make()
    const { default: postgres } = await import('postgres')
    const sql = postgres(app.databaseUrl, { max: 1 })
    const [row] = await sql`select w::text as whole, secret from webhooks w where id = ${id}`
    await sql.end()
    const stored = row?.['secret'] as Buffer
    expect(stored.includes(Buffer.from(secret.slice(6), 'base64'))).toBe(false)
    expect(stored.includes(Buffer.from(secret))).toBe(false)
    expect(row?.['whole']).not.toContain(secret.slice(6))
  })
})

describe('an event', () => {
  it('is told with a signature that the official library takes, for each type as its schema says', async () => {
    const { id, secret } = await make()
    await post(`${on(id)}/ping`)
    // Two addresses: a job that waits and is cancelled, one that completes.
    const { listId } = await filledList(key, 'verification', 'email\nann@inbox.test\nbob@inbox.test\n')
    const waiting = await post<{ id: string }>('/v1/verification-jobs', { listId })
    const needed = await receiver.until(isOfType('job.decision_needed'))
    expect(needed.data).toMatchObject({ kind: 'verification', id: waiting.id, listId, estimate: { credits: 2 } })
    await post(`/v1/verification-jobs/${waiting.id}/cancel`)
    await receiver.until(isOfType('job.cancelled'))
    const job = await post<{ id: string }>('/v1/verification-jobs', { listId, decision: 'verify' })
    await untilStage(key, job.id, 'completed', 'verification-jobs')
    const completed = await receiver.until(isOfType('job.completed'))
    expect(completed.data).toMatchObject({ id: job.id, stage: 'completed', progress: { done: 2, total: 2 } })
    const imported = await receiver.until(isOfType('import.completed'))
    expect(imported.data).toMatchObject({ listId, imported: 2, duplicates: 0, rejected: 0 })
    await receiver.until(isOfType('ping'))
    for (const message of receiver.got) {
      expect(isSigned(secret, message)).toBe(true)
      const schema = webhookEvents[message.type as WebhookEventType]
      expect(schema.safeParse(JSON.parse(message.raw)).error).toBeUndefined()
      expect(Number(message.headers['webhook-timestamp'])).toBeGreaterThan(Date.now() / 1000 - 60)
    }
  })

  it('of few credits is told once until there are more again', async () => {
    const { id } = await make({ events: ['credits.low'], lowCredits: 119 })
    for (const name of ['ann', 'bob', 'cy', 'di']) await post('/v1/verifications', { email: `${name}@inbox.test` })
    await post(`${on(id)}/ping`)
    await receiver.until(isOfType('ping'))
    const { items } = await get<{ items: DeliveryView[] }>(`${on(id)}/deliveries`)
    expect(items.map(({ type }) => type).toSorted()).toEqual(['credits.low', 'ping'])
    const low = await receiver.until(isOfType('credits.low'))
    expect(low.data).toEqual({ available: 118, reserved: 1 })
  })

  it('is not told to a webhook that did not ask for it, is off, or of another organization', async () => {
    await make({ events: ['job.failed'], url: `${receiver.url}/others` })
    const { id } = await make({ url: `${receiver.url}/off` })
    await post(on(id), { enabled: false })
    await make({ url: `${receiver.url}/stranger` }, await (await app.newOwner()).withKey())
    await make({ url: `${receiver.url}/mine` })
    await filledList(key, 'verification', 'email\nann@inbox.test\n')
    await receiver.until(isOfType('import.completed'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(receiver.got.map(({ path }) => path)).toEqual(['/mine'])
  })

  it('of an import that is refused is not told', async () => {
    const { id } = await make()
    const { body: list } = await key.rest<{ id: string }>('POST', '/v1/lists', {
      body: { name: 'none', workflow: 'verification' },
    })
    await key.rest('POST', `/v1/lists/${list.id}/imports`, {
      raw: 'town\nRome\n',
      headers: { 'content-type': 'text/csv' },
    })
    expect(await get(`${on(id)}/deliveries`)).toEqual({ items: [], nextCursor: null })
  })
})

describe('a secret', () => {
  it('is rotated with an overlap: both sign, and after a day the new one alone', async () => {
    const { id, secret } = await make()
    const rotated = await post<SecretWebhookView>(`${on(id)}/secret`)
    expect(rotated.secret).not.toBe(secret)
    expect(Date.parse(rotated.previousSecretUntil ?? '')).toBeGreaterThan(Date.now() + 23 * 3_600_000)
    await post(`${on(id)}/ping`)
    const [both] = await receiver.untilCount(1)
    expect([secret, rotated.secret].map((each) => both && isSigned(each, both))).toEqual([true, true])
    const again = await post<SecretWebhookView>(`${on(id)}/secret`)
    await post(`${on(id)}/ping`)
    const [, all] = await receiver.untilCount(2)
    expect([secret, rotated.secret, again.secret].map((each) => all && isSigned(each, all))).toEqual([true, true, true])
    await inDatabase(`update webhooks set previous_until = now() where id = '${id}'`)
    await post(`${on(id)}/ping`)
    const [, , one] = await receiver.untilCount(3)
    expect([rotated.secret, again.secret].map((each) => one && isSigned(each, one))).toEqual([false, true])
    expect(() => new Webhook(again.secret).verify(one?.raw ?? '', one?.headers as Record<string, string>)).not.toThrow()
  })
})

async function inDatabase(statement: string): Promise<void> {
  const { default: postgres } = await import('postgres')
  const sql = postgres(app.databaseUrl, { max: 1 })
  await sql.unsafe(statement)
  await sql.end()
}

describe('a delivery', () => {
  it('is tried again until it is taken, under the same ID', async () => {
    const { id } = await make()
    receiver.answer = (_, response) => {
      const status = receiver.got.length < 3 ? 500 : 204
      response.writeHead(status).end(status === 500 ? 'out of order' : undefined)
    }
    const { id: deliveryId } = await post<DeliveryView>(`${on(id)}/ping`)
    const done = await delivery(id, deliveryId, ({ status }) => status === 'delivered')
    expect(done.attempts.map(({ failure, status, response }) => [failure, status, response])).toEqual([
      ['status', 500, 'out of order'],
      ['status', 500, 'out of order'],
      [null, 204, ''],
    ])
    expect(new Set(receiver.got.map((message) => message.id))).toEqual(new Set([deliveryId]))
    expect(await get(on(id))).not.toHaveProperty('failingSince')
  })

  it('is given up after its last attempt, and sent again by hand', async () => {
    const { id } = await make()
    receiver.answer = (_, response) => void response.writeHead(500).end()
    const { id: deliveryId } = await post<DeliveryView>(`${on(id)}/ping`)
    const failed = await delivery(id, deliveryId, ({ status }) => status === 'failed')
    expect(failed).toMatchObject({ attemptCount: 4, lastAttempt: { failure: 'status', status: 500 } })
    expect(failed).not.toHaveProperty('nextAttemptAt')
    expect(await get(on(id))).toHaveProperty('failingSince')
    const { items } = await get<{ items: DeliveryView[] }>(`${on(id)}/deliveries?status=failed`)
    expect(items.map((item) => item.id)).toEqual([deliveryId])
    receiver.answer = (_, response) => void response.writeHead(200).end()
    await post(`${on(id)}/deliveries/${deliveryId}/resend`)
    const done = await delivery(id, deliveryId, ({ status }) => status === 'delivered')
    expect(done.attemptCount).toBe(5)
    expect(receiver.got.at(-1)?.id).toBe(deliveryId)
  })

  it('does not follow a redirect', async () => {
    const { id } = await make()
    receiver.answer = (_, response) => void response.writeHead(302, { location: `${receiver.url}/other` }).end()
    const { id: deliveryId } = await post<DeliveryView>(`${on(id)}/ping`)
    const failed = await delivery(id, deliveryId, ({ status }) => status === 'failed')
    expect(failed.lastAttempt).toMatchObject({ failure: 'redirect', status: 302 })
    expect(new Set(receiver.got.map(({ path }) => path))).toEqual(new Set(['/hook']))
  })

  it('reads little of an answer of 5 MB', async () => {
    const { id } = await make()
    const sent = { bytes: 0 }
    receiver.answer = (_, response) => {
      response.writeHead(200)
      const chunk = 'x'.repeat(50_000)
      const more = (): void => {
        while (sent.bytes < 5_000_000 && !response.destroyed) {
          sent.bytes += chunk.length
          if (!response.write(chunk)) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    }
    const { id: deliveryId } = await post<DeliveryView>(`${on(id)}/ping`)
    const done = await delivery(id, deliveryId, ({ status }) => status === 'delivered')
    expect(done.attempts[0]?.response).toBe('x'.repeat(1000))
  })

  it('waits as long as the answer asks for', async () => {
    const { id } = await make()
    receiver.answer = (_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end()
    const { id: deliveryId } = await post<DeliveryView>(`${on(id)}/ping`)
    const put = await delivery(id, deliveryId, ({ attemptCount, lastAttempt }) => attemptCount === 1 && !!lastAttempt)
    expect(Date.parse(put.nextAttemptAt ?? '')).toBeGreaterThan(Date.now() + 3_500_000)
  })

  it('switches a webhook off that says that it is gone', async () => {
    const { id } = await make()
    receiver.answer = (_, response) => void response.writeHead(410).end()
    const { id: deliveryId } = await post<DeliveryView>(`${on(id)}/ping`)
    await delivery(id, deliveryId, ({ status }) => status === 'failed')
    expect(await get(on(id))).toMatchObject({ enabled: false, disabledReason: 'gone' })
    const refused = await key.rest('POST', `${on(id)}/ping`, { body: {} })
    expect(refused.body).toMatchObject({ code: 'INVALID_REQUEST', details: { issues: [{ path: 'webhookId' }] } })
    receiver.answer = (_, response) => void response.writeHead(200).end()
    expect(await post(on(id), { enabled: true })).not.toHaveProperty('disabledReason')
    await post(`${on(id)}/ping`)
    await receiver.untilCount(2)
  })

  it('switches a webhook off that has failed for five days', async () => {
    const { id } = await make()
    receiver.answer = (_, response) => void response.writeHead(500).end()
    await inDatabase(
      `update webhooks set failing_since = now() - interval '6 days', failed_at = now() - interval '1 hour' where id = '${id}'`,
    )
    const { id: deliveryId } = await post<DeliveryView>(`${on(id)}/ping`)
    const kept = await delivery(id, deliveryId, ({ attemptCount }) => attemptCount === 1)
    expect(await get(on(id))).toMatchObject({ enabled: false, disabledReason: 'failing' })
    expect(kept.status).toBe('pending')
    // What waited goes on where it is switched on again.
    receiver.answer = (_, response) => void response.writeHead(200).end()
    await post(on(id), { enabled: true })
    await delivery(id, deliveryId, ({ status }) => status === 'delivered')
  })

  it('to one that hangs holds nobody else up', async () => {
    const { id: hanging } = await make({ url: `${receiver.url}/hangs` })
    const { id: other } = await make({ url: `${receiver.url}/well` })
    receiver.answer = ({ path }, response) => void (path === '/well' && response.writeHead(200).end())
    await Promise.all(Array.from({ length: 30 }, () => post(`${on(hanging)}/ping`)))
    const { id: deliveryId } = await post<DeliveryView>(`${on(other)}/ping`)
    await delivery(other, deliveryId, ({ status }) => status === 'delivered')
    expect(receiver.got.filter(({ path }) => path === '/hangs').length).toBeLessThanOrEqual(20)
  })

  it('to nobody is a failure that says so', async () => {
    const { id } = await make({ url: 'http://127.0.0.1:9/' })
    const { id: deliveryId } = await post<DeliveryView>(`${on(id)}/ping`)
    const failed = await delivery(id, deliveryId, ({ status }) => status === 'failed')
    expect(failed.lastAttempt).toMatchObject({ failure: 'unreachable', status: null })
  })
})
