/** A purchase, as a payment provider needs to know it. */
export interface Purchase {
  /** Also what makes `createCheckout` idempotent: the same purchase gives the same checkout. */
  readonly id: string
  readonly credits: number
  /** In the currency's smallest unit. */
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
}

/** What a provider says about a purchase. Events may come late, more than once, and in any order. */
export interface PaymentEvent {
  /** The provider's name for the event; the same again is the same event. */
  readonly id: string
  readonly type: 'payment.approved' | 'payment.declined'
  readonly purchaseId: string
  readonly amount: number
  readonly currency: string
}

/** Whoever takes the money. */
export interface PaymentProvider {
  readonly name: string
  /** Opens the page on which a person pays. Nobody tells us when that person walks away from it. */
  createCheckout(purchase: Purchase): Promise<{ url: string }>
  /** The event in a request that claims to come from the provider; null unless its signature proves that it does. */
  verifyEvent(rawBody: string, headers: Headers): PaymentEvent | null
}
