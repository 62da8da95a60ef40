import type { Logger } from 'pino'
import type { Sql } from 'postgres'
import { listen } from '../../db/listen.ts'

/** Where the database tells of keys that were revoked or rotated, by their hash in hex. */
export const changesChannel = 'api_keys_changed'

/** Listens for changes that other processes made. After a connection was lost, whatever is known counts as changed. */
export function followChanges(
  sql: Sql,
  log: Pick<Logger, 'warn'>,
  cache: { forget(hash: string): void; forgetAll(): void },
): { ready: Promise<unknown>; close(): Promise<void> } {
  const listening = listen(
    sql,
    changesChannel,
    (hash) => cache.forget(hash),
    () => cache.forgetAll(),
  )
    // The caches are short-lived, so without this a revocation is only slower.
    .catch((error: unknown) => log.warn({ err: error }, 'changes of API keys are not heard of at once'))
  return {
    ready: listening,
    close: async () => {
      const stop = await listening
      await stop?.()
    },
  }
}
