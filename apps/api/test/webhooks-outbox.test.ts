import { contract } from '@leadwright/errors'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chosenTypes, webhookEvents } from '../src/domains/webhooks/events.ts'
import { tell } from '../src/domains/webhooks/outbox.ts'
import { createVault } from '../src/domains/webhooks/secrets.ts'
import { createWebhooksService, type WebhooksService } from '../src/domains/webhooks/service.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

// What is written beside a change, before anybody sends it.

let test: TestVerification
let webhooks: WebhooksService
let organizationId: string

beforeAll(async () => {
  test = await startTestVerification({ signupCredits: 3 })
  const vault = createVault('a secret that is long enough for tests')
  webhooks = createWebhooksService({ db: test.db, vault, reach: { problemOf: async () => undefined } })
  organizationId = await test.newOrganization()
  const made = { url: 'https://hooks.example.com/', events: [...chosenTypes], description: '', lowCredits: 1 }
  await webhooks.create(contract.error, organizationId, made, 'test')
})
afterAll(() => test.close())

const told = async (): Promise<{ type: string; body: string }[]> => [
  ...(await test.sql<{ type: string; body: string }[]>`
    select webhook_events.type, body from webhook_events join webhook_deliveries on event_id = id
    where organization_id = ${organizationId} order by id`),
]

it('an event of a failed job has the envelope that the API answers', async () => {
  // The balance covers either of them when it is made, and only one of them when it is analyzed.
  const jobs = [
    await test.newJob(organizationId, ['ann@inbox.test', 'bob@inbox.test'], {}),
    await test.newJob(organizationId, ['cy@inbox.test', 'di@inbox.test'], {}),
  ]
  await test.startWorker()
  const over = await Promise.all(jobs.map((job) => test.until(job, ({ stage }) => /completed|failed/.test(stage))))
  const failed = over.find(({ stage }) => stage === 'failed')
  expect(failed?.error).toMatchObject({ code: 'INSUFFICIENT_CREDITS' })
  const events = (await told()).filter(({ type }) => type === 'job.failed')
  expect(events).toHaveLength(1)
  const event: unknown = JSON.parse(events[0]?.body ?? '')
  expect(event).toMatchObject({ data: { kind: 'verification', id: failed?.id, stage: 'failed', error: failed?.error } })
  expect(webhookEvents['job.failed'].safeParse(event).success).toBe(true)
})

it('an event of a job whose decision does not come in time is told', async () => {
  const job = await test.newJob(organizationId, ['eve@inbox.test'])
  await test.untilStage(job, 'awaiting_decision')
  await test.sql`update jobs set decision_expires_at = now() where id = ${job.id}`
  await test.untilStage(job, 'expired')
  const bodies = (await told()).map(({ body }) => JSON.parse(body) as { type: string; data: { id: string } })
  const ofJob = bodies.filter(({ data }) => data.id === job.id).map(({ type }) => type)
  expect(ofJob).toEqual(['job.decision_needed', 'job.expired'])
})

it('nothing is told of what did not come to be', async () => {
  const before = (await told()).length
  const data = { available: 1, reserved: 0 }
  const undone = test.db.transaction(async (tx) => {
    await tell(tx, { organizationId, type: 'credits.low', data })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await told()).toHaveLength(before)
})

it('a secret that was sealed with another key, or for another webhook, is not opened', () => {
  const [vault, other] = ['one secret of the product', 'another secret of it'].map(createVault)
  const sealed = vault?.seal('whsec_x', 'whk_1') ?? new Uint8Array()
  expect(vault?.open(sealed, 'whk_1')).toBe('whsec_x')
  expect(vault?.open(sealed, 'whk_2')).toBeUndefined()
  expect(other?.open(sealed, 'whk_1')).toBeUndefined()
})
