import { queryOptions } from '@tanstack/react-query'
import { auth, type Session } from '../../lib/auth.ts'
import { currentOrganization, rememberOrganization } from '../../lib/organization.ts'
import { queryClient } from '../../lib/trpc.ts'

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  // Not given up where nothing shows it any more: the page that comes next may be waiting for it.
  queryFn: () => auth.session(),
  staleTime: 60_000,
})

/**
 * Whether somebody is signed in, as far as is known without asking: where the session can't be asked for at the moment,
 * a tab that acts in an organization is somebody's who was, and did not sign out.
 */
export function isProbablySignedIn(): boolean {
  const session = queryClient.getQueryData(sessionQuery.queryKey)
  return session === undefined ? currentOrganization() !== undefined : session !== null
}

/**
 * A new tab begins where the last one was, and with somebody's only organization where there was none; from then on it
 * keeps its own. Whoever has several and chose none is asked by the first page that needs one.
 */
export async function adoptOrganization({ session }: Session): Promise<void> {
  if (currentOrganization() !== undefined) return
  const { activeOrganizationId } = session
  if (activeOrganizationId) return rememberOrganization(activeOrganizationId)
  const [only, ...others] = await auth.organizations()
  if (only && others.length === 0) rememberOrganization(only.id)
}
