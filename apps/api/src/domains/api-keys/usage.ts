import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'

/** Milliseconds; a little more than the minute that the statement insists on, so that it does write when it is run. */
const interval = 61_000

/** Notes when keys are used, without making the request wait for it. */
export interface UsageRecorder {
  /** Notes that a key is in use; written at most once a minute. */
  note(keyId: string): void
  /** Waits for what is being written. */
  close(): Promise<void>
}

export function createUsageRecorder(
  log: Pick<Logger, 'warn'>,
  write: (keyId: string) => Promise<unknown>,
): UsageRecorder {
  const noted = new LRUCache<string, true>({ max: 10_000, ttl: interval })
  const writing = new Set<Promise<void>>()

  const record = async (keyId: string): Promise<void> => {
    try {
      await write(keyId)
    } catch (error) {
      log.warn({ err: error, keyId }, 'the last use of an API key was not noted')
    }
  }

  return {
    note: (keyId) => {
      if (noted.has(keyId)) return
      noted.set(keyId, true)
      const written = record(keyId).finally(() => writing.delete(written))
      writing.add(written)
    },
    close: async () => {
      await Promise.all(writing)
    },
  }
}
