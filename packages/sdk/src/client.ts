import { type ClientOptions, createTransport, type RateLimit, type Transport } from './core/index.ts'
import { operations } from './generated/operations.ts'
import { CreditsResource } from './resources/credits.ts'
import { EnrichmentJobsResource } from './resources/enrichment-jobs.ts'
import { EnrichmentsResource } from './resources/enrichments.ts'
import { ErrorsResource } from './resources/errors.ts'
import { ListsResource } from './resources/lists.ts'
import { MeResource } from './resources/me.ts'
import type { Send } from './resources/resource.ts'
import { ReviewsResource } from './resources/reviews.ts'
import { ScrapingJobsResource } from './resources/scraping-jobs.ts'
import { VerificationJobsResource } from './resources/verification-jobs.ts'
import { VerificationsResource } from './resources/verifications.ts'
import { WebhooksResource } from './resources/webhooks.ts'
import { createSafe, type Safe } from './safe.ts'

/** What the API has, by the names that it uses itself. */
export interface Resources {
  readonly me: MeResource
  readonly lists: ListsResource
  readonly verificationJobs: VerificationJobsResource
  readonly verifications: VerificationsResource
  readonly enrichmentJobs: EnrichmentJobsResource
  readonly enrichments: EnrichmentsResource
  readonly scrapingJobs: ScrapingJobsResource
  readonly reviews: ReviewsResource
  readonly credits: CreditsResource
  readonly webhooks: WebhooksResource
  readonly errors: ErrorsResource
}

/**
 * A client of the Leadwright API. Make one and keep it: rate limits and the budget of retries are the client's.
 *
 * Methods reject with a `LeadwrightError`; their twins under {@link safe} resolve to `{ data, error }` instead.
 * @throws LeadwrightError if an option is wrong
 */
export class Leadwright implements Resources {
  declare readonly me: MeResource
  declare readonly lists: ListsResource
  declare readonly verificationJobs: VerificationJobsResource
  declare readonly verifications: VerificationsResource
  declare readonly enrichmentJobs: EnrichmentJobsResource
  declare readonly enrichments: EnrichmentsResource
  declare readonly scrapingJobs: ScrapingJobsResource
  declare readonly reviews: ReviewsResource
  declare readonly credits: CreditsResource
  declare readonly webhooks: WebhooksResource
  declare readonly errors: ErrorsResource
  /** Every method again, as one that never rejects. `error` has the type of what the call can fail with. */
  readonly safe: Safe<Resources>
  readonly #transport: Transport

  constructor(options: ClientOptions) {
    const transport = createTransport(options)
    const send: Send = (operation, call, more) => transport.call(operations[operation], call, more)
    const rateLimit = (): RateLimit | undefined => transport.rateLimit
    this.#transport = transport
    const jobs = {
      verificationJobs: new VerificationJobsResource(send, rateLimit),
      enrichmentJobs: new EnrichmentJobsResource(send, rateLimit),
      scrapingJobs: new ScrapingJobsResource(send, rateLimit),
    }
    const resources: Resources = {
      me: new MeResource(send),
      lists: new ListsResource(send, jobs),
      verifications: new VerificationsResource(send),
      enrichments: new EnrichmentsResource(send),
      reviews: new ReviewsResource(send),
      credits: new CreditsResource(send),
      webhooks: new WebhooksResource(send),
      errors: new ErrorsResource(send),
      ...jobs,
    }
    Object.assign(this, resources)
    this.safe = createSafe(resources)
  }

  /** Where the organization stands in its rate limit, as of the latest answer; `undefined` before the first. */
  get rateLimit(): RateLimit | undefined {
    return this.#transport.rateLimit
  }
}
