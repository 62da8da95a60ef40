import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { auth } from '../../lib/auth.ts'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { rememberOrganization } from '../../lib/organization.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNotice } from '../errors/notice.tsx'

interface LeaveOrganizationProps {
  readonly id: string
  readonly name: string
  /** Whether nobody else would be left to answer for it. */
  readonly onlyOwner: boolean
}

const needsOwner = {
  title: 'You are its only owner',
  sentence: 'Hand it over to another member first, under Members; then you can leave.',
}

/** Leaves an organization, after saying what that means; then another is chosen. */
export function LeaveOrganization({ id, name, onlyOwner }: LeaveOrganizationProps) {
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
  const failure = leave.isError ? failureOf(leave.error) : undefined
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
        description={
          onlyOwner
            ? `${needsOwner.title}. ${needsOwner.sentence}`
            : 'You lose access to its lists, jobs and credits at once, and the API keys that you made are revoked. To come back, somebody has to invite you again.'
        }
        actions={
          <>
            <Button onClick={close}>Stay</Button>
            {onlyOwner ? (
              <Link to="/settings/members" className={buttonLook('primary')}>
                Members
              </Link>
            ) : (
              <Button look="danger" busy={leave.isPending} onClick={() => leave.mutate()}>
                Leave organization
              </Button>
            )}
          </>
        }
      >
        {failure !== undefined && (
          <FailureNotice failure={failure} words={hasCode(failure, 'LAST_OWNER') ? needsOwner : undefined} focus />
        )}
      </Dialog>
    </>
  )
}
