import postgres, { type Sql } from 'postgres'
import type { SessionOptions } from './session-options.ts'
import { createWatchedSockets } from './silence.ts'

/** Milliseconds after which a database that does not answer is not ready. Whoever asks wants to know within two seconds. */
const patience = 1500
/** Milliseconds until a question that nobody answers is given up, and the next one is asked on a new connection. */
const silence = 5000

/**
 * Whether a database answers, asked by a connection of its own: a busy pool says nothing about that, and neither does a
 * statement that takes long.
 */
export interface Pulse {
  /** Rejects where the database does not answer, or not in time. */
  check(): Promise<void>
  /** Resolves when the database answers, however late; rejects where the way to it is lost. */
  answer(): Promise<unknown>
  /** The connection itself, for what must not wait until others are done with theirs. */
  readonly sql: Sql
  close(): Promise<void>
}

/** Connects when first asked. */
export function createPulse(url: string, { name = 'leadwright', isPooled }: SessionOptions): Pulse {
  // The driver takes it, and its types do not say so.
  const watched = { socket: createWatchedSockets({ silenceMs: silence }) }
  const sql = postgres(url, {
    max: 1,
    connect_timeout: silence / 1000,
    backoff: () => 0.1,
    onnotice: () => {},
    prepare: isPooled !== true,
    connection: { application_name: name },
    ...watched,
  })
  let asking: Promise<unknown> | undefined
  // However many ask, the database is asked once at a time.
  const answer = (): Promise<unknown> =>
    (asking ??= sql`select 1`.finally(() => {
      asking = undefined
    }))

  return {
    sql,
    answer,
    check: async () => {
      const late = Promise.withResolvers<never>()
      const timer = setTimeout(() => late.reject(new Error('The database does not answer')), patience)
      const answered = answer()
      answered.catch(() => {})
      try {
        await Promise.race([answered, late.promise])
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => sql.end({ timeout: 1 }),
  }
}
