import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { failureOf } from '../../lib/failure.ts'
import { formatMoment } from '../../lib/format.ts'
import { api, trpc } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Skeleton } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { Table, Th } from '../../ui/table.tsx'
import { deliveryWords, failureWords } from '../../words/webhooks.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { deliveriesQuery, type Delivery, type Webhook } from './query.ts'

/** What a webhook was told in the last 30 days; each can be sent again, and a test event as well. */
export function Deliveries({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const cache = useQueryClient()
  const webhookId = webhook.id
  const query = useInfiniteQuery(deliveriesQuery(webhookId))
  const refresh = (): Promise<void> => cache.invalidateQueries(trpc.webhooks.pathFilter())
  const send = useMutation({
    mutationFn: (deliveryId: string | undefined) =>
      deliveryId === undefined
        ? api.webhooks.ping.mutate({ webhookId })
        : api.webhooks.resend.mutate({ webhookId, deliveryId }),
    onSuccess: refresh,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Deliveries"
      description={<span className="break-all">{webhook.url}</span>}
      actions={
        <>
          <Button busy={send.isPending} onClick={() => send.mutate(undefined)}>
            Send a test event
          </Button>
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      {send.isError && <FailureNotice failure={failureOf(send.error)} focus />}
      <Loaded query={query} skeleton={<Skeleton className="h-40" />}>
        {({ pages }) => {
          const deliveries = pages.flatMap(({ items }) => items)
          if (deliveries.length === 0) return <p className="text-muted">Nothing was sent yet.</p>
          return (
            <div className="grid gap-3">
              <Table stacked label="Deliveries" head={head}>
                {deliveries.map((delivery) => (
                  <Row key={delivery.id} delivery={delivery} onSend={() => send.mutate(delivery.id)} />
                ))}
              </Table>
              <ShowMore query={query} />
            </div>
          )
        }}
      </Loaded>
    </Dialog>
  )
}

const head = (
  <>
    <Th>Event</Th>
    <Th>Status</Th>
    <Th>
      <span className="sr-only">Actions</span>
    </Th>
  </>
)

function Row({ delivery, onSend }: { delivery: Delivery; onSend: () => void }) {
  const { type, status, attemptCount, lastAttempt, createdAt } = delivery
  const failure = lastAttempt?.failure ?? undefined
  return (
    <tr className="align-top hover:bg-sunken">
      <td>
        <p className="font-mono text-xs">{type}</p>
        <p className="text-xs text-muted">{formatMoment(createdAt)}</p>
      </td>
      <td data-label="Status">
        <div className="min-w-0">
          <span className={status === 'failed' ? 'font-semibold text-failure' : undefined}>
            {deliveryWords[status]}
          </span>
          {failure !== undefined && (
            <span className="block text-xs text-muted">
              {failureWords[failure]}
              {lastAttempt?.status === null ? '' : ` (${lastAttempt?.status})`}, attempt {attemptCount}
            </span>
          )}
        </div>
      </td>
      <td className="text-right">
        <Button size="small" aria-label={`Send again: ${type} of ${formatMoment(createdAt)}`} onClick={onSend}>
          Send again
        </Button>
      </td>
    </tr>
  )
}
