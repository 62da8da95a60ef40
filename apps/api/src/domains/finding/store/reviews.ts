import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Database, Executor, Transaction } from '../../../db/client.ts'
import { companyReviews, type ReviewCandidate } from '../../../db/schema/finding.ts'
import { newId } from '../../../ids.ts'

export type ReviewRow = typeof companyReviews.$inferSelect

/** A name that somebody has to look at. */
export interface NewReview {
  readonly key: string
  readonly name: string
  readonly candidates: readonly ReviewCandidate[]
  readonly rows: number
  /** When it was decided on before, as far as whoever matched the name knew. */
  readonly seen: Date | null
}

/**
 * Notes names that somebody has to look at. One that is there already is asked for by more rows and has the candidates of
 * today. It is open again, unless somebody has decided on it since the name was matched.
 * @returns the reviews' IDs by key
 */
export async function noteReviews(
  tx: Transaction,
  organizationId: string,
  reviews: readonly NewReview[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  // In one order everywhere, so that two jobs of an organization never wait for each other.
  for (const review of [...reviews].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const { candidates, seen, ...rest } = review
    const [noted] = await tx
      .insert(companyReviews)
      .values({ id: newId('rev'), organizationId, candidates: [...candidates], ...rest })
      .onConflictDoUpdate({
        target: [companyReviews.organizationId, companyReviews.key],
        set: {
          rows: sql`${companyReviews.rows} + ${review.rows}`,
          candidates: sql`excluded.candidates`,
          status: sql`case when ${companyReviews.decidedAt} is not distinct from ${seen?.toISOString() ?? null}::timestamptz
            then 'open' else ${companyReviews.status} end`,
        },
      })
      .returning({ id: companyReviews.id })
    if (noted) ids.set(review.key, noted.id)
  }
  return ids
}

/** What an organization has said about names, so far as it has said anything. */
export function decisionsOn(executor: Executor, organizationId: string, keys: readonly string[]): Promise<ReviewRow[]> {
  if (keys.length === 0) return Promise.resolve([])
  return executor
    .select()
    .from(companyReviews)
    .where(and(eq(companyReviews.organizationId, organizationId), inArray(companyReviews.key, [...keys])))
}

export function listReviews(
  db: Database,
  organizationId: string,
  status: ReviewRow['status'] | undefined,
  limit: number,
  before: string | undefined,
): Promise<ReviewRow[]> {
  return db
    .select()
    .from(companyReviews)
    .where(
      and(
        eq(companyReviews.organizationId, organizationId),
        status && eq(companyReviews.status, status),
        before === undefined ? undefined : lt(companyReviews.id, before),
      ),
    )
    .orderBy(desc(companyReviews.id))
    .limit(limit + 1)
}

export async function lockReview(tx: Transaction, organizationId: string, id: string): Promise<ReviewRow | undefined> {
  const [review] = await tx
    .select()
    .from(companyReviews)
    .where(and(eq(companyReviews.organizationId, organizationId), eq(companyReviews.id, id)))
    .for('update')
  return review
}

export async function decideReview(
  tx: Transaction,
  id: string,
  decision: Pick<ReviewRow, 'status' | 'companyId' | 'rejected' | 'decidedBy'>,
): Promise<ReviewRow | undefined> {
  const [review] = await tx
    .update(companyReviews)
    .set({ ...decision, decidedAt: sql`now()` })
    .where(eq(companyReviews.id, id))
    .returning()
  return review
}
