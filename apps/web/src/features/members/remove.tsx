import { useMutation } from '@tanstack/react-query'
import { auth, type Member } from '../../lib/auth.ts'
import { failureOf } from '../../lib/failure.ts'
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
      description="They lose access at once. Their lists and jobs stay, and so do the API keys that they made: revoke those by themselves."
      actions={
        <>
          <Button onClick={onClose}>Keep them</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            Remove from organization
          </Button>
        </>
      }
    >
      {remove.isError && <FailureNotice failure={failureOf(remove.error)} focus />}
    </Dialog>
  )
}
