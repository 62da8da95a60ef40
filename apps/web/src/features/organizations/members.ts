import { queryOptions, useQuery } from '@tanstack/react-query'
import { auth } from '../../lib/auth.ts'
import { currentOrganization } from '../../lib/organization.ts'

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

/** Who was invited and has not answered yet. */
export const invitationsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['invitations', organizationId],
    queryFn: async () => {
      const invitations = await auth.invitations(organizationId)
      return invitations.filter(({ status }) => status === 'pending')
    },
  })

/** Whether a role manages keys, members and billing. */
export const isAdministrator = (role: string | undefined): boolean => role === 'owner' || role === 'admin'
