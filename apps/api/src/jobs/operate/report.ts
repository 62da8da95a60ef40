import type { BuriedJob, WorkingJob } from './store.ts'

const units: readonly (readonly [name: string, seconds: number])[] = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
]
/** A time as people say it. */
function span(seconds: number): string {
  const [name, size] = units.find(([, least]) => seconds >= least) ?? ['s', 1]
  return `${Math.max(0, Math.floor(seconds / size))} ${name}`
}

function workOf(job: WorkingJob): string {
  if (job.stage === 'queued' || job.stage === 'analyzing') {
    const failed = job.failures > 0 ? `, failed ${job.failures} times in a row` : ''
    return `${job.isAnalyzed ? 'a worker analyzes it' : 'waits for a worker to analyze it'}${failed}`
  }
  const parts = [
    `${job.underWay} under way with ${job.holders} ${job.holders === 1 ? 'worker' : 'workers'}`,
    `${job.waiting} waiting`,
    `${job.later} later${job.nextIn === null ? '' : ` (the next in ${span(job.nextIn)})`}`,
  ]
  if (job.failing > 0) parts.push(`${job.failing} failing (up to ${job.mostFailures} times in a row)`)
  return `tasks: ${parts.join(', ')}`
}

/** What there is of jobs, as text for a terminal. */
export function reportJobs(working: readonly WorkingJob[], buried: readonly BuriedJob[]): string {
  const lines = working.flatMap((job) => [
    `${job.id}  ${job.kind}, ${job.stage}  ${job.done} of ${job.total}  open for ${span(job.age)}, got on ${span(job.still)} ago`,
    `  of ${job.organizationId}; ${workOf(job)}`,
  ])
  if (working.length === 0) lines.push('No job has anything to do.')
  if (buried.length > 0) lines.push('', 'Given up in the last 7 days; the log has the cause under the request ID:')
  for (const { id, organizationId, kind, requestId, ago } of buried) {
    lines.push(`${id}  ${kind}  of ${organizationId}  ${span(ago)} ago  request ${requestId ?? 'unknown'}`)
  }
  return `${lines.join('\n')}\n`
}
