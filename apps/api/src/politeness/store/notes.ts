import { lt, sql } from 'drizzle-orm'
import { fromNow } from '../../db/clock.ts'
import type { Database } from '../../db/client.ts'
import { cleanJson, json } from '../../db/json.ts'
import type { Outdated } from '../../db/purge.ts'
import { hostNotes, hostPermits } from '../../db/schema/politeness.ts'

/** What is believed of some names, by name. */
export async function readNotes<T>(db: Database, topic: string, names: readonly string[]): Promise<Map<string, T>> {
  const notes = await db.execute<{ name: string; note: T }>(sql`
    select name, note from host_notes
    where topic = ${topic} and name in (select jsonb_array_elements_text(${json(names)})) and until > clock_timestamp()`)
  return new Map([...notes].map(({ name, note }) => [name, note]))
}

/** Writes notes, to be believed for so many milliseconds from now on. */
export async function writeNotes(
  db: Database,
  topic: string,
  notes: ReadonlyMap<string, object>,
  lifetime: number,
): Promise<void> {
  const rows = [...notes].map(([name, note]) => ({ name, note }))
  await db.execute(sql`
    insert into host_notes (topic, name, note, until)
    select ${topic}, name, note, ${fromNow(lifetime)}
    from jsonb_to_recordset(${cleanJson(rows)}) as row (name text, note jsonb)
    -- In one order everywhere, so that two processes never wait for each other.
    order by name
    on conflict (topic, name) do update set note = excluded.note, until = excluded.until`)
}

/** What is not believed any more. */
export const forgottenNotes: Outdated = { table: hostNotes, where: lt(hostNotes.until, sql`now()`) }

/** Permits of processes that are long gone. */
export const forgottenPermits: Outdated = {
  table: hostPermits,
  where: lt(hostPermits.heldUntil, sql`now() - interval '1 hour'`),
}
