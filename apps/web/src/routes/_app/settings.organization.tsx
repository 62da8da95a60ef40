import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ChangePassword } from '../../features/account/change-password.tsx'
import { SignOutEverywhere } from '../../features/account/sign-out-everywhere.tsx'
import { LeaveOrganization } from '../../features/organizations/leave.tsx'
import { useMembers } from '../../features/organizations/members.ts'
import { plural } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import { roleAllows, roleName } from '../../words/roles.ts'
import { Copy } from '../../ui/copy.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Card, Page, Section, Skeleton } from '../../ui/page.tsx'

export const Route = createFileRoute('/_app/settings/organization')({ component: OrganizationAndAccount })

function OrganizationAndAccount() {
  const me = useQuery(trpc.me.get.queryOptions())
  const members = useMembers()
  const { session } = Route.useRouteContext()
  return (
    <Page title="Organization and account" wide>
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
        <Section title="My account">
          <Facts>
            <Fact name="Name">{session.user.name}</Fact>
            <Fact name="E-mail">{session.user.email}</Fact>
          </Facts>
        </Section>
        <Section title="Change password">
          <ChangePassword email={session.user.email} />
        </Section>
        <Section title="Sessions">
          <SignOutEverywhere />
        </Section>
      </div>
    </Page>
  )
}

const Facts = ({ children }: { children: ReactNode }) => (
  <Card>
    <dl className="divide-y divide-line">{children}</dl>
  </Card>
)

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid grid-cols-[6rem_1fr] items-baseline gap-3 px-4 py-2.5">
    <dt className="text-muted">{name}</dt>
    <dd className="flex min-w-0 flex-wrap items-center gap-1 wrap-anywhere">{children}</dd>
  </div>
)
