import { contract } from '@leadwright/errors'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPaymentEventRoute } from '../src/domains/credits/purchases/routes.ts'
import { createStripePayments } from '../src/domains/credits/purchases/stripe/provider.ts'
import { createCreditsService } from '../src/domains/credits/service.ts'
import { appUrl } from './support/ledger.ts'
import { silent, startStripeLedger, type StripeLedger } from './support/stripe/ledger.ts'
import { textAt } from './support/stripe/forms.ts'

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

const sessions = '/v1/checkout/sessions'
const purchaseOf = async () => (await shop.credits.purchases(org, { limit: 1 })).items[0]
const lastAsked = (path: string) => shop.stripe.requests.findLast((request) => request.path === path)

describe('a checkout at Stripe', () => {
  it('is for what the purchase costs, names it, and makes an invoice', async () => {
    const { purchaseId, checkoutUrl } = await shop.buy(org, 1500)
    expect(checkoutUrl).toMatch(/^https:\/\/checkout\.stripe\.test\//)
    const asked = lastAsked(sessions)
    expect(asked?.key).toBe(`${purchaseId}:${textAt(asked?.form ?? {}, 'customer')}`)
    expect(asked?.form).toMatchObject({
      mode: 'payment',
      client_reference_id: purchaseId,
      metadata: { purchaseId },
      payment_intent_data: { metadata: { purchaseId } },
      invoice_creation: { enabled: 'true' },
      success_url: `${appUrl}/billing`,
      cancel_url: `${appUrl}/billing`,
      line_items: { 0: { quantity: '1', price_data: { currency: 'usd', unit_amount: '1500' } } },
    })
    expect(asked?.form['automatic_tax']).toBeUndefined()
    expect(textAt(asked?.form ?? {}, 'payment_intent_data.setup_future_usage')).toBeUndefined()
  })

  it('saves the card where that is wished', async () => {
    await shop.buy(org, 100, true)
    const asked = lastAsked(sessions)
    expect(textAt(asked?.form ?? {}, 'payment_intent_data.setup_future_usage')).toBe('off_session')
  })

  it('is of one customer an organization, also when ten begin at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => shop.buy(org, 100)))
    const asked = shop.stripe.requests.filter(({ path }) => path === sessions).slice(-10)
    expect(new Set(asked.map(({ form }) => form['customer'])).size).toBe(1)
    const customers = [...shop.stripe.state.customers.values()].filter(({ name }) => name === `Organization ${org}`)
    expect(customers).toMatchObject([{ email: `founder-${org}@example.test` }])
  })

  it('gets a new customer where somebody deleted the one that was known', async () => {
    await shop.buy(org, 100)
    const gone = textAt(lastAsked(sessions)?.form ?? {}, 'customer') ?? ''
    shop.stripe.state.customers.delete(gone)
    const { checkoutUrl } = await shop.buy(org, 100)
    const next = textAt(lastAsked(sessions)?.form ?? {}, 'customer')
    expect(next).not.toBe(gone)
    shop.stripe.pay(checkoutUrl)
    expect(await shop.deliverNew()).toContain('granted')
  })

  it('is the same one when the answer got lost on the way, or Stripe was busy', async () => {
    await shop.buy(org, 100)
    shop.stripe.faults.push({ path: sessions, what: 'cut' })
    const before = shop.stripe.state.sessions.size
    const { checkoutUrl } = await shop.buy(org, 100)
    expect(shop.stripe.state.sessions.size).toBe(before + 1)
    shop.stripe.pay(checkoutUrl)
    expect(await shop.deliverNew()).toContain('granted')
    shop.stripe.faults.push({ path: sessions, what: 'busy' })
    expect((await shop.buy(org, 100)).checkoutUrl).toMatch(/^https/)
  })

  it('is answered by SERVICE_UNAVAILABLE while Stripe is away', async () => {
    const busy = { path: sessions, what: 'busy' } as const
    shop.stripe.faults.push(busy, busy)
    await expect(shop.buy(org, 100)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', details: { retryAfter: 5 } })
    expect(shop.stripe.faults).toEqual([])
  })
})

describe('a pack', () => {
  it('costs what is set for just so many credits; others cost each their price', async () => {
    const payments = createStripePayments(shop.options)
    const prices = { centsPerCredit: 2, currency: 'EUR', packs: [{ credits: 1000, amount: 1500 }] }
    const credits = createCreditsService({ db: shop.ledger.db, signupCredits: 100, appUrl, payments, prices })
    const { checkoutUrl } = await credits.purchase(contract.error, org, { credits: 1000 }, 'user_1')
    await credits.purchase(contract.error, org, { credits: 1001 }, 'user_1')
    expect((await credits.purchases(org, { limit: 2 })).items).toMatchObject([
      { credits: 1001, amount: 2002, currency: 'EUR' },
      { credits: 1000, amount: 1500, currency: 'EUR' },
    ])
    shop.stripe.pay(checkoutUrl)
    expect(await shop.deliverNew()).toContain('granted')
    expect(await shop.available(org)).toBe(1100)
  })
})

describe('what Stripe tells of a checkout', () => {
  it('grants the credits once, however often and however simultaneously it is told', async () => {
    const { checkoutUrl } = await shop.buy(org, 500)
    shop.stripe.pay(checkoutUrl)
    const told = shop.stripe.state.events.findLast(({ type }) => type === 'checkout.session.completed')
    if (!told) throw new Error('Stripe told nothing')
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => shop.deliver(told)))
    expect(outcomes.toSorted()).toEqual(['granted', ...Array.from({ length: 7 }, () => 'repeated')])
    expect(await shop.available(org)).toBe(600)
    expect(await purchaseOf()).toMatchObject({ state: 'paid', credits: 500 })
  })

  it('lets a person whose card was declined try another one', async () => {
    const { checkoutUrl } = await shop.buy(org, 500)
    shop.stripe.pay(checkoutUrl, 'declined')
    expect(await shop.deliverNew()).toEqual(['declined'])
    expect(await purchaseOf()).toMatchObject({ state: 'declined' })
    shop.stripe.pay(checkoutUrl)
    expect(await shop.deliverNew()).toEqual(['unknown', 'granted'])
    expect([await shop.available(org), (await purchaseOf())?.state]).toEqual([600, 'paid'])
  })

  it('grants nothing for money that is on its way, before it is there', async () => {
    const { checkoutUrl } = await shop.buy(org, 500)
    shop.stripe.pay(checkoutUrl, 'slow')
    expect(await shop.deliverNew()).toEqual(['unknown'])
    expect([await shop.available(org), (await purchaseOf())?.state]).toEqual([100, 'pending'])
    shop.stripe.arrive(checkoutUrl, false)
    expect(await shop.deliverNew()).toEqual(['declined'])
    shop.stripe.arrive(checkoutUrl, true)
    expect(await shop.deliverNew()).toEqual(['granted'])
    expect(await shop.available(org)).toBe(600)
  })

  it('is recorded and credits nothing where the amount or the currency is another', async () => {
    const { checkoutUrl, purchaseId } = await shop.buy(org, 500)
    shop.stripe.pay(checkoutUrl)
    const told = shop.stripe.state.events.at(-1)
    if (!told) throw new Error('Stripe told nothing')
    const altered = (id: string, more: object) =>
      shop.deliver({ ...told, id, data: { object: { ...told.data.object, ...more } } })
    expect(await altered('evt_cheaper', { amount_total: 1 })).toBe('mismatched')
    expect(await altered('evt_yen', { currency: 'jpy' })).toBe('mismatched')
    expect([await shop.available(org), (await purchaseOf())?.state]).toEqual([100, 'pending'])
    const noted = await shop.ledger.sql`
      select id, outcome from payment_events where purchase_id = ${purchaseId} order by id`
    expect([...noted]).toEqual([
      { id: 'evt_cheaper', outcome: 'mismatched' },
      { id: 'evt_yen', outcome: 'mismatched' },
    ])
  })

  it('changes nothing where it is of another kind, another account’s, of real money, or no event', async () => {
    const { checkoutUrl } = await shop.buy(org, 500)
    shop.stripe.pay(checkoutUrl)
    const told = shop.stripe.state.events.at(-1)
    if (!told) throw new Error('Stripe told nothing')
    expect(await shop.deliver({ ...told, id: 'evt_a', type: 'invoice.paid' })).toBe('unknown')
    expect(await shop.deliver({ ...told, id: 'evt_b', type: 'toString' })).toBe('unknown')
    expect(await shop.deliver({ ...told, id: 'evt_c', livemode: true })).toBe('unknown')
    expect(await shop.deliver({ ...told, id: 'evt_d', data: { object: {} } })).toBe('unknown')
    expect(await shop.deliver({ object: 'v2.core.event', id: 'evt_e' } as never)).toBe('unknown')
    expect(await shop.available(org)).toBe(100)
  })
})

