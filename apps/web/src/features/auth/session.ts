import { queryOptions } from '@tanstack/react-query'
import { auth, type Session } from '../../lib/auth.ts'
import { currentOrganization, rememberOrganization } from '../../lib/organization.ts'

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => auth.session(signal),
  staleTime: 60_000,
})

/** A new tab begins where the last one was; from then on it keeps its own organization. */
export function adoptOrganization({ session }: Session): void {
  const { activeOrganizationId } = session
  if (currentOrganization() === undefined && activeOrganizationId) rememberOrganization(activeOrganizationId)
}
