import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { invitations, members, organizations } from '../../db/schema/auth.ts'
import { decodeCursor, toPage, type Page, type PageInput } from '../../trpc/page.ts'
import type { OrganizationRef } from '../auth/caller.ts'
import { roles } from '../auth/permissions.ts'
import type { InvitationView } from './views.ts'

/** Organizations, as far as they are read outside the auth routes. */
export interface OrganizationsService {
  /** The organizations that a person belongs to, oldest membership first. */
  ofUser(userId: string): Promise<OrganizationRef[]>
  /** Invitations that were not answered, newest first. */
  invitations(organizationId: string, page: PageInput): Promise<Page<InvitationView>>
}

export function createOrganizationsService(db: Database): OrganizationsService {
  return {
    ofUser: (userId) =>
      db
        .select({ id: organizations.id, name: organizations.name })
        .from(members)
        .innerJoin(organizations, eq(organizations.id, members.organizationId))
        .where(eq(members.userId, userId))
        .orderBy(asc(members.createdAt)),

    invitations: async (organizationId, { limit, cursor }) => {
      const before = decodeCursor(cursor)
      const rows = await db
        .select()
        .from(invitations)
        .where(
          and(
            eq(invitations.organizationId, organizationId),
            eq(invitations.status, 'pending'),
            before === undefined
              ? undefined
              : sql`(created_at, id) < (select created_at, id from invitations where id = ${before})`,
          ),
        )
        .orderBy(desc(invitations.createdAt), desc(invitations.id))
        .limit(limit + 1)
      const page = toPage(rows, limit, ({ id }) => id)
      return { items: page.items.map(viewInvitation), nextCursor: page.nextCursor }
    },
  }
}

/** A role that is none of ours gives nothing. */
const viewInvitation = (row: typeof invitations.$inferSelect): InvitationView => ({
  id: row.id,
  email: row.email,
  role: roles.find((role) => role === row.role) ?? 'viewer',
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
})
