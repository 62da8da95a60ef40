import { contract } from '@leadwright/errors'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPaymentAccounts } from '../src/domains/credits/purchases/accounts.ts'
import { usualPrices } from '../src/domains/credits/purchases/prices.ts'
import { createStripePayments } from '../src/domains/credits/purchases/stripe/provider.ts'
import { topUpOnce } from '../src/domains/credits/top-ups/runner.ts'
import { textAt } from './support/stripe/forms.ts'
import { silent, startStripeLedger, type StripeLedger } from './support/stripe/ledger.ts'
import type { Card } from './support/stripe/state.ts'

let shop: StripeLedger
let org: string
let customer: string

beforeAll(async () => {
  shop = await startStripeLedger()
})

afterAll(() => shop.close())

const told: object[] = []
const run = (automaticTax = false): Promise<number> => {
  const payments = createStripePayments({ ...shop.options, automaticTax })
  const { db } = shop.ledger
  const withAccount = createPaymentAccounts(db, payments)
  if (!withAccount) throw new Error('Stripe has accounts')
  return topUpOnce({
    db,
    provider: payments.name,
    prices: usualPrices,
    withAccount,
    log: silent,
    tell: (stopped) => void told.push(stopped),
  })
}
const spend = async (amount: number): Promise<void> => {
  const reservationId = await shop.ledger.reserve(org, amount)
  await shop.credits.settle(shop.ledger.db, { reservationId, amount, reference: `spent:${reservationId}` })
}
const setting = async () => (await shop.credits.billing(org)).topUp
const set = () => shop.credits.setTopUp(contract.error, org, { threshold: 50, credits: 300 }, 'user_1')
const charges = () => shop.stripe.requests.filter(({ method, path }) => method === 'POST' && path === intents)
const purchases = async () => (await shop.credits.purchases(org, { limit: 10 })).items
const intents = '/v1/payment_intents'
/** The card is charged, and nobody hears of it: neither of the library's two tries. */
const loseAnswers = (): void =>
  void shop.stripe.faults.push({ path: intents, what: 'cut' }, { path: intents, what: 'cut' })
/** Time goes by until something is done for the organization again. */
const wait = () =>
  shop.ledger.sql`update credit_top_ups set next_at = now() - interval '1 second' where organization_id = ${org}`

/** An organization with a card that has 100 credits. */
const withCard = async (card: Card): Promise<void> => {
  await shop.credits.openPortal(contract.error, org)
  customer = textAt(shop.stripe.requests.at(-1)?.form ?? {}, 'customer') ?? ''
  shop.stripe.saveCard(customer, card)
}

beforeEach(async () => {
  await shop.ledger.sql`update credit_top_ups set enabled = false, stop = null, stopped_at = null`
  org = await shop.ledger.newOrganization()
  shop.stripe.requests.length = 0
  told.length = 0
  await shop.deliverNew()
})

