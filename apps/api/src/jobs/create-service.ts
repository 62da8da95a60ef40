import type { Fail } from '@leadwright/errors'
import { decodeCursor, toPage } from '../trpc/page.ts'
import { createJobCommands } from './commands.ts'
import { createJobEvents } from './events.ts'
import type { JobKind } from './kind.ts'
import type { JobOptions } from './options.ts'
import type { JobOf, JobService } from './service.ts'
import { isOver } from './stages.ts'
import { findJob, listJobs, type JobRow } from './store/jobs.ts'
import { watchJob } from './watch.ts'

/** What callers see of a kind of job. */
interface JobFace<View, Row extends { readonly position: number }, Item, Filter> {
  describe(job: JobRow): View
  /** Rows of a job in the order of the list, after a position; one more than `limit`. */
  rows(jobId: string, limit: number, after: number, filter: Filter): Promise<Row[]>
  describeRow(row: Row): Item
}

export function createJobService<
  View extends { readonly stage: JobRow['stage'] },
  Row extends { readonly position: number },
  Item,
  Filter,
>(options: JobOptions, kind: JobKind, face: JobFace<View, Row, Item, Filter>): JobService<View, Item, Filter> {
  const { db } = options
  const events = createJobEvents(options.sql)
  const find = ({ organizationId, jobId }: JobOf) => findJob(db, { organizationId, kind: kind.name, jobId })
  const existing = async (fail: Fail<'JOB_NOT_FOUND'>, job: JobOf): Promise<JobRow> => {
    const found = await find(job)
    if (!found) throw fail('JOB_NOT_FOUND', { jobId: job.jobId })
    return found
  }

  return {
    ...createJobCommands(options, kind, (job) => face.describe(job)),
    list: async (organizationId, { limit, cursor }) => {
      const found = await listJobs(db, { organizationId, kind: kind.name }, limit, decodeCursor(cursor))
      const page = toPage(found, limit, ({ id }) => id)
      return { items: page.items.map((job) => face.describe(job)), nextCursor: page.nextCursor }
    },
    get: async (fail, job) => face.describe(await existing(fail, job)),
    has: async (job) => (await find(job)) !== undefined,
    results: async (fail, job, { limit, cursor, ...filter }) => {
      await existing(fail, job)
      const position = decodeCursor(cursor)
      // A cursor of somebody's own making finds nothing instead of failing.
      if (position !== undefined && !/^\d{1,15}$/.test(position)) return { items: [], nextCursor: null }
      const rows = await face.rows(job.jobId, limit, Number(position ?? -1), filter as Filter)
      const page = toPage(rows, limit, (row) => row.position)
      return { items: page.items.map((row) => face.describeRow(row)), nextCursor: page.nextCursor }
    },
    progress: (fail, { signal, ...job }) =>
      watchJob({
        read: async () => face.describe(await existing(fail, job)),
        isOver: ({ stage }) => isOver(stage),
        events,
        jobId: job.jobId,
        signal,
      }),
  }
}
