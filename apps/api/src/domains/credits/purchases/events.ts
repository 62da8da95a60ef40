import type { Executor } from '../../../db/client.ts'
import { noteOutcome } from '../top-ups/outcome.ts'
import { record } from '../ledger.ts'
import type { PaymentEvent, PaymentOutcome, PaymentReversal } from './provider.ts'
import { takeBack } from './reversals.ts'
import * as store from './store.ts'

/**
 * `forged`: not signed by the provider. `unknown`: genuine, and of a kind that we need not know. `ignored`: about nothing
 * that it could change. `mismatched`: paid, but not what the purchase costs; a person has to look at it.
 */
export type EventOutcome =
  | 'granted'
  | 'declined'
  | 'reversed'
  | 'repeated'
  | 'ignored'
  | 'mismatched'
  | 'unknown'
  | 'forged'

/**
 * Stores what an event says, once. Events of a payment come to the same in whatever order they arrive, as long as nobody
 * spends the credits in between.
 */
export async function applyEvent(tx: Executor, provider: string, event: PaymentEvent): Promise<EventOutcome> {
  if (!(await store.insertEvent(tx, provider, event))) return 'repeated'
  const outcome =
    event.type === 'payment.reversed' ? await reverse(tx, provider, event) : await settle(tx, provider, event)
  await store.setOutcome(tx, provider, event.id, outcome)
  return outcome
}

async function settle(tx: Executor, provider: string, event: PaymentOutcome): Promise<EventOutcome> {
  // A refund of the same payment that arrives at the same time would not see this, nor this the refund.
  if (event.payment) await store.lockPayment(tx, provider, event.payment.id)
  const purchase = await store.lockPurchase(tx, event.purchaseId)
  if (!purchase || purchase.state === 'paid') return 'ignored'
  if (event.type === 'payment.declined') {
    await store.setState(tx, purchase.id, 'declined') // not the end: the person may try another card
    if (purchase.state === 'pending') await noteOutcome(tx, purchase, event)
    return 'declined'
  }
  if (event.amount !== purchase.amount || event.currency !== purchase.currency) return 'mismatched'
  const { id, organizationId, credits: amount } = purchase
  await record(tx, { organizationId, kind: 'purchase', amount, reference: `purchase:${id}` })
  const paid = await store.setPaid(tx, id, provider, event.payment)
  await noteOutcome(tx, purchase, event)
  await takeBack(tx, paid, event.id)
  return 'granted'
}

async function reverse(tx: Executor, provider: string, event: PaymentReversal): Promise<EventOutcome> {
  await store.lockPayment(tx, provider, event.paymentId)
  if (!(await store.putReversal(tx, provider, event))) return 'ignored'
  const purchase = await store.lockPurchaseOf(tx, provider, event.paymentId)
  // Kept all the same: that it was paid may be told later.
  if (purchase?.state !== 'paid') return 'ignored'
  await takeBack(tx, purchase, event.id)
  return 'reversed'
}
