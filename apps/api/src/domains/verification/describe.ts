import type { JobRow } from '../../jobs/store/jobs.ts'
import { describeJobFields } from '../../jobs/view.ts'
import type { listAddresses } from './store/addresses.ts'
import { resultStatuses, type JobView, type ResultItem, type ResultStatus } from './views.ts'

/** A job as a caller sees it. */
export function describeJob(job: JobRow): JobView {
  const results = resultStatuses.map((status) => [status, job.counts[status] ?? 0] as const)
  return {
    id: job.id,
    listId: job.listId,
    stage: job.stage,
    progress: { done: job.done, total: job.total },
    estimate: job.estimate as JobView['estimate'],
    results: Object.fromEntries(results) as JobView['results'],
    ...describeJobFields(job),
  }
}

/** An address of a job as a caller sees it. */
export function describeAddress(row: Awaited<ReturnType<typeof listAddresses>>[number]): ResultItem {
  const { email, status, reason, flags } = row
  return {
    email,
    ...(status === null || reason === null
      ? { status: 'unknown' as const, reason: 'not_checked' }
      : { status: status as ResultStatus, reason }),
    flags,
    ...present('suggestion', row.suggestion),
    ...present('mx', row.mx),
    ...present('reply', row.reply),
  }
}

const present = <K extends string>(name: K, value: string | null): { [P in K]?: string } =>
  (value === null ? {} : { [name]: value }) as { [P in K]?: string }
