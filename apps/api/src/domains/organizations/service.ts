import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { members, organizations } from '../../db/schema/auth.ts'
import type { OrganizationRef } from '../auth/caller.ts'

/** Organizations, as far as they are read outside the auth routes. */
export interface OrganizationsService {
  /** The organizations that a person belongs to, oldest membership first. */
  ofUser(userId: string): Promise<OrganizationRef[]>
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
  }
}
