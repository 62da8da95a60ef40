import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { failureOf } from '../../lib/failure.ts'
import { formatRelative, plural } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import type { FindingJob, FindingWorkflow } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/page.tsx'
import { isOver } from '../../words/stages.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { peoplePerRow } from '../finding/people-per-row.tsx'
import { useStart } from '../jobs/use-start.ts'
import { JobLink } from '../jobs/job-link.tsx'
import { jobWords } from '../jobs/workflows.ts'
import { IfMay } from '../permissions/if-may.tsx'
import { rightToWork } from '../permissions/may.ts'

const recent = 50
/** As many lists as one is likely to remember. */
const shown = 3

/** The jobs that left names to look at, the latest of each list: what was said is worth something once they run again. */
export function RunAgain() {
  const enrichment = useQuery(trpc.enrichment.list.queryOptions({ limit: recent }))
  const scraping = useQuery(trpc.scraping.list.queryOptions({ limit: recent }))
  const lists = useQuery(trpc.lists.list.queryOptions({ limit: 1000 }))
  const start = useStart()
  const names = new Map(lists.data?.items.map(({ id, name }) => [id, name]))
  const jobs = [
    ...latestOfEach('scraping', scraping.data?.items ?? []),
    ...latestOfEach('enrichment', enrichment.data?.items ?? []),
  ]
    .filter(({ job }) => job.match.review > 0 && isOver(job.stage) && names.has(job.listId))
    .sort((a, b) => (a.job.createdAt < b.job.createdAt ? 1 : -1))
    .slice(0, shown)
  if (jobs.length === 0) return null
  return (
    <Card className="grid gap-3 p-4">
      <p>
        What you said counts for every job from now on. Only what is still missing is looked for, and paid for, again.
      </p>
      <ul className="grid gap-2">
        {jobs.map(({ workflow, job }) => (
          <li key={job.id} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 wrap-anywhere">
              <JobLink workflow={workflow} jobId={job.id} className="font-semibold hover:underline">
                {names.get(job.listId)}
              </JobLink>
              <span className="text-muted">
                {' '}
                · {jobWords[workflow].name.toLowerCase()}, {formatRelative(job.createdAt)} ·{' '}
                {plural(job.match.review, 'row')} left open
              </span>
            </span>
            <IfMay right={rightToWork[workflow]}>
              <Button
                busy={start.isPending && start.variables.listId === job.listId && start.variables.workflow === workflow}
                onClick={() =>
                  start.mutate({ workflow, listId: job.listId, peoplePerRow: peoplePerRow(workflow, job) })
                }
                icon={<RotateCcw aria-hidden className="size-4" />}
              >
                Run the job again
              </Button>
            </IfMay>
          </li>
        ))}
      </ul>
      {start.isError && (
        <FailureNotice failure={failureOf(start.error)} retry={() => start.mutate(start.variables)} focus />
      )}
    </Card>
  )
}

/** Of jobs from new to old, the first of each list. */
function latestOfEach(workflow: FindingWorkflow, jobs: readonly FindingJob[]) {
  const seen = new Set<string>()
  return jobs.flatMap((job) => {
    if (seen.has(job.listId)) return []
    seen.add(job.listId)
    return [{ workflow, job }]
  })
}
