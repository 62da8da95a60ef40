import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { TriangleAlert, UserPlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { PendingInvitations } from '../../features/members/invitations.tsx'
import { Invite } from '../../features/members/invite.tsx'
import { RemoveMember } from '../../features/members/remove.tsx'
import { MembersTable } from '../../features/members/table.tsx'
import { invitationsQuery, isAdministrator, membersQuery } from '../../features/organizations/members.ts'
import type { Member } from '../../lib/auth.ts'
import { plural } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { focusSoon, focusTitleSoon } from '../../ui/focus.ts'
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
  const [news, setNews] = useState<string>()
  /** What somebody else has done meanwhile is said, and seen, where it was about to be done. */
  const refresh = (said?: string): void => {
    setNews(said)
    void cache.invalidateQueries(membersQuery(organization.id))
    void cache.invalidateQueries(invitationsQuery())
    if (said === undefined) focusTitleSoon()
  }
  const gone = ({ user: { name } }: Member): void => {
    setRemoving(undefined)
    refresh(`${name} is not a member any more: somebody else has removed them, or they have left.`)
  }
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
      {news !== undefined && <News text={news} />}
      <Loaded query={query} skeleton={<Skeleton className="h-64" />}>
        {(members) => (
          <MembersTable
            organizationId={organization.id}
            members={members}
            viewer={viewer}
            onRemove={setRemoving}
            onGone={gone}
          />
        )}
      </Loaded>
      <PendingInvitations
        onGone={({ email }) =>
          refresh(
            `The invitation of ${email} is not pending any more: it was answered, or somebody else has cancelled it.`,
          )
        }
      />
      {inviting && <Invite organizationId={organization.id} onClose={() => setInviting(false)} />}
      {removing !== undefined && (
        <RemoveMember
          organizationId={organization.id}
          member={removing}
          onClose={() => setRemoving(undefined)}
          onRemoved={() => {
            setRemoving(undefined)
            celebrate(`${removing.user.name} is no longer a member`)
            refresh()
          }}
          onGone={() => gone(removing)}
        />
      )}
    </Page>
  )
}

function News({ text }: { text: string }) {
  const box = useRef<HTMLParagraphElement>(null)
  // Whoever does not see the page hears it.
  useEffect(() => focusSoon(() => box.current), [text])
  return (
    <p
      ref={box}
      role="status"
      tabIndex={-1}
      className="flex gap-2.5 rounded border border-caution/40 bg-caution-soft p-4"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-caution" />
      {text}
    </p>
  )
}
