import type { JobRow } from '../store/jobs.ts'
import type { ResultStatus } from '../views.ts'

type Tally = Pick<JobRow, 'valid' | 'invalid' | 'catchAll' | 'risky' | 'unknown'>

const column: Record<ResultStatus, keyof Tally> = {
  valid: 'valid',
  invalid: 'invalid',
  catch_all: 'catchAll',
  risky: 'risky',
  unknown: 'unknown',
}

/** A job's verdicts by status, with more of them. */
export function tally(job: Tally, statuses: readonly ResultStatus[]): Tally {
  const { valid, invalid, catchAll, risky, unknown } = job
  const counts = { valid, invalid, catchAll, risky, unknown }
  for (const status of statuses) counts[column[status]]++
  return counts
}