describe('automatic top-up', () => {
  it('needs a saved card', async () => {
    await expect(set()).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
      details: { resource: 'payment_card' },
    })
    expect(await setting()).toBeUndefined()
  })

  it('can be switched on once a checkout has saved the card', async () => {
    const { checkoutUrl } = await shop.buy(org, 100, true)
    shop.stripe.pay(checkoutUrl)
    await shop.deliverNew()
    expect(await set()).toEqual({
      portal: true,
      topUps: true,
      topUp: { threshold: 50, credits: 300, enabled: true },
    })
  })

  it('buys once fewer credits are left than the threshold, from the saved card, with nobody there', async () => {
    await withCard('good')
    await set()
    expect(await run()).toBe(0)
    await spend(51)
    expect(await run()).toBe(1)
    expect(await shop.available(org)).toBe(349)
    const [made] = await purchases()
    expect(made).toMatchObject({ credits: 300, amount: 300, state: 'paid', automatic: true })
    expect(charges()).toMatchObject([
      {
        key: `${made?.id}:${customer}`,
        form: { amount: '300', currency: 'usd', customer, off_session: 'true', confirm: 'true' },
      },
    ])
    expect(await run()).toBe(0)
    expect(await shop.deliverNew()).toEqual(['ignored'])
    expect(await shop.available(org)).toBe(349)
  })

  it('never has two purchases under way, whoever looks after it and however often', async () => {
    await withCard('slow')
    await set()
    await spend(100)
    const followed = await Promise.all(Array.from({ length: 8 }, () => run()))
    expect(followed.reduce((sum, each) => sum + each, 0)).toBe(1)
    await wait()
    await run()
    expect(charges()).toHaveLength(1)
    expect(await purchases()).toMatchObject([{ state: 'pending' }])
    const [intent] = [...shop.stripe.state.intents.values()].slice(-1)
    if (!intent) throw new Error('Nothing was charged')
    intent.status = 'succeeded'
    await wait()
    await run()
    expect(await shop.available(org)).toBe(300)
  })

  it('charges once where the answer got lost and the process with it', async () => {
    await withCard('good')
    await set()
    await spend(100)
    const before = shop.stripe.state.intents.size
    loseAnswers()
    await run()
    expect(await shop.available(org)).toBe(0)
    expect(shop.stripe.state.intents.size).toBe(before + 1)
    await wait()
    await run()
    expect(await shop.deliverNew()).toEqual(['ignored'])
    expect(shop.stripe.state.intents.size).toBe(before + 1)
    expect(await shop.available(org)).toBe(300)
    expect(await purchases()).toHaveLength(1)
  })

  it('is credited by the event alone, where no answer ever came', async () => {
    await withCard('good')
    await set()
    await spend(100)
    loseAnswers()
    await run()
    expect(await shop.available(org)).toBe(0)
    expect(await shop.deliverNew()).toEqual(['granted'])
    expect(await shop.available(org)).toBe(300)
    expect(await run()).toBe(0)
  })

  it('stops after three declines in a row, and says so', async () => {
    await withCard('declined')
    await set()
    await spend(100)
    for (let tries = 1; tries <= 3; tries++) {
      expect(await setting()).toMatchObject({ enabled: true })
      await run()
      expect(await run()).toBe(0)
      await shop.deliverNew()
      await wait()
    }
    expect(await setting()).toMatchObject({ enabled: false, stopped: { reason: 'declined' } })
    await run()
    await run()
    expect(told).toEqual([
      { email: `founder-${org}@example.test`, organization: `Organization ${org}`, stop: 'declined' },
    ])
    expect(charges()).toHaveLength(3)
    expect(await purchases()).toMatchObject([{ state: 'declined' }, { state: 'declined' }, { state: 'declined' }])
    shop.stripe.saveCard(customer, 'good')
    expect(await set()).toMatchObject({ topUp: { enabled: true } })
    await run()
    expect(await shop.available(org)).toBe(300)
  })

  it.each([
    ['authenticate', 'authentication_required'],
    ['none', 'no_card'],
  ] as const)('stops at once where a repetition can change nothing: %s', async (card, reason) => {
    await withCard(card === 'none' ? 'good' : card)
    await set()
    await spend(100)
    if (card === 'none') shop.stripe.state.customers.get(customer)?.cards.splice(0)
    await run()
    expect(await setting()).toMatchObject({ enabled: false, stopped: { reason } })
    expect(await purchases()).toMatchObject([{ state: 'declined', automatic: true }])
  })

  it('charges the card that was chosen in the portal, with taxes on top', async () => {
    await withCard('good')
    const known = shop.stripe.state.customers.get(customer)
    if (known) known.chosen = known.cards[0]?.id ?? ''
    shop.stripe.saveCard(customer, 'declined')
    await set()
    await spend(100)
    await run(true)
    expect(charges()).toMatchObject([{ form: { amount: '360', metadata: { amount: '300' } } }])
    expect(await shop.available(org)).toBe(300)
  })

  it('buys ten times a day at most, however fast the credits go', async () => {
    await withCard('good')
    await set()
    await spend(100)
    for (let n = 0; n < 12; n++) {
      await run()
      const left = await shop.available(org)
      if (left > 0) await spend(left)
      await wait()
    }
    expect(charges()).toHaveLength(10)
  })

  it('stops where nobody can tell any more whether the card was charged', async () => {
    await withCard('good')
    await set()
    await spend(100)
    shop.stripe.faults.push({ path: intents, what: 'busy' }, { path: intents, what: 'busy' })
    await run()
    await shop.ledger.sql`
      update credit_purchases set created_at = now() - interval '21 hours' where organization_id = ${org}`
    await wait()
    shop.stripe.requests.length = 0
    await run()
    expect(charges()).toEqual([])
    expect(await setting()).toMatchObject({ enabled: false, stopped: { reason: 'unresolved' } })
    await set()
    await run()
    expect(await shop.available(org)).toBe(300)
  })

  it('ends when somebody says so', async () => {
    await withCard('good')
    await set()
    expect(await shop.credits.endTopUp(org, 'user_1')).toMatchObject({ topUp: { enabled: false } })
    await spend(100)
    expect(await run()).toBe(0)
  })
})
