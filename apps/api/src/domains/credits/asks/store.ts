import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../../db/client.ts'
import { creditAsks } from '../../../db/schema/credits.ts'

/** Notes that a reservation is for a question that somebody waits for the answer of. */
export async function openAsk(tx: Transaction, reservationId: string, organizationId: string): Promise<void> {
  await tx.insert(creditAsks).values({ reservationId, organizationId }).onConflictDoNothing()
}

/** Ends the note. False if somebody else ended it: the reservation is theirs then. */
export async function closeAsk(tx: Transaction, reservationId: string): Promise<boolean> {
  const closed = await tx
    .delete(creditAsks)
    .where(eq(creditAsks.reservationId, reservationId))
    .returning({ id: creditAsks.reservationId })
  return closed.length > 0
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
