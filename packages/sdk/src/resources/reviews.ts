import type { ApiPromise, RequestOptions } from '../core/index.ts'
import type { BodyOf, QueryOf } from '../operation-types.ts'
import { Paged, type PageQuery } from '../pagination.ts'
import type { CompanyReview } from '../schemas.ts'
import { Resource } from './resource.ts'

/** Which reviews: those that are `open`, `accepted` or `rejected`; all of them without it. */
export type ReviewQuery = Readonly<Pick<QueryOf<'reviews.list'>, 'status'>>

/** Company names of lists that may mean several companies. */
export class ReviewsResource extends Resource {
  /** The names that somebody has to look at, or has looked at, newest first. */
  list(query: ReviewQuery & PageQuery = {}, options?: RequestOptions): Paged<CompanyReview> {
    const { status } = query
    return new Paged(
      'reviews.list',
      (page) => this.send('reviews.list', { query: { ...page, status } }, options),
      query,
    )
  }

  /**
   * Says which of its candidates a name means, or, with null, that it is none of them. It counts for every later job of
   * the organization; those under way don't change.
   * @throws RESOURCE_NOT_FOUND, INVALID_REQUEST (the company is none of the candidates)
   */
  decide(reviewId: string, review: BodyOf<'reviews.decide'>, options?: RequestOptions): ApiPromise<CompanyReview> {
    return this.send('reviews.decide', { params: { reviewId }, body: review }, options)
  }
}
