import { createJobService } from '../../jobs/create-service.ts'
import type { JobService } from '../../jobs/service.ts'
import { describeJob, describeRow } from './describe.ts'
import { createFindingJobKind } from './jobs/kind.ts'
import type { FindingKind } from './kind.ts'
import type { FindingOptions } from './options.ts'
import { listRows, type RowFilter } from './store/rows.ts'
import type { JobView, RowView } from './views.ts'

/** Jobs of a workflow that finds. */
export type FindingJobs = JobService<JobView, RowView, RowFilter>

export const createFindingJobs = (options: FindingOptions, kind: FindingKind): FindingJobs =>
  createJobService(options, createFindingJobKind(options, kind), {
    describe: describeJob,
    rows: (jobId, limit, after, filter: RowFilter) => listRows(options.db, jobId, limit, after, filter),
    describeRow,
  })
