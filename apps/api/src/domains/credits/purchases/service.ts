import type { Fail } from '@leadwright/errors'
import type { Database, Executor } from '../../../db/client.ts'
import { newId } from '../../../ids.ts'
import { decodeCursor, toPage, type Page, type PageInput } from '../../../trpc/page.ts'
import { record } from '../ledger.ts'
import { priceOf, prices } from './prices.ts'
import type { PaymentEvent, PaymentProvider } from './provider.ts'
import * as store from './store.ts'
import { viewPurchase, type PurchaseView } from './view.ts'

/** Buying credits. They are granted by what the payment provider signs, never by where a browser was sent. */
export interface Purchasing {
  /**
   * Begins a purchase and opens the page on which it is paid.
   * Raises `RESOURCE_NOT_FOUND` where no payment provider is set up.
   * @param request.id the ID to give it; the same ID again finds the same purchase
   */
  purchase(
    fail: Fail<'RESOURCE_NOT_FOUND'>,
    organizationId: string,
    request: { readonly credits: number; readonly id?: string },
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

/** `forged`: not signed by the provider. `ignored`: genuine, but about nothing that it could change. */
export type EventOutcome = 'granted' | 'declined' | 'repeated' | 'ignored' | 'forged'

export function createPurchasing(options: {
  readonly db: Database
  readonly payments: PaymentProvider | undefined
  readonly open: (executor: Executor, organizationId: string) => Promise<void>
}): Purchasing {
  const { db, payments, open } = options

  return {
    purchase: async (fail, organizationId, { credits, id = newId('pur') }, actor) => {
      if (!payments) throw fail('RESOURCE_NOT_FOUND', { resource: 'payment_provider', id: 'none' })
      await open(db, organizationId)
      const purchase = await store.insertPurchase(db, {
        id,
        organizationId,
        credits,
        amount: priceOf(credits),
        currency: prices.currency,
        createdBy: actor,
      })
      const { url } = await payments.createCheckout(purchase)
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
      return db.transaction((tx) => apply(tx, payments.name, event))
    },
  }
}

/** Stores what an event says, once. */
async function apply(tx: Executor, provider: string, event: PaymentEvent): Promise<EventOutcome> {
  if (!(await store.insertEvent(tx, provider, event))) return 'repeated'
  const purchase = await store.lockPurchase(tx, event.purchaseId)
  if (!purchase || purchase.state === 'paid') return 'ignored'
  if (event.type === 'payment.declined') {
    await store.setState(tx, purchase.id, 'declined', null) // not the end: the person may try another card
    return 'declined'
  }
  if (event.amount !== purchase.amount || event.currency !== purchase.currency) return 'ignored'
  const { id, organizationId, credits: amount } = purchase
  await record(tx, { organizationId, kind: 'purchase', amount, reference: `purchase:${id}` })
  await store.setState(tx, id, 'paid', new Date())
  return 'granted'
}
