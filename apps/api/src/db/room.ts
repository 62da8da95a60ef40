import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from './client.ts'
import { sessionNames } from './session-options.ts'

/** Connections that a process has at most, where nothing else is said: four that serve fit into PostgreSQL's default of 100. */
const usual = { serving: 24, working: 14 }

/** How a process shares out its connections to the database. */
export interface Room {
  /** What its sessions are called, so that others know how many it may have. */
  readonly name: string
  readonly all: number
  readonly requests: number
  readonly background: number
}

/** @param all connections in all, with those by which it listens, and looks whether the database is there */
export function roomFor(role: 'api' | 'worker' | 'all', all?: number): Room {
  const isServing = role !== 'worker'
  const connections = all ?? (isServing ? usual.serving : usual.working)
  // By one it listens, and by one it feels whether the database is there.
  const shared = connections - 2
  // A worker is asked nothing, and what is not asked for is never connected.
  const requests = isServing ? Math.floor((shared * 10) / 22) : 1
  const background = isServing ? shared - requests : shared
  return { name: `leadwright ${connections} ${randomBytes(4).toString('hex')}`, all: connections, requests, background }
}

/** The server has too few connections for one more process. The message says what to do. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError'
}

/** How long is waited for a process to end that this one may replace, and between two looks. Milliseconds. */
const patience = { all: 10_000, each: 500 }

/**
 * Looks whether the server has room for all connections that this process may come to have, beside those that other
 * processes of the product may, and those that others have: too few would be noticed under load only, by requests that fail.
 * @throws NoRoomError
 */
export async function requireRoom(url: string, room: Room): Promise<void> {
  const until = performance.now() + patience.all
  for (;;) {
    const { places, promised, others } = await look(url, room)
    const left = places - promised - others
    if (room.all <= left) return
    if (performance.now() > until) {
      throw new NoRoomError(
        `The database has ${places} connections (max_connections, without those that are reserved). Other processes of ` +
          `Leadwright may take ${promised}, other clients have ${others}, and this process needs ${room.all}. Say how many ` +
          'each of them may take with DATABASE_CONNECTIONS, or raise max_connections.',
      )
    }
    // Of several that look at once, and see each other, one comes first.
    await sleep(patience.each * (0.5 + Math.random()))
  }
}

interface Taken {
  readonly places: number
  readonly promised: number
  readonly others: number
}

async function look(url: string, { name }: Room): Promise<Taken> {
  const { sql, close } = connect(url, { max: 1, name })
  try {
    const [taken] = await sql<Taken[]>`
      with session as (
        select application_name as name, application_name ~ ${sessionNames} as is_ours
        from pg_stat_activity where usename is not null and datname is not null
      )
      select
        current_setting('max_connections')::integer - current_setting('superuser_reserved_connections')::integer
          - coalesce(current_setting('reserved_connections', true)::integer, 0) as places,
        (
          select coalesce(sum(split_part(name, ' ', 2)::integer), 0)::integer
          from (select distinct name from session where is_ours and name <> ${name}) as process
        ) as promised,
        (select count(*)::integer from session where not is_ours) as others`
    return taken ?? { places: 0, promised: 0, others: 0 }
  } finally {
    await close()
  }
}
