import type { Executor } from '../../../db/client.ts'
import type { PaymentOutcome } from '../purchases/provider.ts'
import * as store from './store.ts'

/** So many purchases in a row that the bank declines, and no card is tried any more. */
export const mostDeclines = 3
/** Between two tries of a card that was declined. Milliseconds. */
const pauseMs = 3_600_000

/**
 * Notes what came of a purchase that automatic top-up made, in the transaction that stores it. After some declines, or
 * one that no repetition can change, top-up stops and says why.
 */
export async function noteOutcome(
  tx: Executor,
  purchase: { readonly id: string; readonly organizationId: string; readonly automatic: boolean },
  event: PaymentOutcome,
): Promise<void> {
  if (!purchase.automatic) return
  if (event.type === 'payment.approved') return store.noteApproval(tx, purchase)
  const declines = await store.noteDecline(tx, purchase, new Date(Date.now() + pauseMs))
  const stop = event.reason ?? (declines >= mostDeclines ? 'declined' : undefined)
  if (stop !== undefined) await store.stopTopUp(tx, purchase.organizationId, stop)
}
