import { administrators } from '@leadwright/api/permissions'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { auth } from '../../lib/auth.ts'
import { currentOrganization } from '../../lib/organization.ts'
import { trpc } from '../../lib/trpc.ts'

/** Who belongs to an organization; every member may see that. */
export const membersQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['members', organizationId],
    queryFn: () => auth.members(organizationId).then(({ members }) => members),
    staleTime: 30_000,
  })

/** The members of the organization that this tab acts in. */
export function useMembers() {
  const organizationId = currentOrganization()
  return useQuery({ ...membersQuery(organizationId ?? ''), enabled: organizationId !== undefined })
}

/** Who was invited and has not answered yet: no more than fit on one page, as of open invitations there are few. */
export const invitationsQuery = () => trpc.organizations.invitations.queryOptions({ limit: 1000 })

/** Whether a role manages keys, members and billing. */
export const isAdministrator = (role: string | undefined): boolean => administrators.some((each) => each === role)
