import type { Workflow } from '@leadwright/errors/client'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatRelative, formatShare } from '../../lib/format.ts'
import type { AnyJob } from '../../lib/types.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Page, Skeleton } from '../../ui/page.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { isOver, stageSentence, stageWords } from '../../words/stages.ts'
import { CancelButton } from './cancel-button.tsx'
import { JobLedger } from './ledger.tsx'
import { Stage } from './stage.tsx'
import { StageProgress } from './stage-progress.tsx'
import { jobWords } from './workflows.ts'

interface JobFrameProps {
  readonly workflow: Workflow
  readonly job: AnyJob
  readonly listName: string | undefined
  /** Between how far the job is and what it did to the balance. */
  readonly children: ReactNode
}

/** What the page of a job of any workflow has: whose it is, how far it is, the way to stop it, and its ledger. */
export function JobFrame({ workflow, job, listName, children }: JobFrameProps) {
  const { stage } = job
  const { done, total } = job.progress
  // What was decided takes its own button away.
  useKeptFocus(stage)
  const moving = !isOver(stage) && stage !== 'queued' && stage !== 'awaiting_decision'
  const tab = moving && total > 0 ? formatShare(done, total) : isOver(stage) ? undefined : stageWords[stage].word
  return (
    <Page
      title={listName ?? jobWords[workflow].name}
      tab={stage === 'failed' ? 'Failed' : tab}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Stage stage={stage} />
          {workflow !== 'verification' && !moving && <span>{jobWords[workflow].name}</span>}
          <span>Started {formatRelative(job.createdAt)}</span>
        </span>
      }
      actions={
        <>
          <Link to="/lists/$listId" params={{ listId: job.listId }} className={buttonLook('plain')}>
            Open the list
          </Link>
          {!isOver(stage) && stage !== 'awaiting_decision' && <CancelButton workflow={workflow} job={job} />}
        </>
      }
    >
      <p aria-live="polite" className="sr-only">
        {stageWords[stage].word}. {stageSentence(stage, workflow)}
      </p>
      {moving || stage === 'queued' ? <StageProgress job={job} /> : null}
      {children}
      <JobLedger workflow={workflow} job={job} />
    </Page>
  )
}

export const JobSkeleton = ({ workflow }: { workflow: Workflow }) => (
  <Page title={jobWords[workflow].name}>
    <Skeleton className="h-28" />
    <Skeleton className="h-48" />
  </Page>
)
