import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startStripeLedger, type StripeLedger } from './support/stripe/ledger.ts'
import type { StripeEvent } from './support/stripe/state.ts'

let shop: StripeLedger
let org: string

beforeAll(async () => {
  shop = await startStripeLedger()
})

afterAll(() => shop.close())

beforeEach(async () => {
  org = await shop.ledger.newOrganization()
  await shop.deliverNew()
})

/** A purchase of 500 credits that was paid; returns the payment. */
const paid = async (): Promise<string> => {
  const { checkoutUrl } = await shop.buy(org, 500)
  shop.stripe.pay(checkoutUrl)
  await shop.deliverNew()
  return shop.intentOf(checkoutUrl).id
}
const reversed = async () => (await shop.credits.purchases(org, { limit: 1 })).items[0]?.reversed
const spend = async (amount: number): Promise<void> => {
  const reservationId = await shop.ledger.reserve(org, amount)
  await shop.credits.settle(shop.ledger.db, { reservationId, amount, reference: `spent:${reservationId}` })
}

describe('a refund', () => {
  it('takes back the credits that it was for, and says so', async () => {
    shop.stripe.refund(await paid(), 500)
    expect(await shop.deliverNew()).toEqual(['reversed'])
    expect(await shop.available(org)).toBe(100)
    expect(await reversed()).toEqual({ refunded: 500, disputed: 0, credits: 500, unrecovered: 0 })
    const { items } = await shop.credits.entries(org, { limit: 1 })
    expect(items).toMatchObject([{ kind: 'reclaim', amount: 500, change: { available: -500, reserved: 0 } }])
    const [today] = await shop.credits.usage(org, 1)
    expect(today).toMatchObject({ purchased: 500, reclaimed: 500, reinstated: 0 })
    expect((await shop.credits.activities(org, { limit: 1 })).items[0]?.change.available).toBe(-500)
  })

  it('of a part takes back that part, and several add up', async () => {
    const payment = await paid()
    shop.stripe.refund(payment, 101)
    shop.stripe.refund(payment, 99)
    await shop.deliverNew()
    expect(await shop.available(org)).toBe(400)
    expect(await reversed()).toEqual({ refunded: 200, disputed: 0, credits: 200, unrecovered: 0 })
  })

  it('takes no more than is there: what was spent is shown, and later purchases are not touched', async () => {
    const payment = await paid()
    await spend(450)
    shop.stripe.refund(payment, 500)
    await shop.deliverNew()
    expect(await shop.available(org)).toBe(0)
    expect(await reversed()).toEqual({ refunded: 500, disputed: 0, credits: 500, unrecovered: 350 })
    await paid()
    expect(await shop.available(org)).toBe(500)
  })

  it('leaves alone what is set aside for work under way', async () => {
    const payment = await paid()
    await shop.ledger.reserve(org, 550)
    shop.stripe.refund(payment, 500)
    await shop.deliverNew()
    expect(await shop.credits.balance(org)).toEqual({ available: 0, reserved: 550 })
    expect(await reversed()).toMatchObject({ unrecovered: 450 })
  })

  it('that failed gives back what it took', async () => {
    const refund = shop.stripe.refund(await paid(), 300)
    await shop.deliverNew()
    shop.stripe.becomes(refund, 'failed')
    await shop.deliverNew()
    expect(await shop.available(org)).toBe(600)
    expect(await reversed()).toBeUndefined()
    expect((await shop.credits.entries(org, { limit: 1 })).items).toMatchObject([{ kind: 'reinstate', amount: 300 }])
  })
})

