import { connect, type SessionOptions } from './client.ts'

/** Milliseconds after which a database that does not answer is not ready. Whoever asks wants to know within two seconds. */
const patience = 1500

/** Whether the database answers, told soon and by a connection of its own: a busy pool says nothing about it. */
export interface Readiness {
  /** Rejects where the database does not answer, or not in time. */
  check(): Promise<void>
  close(): Promise<void>
}

export function createReadiness(url: string, given: SessionOptions): Readiness {
  const { sql, close } = connect(url, {
    ...given,
    max: 1,
    silenceMs: 2 * patience,
    connectTimeout: patience / 1000,
  })
  let asking: Promise<unknown> | undefined

  return {
    check: async () => {
      // However many ask, the database is asked once at a time.
      asking ??= sql`select 1`.finally(() => {
        asking = undefined
      })
      asking.catch(() => {})
      const late = Promise.withResolvers<never>()
      const timer = setTimeout(() => late.reject(new Error('The database does not answer')), patience)
      try {
        await Promise.race([asking, late.promise])
      } finally {
        clearTimeout(timer)
      }
    },
    close,
  }
}
