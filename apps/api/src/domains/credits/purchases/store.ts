import { and, desc, eq, lt } from 'drizzle-orm'
import type { Database, Executor } from '../../../db/client.ts'
import { creditPurchases, paymentEvents, type CreditPurchaseState } from '../../../db/schema/credits.ts'
import { defect } from '../../../defect.ts'
import type { PaymentEvent } from './provider.ts'

export type PurchaseRow = typeof creditPurchases.$inferSelect

/** Writes a purchase, or finds the one of that ID. */
export async function insertPurchase(
  db: Database,
  purchase: typeof creditPurchases.$inferInsert,
): Promise<PurchaseRow> {
  await db.insert(creditPurchases).values(purchase).onConflictDoNothing({ target: creditPurchases.id })
  const [row] = await db.select().from(creditPurchases).where(eq(creditPurchases.id, purchase.id))
  if (!row) throw defect(`The purchase ${purchase.id} was not stored`)
  return row
}

/** A purchase, locked until the transaction ends. */
export async function lockPurchase(tx: Executor, id: string): Promise<PurchaseRow | undefined> {
  const [row] = await tx.select().from(creditPurchases).where(eq(creditPurchases.id, id)).for('update')
  return row
}

export async function setState(
  tx: Executor,
  id: string,
  state: CreditPurchaseState,
  paidAt: Date | null,
): Promise<void> {
  await tx.update(creditPurchases).set({ state, paidAt }).where(eq(creditPurchases.id, id))
}

/** Notes an event. False if it was delivered before. */
export async function insertEvent(tx: Executor, provider: string, event: PaymentEvent): Promise<boolean> {
  const { id, type, purchaseId } = event
  const written = await tx
    .insert(paymentEvents)
    .values({ provider, id, type, purchaseId, payload: event })
    .onConflictDoNothing()
    .returning({ id: paymentEvents.id })
  return written.length > 0
}

/** The newest purchases before an ID; one more than `limit`. */
export function listPurchases(db: Database, organizationId: string, limit: number, before: string | undefined) {
  return db
    .select()
    .from(creditPurchases)
    .where(
      and(
        eq(creditPurchases.organizationId, organizationId),
        before === undefined ? undefined : lt(creditPurchases.id, before),
      ),
    )
    .orderBy(desc(creditPurchases.id))
    .limit(limit + 1)
}
