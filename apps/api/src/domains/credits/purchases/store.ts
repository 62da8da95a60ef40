import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Database, Executor } from '../../../db/client.ts'
import {
  creditPurchases,
  paymentEvents,
  paymentReversals,
  type CreditPurchaseState,
} from '../../../db/schema/credits.ts'
import { defect } from '../../../defect.ts'
import type { PaymentEvent, PaymentOutcome, PaymentReversal } from './provider.ts'

export type PurchaseRow = typeof creditPurchases.$inferSelect

/** Writes a purchase, or finds the one of that ID. */
export async function insertPurchase(
  db: Executor,
  purchase: typeof creditPurchases.$inferInsert,
): Promise<PurchaseRow> {
  await db.insert(creditPurchases).values(purchase).onConflictDoNothing({ target: creditPurchases.id })
  const [row] = await db.select().from(creditPurchases).where(eq(creditPurchases.id, purchase.id))
  if (!row) throw defect(`The purchase ${purchase.id} was not stored`)
  return row
}

export async function findPurchase(executor: Executor, id: string): Promise<PurchaseRow | undefined> {
  const [row] = await executor.select().from(creditPurchases).where(eq(creditPurchases.id, id))
  return row
}

/** A purchase, locked until the transaction ends. */
export async function lockPurchase(tx: Executor, id: string): Promise<PurchaseRow | undefined> {
  const [row] = await tx.select().from(creditPurchases).where(eq(creditPurchases.id, id)).for('update')
  return row
}

/** The purchase that a payment paid, locked until the transaction ends; undefined while that is not known. */
export async function lockPurchaseOf(tx: Executor, provider: string, payment: string) {
  const isOf = and(eq(creditPurchases.provider, provider), eq(creditPurchases.payment, payment))
  const [row] = await tx.select().from(creditPurchases).where(isOf).for('update')
  return row
}

/** Makes what is told of a payment wait for each other, until the transaction ends. */
export async function lockPayment(tx: Executor, provider: string, payment: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`payment ${provider} ${payment}`}, 0))`)
}

/** Says how a purchase that was not paid stands. */
export async function setState(tx: Executor, id: string, state: Exclude<CreditPurchaseState, 'paid'>): Promise<void> {
  await tx.update(creditPurchases).set({ state }).where(eq(creditPurchases.id, id))
}

export async function setPaid(
  tx: Executor,
  id: string,
  provider: string,
  payment: PaymentOutcome['payment'],
): Promise<PurchaseRow> {
  const [row] = await tx
    .update(creditPurchases)
    .set({ state: 'paid', paidAt: new Date(), provider, payment: payment?.id ?? null, total: payment?.total ?? null })
    .where(eq(creditPurchases.id, id))
    .returning()
  if (!row) throw defect(`The purchase ${id} is gone`)
  return row
}

/** Notes by which payment a purchase is being paid, before it is known what comes of it. */
export async function setPayment(tx: Executor, id: string, provider: string, payment: string): Promise<void> {
  await tx.update(creditPurchases).set({ provider, payment }).where(eq(creditPurchases.id, id))
}

/** Says how much of a purchase's payment is gone, and what that means for its credits. */
export async function setReversed(
  tx: Executor,
  id: string,
  reversed: Pick<PurchaseRow, 'refunded' | 'disputed' | 'unpaid' | 'reclaimed'>,
): Promise<void> {
  await tx.update(creditPurchases).set(reversed).where(eq(creditPurchases.id, id))
}

/** Notes an event. False if it was delivered before. */
export async function insertEvent(tx: Executor, provider: string, event: PaymentEvent): Promise<boolean> {
  const { id, type } = event
  const purchaseId = event.type === 'payment.reversed' ? null : event.purchaseId
  const written = await tx
    .insert(paymentEvents)
    .values({ provider, id, type, purchaseId, payload: event })
    .onConflictDoNothing()
    .returning({ id: paymentEvents.id })
  return written.length > 0
}

/** Notes what came of an event. */
export async function setOutcome(tx: Executor, provider: string, id: string, outcome: string): Promise<void> {
  await tx
    .update(paymentEvents)
    .set({ outcome })
    .where(and(eq(paymentEvents.provider, provider), eq(paymentEvents.id, id)))
}

/** Stores how a refund or dispute stands. False if something newer was told before. */
export async function putReversal(tx: Executor, provider: string, event: PaymentReversal): Promise<boolean> {
  const { id, kind, amount, stands, toldAt, stage } = event.reversal
  const told = { payment: event.paymentId, kind, amount, stands, toldAt, stage }
  const older = sql`(${paymentReversals.toldAt}, ${paymentReversals.stage}) < (${toldAt}, ${stage})`
  const written = await tx
    .insert(paymentReversals)
    .values({ provider, id, ...told })
    .onConflictDoUpdate({ target: [paymentReversals.provider, paymentReversals.id], set: told, setWhere: older })
    .returning({ id: paymentReversals.id })
  return written.length > 0
}

const standing = (kind: string) =>
  sql<number>`coalesce(sum(amount) filter (where stands and kind = ${kind}), 0)::float8`

/** How much of a payment is gone, by what took it. */
export async function sumReversals(tx: Executor, provider: string, payment: string) {
  const [sums] = await tx
    .select({ refunded: standing('refund'), disputed: standing('dispute') })
    .from(paymentReversals)
    .where(and(eq(paymentReversals.provider, provider), eq(paymentReversals.payment, payment)))
  return sums ?? { refunded: 0, disputed: 0 }
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
