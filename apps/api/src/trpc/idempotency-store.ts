import { setTimeout as sleep } from 'node:timers/promises'
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { bounds, limitReached } from '../bounds.ts'
import type { Database } from '../db/client.ts'
import type { Outdated } from '../db/purge.ts'
import { idempotencyKeys } from '../db/schema/idempotency.ts'
import { newId } from '../ids.ts'
import { apartFromRequest } from '../waits/request-wait.ts'
import type { Claim, ClaimResult, IdempotencyStore, StoredAnswer } from './idempotency.ts'

/** How long an answer is kept, in hours. */
export const keptHours = 24
const keptFor = sql`make_interval(hours => ${keptHours})`
/** How long a running request may stay silent before another one takes over; it renews three times as often. */
const lease = sql`now() + interval '9 seconds'`
const renewEveryMs = 3000
const pollMs = { first: 25, most: 500 }

/** Keeps idempotency keys in the database, so that they hold across processes and restarts. */
export function createIdempotencyStore(db: Database): IdempotencyStore {
  const isFull = createFullness(db)
  return {
    claim: async (fail, owner, key, signal) => {
      for (let wait = pollMs.first; ; wait = Math.min(wait * 2, pollMs.most)) {
        const found = await attempt(db, owner, key, await isFull(owner))
        if (found === 'no place') throw limitReached(fail, 'saved_requests')
        if (found !== 'running') return found
        await sleep(wait, undefined, signal ? { signal } : {})
      }
    },
  }
}

/** Keys whose answers are no longer kept. */
export const outdatedIdempotencyKeys: Outdated = {
  table: idempotencyKeys,
  where: lt(idempotencyKeys.createdAt, sql`now() - ${keptFor}`),
}

/** Whether an owner has as many keys as there can be, as it was within the last minute: counting takes longer than a key. */
function createFullness(db: Database): (owner: string) => Promise<boolean> {
  const known = new LRUCache<string, boolean>({ max: 10_000, ttl: 60_000 })
  return async (owner) => {
    const before = known.get(owner)
    if (before !== undefined) return before
    const last = await db
      .select({ key: idempotencyKeys.key })
      .from(idempotencyKeys)
      .where(and(eq(idempotencyKeys.owner, owner), gt(idempotencyKeys.createdAt, sql`now() - ${keptFor}`)))
      .offset(bounds.saved_requests - 1)
      .limit(1)
    known.set(owner, last.length > 0)
    return last.length > 0
  }
}

async function attempt(
  db: Database,
  owner: string,
  key: string,
  isFull: boolean,
): Promise<ClaimResult | 'running' | 'no place'> {
  const mine = and(eq(idempotencyKeys.owner, owner), eq(idempotencyKeys.key, key))
  const fresh = { operationId: newId('op'), createdAt: sql`now()`, leaseUntil: lease, answer: null, fingerprint: null }
  const [inserted] = isFull
    ? []
    : await db
        .insert(idempotencyKeys)
        .values({ owner, key, ...fresh })
        .onConflictDoUpdate({
          target: [idempotencyKeys.owner, idempotencyKeys.key],
          set: fresh,
          setWhere: lt(idempotencyKeys.createdAt, sql`now() - ${keptFor}`),
        })
        .returning({ operationId: idempotencyKeys.operationId })
  if (inserted) return { kind: 'run', claim: claimOf(db, owner, key, inserted.operationId) }

  // Whoever ran it died: go on under the same operation, which finds what was already committed.
  const [takenOver] = await db
    .update(idempotencyKeys)
    .set({ leaseUntil: lease })
    .where(and(mine, isNull(idempotencyKeys.answer), lt(idempotencyKeys.leaseUntil, sql`now()`)))
    .returning({ operationId: idempotencyKeys.operationId })
  if (takenOver) return { kind: 'run', claim: claimOf(db, owner, key, takenOver.operationId) }

  const [row] = await db
    .select({ fingerprint: idempotencyKeys.fingerprint, answer: idempotencyKeys.answer })
    .from(idempotencyKeys)
    .where(mine)
  if (!row && isFull) return 'no place'
  if (!row?.answer) return 'running'
  return { kind: 'answered', fingerprint: row.fingerprint ?? '', answer: row.answer as StoredAnswer }
}

function claimOf(db: Database, owner: string, key: string, operationId: string): Claim {
  const mine = and(
    eq(idempotencyKeys.owner, owner),
    eq(idempotencyKeys.key, key),
    eq(idempotencyKeys.operationId, operationId),
  )
  const renewal = apartFromRequest(() =>
    setInterval(() => {
      // A renewal that fails leaves the lease to lapse, which is what a database that is away should lead to.
      db.update(idempotencyKeys)
        .set({ leaseUntil: lease })
        .where(mine)
        .catch(() => {})
    }, renewEveryMs),
  )
  renewal.unref()
  return {
    operationId,
    complete: async (fingerprint, answer) => {
      clearInterval(renewal)
      await apartFromRequest(async () => {
        await db.update(idempotencyKeys).set({ fingerprint, answer }).where(mine)
      })
    },
    abandon: async () => {
      clearInterval(renewal)
      await apartFromRequest(async () => {
        await db
          .update(idempotencyKeys)
          .set({ leaseUntil: sql`now()` })
          .where(mine)
      })
    },
  }
}
