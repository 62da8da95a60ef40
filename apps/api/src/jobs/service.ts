import type { Fail } from '@leadwright/errors'
import type { JobDecision, JobPart } from '../db/schema/jobs.ts'
import type { Page, PageInput } from '../trpc/page.ts'

/** Who asks for a change, and as which operation. */
export interface Change {
  readonly organizationId: string
  /** Set when the request carries an idempotency key: a second run of the operation finds what the first one did. */
  readonly operationId: string | undefined
}

export interface JobOf {
  readonly organizationId: string
  readonly jobId: string
}

export interface JobChange extends Change, JobOf {}

/** A job over a list, as it is asked for. */
export interface JobRequest extends Change {
  readonly actor: string
  readonly listId: string
  /** How old verdicts of the list may be to be reused, in days; none are without it. */
  readonly reuseDays?: number | undefined
  /** Which rows of the list it is over; all of them without it. */
  readonly part?: JobPart | undefined
  /** Up front, so that the job never waits for one. */
  readonly decision?: JobDecision | undefined
}

/** What changes jobs of a kind at a caller's word. */
export interface JobCommands<View> {
  /**
   * Starts a job over a list. With a decision it never waits; if then the balance does not cover what it can cost at
   * most, it fails with INSUFFICIENT_CREDITS in `error`, and nothing was spent.
   * @param job.perRow the most credits that a row can cost; 1 without it
   * @param requireRows refuses a list that has nothing to work on; gives how many rows will be analyzed
   */
  create(
    fail: Fail<'LIMIT_REACHED'>,
    job: JobRequest & { readonly perRow?: number },
    requireRows: () => Promise<number>,
  ): Promise<View>
  /** Takes the decision that a job waits for; to go on reserves the credits. */
  decide(
    fail: Fail<'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE' | 'INSUFFICIENT_CREDITS'>,
    job: JobChange & { readonly decision: JobDecision | 'cancel' },
  ): Promise<View>
  /** Stops a job that is not over and releases what it did not use. */
  cancel(fail: Fail<'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE'>, job: JobChange): Promise<View>
}

/** Jobs of one kind, as callers see them. */
export interface JobService<View, Item, Filter = object> extends JobCommands<View> {
  /** An organization's jobs, newest first. */
  list(organizationId: string, page: PageInput): Promise<Page<View>>
  get(fail: Fail<'JOB_NOT_FOUND'>, job: JobOf): Promise<View>
  /** Whether the organization has such a job. */
  has(job: JobOf): Promise<boolean>
  /** What became of a job's rows or addresses, in the order of the list. */
  results(fail: Fail<'JOB_NOT_FOUND'>, job: JobOf, page: PageInput & Filter): Promise<Page<Item>>
  /** The job now, and again after each change, until it is over or the signal aborts. */
  progress(fail: Fail<'JOB_NOT_FOUND'>, job: JobOf & { readonly signal?: AbortSignal | undefined }): AsyncIterable<View>
}
