import type { Executor } from '../../../db/client.ts'
import { record } from '../ledger.ts'
import { lockBalance } from '../store.ts'
import * as store from './store.ts'

/**
 * Takes back the credits of a purchase that are not paid for any more, as far as they are there, or returns what was
 * taken as far as they are paid for again. The part that is spent stays on the purchase as `unpaid - reclaimed`: nobody
 * can owe credits, and what is bought later is not taken for what was spent before.
 * @param cause the provider's name for the event that brought it about
 */
export async function takeBack(tx: Executor, purchase: store.PurchaseRow, cause: string): Promise<void> {
  const { id, organizationId, provider, payment } = purchase
  if (provider === null || payment === null) return
  const { refunded, disputed } = await store.sumReversals(tx, provider, payment)
  const unpaid = unpaidOf(purchase, refunded + disputed)
  const balance = await lockBalance(tx, organizationId)
  const taken = Math.min(Math.max(0, unpaid - purchase.unpaid), balance?.available ?? 0)
  const returned = Math.max(0, purchase.reclaimed - unpaid)
  if (taken > 0)
    await record(tx, { organizationId, kind: 'reclaim', amount: taken, reference: `reclaim:${id}:${cause}` })
  if (returned > 0)
    await record(tx, { organizationId, kind: 'reinstate', amount: returned, reference: `reinstate:${id}:${cause}` })
  const reclaimed = purchase.reclaimed + taken - returned
  await store.setReversed(tx, id, { refunded, disputed, unpaid, reclaimed })
}

/** How many credits of a purchase are not paid for, once so much of what was paid is gone; all of them if all is. */
function unpaidOf({ credits, amount, total }: store.PurchaseRow, gone: number): number {
  const paid = total ?? amount
  return Number((BigInt(credits) * BigInt(Math.min(gone, paid))) / BigInt(paid))
}
