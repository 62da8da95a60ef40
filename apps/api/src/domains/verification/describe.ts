import { parseAddress, type Verdict } from '@leadwright/mail-verifier'
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
    rows: job.part as JobView['rows'],
    reuseDays: job.reuseDays,
    // Jobs of before verdicts were reused say nothing of it.
    estimate: job.estimate && ({ reused: 0, ...job.estimate } as JobView['estimate']),
    results: Object.fromEntries(results) as JobView['results'],
    ...describeJobFields(job),
  }
}

/** An address of a job as a caller sees it. */
export function describeAddress(row: Awaited<ReturnType<typeof listAddresses>>[number]): ResultItem {
  const { email, status, reason, flags, suggestion, mx, reply } = row
  if (status === null || reason === null) {
    return { email, status: 'unknown', reason: 'not_checked', flags, ...present({ suggestion, mx }) }
  }
  const message = reason === 'syntax' ? syntaxMessage(email) : undefined
  return { email, status: status as ResultStatus, reason, flags, ...present({ suggestion, message, mx, reply }) }
}

/** Shows a verdict as a caller sees it. */
export const describeVerdict = ({
  email,
  status,
  reason,
  flags,
  suggestion,
  message,
  mx,
  reply,
}: Verdict): ResultItem => ({
  email,
  status,
  reason,
  flags,
  ...present({ suggestion, message, mx, reply }),
})

/** Says what is wrong with an address. It is derived from the address, so that no column has to store it. */
function syntaxMessage(email: string): string | undefined {
  const parsed = parseAddress(email)
  return 'problem' in parsed ? parsed.message : undefined
}

/** Members that have a value. */
const present = <K extends string>(members: Record<K, string | null | undefined>): { [P in K]?: string } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => typeof value === 'string')) as { [P in K]?: string }
