import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { Caller } from './support/caller.ts'
import { startFakeStripe, type FakeStripe } from './support/stripe/server.ts'

// The product with Stripe's keys, from outside: nothing of it is called but by HTTP.

let app: TestApp
let stripe: FakeStripe

beforeAll(async () => {
  stripe = await startFakeStripe()
  app = await startTestApp({ stripe: { ...stripe.options, automaticTax: false } })
})

afterAll(async () => {
  await app.close()
  await stripe.close()
})

/** Delivers the newest event, as Stripe does. */
async function deliver(): Promise<number> {
  const event = stripe.state.events.at(-1)
  if (!event) throw new Error('Stripe told nothing')
  const [body, headers] = stripe.sign(event)
  return (await fetch(`${app.url}/webhooks/payments`, { method: 'POST', headers, body })).status
}

interface Result<T> {
  readonly result: { readonly data: T }
}
const available = async (owner: Caller): Promise<number> =>
  (await owner.query<Result<{ available: number }>>('credits.get')).body.result.data.available
const buy = async (owner: Caller, credits: number, saveCard: boolean) => {
  const { status, body } = await owner.mutate<Result<{ purchaseId: string; checkoutUrl: string }>>('credits.purchase', {
    credits,
    saveCard,
  })
  expect(status).toBe(200)
  return body.result.data
}

it('sells credits, saves the card, and buys more by itself once few are left', async () => {
  const owner = await app.newOwner()
  const before = await available(owner)
  const { checkoutUrl } = await buy(owner, 200, true)
  stripe.pay(checkoutUrl)
  expect(await deliver()).toBe(200)
  const bought = await available(owner)
  expect(bought).toBe(before + 200)

  const portal = await owner.mutate('credits.portal')
  expect(portal.body).toMatchObject({
    result: { data: { url: expect.stringMatching(/^https:\/\/billing\.stripe\.test\//) } },
  })
  const set = await owner.mutate('credits.setTopUp', { threshold: bought + 1, credits: 100 })
  expect(set.body).toMatchObject({ result: { data: { topUp: { enabled: true, threshold: bought + 1 } } } })
  await expect.poll(() => available(owner), { timeout: 60_000 }).toBe(bought + 100)
  const { body } = await owner.query('credits.purchases')
  expect(body).toMatchObject({
    result: {
      data: {
        items: [
          { credits: 100, automatic: true, state: 'paid' },
          { credits: 200, state: 'paid' },
        ],
      },
    },
  })
})

it('has no test checkout then, because whoever reaches that can give credits away', async () => {
  const { purchaseId } = await buy(await app.newOwner(), 100, false)
  expect((await fetch(`${app.url}/checkout/test/${purchaseId}`)).status).toBe(404)
})

it('leaves billing to those who administer, and refuses what can’t be', async () => {
  const owner = await app.newOwner()
  const withoutCard = await owner.mutate('credits.setTopUp', { threshold: 10, credits: 100 })
  expect(withoutCard.status).toBe(404)
  expect((await owner.mutate('credits.setTopUp', { threshold: 0, credits: 1 })).status).toBe(400)
  const { key } = await owner.key()
  const headers = { 'x-api-key': key, cookie: '' }
  for (const path of ['credits.portal', 'credits.setTopUp', 'credits.endTopUp'])
    expect((await owner.mutate(path, { threshold: 10, credits: 100 }, headers)).status).toBe(403)
  expect((await owner.query('credits.billing', undefined, headers)).status).toBe(403)
})

it('writes no secret of Stripe’s into the log', () => {
  const log = JSON.stringify(app.log)
  expect(log).not.toContain(stripe.options.secretKey)
  expect(log).not.toContain(stripe.options.webhookSecret)
})
