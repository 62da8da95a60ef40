import { isApiError, Leadwright } from '@leadwright/sdk'
import { verifyWebhook } from '@leadwright/sdk/webhooks'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { startReceiver, type Receiver } from './support/receiver.ts'

let app: TestApp
let receiver: Receiver
let client: Leadwright

beforeAll(async () => {
  receiver = await startReceiver()
  app = await startTestApp({ allowPrivateNetwork: true })
  const { key } = await (await app.newOwner()).key()
  client = new Leadwright({ baseUrl: app.url, apiKey: key })
})
afterAll(async () => {
  await app.close()
  await receiver.close()
})

it('the SDK makes a webhook, and reads what it is sent', async () => {
  const { secret, ...webhook } = await client.webhooks.create({ url: receiver.url, events: ['import.completed'] })
  expect(await client.webhooks.get(webhook.id)).toEqual(webhook)
  expect(await client.webhooks.list().toArray({ limit: 10 })).toEqual([webhook])
  const list = await client.lists.create({ name: 'March', workflow: 'verification' })
  await client.lists.import(list.id, 'email\nann@inbox.test\n', { fileName: 'march.csv' })
  const [message] = await receiver.untilCount(1)
  const event = verifyWebhook(message?.raw ?? '', message?.headers ?? {}, secret)
  expect(event).toMatchObject({
    type: 'import.completed',
    data: { listId: list.id, fileName: 'march.csv', imported: 1, duplicates: 0, rejected: 0 },
  })

  const [delivery] = await client.webhooks.deliveries(webhook.id).toArray({ limit: 10 })
  expect(delivery?.id).toBe(message?.id)
  expect(await client.webhooks.delivery(webhook.id, delivery?.id ?? '')).toMatchObject({ payload: event })
  await client.webhooks.resend(webhook.id, delivery?.id ?? '')
  await client.webhooks.ping(webhook.id)
  await receiver.untilCount(3)
  const rotated = await client.webhooks.rotateSecret(webhook.id)
  expect(rotated.secret).not.toBe(secret)
  expect(await client.webhooks.update(webhook.id, { enabled: false })).toMatchObject({ enabled: false })
  const { error } = await client.safe.webhooks.ping(webhook.id)
  expect(isApiError(error) && error.code).toBe('INVALID_REQUEST')
  expect(await client.webhooks.delete(webhook.id)).toEqual({ id: webhook.id })
  expect((await client.safe.webhooks.get(webhook.id)).error).toMatchObject({ code: 'RESOURCE_NOT_FOUND' })
})
