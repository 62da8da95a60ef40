import type { ApiPromise, RequestOptions } from '../core/index.ts'
import type { BodyOf } from '../operation-types.ts'
import type { Enrichment } from '../schemas.ts'
import { Resource } from './resource.ts'

/** Single people. */
export class EnrichmentsResource extends Resource {
  /**
   * Finds the address of one person, by the name of their company or its `domain`; the server answers within 30 s.
   * Costs one credit if an address is found that the organization did not have, and nothing else. That none was found
   * is no failure: `outcome` and `reason` say so.
   * @throws INSUFFICIENT_CREDITS if no credit is left
   */
  create(person: BodyOf<'enrichments.create'>, options?: RequestOptions): ApiPromise<Enrichment> {
    return this.send('enrichments.create', { body: person }, options)
  }
}
