import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import postgres, { type Sql } from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryView, OpenedDeliveryView } from '../src/domains/webhooks/view.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { fromSource } from './support/from-source.ts'
import { startReceiver, type Receiver } from './support/receiver.ts'

// Senders in processes of their own, which die; and a product that is not to reach its own network.

const secret = 'a secret that is long enough for tests'
let app: TestApp
let receiver: Receiver
let key: KeyCaller
let sql: Sql
const children = new Set<ChildProcess>()

beforeAll(async () => {
  app = await startTestApp({ allowPrivateNetwork: true, role: 'api', authSecret: secret })
  sql = postgres(app.databaseUrl, { max: 2 })
})
afterAll(async () => {
  await sql.end()
  await app.close()
})
beforeEach(async () => {
  receiver = await startReceiver()
  key = await (await app.newOwner()).withKey()
})
afterEach(async () => {
  for (const child of children) await end(child, 'SIGKILL')
  await receiver.close()
})

async function startSender(given: object = {}): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('support/sender-process.ts', import.meta.url))
  const options = JSON.stringify({ databaseUrl: app.databaseUrl, secret, retryDelays: [50, 50, 50], ...given })
  const child = spawn(process.execPath, [...fromSource, script, options], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.add(child)
  await once(child.stdout, 'data')
  return child
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  children.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

async function made(url = receiver.url): Promise<string> {
  const { body } = await key.rest<{ id: string }>('POST', '/v1/webhooks', { body: { url, events: ['job.failed'] } })
  return body.id
}

const ping = async (id: string): Promise<string> =>
  (await key.rest<DeliveryView>('POST', `/v1/webhooks/${id}/ping`, { body: {} })).body.id

async function delivered(webhookId: string, deliveryId: string, by: KeyCaller = key): Promise<OpenedDeliveryView> {
  for (;;) {
    const path = `/v1/webhooks/${webhookId}/deliveries/${deliveryId}`
    const { body } = await by.rest<OpenedDeliveryView>('GET', path)
    if (body.status !== 'pending') return body
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('a sender', () => {
  it('that is killed leaves its deliveries to others, once its lease has lapsed', async () => {
    const id = await made()
    const first = await startSender()
    receiver.answer = () => {} // it hangs
    const deliveryId = await ping(id)
    await receiver.untilCount(1)
    await end(first, 'SIGKILL')
    receiver.answer = (_, response) => void response.writeHead(200).end()
    await startSender()
    await sql`update webhook_deliveries set due_at = clock_timestamp() where event_id = ${deliveryId}`
    expect(await delivered(id, deliveryId)).toMatchObject({ status: 'delivered', attemptCount: 1 })
    expect(receiver.got.map((message) => message.id)).toEqual([deliveryId, deliveryId])
  })

  it('that stops hands on at once what is not answered', async () => {
    const id = await made()
    const first = await startSender()
    receiver.answer = () => {}
    const deliveryId = await ping(id)
    await receiver.untilCount(1)
    await end(first, 'SIGTERM')
    receiver.answer = (_, response) => void response.writeHead(200).end()
    await startSender()
    expect(await delivered(id, deliveryId)).toMatchObject({ status: 'delivered', attemptCount: 1 })
  })

  it('sends what was written while there was none, and what waits for its time', async () => {
    const id = await made()
    const ids = await Promise.all(Array.from({ length: 5 }, () => ping(id)))
    let fails = 0
    receiver.answer = (_, response) => void response.writeHead(fails++ < 3 ? 500 : 200).end()
    await startSender({ retryDelays: [1000, 1000] })
    await receiver.untilCount(5)
    for (const each of ids) expect(await delivered(id, each)).toMatchObject({ status: 'delivered' })
    expect(receiver.got).toHaveLength(8)
  })

  it('shares deliveries with others: none is sent twice', async () => {
    const id = await made()
    await Promise.all([startSender(), startSender()])
    const ids = await Promise.all(Array.from({ length: 60 }, () => ping(id)))
    for (const each of ids) await delivered(id, each)
    expect(receiver.got.map((message) => message.id).toSorted()).toEqual(ids.toSorted())
  })

  it('that can’t open a secret says so, and sends nothing', async () => {
    const id = await made()
    await startSender({ secret: 'another secret of the product than before', retryDelays: [] })
    const deliveryId = await ping(id)
    expect(await delivered(id, deliveryId)).toMatchObject({ status: 'failed', lastAttempt: { failure: 'secret' } })
    expect(receiver.got).toEqual([])
  })
})

describe('a product on the internet', () => {
  let strict: TestApp
  let caller: KeyCaller
  beforeAll(async () => {
    strict = await startTestApp({ databaseUrl: app.databaseUrl, authSecret: secret, webhookRetryDelays: [] })
    caller = await (await strict.newOwner()).withKey()
  })
  afterAll(() => strict.close())
  const events = ['job.failed']

  it.each([
    'https://127.0.0.1/',
    'https://10.1.2.3/hook',
    'http://169.254.169.254/latest/meta-data/',
    'https://[::1]:8443/',
    'https://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'https://0x7f.1/',
  ])('refuses %s with an error of the contract', async (url) => {
    const issue = { path: 'url', message: 'Is in a network that is not public' }
    const { status, body } = await caller.rest('POST', '/v1/webhooks', { body: { url, events } })
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', details: { issues: [issue] } },
    })
  })

  it('refuses to change to one, and connects to none that comes of a name or of a change behind its back', async () => {
    const url = 'https://hooks.example.com/'
    const { body: webhook } = await caller.rest<{ id: string }>('POST', '/v1/webhooks', { body: { url, events } })
    const path = `/v1/webhooks/${webhook.id}`
    const changed = await caller.rest('POST', path, { body: { url: receiver.url } })
    expect(changed.body).toMatchObject({ code: 'INVALID_REQUEST', details: { issues: [{ path: 'url' }] } })
    await sql`update webhooks set url = ${receiver.url} where id = ${webhook.id}`
    const { body: sent } = await caller.rest<DeliveryView>('POST', `${path}/ping`, { body: {} })
    expect(await delivered(webhook.id, sent.id, caller)).toMatchObject({
      status: 'failed',
      lastAttempt: { failure: 'private_address', status: null },
    })
    expect(receiver.got).toEqual([])
  })
})
