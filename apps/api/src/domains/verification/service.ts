import type { Fail } from '@leadwright/errors'
import { createJobEvents } from '../../jobs/events.ts'
import { watchJob } from '../../jobs/watch.ts'
import { decodeCursor, toPage, type Page, type PageInput } from '../../trpc/page.ts'
import { createJobCommands } from './commands.ts'
import { describeAddress, describeJob } from './describe.ts'
import type { VerificationOptions } from './options.ts'
import { createSingleVerification } from './single.ts'
import { listAddresses, quoteAddresses } from './store/addresses.ts'
import { findJob, listJobs, type JobRow } from './store/jobs.ts'
import { isOver, type Category, type JobView, type Quote, type ResultItem } from './views.ts'

/** To verify, leaving out addresses of some categories, and of the others those beyond a limit. */
export interface VerifyDecision {
  readonly action: 'verify'
  readonly exclude: readonly Category[]
  /** How many addresses are asked about at most, from the first of the list on; without it, all. */
  readonly limit?: number | undefined
}

export type Decision = VerifyDecision | { readonly action: 'cancel' }

/** Who asks for a change, and as which operation. */
export interface Change {
  readonly organizationId: string
  /** Set when the request carries an idempotency key: a second run of the operation finds what the first one did. */
  readonly operationId: string | undefined
}

export interface JobChange extends Change {
  readonly jobId: string
}

/** Whether mail to addresses would arrive: jobs over lists, and single addresses. */
export interface VerificationService {
  /**
   * Starts a job over a list.
   *
   * With a decision the job never waits. Then the balance has to cover all unique, well-formed addresses of the list
   * that are not left out, or the decision's limit if that is less: no less than the job can come to, because analysis
   * only ever rules out. So a job that starts can be paid, unless the balance is spent elsewhere meanwhile: then it fails with `INSUFFICIENT_CREDITS` in `error`.
   */
  create(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'NO_EMAILS_TO_VERIFY' | 'LIMIT_REACHED' | 'INSUFFICIENT_CREDITS'>,
    job: Change & { readonly actor: string; readonly listId: string; readonly decision?: VerifyDecision | undefined },
  ): Promise<JobView>
  /** An organization's jobs, newest first. */
  list(organizationId: string, page: PageInput): Promise<Page<JobView>>
  get(fail: Fail<'JOB_NOT_FOUND'>, organizationId: string, jobId: string): Promise<JobView>
  /** What a job that waits for its decision would cost without some categories: exactly, unlike its estimate. */
  quote(
    fail: Fail<'JOB_NOT_FOUND'>,
    job: { readonly organizationId: string; readonly jobId: string; readonly exclude: readonly Category[] },
  ): Promise<Quote>
  /** Takes the decision that a job waits for; to verify reserves the credits. */
  decide(
    fail: Fail<'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE' | 'INSUFFICIENT_CREDITS'>,
    job: JobChange & { readonly decision: Decision },
  ): Promise<JobView>
  /** Stops a job that is not over and releases what it did not use. */
  cancel(fail: Fail<'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE'>, job: JobChange): Promise<JobView>
  /** A job's unique addresses in the order of the list; those without a verdict are `unknown`, `not_checked`. */
  results(
    fail: Fail<'JOB_NOT_FOUND'>,
    job: { readonly organizationId: string; readonly jobId: string },
    page: PageInput,
  ): Promise<Page<ResultItem>>
  /**
   * Verifies one address within 20 s. Costs one credit if a mail server answered; what analysis decides, and `unknown`,
   * costs nothing.
   */
  verify(
    fail: Fail<'INSUFFICIENT_CREDITS'>,
    address: Change & { readonly email: string; readonly signal?: AbortSignal | undefined },
  ): Promise<ResultItem>
  /** The job now, and again after each change, until it is over or the signal aborts. */
  progress(
    fail: Fail<'JOB_NOT_FOUND'>,
    job: { readonly organizationId: string; readonly jobId: string; readonly signal?: AbortSignal | undefined },
  ): AsyncIterable<JobView>
}

export function createVerificationService(options: VerificationOptions): VerificationService {
  const { db } = options
  const events = createJobEvents(options.sql)
  const existing = async (fail: Fail<'JOB_NOT_FOUND'>, organizationId: string, jobId: string): Promise<JobRow> => {
    const job = await findJob(db, organizationId, jobId)
    if (!job) throw fail('JOB_NOT_FOUND', { jobId })
    return job
  }

  return {
    ...createJobCommands(options),
    verify: createSingleVerification(options),
    list: async (organizationId, { limit, cursor }) => {
      const jobs = await listJobs(db, organizationId, limit, decodeCursor(cursor))
      const page = toPage(jobs, limit, ({ id }) => id)
      return { items: page.items.map(describeJob), nextCursor: page.nextCursor }
    },
    get: async (fail, organizationId, jobId) => describeJob(await existing(fail, organizationId, jobId)),
    quote: async (fail, { organizationId, jobId, exclude }) => {
      await existing(fail, organizationId, jobId)
      return quoteAddresses(db, jobId, exclude)
    },
    results: async (fail, { organizationId, jobId }, { limit, cursor }) => {
      await existing(fail, organizationId, jobId)
      const position = decodeCursor(cursor)
      if (position !== undefined && !isPosition(position)) return { items: [], nextCursor: null }
      const after = position === undefined ? undefined : Number(position)
      const page = toPage(await listAddresses(db, jobId, limit, after), limit, (row) => row.position)
      return { items: page.items.map(describeAddress), nextCursor: page.nextCursor }
    },
    progress: (fail, { organizationId, jobId, signal }) =>
      watchJob({
        read: async () => describeJob(await existing(fail, organizationId, jobId)),
        isOver: ({ stage }) => isOver(stage),
        events,
        jobId,
        signal,
      }),
  }
}

/** A number that fits into the column, so that a cursor of somebody's own making finds nothing instead of failing. */
const isPosition = (position: string): boolean => /^\d{1,9}$/.test(position)
