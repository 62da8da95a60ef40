import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import * as schema from './schema/index.ts'

/** The typed database. */
export type Database = PostgresJsDatabase<typeof schema>
/** A transaction of {@link Database}. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** Where a statement runs: in the caller's transaction, or by itself. */
export type Executor = Database | Transaction

/** A pool of connections, seen through drizzle and bare (for COPY, LISTEN and bulk statements). */
export interface Connection {
  readonly db: Database
  readonly sql: Sql
  readonly close: () => Promise<void>
}

/** Opens a pool. Connects when first used. */
export function connect(url: string, options: { max?: number } = {}): Connection {
  const sql = postgres(url, {
    max: options.max ?? 20,
    connect_timeout: 5, // seconds; a database that is gone fails requests soon rather than hanging them
    // Seconds. The driver's own goes up to 20, counted over all connections, and whoever asks meanwhile waits as long.
    backoff: (tries) => Math.min(0.01 * 3 ** tries, 1) * (0.5 + Math.random() / 2),
    onnotice: () => {},
    connection: { application_name: 'leadwright' },
  })
  return { sql, db: drizzle(sql, { schema }), close: () => sql.end({ timeout: 5 }) }
}

/** The name of the constraint that a failed statement ran into, if that is why it failed. */
export function violatedConstraint(error: unknown): string | undefined {
  // drizzle wraps the driver's error
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if ('constraint_name' in e && typeof e.constraint_name === 'string') return e.constraint_name
  }
  return undefined
}
