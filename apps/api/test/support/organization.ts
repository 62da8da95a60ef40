import type { Database } from '../../src/db/client.ts'
import { members, organizations, users } from '../../src/db/schema/auth.ts'

/** An organization in the database, made by a person of its own, who gets the free credits. */
export async function foundOrganization(db: Database, id: string): Promise<void> {
  await db.insert(users).values({ id: `founder_${id}`, name: 'Founder', email: `founder-${id}@example.test` })
  await db.insert(organizations).values({ id, name: `Organization ${id}`, slug: id })
  await db.insert(members).values({ id: `mem_${id}`, organizationId: id, userId: `founder_${id}`, role: 'owner' })
}
