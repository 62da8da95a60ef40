import type { Form } from './forms.ts'

/** What a card does when it is charged. */
export type Card = 'good' | 'declined' | 'authenticate' | 'slow'

type Metadata = Form | Record<string, never>

export interface Customer {
  readonly id: string
  readonly name: string | undefined
  readonly email: string | undefined
  /** The newest first. */
  readonly cards: { readonly id: string; readonly card: Card }[]
  chosen?: string
}

export interface Session {
  readonly id: string
  readonly customer: string | undefined
  readonly amount: number
  readonly currency: string
  readonly metadata: Metadata
  readonly intentMetadata: Metadata
  readonly savesCard: boolean
  readonly taxed: boolean
  intent?: Intent
}

export interface Intent {
  readonly id: string
  readonly amount: number
  readonly currency: string
  readonly customer: string | undefined
  readonly metadata: Metadata
  status: string
  error?: string
}

/** A refund or a dispute. */
export interface Reversal {
  readonly id: string
  readonly object: 'refund' | 'dispute'
  readonly amount: number
  readonly currency: string
  readonly payment_intent: string
  status: string
}

export interface StripeEvent {
  readonly id: string
  readonly type: string
  readonly created: number
  readonly livemode: boolean
  readonly data: { readonly object: object }
}

/** Everything that a Stripe account holds, and the events that it made, oldest first. */
export class StripeState {
  readonly customers = new Map<string, Customer>()
  readonly sessions = new Map<string, Session>()
  readonly intents = new Map<string, Intent>()
  readonly reversals = new Map<string, Reversal>()
  readonly events: StripeEvent[] = []
  /** Seconds that its clock is ahead. */
  ahead = 0
  #made = 0

  id(prefix: string): string {
    return `${prefix}_${++this.#made}`
  }

  /** Makes an event of an object as it is now. */
  tell(type: string, object: object): StripeEvent {
    const created = Math.floor(Date.now() / 1000) + this.ahead
    const event = { id: this.id('evt'), object: 'event', type, created, livemode: false, data: { object } }
    this.events.push(event)
    return event
  }
}

const taxOf = (amount: number): number => Math.round(amount / 5)
export const withTax = (amount: number, taxed: boolean): number => (taxed ? amount + taxOf(amount) : amount)

export function showIntent(intent: Intent): object {
  const { id, amount, currency, customer = null, metadata, status, error } = intent
  return {
    id,
    object: 'payment_intent',
    amount,
    amount_received: status === 'succeeded' ? amount : 0,
    currency,
    customer,
    metadata,
    status,
    ...(error === undefined ? {} : { last_payment_error: { type: 'card_error', code: error } }),
  }
}

export function showSession(session: Session, paymentStatus: string): object {
  const { id, amount, currency, customer = null, metadata, taxed, intent } = session
  return {
    id,
    object: 'checkout.session',
    url: `https://checkout.stripe.test/c/pay/${id}`,
    amount_subtotal: amount,
    amount_total: withTax(amount, taxed),
    total_details: { amount_tax: taxed ? taxOf(amount) : 0, amount_discount: 0 },
    currency,
    customer,
    metadata,
    payment_intent: intent?.id ?? null,
    payment_status: paymentStatus,
  }
}
