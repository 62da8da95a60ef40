import { useMutation } from '@tanstack/react-query'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { formatRelative } from '../../lib/format.ts'
import { api } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import type { ApiKey } from './query.ts'

interface RevokeKeyProps {
  readonly apiKey: ApiKey
  readonly onClose: () => void
  readonly onRevoked: () => void
}

/** Ends a key for good, after saying what that breaks. */
export function RevokeKey({ apiKey, onClose, onRevoked }: RevokeKeyProps) {
  const revoke = useMutation({
    mutationFn: () => api.apiKeys.revoke.mutate({ id: apiKey.id }),
    onSuccess: onRevoked,
    onError: (error) => {
      // Somebody else was quicker: it is as it was to be.
      if (hasCode(failureOf(error), 'RESOURCE_NOT_FOUND')) onRevoked()
    },
  })
  const used =
    apiKey.lastUsedAt === undefined
      ? 'It has never been used.'
      : `It was last used ${formatRelative(apiKey.lastUsedAt)}.`
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Revoke “${apiKey.name}”?`}
      description={
        <>
          Whatever uses the key that ends in <code className="font-mono text-xs">{apiKey.hint}</code> is refused with
          INVALID_API_KEY within 10 seconds. {used} This can’t be undone; to replace a key that is in use, rotate it.
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>Keep the key</Button>
          <Button look="danger" busy={revoke.isPending} onClick={() => revoke.mutate()}>
            Revoke key
          </Button>
        </>
      }
    >
      {revoke.isError && <FailureNotice failure={failureOf(revoke.error)} focus />}
    </Dialog>
  )
}
