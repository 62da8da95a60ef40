import { sql, type SQL } from 'drizzle-orm'
import { fromNow } from '../../db/clock.ts'
import type { Database } from '../../db/client.ts'
import { json } from '../../db/json.ts'

/** How long a process that is gone, or has not said its name, keeps its permits. Renewed three times as often. Milliseconds. */
export const permitTime = 6000
/** How long a wish that was not granted is known to whoever has the permit; wished again meanwhile. Milliseconds. */
const wishTime = 1500

/**
 * How long the permits of a process that is there and does not report are its own: it is stopped, and its machine keeps
 * its sessions open. Longer than what people stop a process or move a machine for, and less than mail servers wait for
 * the next command (RFC 5321, 4.5.3.2.7: five minutes), because whoever has addresses there waits as long. Milliseconds.
 */
const sessionTime = 120_000

/**
 * Whether whoever asks could have a permit. One that has lapsed is its holder's for as long as the database has a
 * session of that name: then the process has not ended.
 */
const isFree = (permit: SQL): SQL => sql`(
  ${permit}.held_until <= clock_timestamp() and (
    ${permit}.holder = '' or ${permit}.held_until <= clock_timestamp() - ${sessionTime} * interval '1 millisecond'
    or not exists (
      select from pg_stat_activity where datname = current_database() and application_name = ${permit}.holder
    )
  )
)`

/** A permit by its host and slot; `ip:` and the address of a server, `site:` and the name of a website. */
export interface Slot {
  readonly host: string
  readonly slot: number
}

/**
 * Takes free permits: of each of the hosts of a wish, or of none of them. What is not granted is made known to whoever
 * has them.
 * @param wishes those that come first go first
 */
export async function takePermits(
  db: Database,
  holder: string,
  limit: number,
  wishes: readonly { readonly hosts: readonly string[] }[],
): Promise<Slot[]> {
  const wished = wishes.flatMap(({ hosts }, nr) => hosts.map((host) => ({ nr, host })))
  const granted = await db.execute<Record<string, unknown> & Slot>(sql`
    with wished as (
      select nr, host from jsonb_to_recordset(${json(wished)}) as wished (nr integer, host text)
    ), free as (
      select host, slot, row_number() over (partition by host order by slot) as turn
      from (select distinct host from wished) as hosts cross join generate_series(0, ${limit - 1}::integer) as slot
      where not exists (
        select from host_permits as held
        where held.host = hosts.host and held.slot = slot.slot and not ${isFree(sql`held`)}
      )
    ), placed as (
      -- Of a wish that lacks a host altogether, nobody else is to wait for the others.
      select nr, host, row_number() over (partition by host order by nr) as turn from wished
      where nr not in (select nr from wished where host not in (select host from free))
    ), matched as (
      select nr, host, slot from placed left join free using (host, turn)
    )
    insert into host_permits (host, slot, holder, held_until)
    select host, slot, ${holder}, ${fromNow(permitTime)} from matched
    where nr not in (select nr from matched where slot is null)
    order by host, slot
    on conflict (host, slot) do update
      set holder = excluded.holder, held_until = excluded.held_until, wanted_until = null
      where host_permits.held_until <= clock_timestamp()
    returning host, slot`)
  const lacking = new Map<string, number>()
  for (const { host } of wished) lacking.set(host, (lacking.get(host) ?? 0) + 1)
  for (const { host } of granted) lacking.set(host, (lacking.get(host) ?? 0) - 1)
  const refused = [...lacking].filter(([, count]) => count > 0).map(([host]) => host)
  if (refused.length > 0) {
    await db.execute(sql`
      update host_permits set wanted_until = ${fromNow(wishTime)}
      where (host, slot) in (
        select host, slot from host_permits
        where holder <> ${holder} and host in (
          select host from host_permits
          where host in (select jsonb_array_elements_text(${json(refused)}))
            and not ${isFree(sql`host_permits`)}
          group by host having count(*) >= ${limit}
        )
        order by host, slot for update skip locked
      )`)
  }
  return [...granted]
}

/** Gives back what a process has of some hosts beside what it knows of, because it was not told that it got it. */
export async function releaseOthers(
  db: Database,
  holder: string,
  hosts: readonly string[],
  known: readonly Slot[],
): Promise<void> {
  await db.execute(sql`
    delete from host_permits
    where holder = ${holder} and host in (select jsonb_array_elements_text(${json(hosts)})) and (host, slot) not in (
      select host, slot from jsonb_to_recordset(${json(known)}) as known (host text, slot smallint)
    )`)
}

/** Keeps permits. @returns those that are still held, and whether somebody waits for them */
export async function renewPermits(
  db: Database,
  holder: string,
  slots: readonly Slot[],
): Promise<(Slot & { readonly isWanted: boolean })[]> {
  const kept = await db.execute<Record<string, unknown> & Slot & { isWanted: boolean }>(sql`
    update host_permits set held_until = ${fromNow(permitTime)}
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
        where host_permits.holder = '' or ${isFree(sql`host_permits`)} or (host_permits.holder = ${holder}
          and (host_permits.host, host_permits.slot) in (
            select host, slot from jsonb_to_recordset(${json(resting)}) as given (host text, slot smallint)
          ))`)
  }
  await db.execute(sql`
    delete from host_permits using jsonb_to_recordset(${json(slots)}) as mine (host text, slot smallint)
    where host_permits.host = mine.host and host_permits.slot = mine.slot and holder = ${holder}`)
}
