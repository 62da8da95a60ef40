import { contract } from '@leadwright/errors'
import { pino } from 'pino'
import type { EventOutcome } from '../../../src/domains/credits/purchases/events.ts'
import { createStripePayments } from '../../../src/domains/credits/purchases/stripe/provider.ts'
import { createCreditsService, type CreditsService } from '../../../src/domains/credits/service.ts'
import { appUrl, startTestLedger, type TestLedger } from '../ledger.ts'
import { startFakeStripe, type FakeStripe } from './server.ts'
import type { Intent, StripeEvent } from './state.ts'

/** The credits domain, paid by way of Stripe. */
export interface StripeLedger {
  readonly ledger: TestLedger
  readonly stripe: FakeStripe
  readonly credits: CreditsService
  readonly options: Parameters<typeof createStripePayments>[0]
  /** Begins a purchase. */
  buy(organizationId: string, credits: number, saveCard?: boolean): Promise<{ purchaseId: string; checkoutUrl: string }>
  /** The payment of a checkout that was paid. */
  intentOf(checkoutUrl: string): Intent
  deliver(event: StripeEvent): Promise<EventOutcome>
  /** Delivers what Stripe has made since the last time, in its order. */
  deliverNew(): Promise<EventOutcome[]>
  available(organizationId: string): Promise<number>
  close(): Promise<void>
}

export async function startStripeLedger(automaticTax = false): Promise<StripeLedger> {
  const ledger = await startTestLedger()
  const stripe = await startFakeStripe()
  const options = { ...stripe.options, automaticTax, appUrl }
  const payments = createStripePayments(options)
  const credits = createCreditsService({ db: ledger.db, signupCredits: 100, appUrl, payments })
  let delivered = 0
  const deliver = (event: StripeEvent): Promise<EventOutcome> => credits.handlePaymentEvent(...stripe.sign(event))
  return {
    ledger,
    stripe,
    credits,
    options,
    buy: (organizationId, amount, saveCard) =>
      credits.purchase(contract.error, organizationId, { credits: amount, saveCard }, 'user_1'),
    intentOf: (checkoutUrl) => {
      const intent = stripe.state.sessions.get(checkoutUrl.split('/').at(-1) ?? '')?.intent
      if (!intent) throw new Error(`Nobody has paid at ${checkoutUrl}`)
      return intent
    },
    deliver,
    deliverNew: async () => {
      const outcomes: EventOutcome[] = []
      for (const event of stripe.state.events.slice(delivered)) outcomes.push(await deliver(event))
      delivered = stripe.state.events.length
      return outcomes
    },
    available: async (organizationId) => (await credits.balance(organizationId)).available,
    close: async () => {
      await stripe.close()
      await ledger.close()
    },
  }
}

export const silent = pino({ level: 'silent' })
