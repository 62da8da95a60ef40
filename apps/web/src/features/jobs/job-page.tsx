import type { Workflow } from '@leadwright/errors/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatRelative, formatShare } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import type { AnyJob } from '../../lib/types.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Skeleton } from '../../ui/page.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { isOver, stageSentence, stageWords } from '../../words/stages.ts'
import { CancelButton } from './cancel-button.tsx'
import { JobLedger } from './ledger.tsx'
import { Stage } from './stage.tsx'
import { StageProgress } from './stage-progress.tsx'
import { useJob, type JobOf } from './use-job.ts'
import { jobWords } from './workflows.ts'

/** What a workflow has to say of its jobs, each in its time. */
interface JobParts<W extends Workflow> {
  readonly workflow: W
  /** While it waits for its decision. */
  readonly renderDecision: (job: JobOf<W>) => ReactNode
  /** Once it is over. */
  readonly renderOutcome: (job: JobOf<W>, listName: string | undefined) => ReactNode
  /** What has been found out so far. */
  readonly renderReport: (job: JobOf<W>) => ReactNode
}

/** The page of a job of any workflow: whose it is, how far it is, what there is to do, and its ledger. */
export function JobPage<W extends Workflow>({ jobId, ...parts }: JobParts<W> & { readonly jobId: string }) {
  const { workflow } = parts
  return (
    <Loaded whole query={useJob(workflow, jobId)} skeleton={<JobSkeleton workflow={workflow} />}>
      {(job) => <JobView {...parts} job={job} />}
    </Loaded>
  )
}

function JobView<W extends Workflow>(props: JobParts<W> & { readonly job: JobOf<W> }) {
  const { workflow, job, renderDecision, renderOutcome, renderReport } = props
  const shown: AnyJob = job
  const { stage, listId, createdAt } = shown
  const { done, total } = shown.progress
  const listName = useQuery(trpc.lists.get.queryOptions({ listId })).data?.name
  // What was decided takes its own button away.
  useKeptFocus(stage)
  const isWaiting = stage === 'awaiting_decision'
  const moving = !isOver(stage) && stage !== 'queued' && !isWaiting
  const tab = moving && total > 0 ? formatShare(done, total) : isOver(stage) ? undefined : stageWords[stage].word
  return (
    <Page
      title={listName ?? jobWords[workflow].name}
      tab={stage === 'failed' ? 'Failed' : tab}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Stage stage={stage} />
          {workflow !== 'verification' && !moving && <span>{jobWords[workflow].name}</span>}
          <span>Started {formatRelative(createdAt)}</span>
        </span>
      }
      actions={
        <>
          <Link to="/lists/$listId" params={{ listId }} className={buttonLook('plain')}>
            Open the list
          </Link>
          {!isOver(stage) && !isWaiting && <CancelButton workflow={workflow} job={job} />}
        </>
      }
    >
      <p aria-live="polite" className="sr-only">
        {stageWords[stage].word}. {stageSentence(stage, workflow)}
      </p>
      {moving || stage === 'queued' ? <StageProgress job={job} /> : null}
      {isWaiting && renderDecision(job)}
      {isOver(stage) && renderOutcome(job, listName)}
      {renderReport(job)}
      <JobLedger workflow={workflow} job={job} />
    </Page>
  )
}

const JobSkeleton = ({ workflow }: { workflow: Workflow }) => (
  <Page title={jobWords[workflow].name}>
    <Skeleton className="h-28" />
    <Skeleton className="h-48" />
  </Page>
)
