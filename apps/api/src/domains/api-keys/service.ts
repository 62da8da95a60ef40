import { hash as digest } from 'node:crypto'
import type { Fail } from '@leadwright/errors'
import type { Logger } from 'pino'
import type { Sql } from 'postgres'
import { bounds, limitReached } from '../../bounds.ts'
import type { Database, Transaction } from '../../db/client.ts'
import { newId } from '../../ids.ts'
import { apartFromRequest, RequestWait } from '../../waits/request-wait.ts'
import { decodeCursor, toPage, type Page, type PageInput } from '../../trpc/page.ts'
import type { KeyCaller } from '../auth/caller.ts'
import { administrators, type Scope } from '../auth/permissions.ts'
import { createLookupCache } from './cache.ts'
import { followChanges } from './changes.ts'
import { generateKey, hintOf, isWellFormedKey } from './format.ts'
import * as store from './store.ts'
import { createUsageRecorder } from './usage.ts'
import { viewKey, type KeyRow, type KeyView, type NewKeyView, type Overlap, type RevokedView } from './view.ts'

/** Who a key stands for, or why it stands for nobody. Revoked and unknown keys read the same. */
type KeyAuthentication =
  | { readonly caller: KeyCaller }
  | { readonly caller?: undefined; readonly reason: 'malformed' | 'unknown' | 'expired' }

/** The keys by which programs act for an organization. */
export interface ApiKeysService {
  authenticate(key: string): Promise<KeyAuthentication>
  /**
   * Makes a key. The answer is the only place where it can ever be read.
   * @throws LIMIT_REACHED
   * @throws PERMISSION_DENIED for somebody who stopped being an administrator a moment ago
   */
  create(
    fail: Fail<'LIMIT_REACHED' | 'PERMISSION_DENIED'>,
    organizationId: string,
    request: { readonly name: string; readonly scopes: readonly Scope[]; readonly expiresAt?: Date | undefined },
    actor: string,
  ): Promise<NewKeyView>
  /** The keys that were not revoked, or those of them that one person made, newest first. */
  list(organizationId: string, page: PageInput & { readonly createdBy?: string | undefined }): Promise<Page<KeyView>>
  /**
   * Makes a key like another one, with a lifetime as long, and ends the other one after the overlap.
   * @throws RESOURCE_NOT_FOUND also for a key that was revoked or rotated before
   * @throws PERMISSION_DENIED as `create` does
   */
  rotate(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'PERMISSION_DENIED'>,
    organizationId: string,
    id: string,
    request: { readonly overlap: Overlap },
    actor: string,
  ): Promise<NewKeyView>
  /** Ends a key: here at once, elsewhere within seconds. Again, it changes nothing. */
  revoke(fail: Fail<'RESOURCE_NOT_FOUND'>, organizationId: string, id: string): Promise<RevokedView>
  /** From here on keys are looked up again: memberships have ended, and with them the keys of whoever made them. */
  forgetKnown(): void
  /** Stops listening for other processes' changes and waits for what is being written. */
  close(): Promise<void>
}

/** For how long the database is asked who a key stands for. Milliseconds. */
const lookUpMs = 5000

const overlapMs: Readonly<Record<Overlap, number>> = { '0': 0, '1h': 3_600_000, '24h': 86_400_000 }

