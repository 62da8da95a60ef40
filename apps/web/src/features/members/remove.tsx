import { useMutation, useQuery } from '@tanstack/react-query'
import { auth, type Member } from '../../lib/auth.ts'
import { failureOf } from '../../lib/failure.ts'
import { formatRelative } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { isGone } from './gone.ts'

interface RemoveMemberProps {
  readonly organizationId: string
  readonly member: Member
  readonly onClose: () => void
  readonly onRemoved: () => void
  /** They turned out not to be a member any more. */
  readonly onGone: () => void
}

/** Ends a membership, after saying what stays. */
export function RemoveMember({ organizationId, member, onClose, onRemoved, onGone }: RemoveMemberProps) {
  const remove = useMutation({
    mutationFn: () => auth.removeMember({ organizationId, memberIdOrEmail: member.id }),
    onSuccess: onRemoved,
    onError: (error) => {
      if (isGone(failureOf(error))) onGone()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Remove ${member.user.name}?`}
      description="They lose access at once, and the API keys that they made are revoked with them. Their lists and jobs stay."
      actions={
        <>
          <Button onClick={onClose}>Keep them</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            Remove from organization
          </Button>
        </>
      }
    >
      <KeysOf userId={member.userId} />
      {remove.isError && <FailureNotice failure={failureOf(remove.error)} focus />}
    </Dialog>
  )
}

/** The keys that end with a membership: whatever uses one of them stops. */
function KeysOf({ userId }: { userId: string }) {
  const keys = useQuery(trpc.apiKeys.list.queryOptions({ createdBy: userId, limit: 100 }))
  if (!keys.data) return null
  const { items } = keys.data
  if (items.length === 0) return <p className="text-muted">They have made no API key that still works.</p>
  return (
    <div className="grid gap-2">
      <p>Whatever uses one of these keys stops working:</p>
      <ul aria-label="Keys that are revoked" className="grid max-h-48 gap-1 overflow-y-auto">
        {items.map(({ id, name, hint, lastUsedAt }) => (
          <li key={id} className="flex flex-wrap gap-x-2">
            <span className="font-semibold wrap-anywhere">{name}</span>
            <span className="font-mono text-xs text-muted">…{hint}</span>
            <span className="text-muted">
              {lastUsedAt === undefined ? 'never used' : `last used ${formatRelative(lastUsedAt)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
