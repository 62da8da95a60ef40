import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import { usualDeadline } from '../waits/request-wait.ts'
import { listenByLooking, type Listen } from './listen.ts'
import { createRoutedSql } from './pools.ts'
import { prepared } from './prepared.ts'
import { createPulse, type Pulse } from './pulse.ts'
import * as schema from './schema/index.ts'
import type { SessionOptions } from './session-options.ts'
import { watchForStopped } from './stopped-sessions.ts'
import { textArray } from './text-array.ts'
import { createWatchedSockets } from './silence.ts'

/** The typed database. */
export type Database = PostgresJsDatabase<typeof schema>
/** A transaction of {@link Database}. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** Where a statement runs: in the caller's transaction, or by itself. */
export type Executor = Database | Transaction

/** Connections, seen through drizzle and bare (for COPY, LISTEN and bulk statements). */
export interface Connection {
  readonly db: Database
  readonly sql: Sql
  readonly close: () => Promise<void>
}

/**
 * Milliseconds that a server may say nothing to a statement; then its connection is given up. A request's deadline comes
 * first, and no statement of an import, an export or a job takes as long: a server without a pulse is given up long before.
 */
const silence = { requests: usualDeadline + 2000, background: 300_000 }

/**
 * Opens connections for one purpose. Connects when first used.
 * @param options.settings what the server is told of each session as it begins
 * @param options.silenceMs without it a statement is waited for as long as the server has a pulse, as a migration and the
 *   lock before it have to be
 * @param options.pulse of this server, where that is felt already
 */
export function connect(
  url: string,
  options: SessionOptions & {
    readonly max?: number
    readonly silenceMs?: number
    readonly pulse?: Pulse
    readonly settings?: Readonly<Record<string, number>>
  } = {},
): Connection {
  const ownPulse =
    options.silenceMs === undefined && options.pulse === undefined ? createPulse(url, options) : undefined
  // The driver takes it, and its types do not say so.
  const watched = {
    socket: createWatchedSockets({ silenceMs: options.silenceMs, pulse: options.pulse ?? ownPulse }),
  }
  const sql = postgres(url, {
    max: options.max ?? 20,
    connect_timeout: 5, // seconds; one that is gone fails requests soon rather than hanging them
    // Seconds. The driver's own goes up to 20, counted over all connections, and whoever asks meanwhile waits as long.
    backoff: (tries) => Math.min(0.01 * 3 ** tries, 0.25) * (0.5 + Math.random() / 2),
    onnotice: () => {},
    prepare: options.isPooled !== true,
    // A statement that is sent before the answer to the one before it is lost in some poolers, and waited for for ever.
    ...(options.isPooled === true && { max_pipeline: 0 }),
    types: { textArray },
    connection: { application_name: options.name ?? 'leadwright', ...options.settings },
    ...watched,
  })
  const close = async (): Promise<void> => {
    await Promise.all([sql.end({ timeout: 5 }), ownPulse?.close()])
  }
  return { sql, db: drizzle(sql, { schema }), close }
}

/**
 * What the server ends by itself on connections of requests, in milliseconds. A process cancels what it no longer waits
 * for; one that has died or hangs does not, and its statement would go on, and its transaction keep its locks.
 */
const requestSettings = {
  statement_timeout: silence.requests,
  idle_in_transaction_session_timeout: silence.requests,
}

/** Whether sessions can begin with settings. PgBouncer refuses the ones that it does not know, unless it is told to ignore them. */
async function takesSettings(url: string, given: SessionOptions): Promise<boolean> {
  const { sql, close } = connect(url, { ...given, max: 1, settings: requestSettings })
  try {
    await sql`select 1`
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '08P01') return false
    throw error
  } finally {
    await close()
  }
}

/** Connections of a process that serves requests and does other work as well, each kept from the other. */
export async function connectPools(
  url: string,
  max: { readonly requests: number; readonly background: number },
  given: SessionOptions = {},
): Promise<Connection & { readonly pulse: Pulse }> {
  const settings = (await takesSettings(url, given)) ? requestSettings : {}
  const requests = connect(url, { ...given, max: max.requests, silenceMs: silence.requests, settings })
  const pulse = createPulse(url, given)
  const background = connect(url, { ...given, max: max.background, silenceMs: silence.background, pulse })
  const listen: Listen = given.isPooled === true ? listenByLooking : (...named) => background.sql.listen(...named)
  const sql = createRoutedSql({ requests: requests.sql, background: background.sql, listen })
  const watch = watchForStopped(pulse.sql)
  return {
    sql,
    db: prepared(drizzle(sql, { schema })),
    pulse,
    close: async () => {
      await Promise.all([requests.close(), background.close(), watch.stop()])
      await pulse.close()
    },
  }
}

/** The name of the constraint that a failed statement ran into, if that is why it failed. */
export function violatedConstraint(error: unknown): string | undefined {
  // drizzle wraps the driver's error
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if ('constraint_name' in e && typeof e.constraint_name === 'string') return e.constraint_name
  }
  return undefined
}
