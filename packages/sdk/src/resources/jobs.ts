import type { ApiPromise, Call, RateLimit, RequestOptions } from '../core/index.ts'
import type { JobAt, JobDecision, JobKind, JobsByKind, ResultOf, ResultQuery, Until } from '../jobs.ts'
import type { BodyOf } from '../operation-types.ts'
import { type Page, Paged, type PageQuery } from '../pagination.ts'
import { waitForJob, type WaitOptions } from '../wait-for.ts'
import { Resource, type Send } from './resource.ts'

/** What the client hands to its resources of jobs. */
export type RateLimitNow = () => RateLimit | undefined

/** Jobs over whole lists: analysis at no cost, a decision, then the work itself. Those of one kind. */
export abstract class JobsResource<K extends JobKind> extends Resource {
  readonly #kind: K
  readonly #rateLimit: RateLimitNow

  constructor(kind: K, send: Send, rateLimit: RateLimitNow) {
    super(send)
    this.#kind = kind
    this.#rateLimit = rateLimit
  }

  /** Starts a job over a list. */
  abstract create(job: BodyOf<`${K}.create`>, options?: RequestOptions): ApiPromise<JobsByKind[K]>

  /** The organization's jobs of this kind, newest first. */
  list(query: PageQuery = {}, options?: RequestOptions): Paged<JobsByKind[K]> {
    return this.#paged('list', (page) => ({ query: page }), query, options)
  }

  /**
   * A job as it is now.
   * @throws JOB_NOT_FOUND
   */
  get(jobId: string, options?: RequestOptions): ApiPromise<JobsByKind[K]> {
    return this.#send('get', { params: { jobId } }, options)
  }

  /**
   * Takes the decision that a job waits for. To go on sets up to `estimate.credits` credits aside; what was not used in
   * the end is released.
   * @throws JOB_NOT_FOUND, INVALID_JOB_STAGE (it is not `awaiting_decision`), INSUFFICIENT_CREDITS
   */
  decide(jobId: string, decision: JobDecision<K>, options?: RequestOptions): ApiPromise<JobsByKind[K]> {
    return this.#send('decide', { params: { jobId }, body: decision }, options)
  }

  /**
   * Stops a job that is not over. What it found so far stays and is paid for; the rest of the credits is released.
   * @throws JOB_NOT_FOUND, INVALID_JOB_STAGE (it is over)
   */
  cancel(jobId: string, options?: RequestOptions): ApiPromise<JobsByKind[K]> {
    return this.#send('cancel', { params: { jobId } }, options)
  }

  /**
   * What the job found out, in the order of the list. Of verification a verdict for each unique address, `unknown`
   * where it is still to come; of enrichment and scraping what became of each row, `pending` where it is not settled.
   * @throws JOB_NOT_FOUND
   */
  results(jobId: string, query?: ResultQuery<K>, options?: RequestOptions): Paged<ResultOf<K>> {
    return this.#paged('results', (page) => ({ params: { jobId }, query: { ...query, ...page } }), query ?? {}, options)
  }

  /**
   * Waits until a job needs a decision or is over; `stage` tells which. Polls, quickly at first, and slowly where few
   * requests are left in the rate limit. Failures that may pass (no connection, time-outs, 429, 5xx) don't end it.
   * A stage that this version does not know counts as being on the way.
   * @throws JOB_NOT_FOUND, TimeoutError after `maxWaitMs` (an hour if not given), AbortedError; the job goes on
   */
  waitFor<U extends Until = 'awaiting_decision'>(
    jobId: string,
    options: WaitOptions<U, JobsByKind[K]> = {},
  ): Promise<JobAt<U, JobsByKind[K]>> {
    // A failed poll is repeated here, at this pace, so the call itself does not retry.
    const get = (request: RequestOptions) => this.get(jobId, { ...request, maxRetries: 0 })
    return waitForJob({ get, rateLimit: this.#rateLimit }, options)
  }

  // What these answer is held against the document by a test of types; the compiler can't follow it with K open.
  #send(method: 'get' | 'decide' | 'cancel', call: Call, options?: RequestOptions) {
    return this.send(`${this.#kind}.${method}`, call, options) as ApiPromise<unknown> as ApiPromise<JobsByKind[K]>
  }

  #paged<T>(method: 'list' | 'results', call: (page: PageQuery) => Call, query: PageQuery, options?: RequestOptions) {
    const operation = `${this.#kind}.${method}` as const
    const fetch = (page: PageQuery) => this.send(operation, call(page), options) as ApiPromise<unknown>
    return new Paged(operation, fetch as (page: PageQuery) => ApiPromise<Page<T>>, query)
  }
}
