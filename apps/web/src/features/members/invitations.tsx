import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { auth } from '../../lib/auth.ts'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { formatRelative } from '../../lib/format.ts'
import { roleName } from '../../words/roles.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { Copy } from '../../ui/copy.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Section, Skeleton } from '../../ui/page.tsx'
import { Table, Th } from '../../ui/table.tsx'
import { celebrate } from '../../ui/toast.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { invitationsQuery } from '../organizations/members.ts'
import { linkOf } from './link.ts'

type Invitation = RouterOutput['organizations']['invitations']['items'][number]

interface PendingInvitationsProps {
  /** One turned out not to be pending any more. */
  readonly onGone: (invitation: Invitation) => void
}

/** Invitations that were not answered yet. */
export function PendingInvitations({ onGone }: PendingInvitationsProps) {
  const query = useQuery(invitationsQuery())
  return (
    <Section title="Pending invitations">
      <Loaded query={query} skeleton={<Skeleton className="h-24" />}>
        {({ items: invitations }) =>
          invitations.length === 0 ? (
            <p className="text-muted">Nobody is invited at the moment.</p>
          ) : (
            <Table
              stacked
              label="Pending invitations"
              head={
                <>
                  <Th>E-mail</Th>
                  <Th>Role</Th>
                  <Th>Ends</Th>
                  <Th>Link</Th>
                  <Th>
                    <span className="sr-only">Actions</span>
                  </Th>
                </>
              }
            >
              {invitations.map((invitation) => (
                <Row key={invitation.id} invitation={invitation} onGone={() => onGone(invitation)} />
              ))}
            </Table>
          )
        }
      </Loaded>
    </Section>
  )
}

function Row({ invitation, onGone }: { invitation: Invitation; onGone: () => void }) {
  const { id, email, role, expiresAt } = invitation
  const cache = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => auth.cancelInvitation(id),
    onSuccess: async () => {
      celebrate(`The invitation of ${email} was cancelled`)
      await cache.invalidateQueries(invitationsQuery())
      // The row that had the focus goes away.
      document.querySelector('h1')?.focus()
    },
    onError: (error) => {
      if (hasCode(failureOf(error), 'RESOURCE_NOT_FOUND')) onGone()
    },
  })
  const over = new Date(expiresAt).getTime() <= Date.now()
  return (
    <tr className="hover:bg-sunken">
      <td className="max-w-72 truncate font-semibold">{email}</td>
      <td data-label="Role">{roleName(role)}</td>
      <td data-label="Ends" className={over ? 'whitespace-nowrap text-failure' : 'whitespace-nowrap text-muted'}>
        {over ? `Ended ${formatRelative(expiresAt)}` : formatRelative(expiresAt)}
      </td>
      <td data-label="Link">{!over && <Copy text={linkOf(id)} label={`Copy the link for ${email}`} />}</td>
      <td>
        <div className="grid justify-items-end gap-2">
          <Button
            size="small"
            aria-label={`Cancel the invitation of ${email}`}
            busy={cancel.isPending}
            onClick={() => cancel.mutate()}
          >
            Cancel
          </Button>
          {cancel.isError && <FailureNotice failure={failureOf(cancel.error)} className="min-w-64" focus />}
        </div>
      </td>
    </tr>
  )
}
