import type { Fail } from '@leadwright/errors'
import { and, asc, desc, eq, ne, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
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
  /** The organizations whose only owner somebody is. */
  ownedAlone(userId: string): Promise<OrganizationRef[]>
  /**
   * Makes a member an owner in somebody's place, who becomes an admin, or beside them.
   * @throws RESOURCE_NOT_FOUND where there is no such member
   */
  handOver(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'PERMISSION_DENIED'>,
    organizationId: string,
    request: { readonly memberId: string; readonly stayOwner: boolean },
    userId: string,
  ): Promise<{ readonly memberId: string; readonly role: 'owner' | 'admin' }>
}

export function createOrganizationsService(db: Database): OrganizationsService {
  const owners = alias(members, 'owners')
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
    ownedAlone: (userId) =>
      db
        .select({ id: organizations.id, name: organizations.name })
        .from(members)
        .innerJoin(organizations, eq(organizations.id, members.organizationId))
        .where(
          and(
            eq(members.userId, userId),
            eq(members.role, 'owner'),
            notExists(
              db
                .select({ id: owners.id })
                .from(owners)
                .where(
                  and(
                    eq(owners.organizationId, members.organizationId),
                    eq(owners.role, 'owner'),
                    ne(owners.userId, userId),
                  ),
                ),
            ),
          ),
        )
        .orderBy(asc(members.createdAt)),

    handOver: (fail, organizationId, { memberId, stayOwner }, userId) =>
      db.transaction(async (tx) => {
        // All of them, in one order: two owners who hand over at once do it one after the other.
        const all = await tx
          .select()
          .from(members)
          .where(eq(members.organizationId, organizationId))
          .orderBy(asc(members.id))
          .for('update')
        const heir = all.find(({ id }) => id === memberId)
        const giver = all.find((member) => member.userId === userId)
        if (giver?.role !== 'owner')
          throw fail('PERMISSION_DENIED', { required: ['owner'], role: giver?.role ?? 'none' })
        if (!heir || heir.id === giver.id) throw fail('RESOURCE_NOT_FOUND', { resource: 'member', id: memberId })
        await tx.update(members).set({ role: 'owner' }).where(eq(members.id, heir.id))
        if (!stayOwner) await tx.update(members).set({ role: 'admin' }).where(eq(members.id, giver.id))
        const role = stayOwner ? ('owner' as const) : ('admin' as const)
        return { memberId: heir.id, role }
      }),
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
