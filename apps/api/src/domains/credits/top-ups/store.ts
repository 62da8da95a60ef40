import { and, count, eq, gt, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Executor } from '../../../db/client.ts'
import { members, organizations, users } from '../../../db/schema/auth.ts'
import { creditPurchases, creditTopUps, type TopUpStop } from '../../../db/schema/credits.ts'

export type TopUpRow = typeof creditTopUps.$inferSelect

const isOf = (organizationId: string) => eq(creditTopUps.organizationId, organizationId)

export async function findTopUp(executor: Executor, organizationId: string): Promise<TopUpRow | undefined> {
  const [row] = await executor.select().from(creditTopUps).where(isOf(organizationId))
  return row
}

/**
 * Switches top-up on, and forgets what went wrong before; also a purchase that nobody could tell anything of, which is
 * credited all the same if it turns out to be paid.
 */
export async function putTopUp(
  executor: Executor,
  setting: Pick<TopUpRow, 'organizationId' | 'threshold' | 'credits' | 'setBy'>,
): Promise<void> {
  const { organizationId, ...chosen } = setting
  const fresh = { ...chosen, enabled: true, declines: 0, stop: null, stoppedAt: null, told: false, nextAt: new Date() }
  await executor
    .insert(creditTopUps)
    .values({ organizationId, ...fresh })
    .onConflictDoUpdate({
      target: creditTopUps.organizationId,
      set: {
        ...fresh,
        purchaseId: sql`case when ${creditTopUps.stop} = 'unresolved' then null else ${creditTopUps.purchaseId} end`,
      },
    })
}

/** Switches top-up off, as somebody wants it. */
export async function disableTopUp(executor: Executor, organizationId: string, setBy: string): Promise<void> {
  const off = { enabled: false, stop: null, stoppedAt: null, setBy }
  await executor.update(creditTopUps).set(off).where(isOf(organizationId))
}

/** Switches top-up off by itself, and keeps why. */
export async function stopTopUp(executor: Executor, organizationId: string, stop: TopUpStop): Promise<void> {
  await executor
    .update(creditTopUps)
    .set({ enabled: false, stop, stoppedAt: new Date() })
    .where(and(isOf(organizationId), eq(creditTopUps.enabled, true)))
}

/** Organizations with something to do: credits to buy, or a purchase to follow. */
export async function findDue(executor: Executor, limit: number): Promise<string[]> {
  const rows = await executor.execute<{ id: string }>(sql`
    select t.organization_id as id
    from credit_top_ups t
    join credit_balances b on b.organization_id = t.organization_id
    left join credit_purchases p on p.id = t.purchase_id
    where t.enabled and t.next_at <= now() and (p.state = 'pending' or b.available < t.threshold)
    order by t.next_at
    limit ${limit}`)
  return rows.map(({ id }) => id)
}

/** A setting whose time has come, locked until the transaction ends; undefined if somebody else has it. */
export async function lockDue(tx: Executor, organizationId: string): Promise<TopUpRow | undefined> {
  const [row] = await tx
    .select()
    .from(creditTopUps)
    .where(and(isOf(organizationId), eq(creditTopUps.enabled, true), lte(creditTopUps.nextAt, sql`now()`)))
    .for('update', { skipLocked: true })
  return row
}

/** Names the purchase that is under way, and when somebody is to look after it. */
export async function setUnderWay(tx: Executor, organizationId: string, purchaseId: string, nextAt: Date) {
  await tx.update(creditTopUps).set({ purchaseId, nextAt }).where(isOf(organizationId))
}

export async function setNext(tx: Executor, organizationId: string, nextAt: Date): Promise<void> {
  await tx.update(creditTopUps).set({ nextAt }).where(isOf(organizationId))
}

/** How many purchases top-up has made since a moment that were paid or may still be. */
export async function countAutomatic(tx: Executor, organizationId: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ made: count() })
    .from(creditPurchases)
    .where(
      and(
        eq(creditPurchases.organizationId, organizationId),
        eq(creditPurchases.automatic, true),
        inArray(creditPurchases.state, ['pending', 'paid']),
        gt(creditPurchases.createdAt, since),
      ),
    )
  return row?.made ?? 0
}

interface OfPurchase {
  readonly id: string
  readonly organizationId: string
}

const isLast = ({ id, organizationId }: OfPurchase) => and(isOf(organizationId), eq(creditTopUps.purchaseId, id))

export async function noteApproval(tx: Executor, purchase: OfPurchase): Promise<void> {
  await tx.update(creditTopUps).set({ declines: 0, nextAt: new Date() }).where(isLast(purchase))
}

/** @returns how many were declined in a row; 0 where the purchase is no longer the last one */
export async function noteDecline(tx: Executor, purchase: OfPurchase, nextAt: Date): Promise<number> {
  const [row] = await tx
    .update(creditTopUps)
    .set({ declines: sql`${creditTopUps.declines} + 1`, nextAt })
    .where(isLast(purchase))
    .returning({ declines: creditTopUps.declines })
  return row?.declines ?? 0
}

/** Somebody to tell that top-up stopped. */
export interface Stopped {
  readonly email: string
  readonly organization: string
  readonly stop: TopUpStop
}

/** The owners of organizations whose top-up stopped, who were not told yet; from now on they count as told. */
export async function takeStopped(executor: Executor): Promise<Stopped[]> {
  const stopped = executor.$with('stopped').as(
    executor
      .update(creditTopUps)
      .set({ told: true })
      .where(and(isNotNull(creditTopUps.stop), eq(creditTopUps.told, false)))
      .returning({ organizationId: creditTopUps.organizationId, stop: creditTopUps.stop }),
  )
  const rows = await executor
    .with(stopped)
    .select({ email: users.email, organization: organizations.name, stop: stopped.stop })
    .from(stopped)
    .innerJoin(organizations, eq(organizations.id, stopped.organizationId))
    .innerJoin(members, and(eq(members.organizationId, organizations.id), eq(members.role, 'owner')))
    .innerJoin(users, eq(users.id, members.userId))
  return rows.flatMap(({ stop, ...owner }) => (stop === null ? [] : [{ ...owner, stop }]))
}