export function createApiKeysService(options: {
  readonly db: Database
  readonly sql: Sql
  readonly log: Pick<Logger, 'warn'>
  readonly now?: () => Date
}): ApiKeysService {
  const { db, sql, log, now = () => new Date() } = options
  const cache = createLookupCache<{ caller: KeyCaller; expires: number | null }>()
  const changes = followChanges(sql, log, cache)
  const usage = createUsageRecorder(log, (keyId) => store.touch(sql, keyId))

  const lookUp = async (hash: string) => {
    const found = await store.findByHash(sql, Buffer.from(hash, 'hex'))
    return found && { caller: callerOf(found), expires: found.expires }
  }

  const newKey = (row: NewKey) => {
    const key = generateKey()
    const hash = Buffer.from(hashOf(key), 'hex')
    return { key, row: { ...row, id: newId('key', now().getTime()), hash, hint: hintOf(key), createdAt: now() } }
  }

  return {
    authenticate: async (key) => {
      if (!isWellFormedKey(key)) return { reason: 'malformed' }
      const hash = hashOf(key)
      // Whoever else asks meanwhile waits for the same look-up, which therefore has a deadline of its own.
      const found = await cache.find(hash, () =>
        new RequestWait({ reading: true, ms: lookUpMs }).answer(() => lookUp(hash)),
      )
      if (found === null) return { reason: 'unknown' }
      if (found.expires !== null && found.expires <= now().getTime()) return { reason: 'expired' }
      apartFromRequest(() => usage.note(found.caller.keyId))
      return { caller: found.caller }
    },

    create: async (fail, organizationId, { name, scopes, expiresAt = null }, actor) => {
      const { key, row } = newKey({ organizationId, name, scopes: [...scopes], expiresAt, createdBy: actor })
      const made = await db.transaction(async (tx) => {
        await stayAdministrator(fail, tx, organizationId, actor)
        if (await store.hasKeys(tx, organizationId, bounds.api_keys)) throw limitReached(fail, 'api_keys')
        return store.insertKey(tx, row)
      })
      return { ...viewKey(made), key }
    },

    list: async (organizationId, { limit, cursor, createdBy }) => {
      const rows = await store.listKeys(db, { organizationId, createdBy }, limit, decodeCursor(cursor))
      const page = toPage(rows, limit, ({ id }) => id)
      return { items: page.items.map(viewKey), nextCursor: page.nextCursor }
    },

    rotate: async (fail, organizationId, id, { overlap }, actor) => {
      const { key, old, made } = await db.transaction(async (tx) => {
        await stayAdministrator(fail, tx, organizationId, actor)
        const rotated = await store.lockKey(tx, organizationId, id)
        if (!rotated || rotated.revokedAt !== null || rotated.replacedBy !== null) throw notFound(fail, id)
        const { name, scopes } = rotated
        const next = newKey({
          organizationId,
          name,
          scopes,
          expiresAt: lifetimeAgain(rotated, now()),
          createdBy: actor,
        })
        const inserted = await store.insertKey(tx, next.row)
        const expiresAt = earlier(rotated.expiresAt, new Date(now().getTime() + overlapMs[overlap]))
        await store.changeKey(tx, id, { expiresAt, replacedBy: inserted.id })
        return { key: next.key, old: rotated, made: inserted }
      })
      cache.forget(hexOf(old.hash))
      return { ...viewKey(made), key }
    },

    revoke: async (fail, organizationId, id) => {
      const { hash, revokedAt } = await db.transaction(async (tx) => {
        const row = await store.lockKey(tx, organizationId, id)
        if (!row) throw notFound(fail, id)
        if (row.revokedAt !== null) return { hash: row.hash, revokedAt: row.revokedAt }
        const at = now()
        await store.changeKey(tx, id, { revokedAt: at })
        return { hash: row.hash, revokedAt: at }
      })
      cache.forget(hexOf(hash))
      return { id, revokedAt: revokedAt.toISOString() }
    },

    forgetKnown: () => cache.forgetAll(),

    close: async () => {
      await changes.close()
      await usage.close()
    },
  }
}

type NewKey = Pick<KeyRow, 'organizationId' | 'name' | 'scopes' | 'expiresAt' | 'createdBy'>

/** A request is let in by what somebody was when it came; what it makes has to go with what they are when it is made. */
async function stayAdministrator(
  fail: Fail<'PERMISSION_DENIED'>,
  tx: Transaction,
  organizationId: string,
  userId: string,
): Promise<void> {
  const role = await store.roleUntilEnd(tx, organizationId, userId)
  if (administrators.some((allowed) => allowed === role)) return
  throw fail('PERMISSION_DENIED', { required: [...administrators], role: role ?? 'none' })
}

const notFound = (fail: Fail<'RESOURCE_NOT_FOUND'>, id: string): Error =>
  fail('RESOURCE_NOT_FOUND', { resource: 'api_key', id })

const hashOf = (key: string): string => digest('sha256', key, 'hex')
const hexOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex')

const callerOf = (found: store.KeyRecord): KeyCaller => ({
  kind: 'key',
  keyId: found.id,
  keyName: found.name,
  scopes: found.scopes as Scope[],
  organization: { id: found.organization_id, name: found.organization_name },
})

/** When a key ends that begins now and lasts as long as another one was meant to. */
const lifetimeAgain = ({ createdAt, expiresAt }: KeyRow, now: Date): Date | null =>
  expiresAt && new Date(now.getTime() + (expiresAt.getTime() - createdAt.getTime()))

const earlier = (a: Date | null, b: Date): Date => (a !== null && a < b ? a : b)
