import { showIntent, showSession, withTax, type Card, type Intent, type Reversal, type StripeState } from './state.ts'

/** What people and banks do at Stripe; each returns the events that Stripe makes of it. */
export interface Happenings {
  /** Somebody pays at a checkout; with `slow`, by a bank transfer that arrives later. */
  pay(checkoutUrl: string, card?: Card): void
  /** What a slow payment of a checkout came to. */
  arrive(checkoutUrl: string, succeeds: boolean): void
  refund(intent: string, amount: number, status?: string): Reversal
  dispute(intent: string, amount: number, status?: string): Reversal
  /** A refund or dispute has come to something else. */
  becomes(reversal: Reversal, status: string): void
  /** A customer saves a card, or has it replaced by another one. */
  saveCard(customer: string, card: Card): void
}

export function createHappenings(state: StripeState): Happenings {
  const sessionAt = (checkoutUrl: string) => {
    const session = state.sessions.get(checkoutUrl.split('/').at(-1) ?? '')
    if (!session) throw new Error(`There is no checkout at ${checkoutUrl}`)
    return session
  }

  const saveCard = (customer: string, card: Card): void => {
    const known = state.customers.get(customer)
    if (!known) throw new Error(`There is no customer ${customer}`)
    known.cards.unshift({ id: state.id('pm'), card })
  }

  const reverse = (object: Reversal['object'], intent: string, amount: number, status: string): Reversal => {
    const { currency } = state.intents.get(intent) ?? { currency: 'usd' }
    const reversal = {
      id: state.id(object === 'refund' ? 're' : 'du'),
      object,
      amount,
      currency,
      payment_intent: intent,
      status,
    }
    state.reversals.set(reversal.id, reversal)
    return reversal
  }

  return {
    saveCard,

    pay: (checkoutUrl, card = 'good') => {
      const session = sessionAt(checkoutUrl)
      const { customer, currency, taxed, intentMetadata: metadata } = session
      const amount = withTax(session.amount, taxed)
      const intent: Intent = session.intent ?? { id: state.id('pi'), amount, currency, customer, metadata, status: '' }
      session.intent = intent
      state.intents.set(intent.id, intent)
      if (card === 'declined') {
        intent.status = 'requires_payment_method'
        intent.error = 'card_declined'
        state.tell('payment_intent.payment_failed', showIntent(intent))
        return
      }
      intent.status = card === 'slow' ? 'processing' : 'succeeded'
      delete intent.error
      if (session.savesCard && customer !== undefined) saveCard(customer, card)
      if (card !== 'slow') state.tell('payment_intent.succeeded', showIntent(intent))
      state.tell('checkout.session.completed', showSession(session, card === 'slow' ? 'unpaid' : 'paid'))
    },

    arrive: (checkoutUrl, succeeds) => {
      const session = sessionAt(checkoutUrl)
      if (session.intent) session.intent.status = succeeds ? 'succeeded' : 'requires_payment_method'
      const what = succeeds ? 'succeeded' : 'failed'
      state.tell(`checkout.session.async_payment_${what}`, showSession(session, succeeds ? 'paid' : 'unpaid'))
    },

    refund: (intent, amount, status = 'succeeded') => {
      const refund = reverse('refund', intent, amount, status)
      state.tell('refund.created', { ...refund })
      return refund
    },

    dispute: (intent, amount, status = 'needs_response') => {
      const dispute = reverse('dispute', intent, amount, status)
      state.tell('charge.dispute.created', { ...dispute })
      if (!status.startsWith('warning')) state.tell('charge.dispute.funds_withdrawn', { ...dispute })
      return dispute
    },

    becomes: (reversal, status) => {
      reversal.status = status
      if (reversal.object === 'refund') {
        state.tell('refund.updated', { ...reversal })
        if (status === 'failed') state.tell('refund.failed', { ...reversal })
        return
      }
      const isClosed = ['won', 'lost', 'warning_closed'].includes(status)
      if (status === 'won') state.tell('charge.dispute.funds_reinstated', { ...reversal })
      state.tell(isClosed ? 'charge.dispute.closed' : 'charge.dispute.updated', { ...reversal })
    },
  }
}
