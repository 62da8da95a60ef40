import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Plus, Webhook as WebhookIcon } from 'lucide-react'
import { useState } from 'react'
import { FailureNotice } from '../../features/errors/notice.tsx'
import { IfMay } from '../../features/permissions/if-may.tsx'
import { DeleteWebhook, RotateSecret } from '../../features/webhooks/confirm.tsx'
import { Deliveries } from '../../features/webhooks/deliveries.tsx'
import { WebhookForm } from '../../features/webhooks/form.tsx'
import { webhooksQuery, type Webhook } from '../../features/webhooks/query.ts'
import { RevealSecret, type Secret } from '../../features/webhooks/reveal.tsx'
import { WebhooksTable } from '../../features/webhooks/table.tsx'
import { failureOf } from '../../lib/failure.ts'
import { api, trpc } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { focusTitleSoon } from '../../ui/focus.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { EmptyState, Page, Skeleton } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { celebrate } from '../../ui/toast.tsx'

export const Route = createFileRoute('/_app/settings/webhooks')({ component: Webhooks })

/** What is being done to which webhook; a secret lives here until its dialog closes, and nowhere else. */
type Doing =
  | { readonly what: 'create' }
  | { readonly what: 'edit' | 'rotate' | 'delete' | 'deliveries'; readonly webhook: Webhook }
  | { readonly what: 'reveal'; readonly made: Secret }

function Webhooks() {
  const cache = useQueryClient()
  const query = useInfiniteQuery(webhooksQuery())
  const [doing, setDoing] = useState<Doing>()
  const close = (): void => setDoing(undefined)
  const refresh = (): Promise<void> => cache.invalidateQueries(trpc.webhooks.pathFilter())
  const toggle = useMutation({
    mutationFn: ({ id, enabled }: Webhook) => api.webhooks.update.mutate({ webhookId: id, enabled: !enabled }),
    onSettled: refresh,
  })
  const changed = (): void => {
    close()
    void refresh()
  }
  const reveal = (made: Secret): void => {
    setDoing({ what: 'reveal', made })
    void refresh()
  }
  const create = (
    <IfMay right="webhooks:write">
      <Button
        look="primary"
        icon={<Plus aria-hidden className="size-4" />}
        onClick={() => setDoing({ what: 'create' })}
      >
        Add webhook
      </Button>
    </IfMay>
  )
  return (
    <Page title="Webhooks" wide lead="Your systems are told what happens, each message signed." actions={create}>
      {toggle.isError && <FailureNotice failure={failureOf(toggle.error)} focus />}
      <Loaded query={query} skeleton={<Skeleton className="h-64" />}>
        {({ pages }) => {
          const webhooks = pages.flatMap(({ items }) => items)
          if (webhooks.length === 0) {
            return (
              <EmptyState title="No webhook yet" icon={<WebhookIcon aria-hidden className="size-8" />} action={create}>
                A webhook tells a program of yours when a job ends or waits for you, when a file is imported, and when
                credits run low.
              </EmptyState>
            )
          }
          return (
            <div className="grid gap-3">
              <WebhooksTable
                webhooks={webhooks}
                onDo={(what, webhook) => setDoing({ what, webhook })}
                onSwitch={(webhook) => toggle.mutate(webhook)}
              />
              <ShowMore query={query} />
            </div>
          )
        }}
      </Loaded>
      {doing?.what === 'create' && <WebhookForm onClose={close} onChanged={changed} onMade={reveal} />}
      {doing?.what === 'edit' && (
        <WebhookForm webhook={doing.webhook} onClose={close} onChanged={changed} onMade={reveal} />
      )}
      {doing?.what === 'rotate' && <RotateSecret webhook={doing.webhook} onClose={close} onMade={reveal} />}
      {doing?.what === 'reveal' && <RevealSecret made={doing.made} onClose={close} />}
      {doing?.what === 'deliveries' && <Deliveries webhook={doing.webhook} onClose={close} />}
      {doing?.what === 'delete' && (
        <DeleteWebhook
          webhook={doing.webhook}
          onClose={close}
          onDeleted={() => {
            changed()
            celebrate('The webhook was deleted')
            focusTitleSoon()
          }}
        />
      )}
    </Page>
  )
}
