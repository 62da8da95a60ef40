import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Decision } from '../../features/jobs/decision.tsx'
import { JobFrame, JobSkeleton } from '../../features/jobs/job-frame.tsx'
import { Outcome } from '../../features/jobs/outcome.tsx'
import { Verdicts } from '../../features/jobs/verdicts.tsx'
import { useJob } from '../../features/jobs/use-job.ts'
import { Suggestions } from '../../features/suggestions/suggestions.tsx'
import { trpc } from '../../lib/trpc.ts'
import type { Job } from '../../lib/types.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { isOver } from '../../words/stages.ts'

export const Route = createFileRoute('/_app/jobs/$jobId')({ component: JobPage })

function JobPage() {
  const { jobId } = Route.useParams()
  return (
    <Loaded whole query={useJob('verification', jobId)} skeleton={<JobSkeleton workflow="verification" />}>
      {(job) => <JobView job={job} />}
    </Loaded>
  )
}

function JobView({ job }: { job: Job }) {
  const list = useQuery(trpc.lists.get.queryOptions({ listId: job.listId }))
  return (
    <JobFrame workflow="verification" job={job} listName={list.data?.name}>
      {job.stage === 'awaiting_decision' && (
        <>
          <Suggestions listId={job.listId} waitingJob={job.id} expected={(job.estimate?.typo ?? 0) > 0} />
          <Decision job={job} />
        </>
      )}
      {isOver(job.stage) && <Outcome job={job} listName={list.data?.name} />}
      <Verdicts job={job} />
    </JobFrame>
  )
}
