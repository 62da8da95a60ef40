import { sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { json } from '../../db/json.ts'

/** How long a process that does not report keeps its permits. Renewed three times as often. Milliseconds. */
export const permitTime = 6000
/** How long a wish that was not granted is known to whoever has the permit; wished again meanwhile. Milliseconds. */
const wishTime = 1500

/** A permit by its host and slot; `site:` and the name for a website. */
export interface Slot {
  readonly host: string
  readonly slot: number
}

const after = (ms: number) => sql`clock_timestamp() + ${ms} * interval '1 millisecond'`

/** Takes free permits, at most so many a host as are wanted; what is not granted is made known to whoever has them. */
export async function takePermits(
  db: Database,
  holder: string,
  limit: number,
  wanted: readonly { readonly host: string; readonly count: number }[],
): Promise<Slot[]> {
  const granted = await db.execute<Record<string, unknown> & Slot>(sql`
    insert into host_permits (host, slot, holder, held_until)
    select host, slot, ${holder}, ${after(permitTime)} from (
      select wanted.host, slot, wanted.count, row_number() over (partition by wanted.host order by slot) as nr
      from jsonb_to_recordset(${json(wanted)}) as wanted (host text, count integer)
      cross join generate_series(0, ${limit - 1}::integer) as slot
      where not exists (
        select from host_permits as held
        where held.host = wanted.host and held.slot = slot.slot and held.held_until > clock_timestamp()
      )
    ) as free
    where nr <= count
    order by host, slot
    on conflict (host, slot) do update
      set holder = excluded.holder, held_until = excluded.held_until, wanted_until = null
      where host_permits.held_until <= clock_timestamp()
    returning host, slot`)
  const counts = new Map<string, number>()
  for (const { host } of granted) counts.set(host, (counts.get(host) ?? 0) + 1)
  const refused = wanted.filter(({ host, count }) => (counts.get(host) ?? 0) < count).map(({ host }) => host)
  if (refused.length > 0) {
    await db.execute(sql`
      update host_permits set wanted_until = ${after(wishTime)}
      where (host, slot) in (
        select host, slot from host_permits
        where host in (select jsonb_array_elements_text(${json(refused)})) and holder <> ${holder}
        order by host, slot for update skip locked
      )`)
  }
  return [...granted]
}

/** Keeps permits. @returns those that are still held, and whether somebody waits for them */
export async function renewPermits(
  db: Database,
  holder: string,
  slots: readonly Slot[],
): Promise<(Slot & { readonly isWanted: boolean })[]> {
  const kept = await db.execute<Record<string, unknown> & Slot & { isWanted: boolean }>(sql`
    update host_permits set held_until = ${after(permitTime)}
    from jsonb_to_recordset(${json(slots)}) as mine (host text, slot smallint)
    where host_permits.host = mine.host and host_permits.slot = mine.slot and holder = ${holder}
    returning host_permits.host, host_permits.slot, coalesce(wanted_until > clock_timestamp(), false) as "isWanted"`)
  return [...kept]
}

/** Gives permits back; nobody gets one of a host before it has rested for so many milliseconds. */
export async function releasePermits(
  db: Database,
  holder: string,
  limit: number,
  slots: readonly (Slot & { readonly rest: number })[],
): Promise<void> {
  const resting = slots.filter(({ rest }) => rest > 0)
  if (resting.length > 0) {
    // Permits that nobody has. Sessions that go on keep theirs.
    await db.execute(sql`
      insert into host_permits (host, slot, holder, held_until)
      select host, slot, '', max(clock_timestamp() + rest * interval '1 millisecond')
      from jsonb_to_recordset(${json(resting)}) as given (host text, rest float8)
      cross join generate_series(0, ${limit - 1}::integer) as slot
      group by host, slot order by host, slot
      on conflict (host, slot) do update
        set holder = '', wanted_until = null, held_until = case host_permits.holder
          when '' then greatest(excluded.held_until, host_permits.held_until) else excluded.held_until end
        where host_permits.holder = '' or host_permits.held_until <= clock_timestamp() or (host_permits.holder = ${holder}
          and (host_permits.host, host_permits.slot) in (
            select host, slot from jsonb_to_recordset(${json(resting)}) as given (host text, slot smallint)
          ))`)
  }
  await db.execute(sql`
    delete from host_permits using jsonb_to_recordset(${json(slots)}) as mine (host text, slot smallint)
    where host_permits.host = mine.host and host_permits.slot = mine.slot and holder = ${holder}`)
}
