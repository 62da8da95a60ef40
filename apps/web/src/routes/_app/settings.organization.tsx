import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { LeaveOrganization } from '../../features/organizations/leave.tsx'
import { useMembers } from '../../features/organizations/members.ts'
import { plural } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import { roleAllows, roleName } from '../../words/roles.ts'
import { Copy } from '../../ui/copy.tsx'
import { Fact, Facts } from '../../ui/facts.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Section, Skeleton } from '../../ui/page.tsx'

export const Route = createFileRoute('/_app/settings/organization')({ component: Organization })

function Organization() {
  const me = useQuery(trpc.me.get.queryOptions())
  const members = useMembers()
  return (
    <Page title="Organization" wide>
      <div className="grid max-w-[1080px] gap-8 lg:grid-cols-2">
        <Section title="Organization">
          <Loaded query={me} skeleton={<Skeleton className="h-40" />}>
            {({ organization, user }) => (
              <>
                <Facts>
                  <Fact name="Name">{organization.name}</Fact>
                  <Fact name="ID">
                    <span className="font-mono text-xs wrap-anywhere">{organization.id}</span>
                    <Copy text={organization.id} label="Copy the organization’s ID" />
                  </Fact>
                  <Fact name="Members">
                    <Link to="/settings/members" className="text-accent underline">
                      {members.data === undefined ? '–' : plural(members.data.length, 'member')}
                    </Link>
                  </Fact>
                  <Fact name="Your role">
                    {roleName(user?.role ?? '')}
                    <span className="block w-full text-xs text-muted">{roleAllows(user?.role ?? '')}</span>
                  </Fact>
                </Facts>
                <LeaveOrganization
                  {...organization}
                  onlyOwner={
                    user?.role === 'owner' && members.data?.filter(({ role }) => role === 'owner').length === 1
                  }
                />
              </>
            )}
          </Loaded>
        </Section>
      </div>
    </Page>
  )
}
