import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../lib/trpc.ts'
import type { List } from '../../lib/types.ts'
import { buttonLook, type ButtonProps } from '../../ui/button.tsx'
import { JobLink } from '../jobs/job-link.tsx'
import { jobIcons, StartButton } from '../jobs/start-button.tsx'
import { useStart } from '../jobs/use-start.ts'
import { usualReuseDays } from './reuse-choice.tsx'
import { useOpenVerification } from './use-open-verification.ts'

/**
 * Starts a job. It analyses for nothing and comes back with a price, so there is nothing to confirm yet. While a job of
 * the list is under way it leads there instead, because a second one would ask about the same addresses.
 */
export function VerifyButton({ list, look }: { list: List; look: NonNullable<ButtonProps['look']> }) {
  const Icon = jobIcons.verification
  const start = useStart()
  const open = useOpenVerification(list.id)
  const [asking, setAsking] = useState(false)
  const done = useEveryVerdict(list)
  const hasVerdicts = list.verificationJobId !== null
  const go = async (): Promise<void> => {
    setAsking(true)
    const job = await open.known()
    setAsking(false)
    if (job === undefined)
      start.mutate({ workflow: 'verification', listId: list.id, reuseDays: hasVerdicts ? usualReuseDays : 0 })
  }

  if (open.job !== undefined && !start.isPending) {
    const waits = open.job.stage === 'awaiting_decision'
    return (
      <JobLink workflow="verification" jobId={open.job.id} className={buttonLook(waits ? look : 'plain')}>
        <Icon aria-hidden className="size-4" />
        {waits ? 'A job waits for your decision' : 'A job is running'} · Open it
      </JobLink>
    )
  }
  return (
    <StartButton
      workflow="verification"
      list={list}
      start={start}
      go={() => void go()}
      busy={asking}
      look={done ? 'plain' : look}
    >
      {hasVerdicts ? (done ? 'Verify again' : 'Verify the rest') : undefined}
    </StartButton>
  )
}

/** Whether every lead of a list has a verdict, so that verifying is not what comes next. */
function useEveryVerdict({ id, verificationJobId }: List): boolean {
  const { data } = useQuery(trpc.lists.summary.queryOptions({ listId: id }))
  return verificationJobId !== null && data?.byStatus.unverified === 0
}
