import type { Logger } from 'pino'
import type { Purchasing } from './service.ts'
import { checkoutPage, messagePage } from './test-pages.ts'
import { eventOf, testCheckoutPath, type TestPayments } from './test-provider.ts'

/** Where payment providers deliver their events. Not part of the API: its caller is no customer. */
const paymentEventsPath = '/webhooks/payments'

/** In characters. Stripe's events carry what they are about, with all that was written on it. */
const maxBodyLength = 256 * 1024

/** Answers requests that it knows the path of; undefined for the others. */
export type Route = (request: Request) => Promise<Response | undefined>

type EventReceiver = Pick<Purchasing, 'handlePaymentEvent'>

/**
 * The receiver of payment events: 200 once an event's effect is stored, 400 for what no provider signed. Anything else
 * makes the provider deliver it again.
 */
export function createPaymentEventRoute(options: {
  readonly credits: EventReceiver
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
}): Route {
  const { credits, log } = options
  return async (request) => {
    if (new URL(request.url).pathname !== paymentEventsPath) return undefined
    if (request.method !== 'POST') return Response.json({ received: false }, { status: 404 })
    const rawBody = await readBody(request)
    if (rawBody === undefined) return Response.json({ received: false }, { status: 400 })
    try {
      const outcome = await credits.handlePaymentEvent(rawBody, request.headers)
      if (outcome === 'mismatched')
        log.warn({ outcome }, 'a payment is not for what the purchase costs: see payment_events')
      else log.info({ outcome }, 'a payment event came in')
      return Response.json({ received: outcome !== 'forged' }, { status: outcome === 'forged' ? 400 : 200 })
    } catch (error) {
      log.error({ err: error }, 'a payment event could not be handled; the provider will deliver it again')
      return Response.json({ received: false }, { status: 500 })
    }
  }
}

/**
 * The checkout page of the embedded test provider: approve, decline, or walk away. What a person chooses reaches the
 * product as the provider's signed event and in no other way.
 */
export function createTestCheckoutRoutes(options: {
  readonly credits: EventReceiver
  readonly payments: TestPayments
  readonly appUrl: string
}): Route {
  const { credits, payments, appUrl } = options
  return async (request) => {
    const url = new URL(request.url)
    if (!url.pathname.startsWith(testCheckoutPath)) return undefined
    const purchase = payments.purchaseAt(url)
    if (!purchase) return messagePage(404, 'There is no such checkout.', appUrl)
    if (request.method === 'GET') return checkoutPage(purchase, appUrl)
    if (request.method !== 'POST') return messagePage(404, 'There is no such page.', appUrl)

    const decision = new URLSearchParams((await readBody(request)) ?? '').get('decision')
    if (decision !== 'approve' && decision !== 'decline') return messagePage(400, 'Approve or decline.', appUrl)
    const rawBody = JSON.stringify(eventOf(purchase, `payment.${decision}d`))
    // A failure here is answered by whoever serves this; pressing the button again delivers the same event again.
    await credits.handlePaymentEvent(rawBody, payments.sign(rawBody))
    return messagePage(200, decision === 'approve' ? 'The payment was approved.' : 'The payment was declined.', appUrl)
  }
}

/** The body as it came, because that is what is signed; undefined if it is too large for an event. */
async function readBody(request: Request): Promise<string | undefined> {
  if (!request.body) return ''
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > maxBodyLength) return undefined
  }
  return text + decoder.decode()
}
