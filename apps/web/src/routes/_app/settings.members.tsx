import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { PendingInvitations } from '../../features/members/invitations.tsx'
import { Invite } from '../../features/members/invite.tsx'
import { RemoveMember } from '../../features/members/remove.tsx'
import { MembersTable } from '../../features/members/table.tsx'
import { isAdministrator, membersQuery } from '../../features/organizations/members.ts'
import type { Member } from '../../lib/auth.ts'
import { plural } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Skeleton } from '../../ui/page.tsx'
import { celebrate } from '../../ui/toast.tsx'

export const Route = createFileRoute('/_app/settings/members')({ component: MembersPage })

function MembersPage() {
  const me = useQuery(trpc.me.get.queryOptions())
  return (
    <Loaded whole query={me} skeleton={<MembersSkeleton />}>
      {(data) => <Members me={data} />}
    </Loaded>
  )
}

const MembersSkeleton = () => (
  <Page title="Members" wide>
    <Skeleton className="h-64" />
  </Page>
)

function Members({ me: { organization, user } }: { me: RouterOutput['me']['get'] }) {
  const cache = useQueryClient()
  const query = useQuery(membersQuery(organization.id))
  const [inviting, setInviting] = useState(false)
  const [removing, setRemoving] = useState<Member>()
  const viewer = { userId: user?.id ?? '', role: user?.role ?? 'viewer' }
  return (
    <Page
      title="Members"
      wide
      lead={query.data && `${plural(query.data.length, 'member')} of ${organization.name}`}
      actions={
        isAdministrator(viewer.role) && (
          <Button look="primary" icon={<UserPlus aria-hidden className="size-4" />} onClick={() => setInviting(true)}>
            Invite somebody
          </Button>
        )
      }
    >
      <Loaded query={query} skeleton={<Skeleton className="h-64" />}>
        {(members) => (
          <MembersTable organizationId={organization.id} members={members} viewer={viewer} onRemove={setRemoving} />
        )}
      </Loaded>
      <PendingInvitations organizationId={organization.id} />
      {inviting && <Invite organizationId={organization.id} by={viewer.role} onClose={() => setInviting(false)} />}
      {removing !== undefined && (
        <RemoveMember
          organizationId={organization.id}
          member={removing}
          onClose={() => setRemoving(undefined)}
          onRemoved={() => {
            setRemoving(undefined)
            celebrate(`${removing.user.name} is no longer a member`)
            void cache.invalidateQueries(membersQuery(organization.id))
            document.querySelector('h1')?.focus()
          }}
        />
      )}
    </Page>
  )
}
