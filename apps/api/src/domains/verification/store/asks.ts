import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../../db/client.ts'
import { verificationAsks } from '../../../db/schema/verification.ts'

/** Notes that a reservation is for an address that is being asked about now. */
export async function openAsk(tx: Transaction, reservationId: string, organizationId: string): Promise<void> {
  await tx.insert(verificationAsks).values({ reservationId, organizationId }).onConflictDoNothing()
}

/** Ends the note. False if somebody else ended it: the reservation is theirs then. */
export async function closeAsk(tx: Transaction, reservationId: string): Promise<boolean> {
  const closed = await tx
    .delete(verificationAsks)
    .where(eq(verificationAsks.reservationId, reservationId))
    .returning({ id: verificationAsks.reservationId })
  return closed.length > 0
}

/** Reservations of asks that cannot be under way any more: the process died. Age in milliseconds. */
export async function abandonedAsks(db: Database, age: number, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: verificationAsks.reservationId })
    .from(verificationAsks)
    .where(sql`${verificationAsks.createdAt} < now() - ${age} * interval '1 millisecond'`)
    .orderBy(verificationAsks.createdAt)
    .limit(limit)
  return rows.map(({ id }) => id)
}