describe('the receiver of Stripe’s events', () => {
  it('answers 200 for what is signed, and 400 for what is forged, old, of the future, or not signed at all', async () => {
    const webhook = createPaymentEventRoute({ credits: shop.credits, log: silent })
    const send = async (body: string, headers: Headers) =>
      (await webhook(new Request(`${appUrl}/webhooks/payments`, { method: 'POST', headers, body })))?.status
    const { checkoutUrl } = await shop.buy(org, 500)
    shop.stripe.pay(checkoutUrl)
    const event = shop.stripe.state.events.at(-1)
    if (!event) throw new Error('Stripe told nothing')
    const now = Date.now() / 1000
    const sign: typeof shop.stripe.sign = (...given) => shop.stripe.sign(...given)
    const [body, headers] = sign(event)

    expect(await send(...sign(event, { at: now - 330 }))).toBe(400)
    expect(await send(...sign(event, { at: now + 330 }))).toBe(400)
    expect(await send(...sign(event, { secret: 'whsec_of_somebody_else' }))).toBe(400)
    expect(await send(`${body} `, headers)).toBe(400)
    expect(await send(body, new Headers())).toBe(400)
    expect(await send(body, new Headers({ 'stripe-signature': 't=,v1=' }))).toBe(400)
    expect(await shop.available(org)).toBe(100)
    expect(await send(...sign(event, { at: now - 250 }))).toBe(200)
    expect(await send(...sign(event, { at: now + 250 }))).toBe(200)
    expect(await shop.available(org)).toBe(600)
  })

  it('takes a signature of the new secret beside one of the old, as Stripe sends them while one is rolled', async () => {
    const { checkoutUrl } = await shop.buy(org, 500)
    shop.stripe.pay(checkoutUrl)
    const event = shop.stripe.state.events.at(-1)
    if (!event) throw new Error('Stripe told nothing')
    const [body, headers] = shop.stripe.sign(event)
    const [, others] = shop.stripe.sign(event, { secret: 'whsec_of_tomorrow' })
    const other = others.get('stripe-signature')?.split(',v1=')[1] ?? ''
    headers.set('stripe-signature', `${headers.get('stripe-signature') ?? ''},v1=${other}`)
    expect(await shop.credits.handlePaymentEvent(body, headers)).toBe('granted')
  })
})

