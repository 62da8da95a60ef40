import { contract } from '@leadwright/errors'
import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { paymentEvents } from '../src/db/schema/credits.ts'
import type { PaymentOutcome } from '../src/domains/credits/purchases/provider.ts'
import { createPaymentEventRoute, createTestCheckoutRoutes } from '../src/domains/credits/purchases/routes.ts'
import type { EventOutcome } from '../src/domains/credits/purchases/events.ts'
import { signatureHeader } from '../src/domains/credits/purchases/signature.ts'
import { createTestPayments, eventOf, type TestPayments } from '../src/domains/credits/purchases/test-provider.ts'
import { createCreditsService, type CreditsService } from '../src/domains/credits/service.ts'
import { appUrl, startTestLedger, type TestLedger } from './support/ledger.ts'

const secret = 'of the provider'

let ledger: TestLedger
let credits: CreditsService
let payments: TestPayments
let checkout: (request: Request) => Promise<Response | undefined>
let webhook: (request: Request) => Promise<Response | undefined>
let org: string

beforeAll(async () => {
  ledger = await startTestLedger()
  payments = createTestPayments({ appUrl, secret })
  credits = createCreditsService({ db: ledger.db, signupCredits: 100, appUrl, payments })
  checkout = createTestCheckoutRoutes({ credits, payments, appUrl })
  webhook = createPaymentEventRoute({ credits, log: pino({ level: 'silent' }) })
})

afterAll(() => ledger.close())

beforeEach(async () => {
  org = await ledger.newOrganization()
})

const available = async (): Promise<number> => (await credits.balance(org)).available
const stateOf = async (): Promise<string | undefined> => (await credits.purchases(org, { limit: 1 })).items[0]?.state
const press = (checkoutUrl: string, decision: string): Promise<Response | undefined> =>
  checkout(new Request(checkoutUrl, { method: 'POST', body: new URLSearchParams({ decision }) }))
const deliver = (body: string, headers: Headers): Promise<Response | undefined> =>
  webhook(new Request(`${appUrl}/webhooks/payments`, { method: 'POST', headers, body }))

