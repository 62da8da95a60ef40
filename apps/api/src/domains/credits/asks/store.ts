import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../../db/client.ts'
import { creditAsks } from '../../../db/schema/credits.ts'

/** Notes that a reservation is for a question that somebody waits for the answer of. */
export async function openAsk(tx: Transaction, reservationId: string, organizationId: string): Promise<void> {
  await tx.insert(creditAsks).values({ reservationId, organizationId }).onConflictDoNothing()
}

/**
 * Sets a credit aside for a question and notes that, in one statement. Does nothing where there is none to set aside, or
 * the reservation exists. @returns whether it did
 */
export async function openAtOnce(
  db: Database,
  {
    id,
    organizationId,
    operation,
  }: { readonly id: string; readonly organizationId: string; readonly operation: string },
): Promise<boolean> {
  const opened = await db.execute(sql`
    with balance as (
      select organization_id from credit_balances where organization_id = ${organizationId} and available > 0
      for no key update
    ), opened as (
      insert into credit_reservations (id, organization_id, operation, amount)
      select ${id}, organization_id, ${operation}, 1 from balance
      on conflict (id) do nothing
      returning id, organization_id
    ), noted as (
      insert into credit_asks (reservation_id, organization_id) select id, organization_id from opened
    )
    insert into credit_entries (organization_id, kind, amount, reservation_id, reference)
    select organization_id, 'reserve', 1, id, 'reserve:' || id from opened
    returning id`)
  return opened.length > 0
}

/** Ends the note. False if somebody else ended it: the reservation is theirs then. */
export async function closeAsk(tx: Transaction, reservationId: string): Promise<boolean> {
  const closed = await tx
    .delete(creditAsks)
    .where(eq(creditAsks.reservationId, reservationId))
    .returning({ id: creditAsks.reservationId })
  return closed.length > 0
}

/**
 * Ends the note and settles or releases what was set aside, in one statement. Does nothing if somebody else ended it: the
 * reservation is theirs then.
 */
export async function closeAtOnce(db: Database, reservationId: string, outcome: 'settle' | 'release'): Promise<void> {
  await db.execute(sql`
    with closed as (
      delete from credit_asks where reservation_id = ${reservationId} returning reservation_id, organization_id
    )
    insert into credit_entries (organization_id, kind, amount, reservation_id, reference)
    select organization_id, ${outcome}, 1, reservation_id, reservation_id || ${`:${outcome}`}::text from closed`)
}

/** Reservations of asks that cannot be under way any more: the process died. Age in milliseconds. */
export async function abandonedAsks(db: Database, age: number, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: creditAsks.reservationId })
    .from(creditAsks)
    .where(sql`${creditAsks.createdAt} < now() - ${age} * interval '1 millisecond'`)
    .orderBy(creditAsks.createdAt)
    .limit(limit)
  return rows.map(({ id }) => id)
}
