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
