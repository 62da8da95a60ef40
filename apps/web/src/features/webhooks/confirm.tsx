import { useMutation } from '@tanstack/react-query'
import { failureOf } from '../../lib/failure.ts'
import { api } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import type { Webhook } from './query.ts'
import type { Secret } from './reveal.tsx'

interface ConfirmProps {
  readonly webhook: Webhook
  readonly onClose: () => void
}

/** Deletes a webhook, after saying what that ends. */
export function DeleteWebhook({ webhook, onClose, onDeleted }: ConfirmProps & { readonly onDeleted: () => void }) {
  const remove = useMutation({
    mutationFn: () => api.webhooks.delete.mutate({ webhookId: webhook.id }),
    onSuccess: onDeleted,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Delete the webhook?"
      description={
        <>
          Nothing is sent to <span className="break-all">{webhook.url}</span> any more, and its deliveries can no longer
          be seen.
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>Keep the webhook</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            Delete webhook
          </Button>
        </>
      }
    >
      {remove.isError && <FailureNotice failure={failureOf(remove.error)} focus />}
    </Dialog>
  )
}

/** Gives a webhook another secret. */
export function RotateSecret({ webhook, onClose, onMade }: ConfirmProps & { readonly onMade: (made: Secret) => void }) {
  const rotate = useMutation({
    // As when it is made: the secret is for the dialog alone.
    mutationFn: async () => {
      const { secret } = await api.webhooks.rotateSecret.mutate({ webhookId: webhook.id })
      onMade({ url: webhook.url, secret })
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Rotate the secret?"
      description="For 24 hours each message is signed with the old and the new secret. Change yours meanwhile."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={rotate.isPending} onClick={() => rotate.mutate()}>
            Rotate secret
          </Button>
        </>
      }
    >
      {rotate.isError && <FailureNotice failure={failureOf(rotate.error)} focus />}
    </Dialog>
  )
}
