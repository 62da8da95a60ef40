import type { Fail } from '@leadwright/errors'
import type { Database, Executor } from '../../../db/client.ts'
import { newId } from '../../../ids.ts'
import { decodeCursor, toPage, type Page, type PageInput } from '../../../trpc/page.ts'
import { reachingProvider, type WithAccount } from './accounts.ts'
import { applyEvent, type EventOutcome } from './events.ts'
import { priceOf, type Prices } from './prices.ts'
import type { PaymentProvider } from './provider.ts'
import * as store from './store.ts'
import { viewPurchase, type PurchaseView } from './view.ts'

/** Buying credits. They are granted by what the payment provider signs, never by where a browser was sent. */
export interface Purchasing {
  /**
   * Begins a purchase and opens the page on which it is paid.
   * Raises `RESOURCE_NOT_FOUND` where no payment provider is set up, `SERVICE_UNAVAILABLE` where it is away.
   * @param request.id the ID to give it; the same ID again finds the same purchase
   * @param request.saveCard whether the card may be charged for later purchases that nobody is there for
   */
  purchase(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'SERVICE_UNAVAILABLE'>,
    organizationId: string,
    request: { readonly credits: number; readonly id?: string; readonly saveCard?: boolean | undefined },
    actor: string,
  ): Promise<{ purchaseId: string; checkoutUrl: string }>
  /** Purchases, newest first. */
  purchases(organizationId: string, page: PageInput): Promise<Page<PurchaseView>>
  /**
   * Takes what claims to be an event of the payment provider. Resolves once its effect is committed, so that a
   * provider that hears of a failure, or nothing, delivers it again; rejects if the database does.
   */
  handlePaymentEvent(rawBody: string, headers: Headers): Promise<EventOutcome>
}

export function createPurchasing(options: {
  readonly db: Database
  readonly payments: PaymentProvider | undefined
  readonly prices: Prices
  readonly withAccount: WithAccount | undefined
  readonly open: (executor: Executor, organizationId: string) => Promise<void>
}): Purchasing {
  const { db, payments, prices, withAccount, open } = options

  return {
    purchase: async (fail, organizationId, { credits, id = newId('pur'), saveCard }, actor) => {
      if (!payments) throw fail('RESOURCE_NOT_FOUND', { resource: 'payment_provider', id: 'none' })
      await open(db, organizationId)
      const purchase = await store.insertPurchase(db, {
        id,
        organizationId,
        credits,
        amount: priceOf(prices, credits),
        currency: prices.currency,
        createdBy: actor,
      })
      const { url } = await reachingProvider(fail, () =>
        withAccount
          ? withAccount(organizationId, (account) => payments.createCheckout(purchase, { account, saveCard }))
          : payments.createCheckout(purchase),
      )
      return { purchaseId: id, checkoutUrl: url }
    },

    purchases: async (organizationId, { limit, cursor }) => {
      const rows = await store.listPurchases(db, organizationId, limit, decodeCursor(cursor))
      const page = toPage(rows, limit, ({ id }) => id)
      return { items: page.items.map(viewPurchase), nextCursor: page.nextCursor }
    },

    handlePaymentEvent: async (rawBody, headers) => {
      const event = payments?.verifyEvent(rawBody, headers) ?? null
      if (!payments || event === null) return 'forged'
      if (event === 'unknown') return 'unknown'
      return db.transaction((tx) => applyEvent(tx, payments.name, event))
    },
  }
}
