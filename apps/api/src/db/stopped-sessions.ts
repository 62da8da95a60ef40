import type { Sql } from 'postgres'
import { sessionNames } from './session-options.ts'

/** How long a process may say nothing in the middle of a statement, and how often that is looked for. Milliseconds. */
const patience = 4000
const interval = 2000

/**
 * Ends sessions of the product whose process went silent in the middle of a statement: it was stopped between the
 * statement and its parameters, which are sent apart. Their locks would be kept for as long as it is stopped, and no
 * time-out of the server's tells that from a statement that takes long: only there the server waits for its client.
 * Rows of a COPY may take their time, as whoever sends them does.
 */
export async function endStoppedSessions(sql: Sql): Promise<number> {
  const ended = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = current_user and application_name ~ ${sessionNames}
      and state = 'active' and wait_event = 'ClientRead' and query !~* '^\\s*copy\\M'
      and state_change < clock_timestamp() - make_interval(secs => ${patience / 1000})`
  return ended.count
}

/** Looks for such sessions now and then. What waits for their locks may be all that this process can do, and more. */
export function watchForStopped(sql: Sql): { stop(): Promise<void> } {
  let looking: Promise<void> | undefined
  const timer = setInterval(() => {
    // Whoever cannot ask cannot be kept waiting by them either.
    looking ??= endStoppedSessions(sql).then(
      () => (looking = undefined),
      () => (looking = undefined),
    )
  }, interval).unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
