import { and, desc, eq, getTableColumns, lt, sql } from 'drizzle-orm'
import type { Database, Executor, Transaction } from '../../db/client.ts'
import { lockUntilEnd } from '../../db/lock.ts'
import type { Outdated } from '../../db/purge.ts'
import {
  webhookDeliveries,
  webhookEvents,
  webhooks,
  type DeliveryAttempt,
  type DeliveryStatus,
} from '../../db/schema/webhooks.ts'
import { defect } from '../../defect.ts'

export type WebhookRow = typeof webhooks.$inferSelect

/** A webhook as its organization names it. */
export interface WebhookRef {
  readonly organizationId: string
  readonly webhookId: string
}

const of = ({ organizationId, webhookId }: WebhookRef) =>
  and(eq(webhooks.id, webhookId), eq(webhooks.organizationId, organizationId))

/**
 * Whether an organization has at least so many webhooks. Until the transaction ends, nobody else asks that for it.
 */
export async function hasWebhooks(tx: Transaction, organizationId: string, count: number): Promise<boolean> {
  await lockUntilEnd(tx, `webhooks of ${organizationId}`)
  const found = await tx
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(eq(webhooks.organizationId, organizationId))
    .offset(count - 1)
    .limit(1)
  return found.length > 0
}

export async function insertWebhook(tx: Transaction, row: typeof webhooks.$inferInsert): Promise<WebhookRow> {
  const [inserted] = await tx.insert(webhooks).values(row).returning()
  if (!inserted) throw defect('The webhook was not stored')
  return inserted
}

export async function findWebhook(executor: Executor, ref: WebhookRef): Promise<WebhookRow | undefined> {
  const [row] = await executor.select().from(webhooks).where(of(ref))
  return row
}

/** A webhook, locked until the transaction ends. Locked before its deliveries, wherever both are needed. */
export async function lockWebhook(tx: Transaction, ref: WebhookRef): Promise<WebhookRow | undefined> {
  const [row] = await tx.select().from(webhooks).where(of(ref)).for('no key update')
  return row
}

/** The newest webhooks before one; one more than `limit`. */
export function listWebhooks(
  db: Database,
  organizationId: string,
  limit: number,
  before: string | undefined,
): Promise<WebhookRow[]> {
  return db
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.organizationId, organizationId), before === undefined ? undefined : lt(webhooks.id, before)))
    .orderBy(desc(webhooks.id))
    .limit(limit + 1)
}

export async function updateWebhook(
  tx: Transaction,
  webhookId: string,
  changes: Partial<Omit<WebhookRow, 'id' | 'organizationId' | 'createdBy' | 'createdAt' | 'updatedAt'>>,
): Promise<WebhookRow> {
  const [row] = await tx
    .update(webhooks)
    .set({ ...changes, updatedAt: sql`now()` })
    .where(eq(webhooks.id, webhookId))
    .returning()
  if (!row) throw defect(`The webhook ${webhookId} is gone`)
  return row
}

/** Removes a webhook; what it was still to be told is never sent, and goes by its age. @returns whether it was there */
export async function deleteWebhook(db: Database, ref: WebhookRef): Promise<boolean> {
  const removed = await db.delete(webhooks).where(of(ref)).returning({ id: webhooks.id })
  return removed.length > 0
}

const { attempts, leaseToken: _, tries: __, ...seen } = getTableColumns(webhookDeliveries)
const inList = { ...seen, lastAttempt: sql<DeliveryAttempt | null>`${attempts} -> -1` }

export type DeliveryRow = Awaited<ReturnType<typeof listDeliveries>>[number]
/** A delivery with what is sent, and its attempts. */
export type OpenedDeliveryRow = NonNullable<Awaited<ReturnType<typeof findDelivery>>>

/** The newest deliveries of a webhook before one; one more than `limit`. */
export function listDeliveries(
  db: Database,
  { webhookId, status }: { readonly webhookId: string; readonly status?: DeliveryStatus | undefined },
  limit: number,
  before: string | undefined,
) {
  return db
    .select(inList)
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        status === undefined ? undefined : eq(webhookDeliveries.status, status),
        before === undefined ? undefined : lt(webhookDeliveries.eventId, before),
      ),
    )
    .orderBy(desc(webhookDeliveries.eventId))
    .limit(limit + 1)
}

export async function findDelivery(executor: Executor, webhookId: string, eventId: string) {
  const [row] = await executor
    .select({ ...inList, attempts, body: webhookEvents.body })
    .from(webhookDeliveries)
    .innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.eventId))
    .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.eventId, eventId)))
  return row
}

/** Has a delivery sent again at once, and then as if it were new; one that is being sent just now stays as it is. */
export async function sendAgain(tx: Transaction, webhookId: string, eventId: string): Promise<void> {
  await tx
    .update(webhookDeliveries)
    .set({ status: 'pending', dueAt: sql`clock_timestamp()`, tries: 0 })
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        eq(webhookDeliveries.eventId, eventId),
        sql`(${webhookDeliveries.leaseToken} is null or ${webhookDeliveries.dueAt} <= clock_timestamp())`,
      ),
    )
}

const old = (column: typeof webhookEvents.createdAt | typeof webhookDeliveries.createdAt) =>
  lt(column, sql`now() - interval '30 days'`)

/** What was told, or could not be, and is no longer kept. Deliveries go before the events that they are of. */
export const outdatedDeliveries: Outdated = { table: webhookDeliveries, where: old(webhookDeliveries.createdAt) }
export const outdatedEvents: Outdated = { table: webhookEvents, where: old(webhookEvents.createdAt) }
