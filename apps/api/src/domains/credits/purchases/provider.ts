import type { PaymentReversalKind } from '../../../db/schema/credits.ts'

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

/** What a provider says. Events may come late, more than once, and in any order. */
export type PaymentEvent = PaymentOutcome | PaymentReversal

/** What a provider says about a purchase. */
export interface PaymentOutcome {
  /** The provider's name for the event; the same again is the same event. */
  readonly id: string
  readonly type: 'payment.approved' | 'payment.declined'
  readonly purchaseId: string
  /** Without taxes. */
  readonly amount: number
  readonly currency: string
  /** The provider's name for the payment, and what was paid with taxes. */
  readonly payment?: { readonly id: string; readonly total: number } | undefined
  /** Why it was declined, where trying the card again makes no sense. */
  readonly reason?: 'authentication_required' | 'no_card' | undefined
}

/** How a refund or a dispute of a payment stands. */
export interface PaymentReversal {
  readonly id: string
  readonly type: 'payment.reversed'
  readonly paymentId: string
  readonly reversal: {
    /** The provider's name for the refund or dispute. */
    readonly id: string
    readonly kind: PaymentReversalKind
    readonly amount: number
    readonly currency: string
    /** Whether the money is gone; not if the refund failed or the dispute was won. */
    readonly stands: boolean
    /** When this was so, in seconds by the provider's clock. */
    readonly toldAt: number
    /** Of what is told of the same second, the later stage is right. */
    readonly stage: number
  }
}

/** Whoever takes the money. */
export interface PaymentProvider {
  /** Names the provider in our tables; live and test payments are those of two providers. */
  readonly name: string
  /**
   * Opens the page on which a person pays. Nobody tells us when that person walks away from it.
   * @param options.account whose purchase it is, at a provider that has accounts
   * @param options.saveCard whether the card may be charged again without that person
   * @throws PaymentProviderAway, NoSuchPaymentAccount
   */
  createCheckout(
    purchase: Purchase,
    options?: { readonly account?: string | undefined; readonly saveCard?: boolean | undefined },
  ): Promise<{ url: string }>
  /**
   * The event in a request that claims to come from the provider. `unknown`: it does, and tells nothing that we need.
   * Null unless its signature proves that it does.
   */
  verifyEvent(rawBody: string, headers: Headers): PaymentEvent | 'unknown' | null
  /** Where the provider keeps accounts with cards and invoices. */
  readonly accounts?: PaymentAccounts
}

/** An organization, as a provider's account shows it. */
export interface AccountHolder {
  readonly organizationId: string
  readonly name: string
  /** Whoever founded the organization. */
  readonly email?: string | undefined
}

/** Accounts of organizations at a payment provider. All of it throws `PaymentProviderAway` and `NoSuchPaymentAccount`. */
export interface PaymentAccounts {
  /**
   * Opens an account; the same organization again gives the same one.
   * @param previous the account that is gone and is replaced
   */
  open(holder: AccountHolder, previous?: string): Promise<string>
  /** The page on which an organization sees its invoices and changes its cards, for whoever is sent there now. */
  openPortal(account: string): Promise<{ url: string }>
  hasCard(account: string): Promise<boolean>
  /**
   * Charges the saved card for a purchase, with nobody there. The same purchase again charges nothing more.
   * @param payment the provider's name for the payment, where it is known from before
   */
  charge(account: string, purchase: Purchase, payment?: string): Promise<Charge>
}

/** What came of charging a card. `waiting`: the provider tells by an event. */
export type Charge =
  | { readonly state: 'waiting'; readonly payment: string }
  | { readonly state: 'settled'; readonly outcome: PaymentOutcome }

/** The provider can't be reached or has no time: the same again may succeed. */
export class PaymentProviderAway extends Error {
  override readonly name = 'PaymentProviderAway'
}

/** The provider does not know the account any more. */
export class NoSuchPaymentAccount extends Error {
  override readonly name = 'NoSuchPaymentAccount'
}
