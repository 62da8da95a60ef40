import { and, asc, desc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Database, Executor } from '../../db/client.ts'
import { members, users } from '../../db/schema/auth.ts'
import {
  creditBalances,
  creditEntries,
  creditReservations,
  freeCredits,
  type CreditEntryKind,
} from '../../db/schema/credits.ts'
import type { UsageDay } from './usage.ts'

/** What to write into the ledger. */
export interface NewEntry {
  readonly organizationId: string
  readonly kind: CreditEntryKind
  readonly amount: number
  readonly reference: string
  readonly reservationId?: string
}

export async function findBalance(executor: Executor, organizationId: string) {
  const [balance] = await executor
    .select({ available: creditBalances.available, reserved: creditBalances.reserved })
    .from(creditBalances)
    .where(eq(creditBalances.organizationId, organizationId))
  return balance
}

/** The balance, locked until the transaction ends: whoever else moves this organization's credits waits. */
export async function lockBalance(executor: Executor, organizationId: string) {
  const [balance] = await executor
    .select({ available: creditBalances.available, reserved: creditBalances.reserved })
    .from(creditBalances)
    .where(eq(creditBalances.organizationId, organizationId))
    .for('no key update')
  return balance
}

/** Makes an empty balance where there is none. */
export async function openBalance(executor: Executor, organizationId: string): Promise<void> {
  await executor.insert(creditBalances).values({ organizationId }).onConflictDoNothing()
}

/** Who made an organization: its owner of longest standing. */
export async function findFounder(executor: Executor, organizationId: string) {
  const [founder] = await executor
    .select({ userId: users.id, email: users.email, emailVerified: users.emailVerified })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.organizationId, organizationId), eq(members.role, 'owner')))
    .orderBy(asc(members.createdAt), asc(members.id))
    .limit(1)
  return founder
}

/** The organizations that somebody owns, the one of longest standing first. */
export async function findOwned(executor: Executor, userId: string): Promise<string[]> {
  const owned = await executor
    .select({ id: members.organizationId })
    .from(members)
    .where(and(eq(members.userId, userId), eq(members.role, 'owner')))
    .orderBy(asc(members.createdAt), asc(members.id))
  return owned.map(({ id }) => id)
}

/** Notes that a person has the free credits now. False if the person, or the account, had them before. */
export async function claimFreeCredits(
  executor: Executor,
  claim: { readonly person: string; readonly userId: string; readonly organizationId: string },
): Promise<boolean> {
  const claimed = await executor
    .insert(freeCredits)
    .values(claim)
    .onConflictDoNothing()
    .returning({ person: freeCredits.person })
  return claimed.length > 0
}

/** Writes an entry, and with it, through the ledger's triggers, the sums. False if the reference was used before. */
export async function insertEntry(executor: Executor, entry: NewEntry): Promise<boolean> {
  const written = await executor
    .insert(creditEntries)
    .values(entry)
    .onConflictDoNothing({ target: [creditEntries.organizationId, creditEntries.reference] })
    .returning({ id: creditEntries.id })
  return written.length > 0
}

export async function findEntry(executor: Executor, organizationId: string, reference: string) {
  const [entry] = await executor
    .select()
    .from(creditEntries)
    .where(and(eq(creditEntries.organizationId, organizationId), eq(creditEntries.reference, reference)))
  return entry
}

export async function findReservation(executor: Executor, id: string) {
  const [reservation] = await executor.select().from(creditReservations).where(eq(creditReservations.id, id))
  return reservation
}

/** Opens a reservation and sets its credits aside, in one statement. Does nothing if the reservation exists. */
export async function insertReservation(
  executor: Executor,
  reservation: { id: string; organizationId: string; operation: string; amount: number; reference: string },
): Promise<boolean> {
  const { id, organizationId, operation, amount, reference } = reservation
  const written = await executor.execute(sql`
    with opened as (
      insert into credit_reservations (id, organization_id, operation, amount)
      values (${id}, ${organizationId}, ${operation}, ${amount})
      on conflict (id) do nothing
      returning id, organization_id, amount
    )
    insert into credit_entries (organization_id, kind, amount, reservation_id, reference)
    select organization_id, 'reserve', amount, id, ${reference} from opened
    returning id`)
  return written.length > 0
}

/** The newest entries before a position, of one reservation or of all, with what it is for; one more than `limit`. */
export function listEntries(
  db: Database,
  organizationId: string,
  limit: number,
  before: number | undefined,
  reservationId?: string,
) {
  return db
    .select({
      id: creditEntries.id,
      kind: creditEntries.kind,
      amount: creditEntries.amount,
      reservationId: creditEntries.reservationId,
      operation: creditReservations.operation,
      reference: creditEntries.reference,
      createdAt: creditEntries.createdAt,
    })
    .from(creditEntries)
    .leftJoin(creditReservations, eq(creditReservations.id, creditEntries.reservationId))
    .where(
      and(
        eq(creditEntries.organizationId, organizationId),
        before === undefined ? undefined : lt(creditEntries.id, before),
        reservationId === undefined ? undefined : eq(creditEntries.reservationId, reservationId),
      ),
    )
    .orderBy(desc(creditEntries.id))
    .limit(limit + 1)
}

/** The newest activities before a position: reservations as they stand, and entries of none; one more than `limit`. */
export function listActivities(db: Database, organizationId: string, limit: number, before: number | undefined) {
  const { id, kind, amount, reservationId, createdAt } = creditEntries
  const { operation, settled, released } = creditReservations
  return db
    .select({ id, kind, amount, reservationId, createdAt, operation, settled, released })
    .from(creditEntries)
    .leftJoin(creditReservations, eq(creditReservations.id, reservationId))
    .where(
      and(
        eq(creditEntries.organizationId, organizationId),
        or(eq(kind, 'reserve'), isNull(reservationId)),
        before === undefined ? undefined : lt(id, before),
      ),
    )
    .orderBy(desc(id))
    .limit(limit + 1)
}
export type ActivityRow = Awaited<ReturnType<typeof listActivities>>[number]

const moved = (kind: CreditEntryKind) => sql`coalesce(sum(amount) filter (where kind = ${kind}), 0)::float8`

/** Credits that moved on each of the last days, UTC, today included; oldest first. */
export async function sumByDay(db: Database, organizationId: string, days: number): Promise<UsageDay[]> {
  const rows = await db.execute<UsageDay & Record<string, unknown>>(sql`
    select to_char(day, 'YYYY-MM-DD') as day,
      ${moved('grant')} as granted, ${moved('purchase')} as purchased, ${moved('reserve')} as reserved,
      ${moved('reclaim')} as reclaimed,
      ${moved('reinstate')} as reinstated, ${moved('settle')} as spent, ${moved('release')} as released, ${moved('refund')} as refunded
    from (select date_trunc('day', now() at time zone 'UTC') as today) as now,
      generate_series(today - make_interval(days => ${days - 1}), today, interval '1 day') as day
      left join credit_entries on organization_id = ${organizationId}
        and created_at >= day at time zone 'UTC' and created_at < (day + interval '1 day') at time zone 'UTC'
    group by day order by day`)
  return [...rows]
}
