import { setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'

// What has to be true of the database once everything is over, whatever happened before.

/** Rows that must not be there, by what is wrong with them. */
const wrong: Readonly<Record<string, string>> = {
  'a balance is not the sum of its entries': `
    select b.organization_id from credit_balances b
    left join lateral (
      select
        coalesce(sum(amount) filter (where kind in ('grant', 'purchase', 'reinstate', 'release', 'refund')), 0)
          - coalesce(sum(amount) filter (where kind in ('reserve', 'reclaim')), 0) as available,
        coalesce(sum(amount) filter (where kind = 'reserve'), 0)
          - coalesce(sum(amount) filter (where kind in ('settle', 'release')), 0) as reserved,
        coalesce(sum(amount) filter (where kind = 'settle'), 0)
          - coalesce(sum(amount) filter (where kind = 'refund'), 0) as spent
      from credit_entries e where e.organization_id = b.organization_id
    ) e on true
    where (b.available, b.reserved, b.spent) is distinct from (e.available::bigint, e.reserved::bigint, e.spent::bigint)`,
  'a reservation is not the sum of its entries': `
    select r.id from credit_reservations r
    left join lateral (
      select coalesce(sum(amount) filter (where kind = 'settle'), 0) as settled,
        coalesce(sum(amount) filter (where kind = 'release'), 0) as released
      from credit_entries e where e.reservation_id = r.id
    ) e on true
    where (r.settled, r.released) is distinct from (e.settled::bigint, e.released::bigint)`,
  'a purchase that was paid has no entry, or one that was not has one': `
    select p.id from credit_purchases p
    where (p.state = 'paid') <> exists (
      select from credit_entries e where e.kind = 'purchase' and e.amount = p.credits and e.reference = 'purchase:' || p.id)`,
  'a job did not come to its end': `
    select id from jobs where stage not in ('completed', 'failed', 'cancelled', 'expired')`,
  'a job failed': `select id from jobs where stage = 'failed'`,
  'a task is left of a job that is over': `
    select job_id as id from job_tasks`,
  'a row was imported twice': `
    select min(list_id) as id from leads group by list_id, identity having count(*) > 1`,
  'a list has other leads than its imports brought': `
    select l.id from lists l
    where l.workflow <> 'scraping'
      and (select count(*) from leads where list_id = l.id)
        <> (select coalesce(sum(imported), 0) from imports where list_id = l.id)`,
  'a job over addresses charged for something else than its answers': `
    select j.id from jobs j
    join credit_reservations r on r.id = replace(j.id, 'job_', 'rsv_')
    where j.kind = 'verification'
      and r.settled <> (select count(*) from verification_addresses a where a.job_id = j.id and a.billable and a.status <> 'unknown')`,
  'a job that finds charged for something else than what it found': `
    select j.id from jobs j
    join credit_reservations r on r.id = replace(j.id, 'job_', 'rsv_')
    where j.kind <> 'verification'
      and r.settled <> (select coalesce(sum(charged), 0) from finding_rows f where f.job_id = j.id)`,
}

const openReservations = `select id from credit_reservations where closed_at is null`
/** What a crash leaves of single questions is given back two minutes later. */
const sweepMs = 150_000

/**
 * Waits until what crashes left of single questions has been given back: balances show it until then.
 * One that stays open is for `brokenInvariants` to tell.
 */
export async function untilGivenBack(sql: postgres.Sql): Promise<void> {
  const deadline = performance.now() + sweepMs
  const isOpen = async (): Promise<boolean> => (await sql.unsafe(openReservations)).length > 0
  while ((await isOpen()) && performance.now() < deadline) await sleep(1000)
}

/** The invariants that do not hold, once everything is over and given back. */
export async function brokenInvariants(sql: postgres.Sql): Promise<string[]> {
  const broken: string[] = []
  for (const [what, query] of Object.entries({ ...wrong, 'a reservation is open': openReservations })) {
    const rows = await sql.unsafe(query)
    if (rows.length > 0) broken.push(`${what}: ${rows.length}, such as ${JSON.stringify(rows[0])}`)
  }
  return broken
}
