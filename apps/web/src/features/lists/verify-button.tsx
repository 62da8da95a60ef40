import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { BadgeCheck } from 'lucide-react'
import { useState } from 'react'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { formatCount } from '../../lib/format.ts'
import { api, trpc } from '../../lib/trpc.ts'
import type { List } from '../../lib/types.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/page.tsx'
import { describe } from '../errors/describe.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { FailureReference } from '../errors/reference.tsx'

/** Starts a job. It analyses for nothing and comes back with a price, so there is nothing to confirm yet. */
export function VerifyButton({ list }: { list: List }) {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const start = useMutation({
    mutationFn: () => api.verification.create.mutate({ listId: list.id }),
    onSuccess: async (job) => {
      cache.setQueryData(trpc.verification.get.queryKey({ jobId: job.id }), job)
      await navigate({ to: '/jobs/$jobId', params: { jobId: job.id } })
    },
  })
  const [seen, setSeen] = useState<unknown>()
  const failure = start.isError && seen !== start.error ? failureOf(start.error) : undefined
  return (
    <>
      <Button
        look="primary"
        busy={start.isPending}
        onClick={() => start.mutate()}
        icon={<BadgeCheck aria-hidden className="size-4" />}
      >
        {list.verificationJobId === null ? 'Verify addresses' : 'Verify again'}
      </Button>
      <Dialog
        open={failure !== undefined}
        onClose={() => setSeen(start.error)}
        title={
          failure !== undefined && hasCode(failure, 'NO_EMAILS_TO_VERIFY') ? 'Nothing to verify yet' : 'Not started'
        }
      >
        {failure !== undefined &&
          (hasCode(failure, 'NO_EMAILS_TO_VERIFY') ? (
            <div data-failure={failure.envelope.code} className="grid gap-3">
              <EmptyState
                title={noAddress(failure.envelope.details.leads)}
                action={
                  <Link to="/lists/new" search={{ listId: list.id }} className={buttonLook('primary')}>
                    Add leads with addresses
                  </Link>
                }
              >
                {list.workflow === 'verification'
                  ? 'Add leads that have one. If the file has addresses, say at its import which column holds them.'
                  : 'This list is for finding addresses, and none has been found yet. You can also add leads that have one.'}
              </EmptyState>
              <FailureReference described={describe(failure)} />
            </div>
          ) : (
            <FailureNotice failure={failure} retry={() => start.mutate()} focus />
          ))}
      </Dialog>
    </>
  )
}

const noAddress = (leads: number): string =>
  leads === 1 ? 'The only lead has no address' : `None of the ${formatCount(leads)} leads has an address`
