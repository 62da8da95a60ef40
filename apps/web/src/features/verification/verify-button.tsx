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
import { useMay } from '../permissions/may.ts'

/**
 * Starts a job. It analyses for nothing and comes back with a price, so there is nothing to confirm yet. While a job of
 * the list is under way it leads there instead, because a second one would ask about the same addresses.
 */
export function VerifyButton({ list, look }: { list: List; look: NonNullable<ButtonProps['look']> }) {
  const Icon = jobIcons.verification
  const start = useStart()
  const open = useOpenVerification(list.id)
  const [asking, setAsking] = useState(false)
  const rest = useRest(list)
  const may = useMay('verifications:write')
  const hasVerdicts = list.verificationJobId !== null
  const done = hasVerdicts && rest === 0
  const go = async (): Promise<void> => {
    setAsking(true)
    const job = await open.known()
    setAsking(false)
    if (job !== undefined) return
    const reuse = { reuseDays: hasVerdicts ? usualReuseDays : 0 }
    const rows = hasVerdicts && !done ? { rows: { only: 'unverified' as const } } : {}
    start.mutate({ workflow: 'verification', listId: list.id, ...reuse, ...rows })
  }

  if (open.job !== undefined && !start.isPending) {
    const waits = open.job.stage === 'awaiting_decision'
    return (
      <JobLink workflow="verification" jobId={open.job.id} className={buttonLook(waits && may ? look : 'plain')}>
        <Icon aria-hidden className="size-4" />
        {waits ? `A job waits for ${may ? 'your' : 'a'} decision` : 'A job is running'} · Open it
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

/** How many leads are yet to be verified, those that were left out before included; undefined until it is known. */
function useRest({ id }: List): number | undefined {
  const { data } = useQuery(trpc.lists.summary.queryOptions({ listId: id }))
  return data && data.byStatus.unverified + data.leftOut
}
