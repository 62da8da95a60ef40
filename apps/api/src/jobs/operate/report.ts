import { most, type BuriedJob, type WorkingJob, type WorkState } from './store.ts'

/** Workers look for work every second, and a lease of one that died lapses after six. Seconds. */
const soon = 15
/** Where workers are busy, a task may wait a little. Seconds. */
const long = 60

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

const some = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

function workOf(job: WorkingJob): string {
  if (job.stage === 'queued' || job.stage === 'analyzing') {
    const failed = job.failures > 0 ? `, failed ${job.failures} times in a row` : ''
    return `${job.isAnalyzed ? 'a worker analyzes it' : 'waits for a worker to analyze it'}${failed}`
  }
  const parts = [
    `${job.underWay} under way with ${some(job.holders, 'worker')}`,
    `${job.waiting} waiting`,
    `${job.later} later${job.nextIn === null ? '' : ` (the next in ${span(job.nextIn)})`}`,
  ]
  if (job.failing > 0) parts.push(`${job.failing} failing (up to ${job.mostFailures} times in a row)`)
  return `tasks: ${parts.join(', ')}`
}

/** How workers get on, and what there is to be done about it. */
function verdictOn({ underWay, ready, longest, still, nextIn }: WorkState): string {
  const waited = longest ?? 0
  const busy = `${some(underWay, 'task')} under way`
  if (underWay === 0 && Math.min(waited, still ?? 0) >= soon) {
    return `Stuck: ${some(ready, 'task')} ready, for up to ${span(waited)}, and no worker has any. Start a worker; where one runs, its log says what keeps it.`
  }
  if (underWay > 0 && (still ?? 0) >= long) {
    return `Standing: ${busy}, and nothing has come of them for ${span(still ?? 0)}. Their servers may be slow; where it lasts, see what the log says, and free the jobs.`
  }
  if (waited >= long) {
    return `Behind: ${busy}, and ${ready} more ready, for up to ${span(waited)}. Add workers.`
  }
  if (underWay > 0 || ready > 0) return `Busy: ${busy}, ${ready} more ready. Nothing to be done.`
  if (nextIn !== null) return `Waiting: the next task is due in ${span(nextIn)}. Nothing to be done.`
  return 'Idle: no job has anything to do. Nothing to be done.'
}

/** Jobs that are told of one by one: a screenful. */
const told = 25

/** What there is of jobs, as text for a terminal, in the order in which they are given. */
export function reportJobs(state: WorkState, working: readonly WorkingJob[], buried: readonly BuriedJob[]): string {
  const jobs = working
    .slice(0, told)
    .flatMap((job) => [
      `${job.id}  ${job.kind}, ${job.stage}  ${job.done} of ${job.total}  open for ${span(job.age)}, got on ${span(job.still)} ago`,
      `  of ${job.organizationId}; ${workOf(job)}`,
    ])
  const more = working.length - told
  const rest =
    more > 0
      ? ['', `And ${more}${more + told === most ? ' or more' : ''} that got on since, or only wait for their time.`]
      : []
  const lines = [verdictOn(state), ...(jobs.length > 0 ? ['', ...jobs] : []), ...rest]
  if (buried.length > 0) lines.push('', 'Given up in the last 7 days; the log has the cause under the request ID:')
  for (const { id, organizationId, kind, requestId, ago } of buried) {
    lines.push(`${id}  ${kind}  of ${organizationId}  ${span(ago)} ago  request ${requestId ?? 'unknown'}`)
  }
  return `${lines.join('\n')}\n`
}
