import { setTimeout as sleep } from 'node:timers/promises'
import { getTableName } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Connection } from './db/client.ts'
import { purge, type Outdated } from './db/purge.ts'
import { endedInvitations, expiredSessions, expiredVerifications, forgottenPlaces } from './domains/auth/outdated.ts'
import { outdatedRequests } from './domains/requests/service.ts'
import { outdatedDeliveries, outdatedEvents } from './domains/webhooks/service.ts'
import { forgottenNotes, forgottenPermits } from './politeness/store/notes.ts'
import { outdatedIdempotencyKeys } from './trpc/idempotency-store.ts'

/** What is removed by its age. `docs/operations.md` tells it, with what is removed together with something else. */
export const outdated: readonly Outdated[] = [
  expiredSessions,
  expiredVerifications,
  endedInvitations,
  forgottenPlaces,
  outdatedIdempotencyKeys,
  outdatedRequests,
  forgottenNotes,
  forgottenPermits,
  outdatedDeliveries,
  outdatedEvents,
]

const hour = 3_600_000

/** Removes what is no longer kept, at once and then every hour, until it is stopped. */
export function startRetention(
  connection: Pick<Connection, 'db' | 'sql'>,
  log: Pick<Logger, 'info' | 'warn'>,
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const running = (async () => {
    while (!signal.aborted) {
      try {
        const removed = await purgeOutdated(connection, signal)
        if (Object.values(removed).some((count) => count > 0)) log.info({ removed }, 'removed what is no longer kept')
      } catch (err) {
        if (!signal.aborted) log.warn({ err }, 'what is no longer kept was not removed; trying again in an hour')
      }
      await sleep(hour, undefined, { signal, ref: false }).catch(() => {})
    }
  })()
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

/**
 * Removes what is no longer kept, unless another process is just doing that.
 * @returns how many rows of which table
 */
export async function purgeOutdated(
  { db, sql }: Pick<Connection, 'db' | 'sql'>,
  signal?: AbortSignal,
): Promise<Readonly<Record<string, number>>> {
  const removed: Record<string, number> = {}
  // The lock is held between the batches by a transaction of its own, and lapses with the process.
  await sql.begin(async (turn) => {
    await turn`select set_config('idle_in_transaction_session_timeout', '0', true)`
    const [lock] = await turn<{ mine: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtextextended('what is no longer kept', 0)) as mine`
    if (lock?.mine !== true) return
    for (const rows of outdated) {
      if (signal?.aborted) break
      removed[getTableName(rows.table)] = await purge(db, rows, signal)
    }
  })
  return removed
}
