import type { Fail } from '@leadwright/errors'
import type { Database } from '../../db/client.ts'
import { defect } from '../../defect.ts'
import { decodeCursor, toPage, type Page, type PageInput } from '../../trpc/page.ts'
import { describeReview } from './describe.ts'
import { decideReview, listReviews, lockReview, type ReviewRow } from './store/reviews.ts'
import type { ReviewView } from './views.ts'

/** Names of companies that somebody has to look at. What is decided counts for every later job of the organization. */
export interface ReviewsService {
  list(
    organizationId: string,
    page: PageInput & { readonly status?: ReviewRow['status'] | undefined },
  ): Promise<Page<ReviewView>>
  /** Says which of the candidates is meant, or that none is. A later word counts instead of an earlier one. */
  decide(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'INVALID_REQUEST'>,
    decision: {
      readonly organizationId: string
      readonly actor: string
      readonly reviewId: string
      /** The company that is meant; null where it is none of the candidates. */
      readonly companyId: string | null
    },
  ): Promise<ReviewView>
}

export function createReviewsService({ db }: { readonly db: Database }): ReviewsService {
  return {
    list: async (organizationId, { limit, cursor, status }) => {
      const reviews = await listReviews(db, organizationId, status, limit, decodeCursor(cursor))
      const page = toPage(reviews, limit, ({ id }) => id)
      return { items: page.items.map(describeReview), nextCursor: page.nextCursor }
    },

    decide: (fail, { organizationId, actor, reviewId, companyId }) =>
      db.transaction(async (tx) => {
        const review = await lockReview(tx, organizationId, reviewId)
        if (!review) throw fail('RESOURCE_NOT_FOUND', { resource: 'review', id: reviewId })
        const ids = review.candidates.map(({ id }) => id)
        if (companyId !== null && !ids.includes(companyId)) {
          const message = `Must be one of the candidates: ${ids.join(', ')}`
          throw fail('INVALID_REQUEST', { issues: [{ path: 'companyId', message }] })
        }
        const decided = await decideReview(tx, review.id, {
          status: companyId === null ? 'rejected' : 'accepted',
          companyId,
          rejected: companyId === null ? [...new Set([...review.rejected, ...ids])] : [],
          decidedBy: actor,
        })
        if (!decided) throw defect(`The review ${review.id} vanished under its lock`)
        return describeReview(decided)
      }),
  }
}
