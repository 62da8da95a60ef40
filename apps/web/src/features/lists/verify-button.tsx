import { useQuery } from '@tanstack/react-query'
import { BadgeCheck } from 'lucide-react'
import { useState } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { trpc } from '../../lib/trpc.ts'
import type { List } from '../../lib/types.ts'
import { Button, buttonLook, type ButtonProps } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NotStarted, notStartedTitle } from '../finding/not-started.tsx'
import { useStart } from '../finding/use-start.ts'
import { JobLink } from '../jobs/job-link.tsx'
import { useOpenVerification } from './use-open-verification.ts'

/**
 * Starts a job. It analyses for nothing and comes back with a price, so there is nothing to confirm yet. While a job of
 * the list is under way it leads there instead, because a second one would ask about the same addresses.
 */
export function VerifyButton({ list, look }: { list: List; look: NonNullable<ButtonProps['look']> }) {
  const start = useStart()
  const open = useOpenVerification(list.id)
  const [asking, setAsking] = useState(false)
  const [seen, setSeen] = useState<unknown>()
  const done = useEveryVerdict(list)
  const failure = start.isError && seen !== start.error ? failureOf(start.error) : undefined
  const go = async (): Promise<void> => {
    setAsking(true)
    const job = await open.known()
    setAsking(false)
    if (job === undefined) start.mutate({ workflow: 'verification', listId: list.id })
  }

  if (open.job !== undefined && !start.isPending) {
    const waits = open.job.stage === 'awaiting_decision'
    return (
      <JobLink workflow="verification" jobId={open.job.id} className={buttonLook(waits ? look : 'plain')}>
        <BadgeCheck aria-hidden className="size-4" />
        {waits ? 'A job waits for your decision' : 'A job is running'} · Open it
      </JobLink>
    )
  }
  return (
    <>
      <Button
        look={done ? 'plain' : look}
        busy={start.isPending || asking}
        onClick={() => void go()}
        icon={<BadgeCheck aria-hidden className="size-4" />}
      >
        {list.verificationJobId === null ? 'Verify addresses' : 'Verify again'}
      </Button>
      <Dialog
        open={failure !== undefined}
        onClose={() => setSeen(start.error)}
        title={failure === undefined ? 'Not started' : notStartedTitle(failure)}
      >
        {failure !== undefined && <NotStarted failure={failure} list={list} retry={() => void go()} />}
      </Dialog>
    </>
  )
}

/** Whether every lead of a list has a verdict, so that verifying is not what comes next. */
function useEveryVerdict({ id, verificationJobId }: List): boolean {
  const { data } = useQuery(trpc.lists.summary.queryOptions({ listId: id }))
  return verificationJobId !== null && data?.byStatus.unverified === 0
}