describe('a dispute', () => {
  it('takes the credits back while it lasts, and returns them if it is won', async () => {
    const dispute = shop.stripe.dispute(await paid(), 500)
    expect(await shop.deliverNew()).toEqual(['reversed', 'ignored'])
    expect(await shop.available(org)).toBe(100)
    expect(await reversed()).toEqual({ refunded: 0, disputed: 500, credits: 500, unrecovered: 0 })
    shop.stripe.becomes(dispute, 'won')
    await shop.deliverNew()
    expect(await shop.available(org)).toBe(600)
  })

  it('that is lost changes nothing more', async () => {
    const dispute = shop.stripe.dispute(await paid(), 500)
    await shop.deliverNew()
    await spend(100)
    shop.stripe.becomes(dispute, 'lost')
    await shop.deliverNew()
    expect(await shop.available(org)).toBe(0)
    expect(await reversed()).toMatchObject({ disputed: 500, unrecovered: 0 })
  })

  it('that is only an inquiry takes nothing, until the bank takes the money', async () => {
    const dispute = shop.stripe.dispute(await paid(), 500, 'warning_needs_response')
    await shop.deliverNew()
    expect(await shop.available(org)).toBe(600)
    shop.stripe.becomes(dispute, 'needs_response')
    await shop.deliverNew()
    expect(await shop.available(org)).toBe(100)
  })

  it('beside a refund takes no credits twice', async () => {
    const payment = await paid()
    shop.stripe.refund(payment, 300)
    shop.stripe.dispute(payment, 500)
    await shop.deliverNew()
    expect(await shop.available(org)).toBe(100)
  })
})

/** What happens to a payment after somebody has paid. */
const step = fc.oneof(
  fc.record({ do: fc.constant('refund' as const), amount: fc.integer({ min: 1, max: 250 }), fails: fc.boolean() }),
  fc.record({
    do: fc.constant('dispute' as const),
    amount: fc.integer({ min: 1, max: 500 }),
    inquiry: fc.boolean(),
    ends: fc.constantFrom('won', 'lost', 'open'),
  }),
)

describe('the events of a payment', () => {
  it('come to the same balance in any order, repeated, and all at once', async () => {
    const story = fc.record({
      declinedFirst: fc.boolean(),
      steps: fc.array(step, { maxLength: 4 }),
      /** Whether Stripe's clock moves on between the steps, or all of it is of one second. */
      slowly: fc.boolean(),
      order: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
      atOnce: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(story, async ({ declinedFirst, steps, slowly, order, atOnce }) => {
        const { stripe } = shop
        org = await shop.ledger.newOrganization()
        const { checkoutUrl } = await shop.buy(org, 500)
        const before = stripe.state.events.length
        const next = (): void => void (slowly && stripe.state.ahead++)
        if (declinedFirst) stripe.pay(checkoutUrl, 'declined')
        stripe.pay(checkoutUrl)
        const payment = shop.intentOf(checkoutUrl).id
        let gone = 0
        for (const what of steps) {
          next()
          if (what.do === 'refund') {
            const refund = stripe.refund(payment, what.amount, 'pending')
            next()
            stripe.becomes(refund, what.fails ? 'failed' : 'succeeded')
            gone += what.fails ? 0 : what.amount
          } else {
            const dispute = stripe.dispute(payment, what.amount, what.inquiry ? 'warning_needs_response' : undefined)
            next()
            if (what.inquiry) stripe.becomes(dispute, 'needs_response')
            next()
            if (what.ends !== 'open') stripe.becomes(dispute, what.ends)
            gone += what.ends === 'won' ? 0 : what.amount
          }
        }
        const events = stripe.state.events.slice(before)
        // Each at least once, some twice, in an order of its own.
        const deliveries = order
          .map((at, index): [number, StripeEvent | undefined] => [at, events[index % events.length]])
          .toSorted(([a], [b]) => a - b)
          .flatMap(([, event]) => event ?? [])
        if (atOnce) await Promise.all(deliveries.map((event) => shop.deliver(event)))
        else for (const event of deliveries) await shop.deliver(event)
        expect(await shop.available(org)).toBe(600 - Math.min(gone, 500))
        expect((await shop.credits.purchases(org, { limit: 1 })).items[0]?.state).toBe('paid')
      }),
      { numRuns: 60 },
    )
  })
})
