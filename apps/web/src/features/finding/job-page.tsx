import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { FindingJob, FindingWorkflow } from '../../lib/types.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { isOver } from '../../words/stages.ts'
import { JobFrame, JobSkeleton } from '../jobs/job-frame.tsx'
import { useJob } from '../jobs/use-job.ts'
import { FindingDecision } from './decision.tsx'
import { Hints } from './hints.tsx'
import { MatchReport } from './match-report.tsx'
import { FindingOutcome } from './outcome.tsx'
import type { RowsFilter } from './rows-filter.ts'
import { Rows } from './rows.tsx'

interface PageProps {
  readonly workflow: FindingWorkflow
  readonly jobId: string
  readonly filter: RowsFilter
}

/** The page of a job that looks for people, or for their addresses. */
export function FindingJobPage({ workflow, jobId, filter }: PageProps) {
  return (
    <Loaded whole query={useJob(workflow, jobId)} skeleton={<JobSkeleton workflow={workflow} />}>
      {(job) => <View workflow={workflow} job={job} filter={filter} />}
    </Loaded>
  )
}

function View({ workflow, job, filter }: { workflow: FindingWorkflow; job: FindingJob; filter: RowsFilter }) {
  const list = useQuery(trpc.lists.get.queryOptions({ listId: job.listId }))
  const analyzed = job.stage !== 'queued' && job.stage !== 'analyzing'
  return (
    <JobFrame workflow={workflow} job={job} listName={list.data?.name}>
      {job.stage === 'awaiting_decision' && <FindingDecision workflow={workflow} job={job} />}
      {isOver(job.stage) && <FindingOutcome workflow={workflow} job={job} listName={list.data?.name} />}
      {analyzed && job.stage !== 'awaiting_decision' && <MatchReport workflow={workflow} job={job} />}
      <Hints job={job} filter={filter} />
      {analyzed && <Rows workflow={workflow} job={job} filter={filter} />}
    </JobFrame>
  )
}
