import type { ApiPromise, RequestOptions } from '../core/index.ts'
import type { BodyOf } from '../operation-types.ts'
import type { VerificationJob } from '../schemas.ts'
import { JobsResource, type RateLimitNow } from './jobs.ts'
import type { Send } from './resource.ts'

/** Verification of lists, or parts of them: analysis at no cost, a decision, then the mail servers are asked. */
export class VerificationJobsResource extends JobsResource<'verificationJobs'> {
  constructor(send: Send, rateLimit: RateLimitNow) {
    super('verificationJobs', send, rateLimit)
  }

  /**
   * Starts a job over a list. Analysis is free; then the job waits for {@link decide}, for 7 days at most. With a
   * `decision` it never waits, and the balance has to cover what the list can come to at most. With `rows` it is over a
   * part of the list, as `{ only: 'unverified' }`.
   * @throws RESOURCE_NOT_FOUND (the list), NO_EMAILS_TO_VERIFY, INSUFFICIENT_CREDITS (with a decision only)
   */
  create(job: BodyOf<'verificationJobs.create'>, options?: RequestOptions): ApiPromise<VerificationJob> {
    return this.send('verificationJobs.create', { body: job }, options)
  }
}
