import type { BoundedResource } from '@leadwright/errors'
import { APIError } from 'better-auth/api'
import { and, count, eq, gt, sql } from 'drizzle-orm'
import { bounds } from '../../bounds.ts'
import type { Database } from '../../db/client.ts'
import { invitations, members } from '../../db/schema/auth.ts'

/** How the auth routes are told of a bound; `http/auth-failure.ts` puts it into the contract's words. */
const reached = (resource: BoundedResource): APIError =>
  new APIError('FORBIDDEN', { code: 'LIMIT_REACHED', resource, message: `The limit for ${resource} is reached` })

async function requireRoom(resource: BoundedResource, counted: PromiseLike<{ found: number }[]>): Promise<void> {
  const [row] = await counted
  if ((row?.found ?? 0) >= bounds[resource]) throw reached(resource)
}

/**
 * The bounds of organizations, as hooks of the auth library. Its own are not used: of invitations it counts the first
 * hundred rows that it finds, over or not, and it answers as if somebody lacked a role. People who act in the same moment
 * can get a little beyond a bound, as the library makes its rows after it has asked; nobody can do it by themselves.
 */
export function organizationBounds(db: Database) {
  const organizationsOf = (userId: string) =>
    db.select({ found: count() }).from(members).where(eq(members.userId, userId))
  const membersOf = (organizationId: string) =>
    db.select({ found: count() }).from(members).where(eq(members.organizationId, organizationId))

  return {
    beforeCreateOrganization: ({ user }: { readonly user: { readonly id: string } }) =>
      requireRoom('organizations_of_person', organizationsOf(user.id)),

    beforeAcceptInvitation: async (accepted: {
      readonly user: { readonly id: string }
      readonly organization: { readonly id: string }
    }) => {
      await requireRoom('members', membersOf(accepted.organization.id))
      await requireRoom('organizations_of_person', organizationsOf(accepted.user.id))
    },

    beforeCreateInvitation: ({ organization }: { readonly organization: { readonly id: string } }) =>
      requireRoom('invitations', db.select({ found: count() }).from(invitations).where(isOpen(organization.id))),
  }
}

/** Invitations into an organization that were neither answered nor ended. */
const isOpen = (organizationId: string) =>
  and(
    eq(invitations.organizationId, organizationId),
    eq(invitations.status, 'pending'),
    gt(invitations.expiresAt, sql`now()`),
  )
