import { type ClientOptions, createTransport, type RateLimit, type Transport } from './core/index.ts'
import { operations } from './generated/operations.ts'
import { CreditsResource } from './resources/credits.ts'
import { ErrorsResource } from './resources/errors.ts'
import { ListsResource } from './resources/lists.ts'
import { MeResource } from './resources/me.ts'
import type { Send } from './resources/resource.ts'
import { VerificationJobsResource } from './resources/verification-jobs.ts'
import { VerificationsResource } from './resources/verifications.ts'
import { createSafe, type Safe } from './safe.ts'

/** What the API has, by the names that it uses itself. */
export interface Resources {
  readonly me: MeResource
  readonly lists: ListsResource
  readonly verificationJobs: VerificationJobsResource
  readonly verifications: VerificationsResource
  readonly credits: CreditsResource
  readonly errors: ErrorsResource
}

/**
 * A client of the Leadwright API. Make one and keep it: rate limits and the budget of retries are the client's.
 *
 * Methods reject with a `LeadwrightError`; their twins under {@link safe} resolve to `{ data, error }` instead.
 * @throws LeadwrightError if an option is wrong
 */
export class Leadwright implements Resources {
  readonly me: MeResource
  readonly lists: ListsResource
  readonly verificationJobs: VerificationJobsResource
  readonly verifications: VerificationsResource
  readonly credits: CreditsResource
  readonly errors: ErrorsResource
  /** Every method again, as one that never rejects. `error` has the type of what the call can fail with. */
  readonly safe: Safe<Resources>
  readonly #transport: Transport

  constructor(options: ClientOptions) {
    const transport = createTransport(options)
    const send: Send = (operation, call, more) => transport.call(operations[operation], call, more)
    this.#transport = transport
    this.me = new MeResource(send)
    this.verificationJobs = new VerificationJobsResource(send, () => transport.rateLimit)
    this.lists = new ListsResource(send, this.verificationJobs)
    this.verifications = new VerificationsResource(send)
    this.credits = new CreditsResource(send)
    this.errors = new ErrorsResource(send)
    const { me, lists, verificationJobs, verifications, credits, errors } = this
    this.safe = createSafe<Resources>({ me, lists, verificationJobs, verifications, credits, errors })
  }

  /** Where the organization stands in its rate limit, as of the latest answer; `undefined` before the first. */
  get rateLimit(): RateLimit | undefined {
    return this.#transport.rateLimit
  }
}