describe('buying credits', () => {
  it('begins with a checkout and nothing else: nothing is granted before the provider says so', async () => {
    const { purchaseId, checkoutUrl } = await credits.purchase(contract.error, org, { credits: 500 }, 'user_1')
    expect(checkoutUrl).toMatch(`${appUrl}/checkout/test/${purchaseId}?session=`)
    const { items } = await credits.purchases(org, { limit: 10 })
    expect(items).toEqual([
      {
        id: purchaseId,
        credits: 500,
        amount: 500,
        currency: 'USD',
        state: 'pending',
        createdAt: expect.any(String) as string,
      },
    ])
    expect(await available()).toBe(100)
  })

  it('grants what was bought when the person approves, once, however often the button is pressed', async () => {
    const { checkoutUrl, purchaseId } = await credits.purchase(contract.error, org, { credits: 500 }, 'user_1')
    const answers = await Promise.all(Array.from({ length: 10 }, () => press(checkoutUrl, 'approve')))
    expect(answers.map((answer) => answer?.status)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(await available()).toBe(600)
    const { items } = await credits.entries(org, { limit: 10 })
    expect(items[0]).toMatchObject({ kind: 'purchase', amount: 500, reference: `purchase:${purchaseId}` })
    expect(items).toHaveLength(2)
    expect((await credits.purchases(org, { limit: 1 })).items[0]?.paidAt).toMatch(/Z$/)
  })

  it('grants nothing when the person declines, and still grants if the next attempt is approved', async () => {
    const { checkoutUrl } = await credits.purchase(contract.error, org, { credits: 500 }, 'user_1')
    await press(checkoutUrl, 'decline')
    expect([await available(), await stateOf()]).toEqual([100, 'declined'])
    await press(checkoutUrl, 'approve')
    expect([await available(), await stateOf()]).toEqual([600, 'paid'])
  })

  it('keeps what was paid when a decline arrives late', async () => {
    const { checkoutUrl } = await credits.purchase(contract.error, org, { credits: 500 }, 'user_1')
    await press(checkoutUrl, 'approve')
    await press(checkoutUrl, 'decline')
    expect([await available(), await stateOf()]).toEqual([600, 'paid'])
  })

  it('finds the same purchase when it is begun again under its ID', async () => {
    const first = await credits.purchase(contract.error, org, { credits: 200, id: 'pur_again' }, 'user_1')
    expect(await credits.purchase(contract.error, org, { credits: 200, id: 'pur_again' }, 'user_1')).toEqual(first)
    expect((await credits.purchases(org, { limit: 10 })).items).toHaveLength(1)
  })

  it('lists purchases newest first, page by page, and only the organization’s own', async () => {
    const ids: string[] = []
    for (let n = 0; n < 3; n++)
      ids.unshift((await credits.purchase(contract.error, org, { credits: 100 }, 'user_1')).purchaseId)
    const first = await credits.purchases(org, { limit: 2 })
    const second = await credits.purchases(org, { limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
    expect(second.nextCursor).toBeNull()
    expect((await credits.purchases(org, { limit: 2, cursor: 'AAAA' })).items).toEqual([])
    expect((await credits.purchases(await ledger.newOrganization(), { limit: 2 })).items).toEqual([])
  })
})

describe('an event of the payment provider', () => {
  /** Begins a purchase; returns the event that will approve it. */
  const buy = async (): Promise<PaymentOutcome> => {
    const { checkoutUrl } = await credits.purchase(contract.error, org, { credits: 300 }, 'user_1')
    const purchase = payments.purchaseAt(new URL(checkoutUrl))
    if (!purchase) throw new Error(`There is no purchase at ${checkoutUrl}`)
    return eventOf(purchase, 'payment.approved')
  }
  const send = (event: PaymentOutcome, by: TestPayments = payments): Promise<EventOutcome> => {
    const rawBody = JSON.stringify(event)
    return credits.handlePaymentEvent(rawBody, by.sign(rawBody))
  }

  it('is applied once, however often and however simultaneously it is delivered', async () => {
    const event = await buy()
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => send(event)))
    expect(outcomes.toSorted()).toEqual(['granted', ...Array.from({ length: 9 }, () => 'repeated')])
    expect(await available()).toBe(400)
  })

  it('grants a purchase once, also when several events say that it was paid', async () => {
    const event = await buy()
    const outcomes = await Promise.all(Array.from({ length: 5 }, (_, n) => send({ ...event, id: `${event.id} ${n}` })))
    expect(outcomes.toSorted()).toEqual(['granted', 'ignored', 'ignored', 'ignored', 'ignored'])
    expect(await available()).toBe(400)
  })

  it('is refused with a signature of somebody else, of another body, of long ago, or none', async () => {
    const event = await buy()
    const rawBody = JSON.stringify(event)
    const past = (): Date => new Date(Date.now() - 6 * 60_000)
    expect(await send(event, createTestPayments({ appUrl, secret: 'of somebody else' }))).toBe('forged')
    expect(await send(event, createTestPayments({ appUrl, secret, now: past }))).toBe('forged')
    expect(await credits.handlePaymentEvent(`${rawBody} `, payments.sign(rawBody))).toBe('forged')
    expect(await credits.handlePaymentEvent(rawBody, new Headers())).toBe('forged')
    expect([await available(), await stateOf()]).toEqual([100, 'pending'])
  })

  it('changes nothing when it is about another amount, another currency or no purchase of ours', async () => {
    const event = await buy()
    expect(await send({ ...event, id: `${event.id} 1`, amount: 1 })).toBe('mismatched')
    expect(await send({ ...event, id: `${event.id} 2`, currency: 'JPY' })).toBe('mismatched')
    expect(await send({ ...event, id: `${event.id} 3`, purchaseId: 'pur_stranger' })).toBe('ignored')
    expect([await available(), await stateOf()]).toEqual([100, 'pending'])
  })

  it.each(['', 'null', '{}', 'not json', '{"id":"x","type":"payment.refunded"}'])(
    'is no event at all if what was signed is not one: %s',
    async (rawBody) => {
      expect(await credits.handlePaymentEvent(rawBody, payments.sign(rawBody))).toBe('forged')
    },
  )

  it('comes in over HTTP: 200 once its effect is stored, 400 if nobody signed it', async () => {
    const rawBody = JSON.stringify(await buy())
    const headers = payments.sign(rawBody)
    const genuine = await deliver(rawBody, headers)
    const forged = await deliver(rawBody, new Headers({ [signatureHeader]: 't=1,v1=00' }))
    expect([genuine?.status, await genuine?.json()]).toEqual([200, { received: true }])
    expect([forged?.status, await forged?.json()]).toEqual([400, { received: false }])
    expect((await deliver(rawBody, headers))?.status).toBe(200)
    expect((await deliver('x'.repeat(100_000), headers))?.status).toBe(400)
    expect((await webhook(new Request(`${appUrl}/webhooks/payments`)))?.status).toBe(404)
    expect(await webhook(new Request(`${appUrl}/webhooks/payments/more`))).toBeUndefined()
    expect(await available()).toBe(400)
  })

  it('leaves no trace if its effect fails, and asks to be delivered again', async () => {
    const event = await buy()
    const rawBody = JSON.stringify(event)
    // An entry that is in the way makes the grant fail after the event was noted.
    const reference = `purchase:${event.purchaseId}`
    await ledger.sql`
      insert into credit_entries (organization_id, kind, amount, reference) values (${org}, 'grant', 1, ${reference})`
    const answer = await deliver(rawBody, payments.sign(rawBody))
    expect([answer?.status, await answer?.json()]).toEqual([500, { received: false }])
    const noted = await ledger.db.select().from(paymentEvents).where(eq(paymentEvents.purchaseId, event.purchaseId))
    expect(noted).toEqual([])
    expect([await available(), await stateOf()]).toEqual([101, 'pending'])
  })
})

describe('the test checkout', () => {
  it('shows what is paid, lets a person decide, and runs nothing from elsewhere', async () => {
    const { checkoutUrl } = await credits.purchase(contract.error, org, { credits: 1234 }, 'user_1')
    const page = await checkout(new Request(checkoutUrl))
    const html = (await page?.text()) ?? ''
    expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain('1,234 credits')
    expect(html).toContain('$12.34')
    expect(html).toContain('value="approve"')
    expect(html).toContain('value="decline"')
    expect(await available()).toBe(100)
  })

  it('exists only under the address that the provider gave out, whole and unchanged', async () => {
    const { checkoutUrl, purchaseId } = await credits.purchase(contract.error, org, { credits: 100 }, 'user_1')
    const other = await credits.purchase(contract.error, org, { credits: 100_000 }, 'user_1')
    const session = new URL(checkoutUrl).searchParams.get('session') ?? ''
    const wrong = [
      `${appUrl}/checkout/test/${purchaseId}`,
      `${appUrl}/checkout/test/`,
      `${appUrl}/checkout/test/${other.purchaseId}?session=${session}`,
      `${appUrl}/checkout/test/${purchaseId}?session=${session.replace('.', 'A.')}`,
      `${checkoutUrl}A`,
    ]
    for (const url of wrong) {
      expect((await checkout(new Request(url)))?.status).toBe(404)
      expect((await press(url, 'approve'))?.status).toBe(404)
    }
    expect(await available()).toBe(100)
    expect(await checkout(new Request(`${appUrl}/checkout`))).toBeUndefined()
  })

  it('takes approve and decline and nothing else', async () => {
    const { checkoutUrl } = await credits.purchase(contract.error, org, { credits: 100 }, 'user_1')
    expect((await press(checkoutUrl, 'steal'))?.status).toBe(400)
    expect((await checkout(new Request(checkoutUrl, { method: 'POST' })))?.status).toBe(400)
    expect((await checkout(new Request(checkoutUrl, { method: 'DELETE' })))?.status).toBe(404)
    expect([await available(), await stateOf()]).toEqual([100, 'pending'])
  })
})
