import type { ApiPromise, RequestOptions } from '../core/index.ts'
import { Paged, type PageQuery } from '../pagination.ts'
import type { CreditBalance, CreditEntry } from '../schemas.ts'
import { Resource } from './resource.ts'

/** The organization's credits. */
export class CreditsResource extends Resource {
  /** How many credits are free to spend, and how many are set aside for work under way. */
  get(options?: RequestOptions): ApiPromise<CreditBalance> {
    return this.send('credits.get', {}, options)
  }

  /** Every movement of credits, newest first. */
  entries(query: PageQuery = {}, options?: RequestOptions): Paged<CreditEntry> {
    return new Paged('credits.entries', (page) => this.send('credits.entries', { query: page }, options), query)
  }
}
