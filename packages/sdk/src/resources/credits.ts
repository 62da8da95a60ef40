import type { ApiPromise, RequestOptions } from '../core/index.ts'
import type { QueryOf } from '../operation-types.ts'
import { Paged, type PageQuery } from '../pagination.ts'
import type { CreditBalance, CreditEntry, CreditUsage } from '../schemas.ts'
import { Resource } from './resource.ts'

/** Which movements: those of one job; all of them without it. */
export type EntryQuery = Readonly<Pick<QueryOf<'credits.entries'>, 'jobId'>>

/** Which days. */
export type UsageQuery = Readonly<QueryOf<'credits.usage'>>

/** The organization's credits. */
export class CreditsResource extends Resource {
  /** How many credits are free to spend, and how many are set aside for work under way. */
  get(options?: RequestOptions): ApiPromise<CreditBalance> {
    return this.send('credits.get', {}, options)
  }

  /**
   * Every movement of credits, newest first.
   * @throws JOB_NOT_FOUND if it is asked for those of a job that there is not
   */
  entries(query: EntryQuery & PageQuery = {}, options?: RequestOptions): Paged<CreditEntry> {
    const { jobId } = query
    return new Paged(
      'credits.entries',
      (page) => this.send('credits.entries', { query: { ...page, jobId } }, options),
      query,
    )
  }

  /** How many credits moved on each of the last days (30 unless `days` says otherwise), in UTC; oldest first. */
  usage(query: UsageQuery = {}, options?: RequestOptions): ApiPromise<CreditUsage> {
    return this.send('credits.usage', { query }, options)
  }
}
