import { z } from 'zod'
import { creditPurchaseStates } from '../../../db/schema/credits.ts'
import { pageOf } from '../../../trpc/page.ts'
import { quantities } from './prices.ts'
import type { PurchaseRow } from './store.ts'

/** What a caller says to buy credits. */
export const purchaseInput = z.object({
  credits: z.number().int().min(quantities.minimumCredits).max(quantities.maximumCredits),
  /** Whether the card may be charged for later purchases that nobody is there for. */
  saveCard: z.boolean().optional(),
})

/** What credits cost. */
export const pricesOutput = z.object({
  /** In the currency's smallest unit. */
  centsPerCredit: z.number().int(),
  /** ISO 4217. */
  currency: z.string(),
  /** How many a purchase may be for. */
  minimumCredits: z.number().int(),
  maximumCredits: z.number().int(),
  /** Numbers of credits that have a price of their own, which a purchase of just so many is for. */
  packs: z.array(z.object({ credits: z.number().int(), amount: z.number().int() })),
})

export const purchaseOutput = z.object({ purchaseId: z.string(), checkoutUrl: z.string() })

/** What a caller sees of a purchase. One that stays `pending` was abandoned, or its payment is on the way. */
const purchaseView = z.object({
  id: z.string(),
  credits: z.number().int(),
  /** In the currency's smallest unit. */
  amount: z.number().int(),
  currency: z.string(),
  state: z.enum(creditPurchaseStates),
  createdAt: z.string(),
  paidAt: z.string().optional(),
  /** Made by automatic top-up. */
  automatic: z.boolean().optional(),
  /** What became of a payment that was refunded or disputed, where it was. */
  reversed: z
    .object({
      /** In the currency's smallest unit, with taxes. */
      refunded: z.number().int(),
      disputed: z.number().int(),
      /** Credits that are not paid for any more. */
      credits: z.number().int(),
      /** How many of them were spent before they could be taken back. */
      unrecovered: z.number().int(),
    })
    .optional(),
})
export type PurchaseView = z.output<typeof purchaseView>

export const purchasesOutput = pageOf(purchaseView)

/** A purchase as a caller sees it. */
export function viewPurchase(purchase: PurchaseRow): PurchaseView {
  const { id, credits, amount, currency, state, createdAt, paidAt, automatic } = purchase
  return {
    id,
    credits,
    amount,
    currency,
    state,
    createdAt: createdAt.toISOString(),
    ...(paidAt === null ? {} : { paidAt: paidAt.toISOString() }),
    ...(automatic ? { automatic } : {}),
    ...reversedOf(purchase),
  }
}

function reversedOf({ refunded, disputed, unpaid, reclaimed }: PurchaseRow): Pick<PurchaseView, 'reversed'> {
  if (refunded + disputed === 0) return {}
  return { reversed: { refunded, disputed, credits: unpaid, unrecovered: unpaid - reclaimed } }
}
