import type { ApiPromise, RequestOptions } from '../core/index.ts'
import type { BodyOf } from '../operation-types.ts'
import type { ScrapingJob } from '../schemas.ts'
import { JobsResource, type RateLimitNow } from './jobs.ts'
import type { Send } from './resource.ts'

/** The search for people at the companies of a list: companies are matched at no cost, a decision, then websites. */
export class ScrapingJobsResource extends JobsResource<'scrapingJobs'> {
  constructor(send: Send, rateLimit: RateLimitNow) {
    super('scrapingJobs', send, rateLimit)
  }

  /**
   * Starts a job over a list of companies and job titles. Analysis is free; then the job waits for {@link decide}, for 7
   * days at most. With a `decision` it never waits, and the balance has to cover what the list can come to at most. The
   * people that are found become leads of the same list, `peoplePerRow` a row at most (3 if not given), and cost one
   * credit each unless the organization had found them before.
   * @throws RESOURCE_NOT_FOUND (the list), NO_LEADS_TO_SCRAPE, INSUFFICIENT_CREDITS (with a decision only)
   */
  create(job: BodyOf<'scrapingJobs.create'>, options?: RequestOptions): ApiPromise<ScrapingJob> {
    return this.send('scrapingJobs.create', { body: job }, options)
  }
}
