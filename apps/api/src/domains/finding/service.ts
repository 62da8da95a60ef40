import type { Fail } from '@leadwright/errors'
import { createJobEvents } from '../../jobs/events.ts'
import { watchJob } from '../../jobs/watch.ts'
import { decodeCursor, toPage, type Page, type PageInput } from '../../trpc/page.ts'
import { createJobCommands } from './commands.ts'
import { describeJob, describeRow } from './describe.ts'
import type { FindingKind } from './kind.ts'
import type { FindingOptions } from './options.ts'
import { isOver } from './stages.ts'
import { findJob, listJobs, type JobRow } from './store/jobs.ts'
import { listRows, type RowFilter } from './store/rows.ts'
import type { JobView, RowView } from './views.ts'

/** To go on, opting in to what is not looked for otherwise. */
export interface FindDecision {
  readonly include: readonly string[]
}

/** Who asks for a change, and as which operation. */
export interface Change {
  readonly organizationId: string
  /** Set when the request carries an idempotency key: a second run of the operation finds what the first one did. */
  readonly operationId: string | undefined
}

export interface JobChange extends Change {
  readonly jobId: string
}

interface JobOf {
  readonly organizationId: string
  readonly jobId: string
}

/** Jobs of one workflow. */
export interface FindingJobs {
  /**
   * Starts a job over a list. With a decision it never waits; if then the balance does not cover what it can cost at
   * most, it fails with INSUFFICIENT_CREDITS in `error`, and nothing was spent.
   * @param requireLeads refuses a list that has nothing to look for; gives how many leads it has
   */
  create(
    fail: Fail<'LIMIT_REACHED'>,
    job: Change & {
      readonly actor: string
      readonly listId: string
      /** The most findings that are taken for a row. */
      readonly perRow: number
      readonly decision?: FindDecision | undefined
    },
    requireLeads: () => Promise<number>,
  ): Promise<JobView>
  /** An organization's jobs, newest first. */
  list(organizationId: string, page: PageInput): Promise<Page<JobView>>
  get(fail: Fail<'JOB_NOT_FOUND'>, job: JobOf): Promise<JobView>
  /** Whether the organization has such a job. */
  has(job: JobOf): Promise<boolean>
  /** Takes the decision that a job waits for; to go on reserves the credits. */
  decide(
    fail: Fail<'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE' | 'INSUFFICIENT_CREDITS'>,
    job: JobChange & { readonly decision: FindDecision | 'cancel' },
  ): Promise<JobView>
  /** Stops a job that is not over and releases what it did not use. */
  cancel(fail: Fail<'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE'>, job: JobChange): Promise<JobView>
  /** What became of a job's rows, in the order of the list. */
  results(fail: Fail<'JOB_NOT_FOUND'>, job: JobOf, page: PageInput & RowFilter): Promise<Page<RowView>>
  /** The job now, and again after each change, until it is over or the signal aborts. */
  progress(
    fail: Fail<'JOB_NOT_FOUND'>,
    job: JobOf & { readonly signal?: AbortSignal | undefined },
  ): AsyncIterable<JobView>
}

export function createFindingJobs(options: FindingOptions, kind: FindingKind): FindingJobs {
  const { db } = options
  const { workflow } = kind
  const events = createJobEvents(options.sql)
  const existing = async (fail: Fail<'JOB_NOT_FOUND'>, { organizationId, jobId }: JobOf): Promise<JobRow> => {
    const job = await findJob(db, { organizationId, workflow, jobId })
    if (!job) throw fail('JOB_NOT_FOUND', { jobId })
    return job
  }

  return {
    ...createJobCommands(options, kind),
    list: async (organizationId, { limit, cursor }) => {
      const jobs = await listJobs(db, { organizationId, workflow }, limit, decodeCursor(cursor))
      const page = toPage(jobs, limit, ({ id }) => id)
      return { items: page.items.map(describeJob), nextCursor: page.nextCursor }
    },
    get: async (fail, job) => describeJob(await existing(fail, job)),
    has: async (job) => (await findJob(db, { workflow, ...job })) !== undefined,
    results: async (fail, job, { limit, cursor, ...filter }) => {
      await existing(fail, job)
      const position = decodeCursor(cursor)
      // A cursor of somebody's own making finds nothing instead of failing.
      if (position !== undefined && !/^\d{1,9}$/.test(position)) return { items: [], nextCursor: null }
      const rows = await listRows(db, job.jobId, limit, Number(position ?? -1), filter)
      const page = toPage(rows, limit, (row) => row.position)
      return { items: page.items.map(describeRow), nextCursor: page.nextCursor }
    },
    progress: (fail, { signal, ...job }) =>
      watchJob({
        read: async () => describeJob(await existing(fail, job)),
        isOver: ({ stage }) => isOver(stage),
        events,
        jobId: job.jobId,
        signal,
      }),
  }
}
