import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { auth } from '../../lib/auth.ts'
import { failureOf } from '../../lib/failure.ts'
import { rememberOrganization } from '../../lib/organization.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNotice } from '../errors/notice.tsx'

/** Leaves an organization, after saying what that means; then another is chosen. */
export function LeaveOrganization({ id, name }: { id: string; name: string }) {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const leave = useMutation({
    mutationFn: () => auth.leaveOrganization(id),
    onSuccess: async () => {
      rememberOrganization(undefined)
      cache.clear()
      await navigate({ to: '/organizations' })
    },
  })
  const close = (): void => {
    setAsking(false)
    leave.reset()
  }
  return (
    <>
      <Button className="justify-self-start" onClick={() => setAsking(true)}>
        Leave organization
      </Button>
      <Dialog
        open={asking}
        onClose={close}
        title={`Leave ${name}?`}
        description="You lose access to its lists, jobs and credits at once. To come back, somebody has to invite you again."
        actions={
          <>
            <Button onClick={close}>Stay</Button>
            <Button look="danger" busy={leave.isPending} onClick={() => leave.mutate()}>
              Leave organization
            </Button>
          </>
        }
      >
        {leave.isError && <FailureNotice failure={failureOf(leave.error)} focus />}
      </Dialog>
    </>
  )
}
