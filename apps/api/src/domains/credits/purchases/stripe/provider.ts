import { Stripe } from 'stripe'
import { defect } from '../../../../defect.ts'
import type { PaymentProvider } from '../provider.ts'
import { createStripeAccounts, keyOf } from './accounts.ts'
import { readStripeEvent } from './events.ts'
import { atStripe } from './failures.ts'
import { isSignedByStripe } from './signature.ts'

/** A request waits for Stripe, so both tries together take less than a request may. Milliseconds. */
const timeout = 4000

/** Payments by Stripe: checkouts, invoices, saved cards; what was paid is told by signed events. */
export function createStripePayments(options: {
  readonly secretKey: string
  readonly webhookSecret: string
  /** An origin that takes the place of Stripe's API. */
  readonly apiBase: string | undefined
  readonly automaticTax: boolean
  /** Where the web app is, without a slash at the end. */
  readonly appUrl: string
  readonly now?: () => Date
}): PaymentProvider {
  const { secretKey, webhookSecret, appUrl, automaticTax, now = () => new Date() } = options
  const isLive = /^.k_live_/.test(secretKey)
  const stripe = new Stripe(secretKey, {
    timeout,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(options.apiBase === undefined ? {} : placeOf(options.apiBase)),
  })

  return {
    name: isLive ? 'stripe' : 'stripe-test',
    accounts: createStripeAccounts(stripe, { appUrl, automaticTax }),

    createCheckout: ({ id, credits, amount, currency }, { account, saveCard = false } = {}) =>
      atStripe(async () => {
        const metadata = { purchaseId: id }
        const { url } = await stripe.checkout.sessions.create(
          {
            mode: 'payment',
            client_reference_id: id,
            metadata,
            ...(account === undefined ? {} : { customer: account }),
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: currency.toLowerCase(),
                  unit_amount: amount,
                  product_data: { name: `${credits.toLocaleString('en')} credits` },
                  ...(automaticTax ? { tax_behavior: 'exclusive' } : {}),
                },
              },
            ],
            payment_intent_data: { metadata, ...(saveCard ? { setup_future_usage: 'off_session' } : {}) },
            invoice_creation: { enabled: true, invoice_data: { metadata } },
            // What is paid has to be what the purchase costs, in its currency.
            adaptive_pricing: { enabled: false },
            ...(automaticTax ? taxes(account) : {}),
            success_url: `${appUrl}/billing`,
            cancel_url: `${appUrl}/billing`,
          },
          { idempotencyKey: keyOf(id, account) },
        )
        if (url === null || !/^https?:/i.test(url)) throw defect('Stripe opened a checkout without a page')
        return { url }
      }),

    verifyEvent: (rawBody, headers) => {
      if (!isSignedByStripe(webhookSecret, rawBody, headers.get('stripe-signature'), now())) return null
      return readStripeEvent(jsonOf(rawBody), isLive) ?? 'unknown'
    },
  }
}

/** Taxes go by the address that is typed in at the checkout, which the customer keeps. */
const taxes = (account: string | undefined) => ({
  automatic_tax: { enabled: true },
  tax_id_collection: { enabled: true },
  ...(account === undefined ? {} : { customer_update: { address: 'auto', name: 'auto' } as const }),
})

function placeOf(origin: string): { host: string; port: string; protocol: 'http' | 'https' } {
  const { hostname, port, protocol } = new URL(origin)
  return { host: hostname, port: port === '' ? '80' : port, protocol: protocol === 'https:' ? 'https' : 'http' }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
