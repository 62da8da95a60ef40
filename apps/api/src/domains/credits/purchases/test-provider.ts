import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { PaymentOutcome, PaymentProvider, Purchase } from './provider.ts'
import { isSigned, sign, signatureHeader } from './signature.ts'

/** Where the checkout page is, followed by the purchase's ID. */
export const testCheckoutPath = '/checkout/test/'

/** The embedded provider: takes no money, and is otherwise as far away from the product as a real one. */
export interface TestPayments extends PaymentProvider {
  /** The purchase that a checkout page was opened for; null for an address that this provider did not give out. */
  purchaseAt(url: URL): Purchase | null
  /** The headers that prove to the product that a body is this provider's. */
  sign(rawBody: string): Headers
}

const purchaseSchema = z.object({
  id: z.string(),
  credits: z.number(),
  amount: z.number(),
  currency: z.string(),
})
const eventSchema = z.object({
  id: z.string().min(1).max(200),
  type: z.enum(['payment.approved', 'payment.declined']),
  purchaseId: z.string().max(200),
  amount: z.number().int(),
  currency: z.string(),
})

export function createTestPayments(options: {
  /** Where the checkout page is served, without a slash at the end. */
  readonly appUrl: string
  /** What signs events and checkout addresses is derived from it; the same in every process. */
  readonly secret: string
  readonly now?: () => Date
}): TestPayments {
  const { appUrl, now = () => new Date() } = options
  const derive = (purpose: string): Buffer => createHmac('sha256', options.secret).update(purpose).digest()
  const eventKey = derive('leadwright test payments: events')
  // Another key than the events': an address that is shown to a person must be of no use for forging an event.
  const addressKey = derive('leadwright test payments: checkout addresses')
  const addressMac = (session: string): string => createHmac('sha256', addressKey).update(session).digest('base64url')

  return {
    name: 'test',

    createCheckout: (purchase) => {
      // Like a real provider this one does not look into our tables: what it needs, the address carries, sealed.
      const session = Buffer.from(JSON.stringify(purchaseSchema.parse(purchase))).toString('base64url')
      const url = `${appUrl}${testCheckoutPath}${purchase.id}?session=${session}.${addressMac(session)}`
      return Promise.resolve({ url })
    },

    purchaseAt: (url) => {
      const [session, mac] = url.searchParams.get('session')?.split('.') ?? []
      if (session === undefined || mac === undefined || !sameText(mac, addressMac(session))) return null
      const purchase = purchaseSchema.parse(JSON.parse(Buffer.from(session, 'base64url').toString('utf8')))
      return url.pathname === `${testCheckoutPath}${purchase.id}` ? purchase : null
    },

    sign: (rawBody) => new Headers({ [signatureHeader]: sign(eventKey, rawBody, now()) }),

    verifyEvent: (rawBody, headers) => {
      if (!isSigned(eventKey, rawBody, headers.get(signatureHeader), now())) return null
      return eventSchema.safeParse(jsonOf(rawBody)).data ?? null
    },
  }
}

/** What this provider tells of a purchase. The same outcome is the same event, however often it is told. */
export function eventOf(purchase: Purchase, type: PaymentOutcome['type']): PaymentOutcome {
  const { id: purchaseId, amount, currency } = purchase
  return { id: `evt_${type}_${purchaseId}`, type, purchaseId, amount, currency }
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
