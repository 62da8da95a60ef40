import type { ApiPromise, RequestOptions } from '../core/index.ts'
import type { JobAt, Until } from '../jobs.ts'
import type { BodyOf } from '../operation-types.ts'
import { Paged, type PageQuery } from '../pagination.ts'
import type { VerificationJob, VerificationResult } from '../schemas.ts'
import { waitForJob, type WaitOptions } from '../wait-for.ts'
import type { RateLimit } from '../core/index.ts'
import { Resource, type Send } from './resource.ts'

/** The decision that a job waits for. */
export type JobDecision = BodyOf<'verificationJobs.decide'>

/** Verification of whole lists: analysis at no cost, a decision, then the mail servers are asked. */
export class VerificationJobsResource extends Resource {
  readonly #rateLimit: () => RateLimit | undefined

  constructor(send: Send, rateLimit: () => RateLimit | undefined) {
    super(send)
    this.#rateLimit = rateLimit
  }

  /**
   * Starts a job over a list. Analysis is free; then the job waits for {@link decide}, for 7 days at most. With a
   * `decision` it never waits, and the balance has to cover what the list can come to at most.
   * @throws RESOURCE_NOT_FOUND (the list), NO_EMAILS_TO_VERIFY, INSUFFICIENT_CREDITS (with a decision only)
   */
  create(job: BodyOf<'verificationJobs.create'>, options?: RequestOptions): ApiPromise<VerificationJob> {
    return this.send('verificationJobs.create', { body: job }, options)
  }

  /** The organization's jobs, newest first. */
  list(query: PageQuery = {}, options?: RequestOptions): Paged<VerificationJob> {
    return new Paged(
      'verificationJobs.list',
      (page) => this.send('verificationJobs.list', { query: page }, options),
      query,
    )
  }

  /**
   * A job as it is now.
   * @throws JOB_NOT_FOUND
   */
  get(jobId: string, options?: RequestOptions): ApiPromise<VerificationJob> {
    return this.send('verificationJobs.get', { params: { jobId } }, options)
  }

  /**
   * Takes the decision that a job waits for. To verify sets `estimate.credits` credits aside, less those of what
   * `exclude` leaves out; what was not used in the end is released.
   * @throws JOB_NOT_FOUND, INVALID_JOB_STAGE (it is not `awaiting_decision`), INSUFFICIENT_CREDITS
   */
  decide(jobId: string, decision: JobDecision, options?: RequestOptions): ApiPromise<VerificationJob> {
    return this.send('verificationJobs.decide', { params: { jobId }, body: decision }, options)
  }

  /**
   * Stops a job that is not over. Verdicts so far stay and are paid for; the rest of the credits is released.
   * @throws JOB_NOT_FOUND, INVALID_JOB_STAGE (it is over)
   */
  cancel(jobId: string, options?: RequestOptions): ApiPromise<VerificationJob> {
    return this.send('verificationJobs.cancel', { params: { jobId } }, options)
  }

  /**
   * The verdicts, one for each unique address, in the order of the list; those that are still to come are `unknown`.
   * @throws JOB_NOT_FOUND
   */
  results(jobId: string, query: PageQuery = {}, options?: RequestOptions): Paged<VerificationResult> {
    return new Paged(
      'verificationJobs.results',
      (page) => this.send('verificationJobs.results', { params: { jobId }, query: page }, options),
      query,
    )
  }

  /**
   * Waits until a job needs a decision or is over; `stage` tells which. Polls, quickly at first, and slowly where few
   * requests are left in the rate limit. Failures that may pass (no connection, time-outs, 429, 5xx) don't end it.
   * A stage that this version does not know counts as being on the way.
   * @throws JOB_NOT_FOUND, TimeoutError after `maxWaitMs` (an hour if not given), AbortedError; the job goes on
   */
  waitFor<U extends Until = 'awaiting_decision'>(jobId: string, options: WaitOptions<U> = {}): Promise<JobAt<U>> {
    // A failed poll is repeated here, at this pace, so the call itself does not retry.
    const get = (request: RequestOptions): Promise<VerificationJob> => this.get(jobId, { ...request, maxRetries: 0 })
    return waitForJob({ get, rateLimit: this.#rateLimit }, options)
  }
}
