import postgres from 'postgres'
import type { Cluster } from './cluster.ts'
import { superuser } from './cluster.ts'
import { EmbeddedPostgresError } from './error.ts'
import type { Postmaster } from './postmaster.ts'

/** 'lead' in ASCII; advisory locks belong to the database `postgres`, where nothing else of ours is. */
const lock = 0x6c656164

/** A process's mark on a running server: as long as it is held, no other process stops that server. */
export interface Presence {
  /** Gives the mark up. True if it was the last one, and then new ones have to wait for the server's end. */
  leave(): Promise<boolean>
  close(): Promise<void>
}

/**
 * Connects to a server that seems to be ours, makes sure that it is, marks our presence with a shared advisory lock
 * and creates the application database if it is missing. Rejects while the server cannot be reached.
 */
export async function attend(cluster: Cluster, { port }: Postmaster, database: string): Promise<Presence> {
  const sql = postgres({
    host: '127.0.0.1',
    port,
    user: superuser,
    // SCRAM proves both ways: a server that does not know the password is refused, too.
    password: cluster.password,
    database: 'postgres',
    // The lock is the session's: one connection, never recycled.
    max: 1,
    max_lifetime: null,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => {},
    // Who stops the server makes us wait, but not longer than that can take.
    connection: { application_name: 'leadwright presence', lock_timeout: 10_000 },
  })
  const close = () => sql.end({ timeout: 1 })
  try {
    await sql`select pg_advisory_lock_shared(${lock})`
    const [server] = await sql`select current_setting('cluster_name') as name`
    if (server?.['name'] !== cluster.name) throw new Error('another server answers on this port')
    await createDatabase(sql, database)
  } catch (error) {
    await close()
    // invalid_password: waiting would not help.
    if (!(error instanceof postgres.PostgresError && error.code === '28P01')) throw error
    throw new EmbeddedPostgresError(
      `The embedded database in ${cluster.path} does not accept the password that is stored with it. ` +
        `Put the password of its user ${superuser} into leadwright.password there, or move the directory away.`,
      { cause: error },
    )
  }
  return {
    async leave() {
      await sql`select pg_advisory_unlock_shared(${lock})`
      const [answer] = await sql`select pg_try_advisory_lock(${lock}) as last`
      return answer?.['last'] === true
    },
    close,
  }
}

async function createDatabase(sql: postgres.Sql, database: string): Promise<void> {
  const found = await sql`select from pg_database where datname = ${database}`
  if (found.length > 0) return
  await sql`create database ${sql(database)}`.catch((error: unknown) => {
    // duplicate_database, or unique_violation if both were at it at the same moment: another process made it.
    if (!(error instanceof postgres.PostgresError && ['42P04', '23505'].includes(error.code))) throw error
  })
}