describe('the customer portal', () => {
  it('opens for the organization’s customer', async () => {
    const { url } = await shop.credits.openPortal(contract.error, org)
    expect(url).toMatch(/^https:\/\/billing\.stripe\.test\//)
    expect(lastAsked('/v1/billing_portal/sessions')?.form['return_url']).toBe(`${appUrl}/billing`)
    expect(await shop.credits.billing(org)).toEqual({ portal: true, topUps: true })
  })

  it('is not there with the test checkout', async () => {
    const { credits } = shop.ledger
    expect(await credits.billing(org)).toEqual({ portal: false, topUps: false })
    await expect(credits.openPortal(contract.error, org)).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
      details: { resource: 'billing_portal' },
    })
  })
})

describe('with taxes', () => {
  it('asks Stripe to add them, and takes them for no part of the price', async () => {
    const payments = createStripePayments({ ...shop.options, automaticTax: true })
    const credits = createCreditsService({ db: shop.ledger.db, signupCredits: 100, appUrl, payments })
    const { checkoutUrl } = await credits.purchase(contract.error, org, { credits: 500 }, 'user_1')
    expect(lastAsked(sessions)?.form).toMatchObject({
      automatic_tax: { enabled: 'true' },
      customer_update: { address: 'auto', name: 'auto' },
      line_items: { 0: { price_data: { tax_behavior: 'exclusive' } } },
    })
    shop.stripe.pay(checkoutUrl)
    await shop.deliverNew()
    expect(await shop.available(org)).toBe(600)
    const intent = shop.intentOf(checkoutUrl)
    expect(intent.amount).toBe(600)
    shop.stripe.refund(intent.id, 300)
    await shop.deliverNew()
    expect(await shop.available(org)).toBe(350)
  })
})
