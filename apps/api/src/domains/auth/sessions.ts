import { and, eq } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { members, organizations } from '../../db/schema/auth.ts'
import type { RequestContext } from '../../trpc/context.ts'
import type { Auth } from './better-auth.ts'
import type { SessionCaller } from './caller.ts'
import { isRole } from './permissions.ts'

/** Finds the person behind a session cookie. */
export interface SessionResolver {
  /** Null where there is no session, or it ended. */
  resolve(request: Pick<RequestContext, 'headers' | 'organizationId'>): Promise<SessionCaller | null>
}

/**
 * Resolves sessions, and with them the organization, as long as the membership lasts: the one that the request names,
 * and never another one in its place, so that two tabs in two organizations do not act in each other's; or, where it
 * names none, the one that was selected last.
 */
export function createSessionResolver(auth: Auth, db: Database): SessionResolver {
  // A builder a call: drizzle's builders are changed by `where`, so a shared one would mix up concurrent requests.
  const membershipOf = (userId: string, organizationId: string) =>
    db
      .select({ id: organizations.id, name: organizations.name, role: members.role })
      .from(members)
      .innerJoin(organizations, eq(organizations.id, members.organizationId))
      .where(and(eq(members.userId, userId), eq(members.organizationId, organizationId)))

  return {
    resolve: async ({ headers, organizationId }) => {
      // Prolonging a session belongs to the auth routes, which can send the new cookie.
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      if (!found) return null
      const { id, name, email } = found.user
      const selected =
        organizationId ?? (found.session as { activeOrganizationId?: string | null }).activeOrganizationId
      if (!selected) return { kind: 'session', user: { id, name, email }, membership: null }

      const [row] = await membershipOf(id, selected)
      const membership =
        row && isRole(row.role) ? { organization: { id: row.id, name: row.name }, role: row.role } : null
      return { kind: 'session', user: { id, name, email }, membership }
    },
  }
}
