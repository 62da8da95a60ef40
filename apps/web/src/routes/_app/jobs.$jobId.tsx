import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { CancelButton } from '../../features/jobs/cancel-button.tsx'
import { Decision } from '../../features/jobs/decision.tsx'
import { JobLedger } from '../../features/jobs/ledger.tsx'
import { Stage } from '../../features/jobs/stage.tsx'
import { StageProgress } from '../../features/jobs/stage-progress.tsx'
import { Outcome } from '../../features/jobs/outcome.tsx'
import { Verdicts } from '../../features/jobs/verdicts.tsx'
import { useJob } from '../../features/jobs/use-job.ts'
import { formatRelative, formatShare } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import type { Job } from '../../lib/types.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Skeleton } from '../../ui/page.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { isOver, stageWords } from '../../words/stages.ts'

export const Route = createFileRoute('/_app/jobs/$jobId')({ component: JobPage })

function JobPage() {
  const { jobId } = Route.useParams()
  return (
    <Loaded whole query={useJob(jobId)} skeleton={<JobSkeleton />}>
      {(job) => <JobView job={job} />}
    </Loaded>
  )
}

const JobSkeleton = () => (
  <Page title="Verification">
    <Skeleton className="h-28" />
    <Skeleton className="h-48" />
  </Page>
)

function JobView({ job }: { job: Job }) {
  const list = useQuery(trpc.lists.get.queryOptions({ listId: job.listId }))
  const { done, total } = job.progress
  // What was decided takes its own button away.
  useKeptFocus(job.stage)
  const moving = job.stage === 'analyzing' || job.stage === 'verifying'
  const tab =
    moving && total > 0 ? formatShare(done, total) : isOver(job.stage) ? undefined : stageWords[job.stage].word
  return (
    <Page
      title={list.data?.name ?? 'Verification'}
      tab={job.stage === 'failed' ? 'Failed' : tab}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Stage stage={job.stage} />
          <span>Started {formatRelative(job.createdAt)}</span>
        </span>
      }
      actions={
        <>
          <Link to="/lists/$listId" params={{ listId: job.listId }} className={buttonLook('plain')}>
            Open the list
          </Link>
          {!isOver(job.stage) && job.stage !== 'awaiting_decision' && <CancelButton job={job} />}
        </>
      }
    >
      <p aria-live="polite" className="sr-only">
        {stageWords[job.stage].word}. {stageWords[job.stage].sentence}
      </p>
      {moving || job.stage === 'queued' ? <StageProgress job={job} /> : null}
      {job.stage === 'awaiting_decision' && <Decision job={job} />}
      {isOver(job.stage) && <Outcome job={job} listName={list.data?.name} />}
      <Verdicts job={job} />
      <JobLedger job={job} />
    </Page>
  )
}
