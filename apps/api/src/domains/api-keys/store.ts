import { and, desc, eq, isNull, lt, sql as statement } from 'drizzle-orm'
import type { Sql } from 'postgres'
import type { Database, Executor, Transaction } from '../../db/client.ts'
import { lockUntilEnd } from '../../db/lock.ts'
import { apiKeys } from '../../db/schema/api-keys.ts'
import { members } from '../../db/schema/auth.ts'
import { defect } from '../../defect.ts'
import { changesChannel } from './changes.ts'

/** What a request with a key needs to know of it. */
export interface KeyRecord {
  readonly id: string
  readonly name: string
  readonly scopes: string[]
  /** Unix milliseconds; null if the key does not end. */
  readonly expires: number | null
  readonly organization_id: string
  readonly organization_name: string
}

/** The key of a hash, unless it was revoked. One look-up that the server has prepared, because every request makes it. */
export async function findByHash(sql: Sql, hash: Uint8Array): Promise<KeyRecord | null> {
  const [found] = await sql<KeyRecord[]>`
    select k.id, k.name, k.scopes, (extract(epoch from k.expires_at) * 1000)::float8 as expires,
      o.id as organization_id, o.name as organization_name
    from api_keys k join organizations o on o.id = k.organization_id
    where k.hash = ${hash} and k.revoked_at is null`
  return found ?? null
}

/** Notes that a key was used; seldom, because other processes note the same. */
export const touch = (sql: Sql, id: string): Promise<unknown> =>
  sql`update api_keys set last_used_at = now()
    where id = ${id} and (last_used_at is null or last_used_at < now() - interval '1 minute')`

export async function insertKey(executor: Executor, row: typeof apiKeys.$inferInsert) {
  const [inserted] = await executor.insert(apiKeys).values(row).returning()
  if (!inserted) throw defect('The key was not stored')
  return inserted
}

/**
 * What somebody is in an organization, who stays it until the transaction ends: whoever removes them waits, and then sees
 * the keys that they made meanwhile.
 */
export async function roleUntilEnd(
  tx: Transaction,
  organizationId: string,
  userId: string,
): Promise<string | undefined> {
  const [member] = await tx
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.organizationId, organizationId), eq(members.userId, userId)))
    .for('share')
  return member?.role
}

/**
 * Whether an organization has at least so many keys that were neither revoked nor replaced. Until the transaction ends,
 * nobody else asks that for it.
 */
export async function hasKeys(tx: Transaction, organizationId: string, count: number): Promise<boolean> {
  await lockUntilEnd(tx, `keys of ${organizationId}`)
  const found = await tx
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(eq(apiKeys.organizationId, organizationId), isNull(apiKeys.revokedAt), isNull(apiKeys.replacedBy)))
    .offset(count - 1)
    .limit(1)
  return found.length > 0
}

/** The keys that were not revoked, newest first, before an ID; one more than `limit`. */
export function listKeys(
  db: Database,
  whose: { readonly organizationId: string; readonly createdBy?: string | undefined },
  limit: number,
  before: string | undefined,
) {
  const mine = and(
    eq(apiKeys.organizationId, whose.organizationId),
    isNull(apiKeys.revokedAt),
    whose.createdBy === undefined ? undefined : eq(apiKeys.createdBy, whose.createdBy),
  )
  return db
    .select()
    .from(apiKeys)
    .where(before === undefined ? mine : and(mine, lt(apiKeys.id, before)))
    .orderBy(desc(apiKeys.id))
    .limit(limit + 1)
}

/** A key of the organization, revoked or not, locked until the transaction ends. */
export async function lockKey(tx: Executor, organizationId: string, id: string) {
  const [row] = await tx
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.id, id), eq(apiKeys.organizationId, organizationId)))
    .for('update')
  return row
}

/** Changes a key, and tells every process once the change is committed. */
export async function changeKey(
  tx: Executor,
  id: string,
  change: Partial<Pick<typeof apiKeys.$inferInsert, 'revokedAt' | 'expiresAt' | 'replacedBy'>>,
): Promise<void> {
  await tx.update(apiKeys).set(change).where(eq(apiKeys.id, id))
  await tx.execute(statement`select pg_notify(${changesChannel}, encode(hash, 'hex')) from api_keys where id = ${id}`)
}
