import type { Sql } from 'postgres'

/**
 * Hears what is said on a channel. The driver listens again by itself when its connection was lost; what is said meanwhile
 * is lost.
 * @param connected called whenever it listens, the first time and again
 * @returns stops listening. It does not fail: a connection that is gone hears nothing any more.
 */
export async function listen(
  sql: Sql,
  channel: string,
  heard: (payload: string) => void,
  connected?: () => void,
): Promise<() => Promise<void>> {
  const listening = await sql.listen(channel, heard, connected)
  return () => listening.unlisten().catch(() => {})
}

/** How often somebody who can't be told is to look. Milliseconds. */
const interval = 1000

/** What {@link listen} needs of the driver. */
export type Listen = (
  channel: string,
  heard: (payload: string) => void,
  connected?: () => void,
) => Promise<{ unlisten(): Promise<void> }>

/**
 * In place of the driver's `listen` behind a pooler that hands connections on after each transaction: nothing is ever
 * heard there. Whoever listens is told every second that something may have been missed, as after a lost connection.
 */
export const listenByLooking: Listen = (_channel, _heard, connected) => {
  connected?.()
  const timer = setInterval(() => connected?.(), interval).unref()
  return Promise.resolve({ unlisten: () => Promise.resolve(clearInterval(timer)) })
}
