import type { ApiPromise, RequestOptions } from '../core/index.ts'
import type { BodyOf } from '../operation-types.ts'
import type { EnrichmentJob } from '../schemas.ts'
import { JobsResource, type RateLimitNow } from './jobs.ts'
import type { Send } from './resource.ts'

/** The search for the addresses of the people of a list: companies are matched at no cost, a decision, then addresses. */
export class EnrichmentJobsResource extends JobsResource<'enrichmentJobs'> {
  constructor(send: Send, rateLimit: RateLimitNow) {
    super('enrichmentJobs', send, rateLimit)
  }

  /**
   * Starts a job over a list. Analysis is free; then the job waits for {@link decide}, for 7 days at most. With a
   * `decision` it never waits, and the balance has to cover what the list can come to at most. An address that is found
   * becomes its lead's, and costs one credit unless the organization had found it before.
   * @throws RESOURCE_NOT_FOUND (the list), NO_LEADS_TO_ENRICH, INSUFFICIENT_CREDITS (with a decision only)
   */
  create(job: BodyOf<'enrichmentJobs.create'>, options?: RequestOptions): ApiPromise<EnrichmentJob> {
    return this.send('enrichmentJobs.create', { body: job }, options)
  }
}
