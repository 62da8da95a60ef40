import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectPools, type Connection } from '../src/db/client.ts'
import { findList } from '../src/domains/leads/store.ts'
import { beginning, pageOfLeads, type LeadFilter } from '../src/domains/leads/verdicts.ts'
import { organizationId, useLeads } from './support/leads.ts'

// A statement that has been prepared may keep the plan that was best for small tables. What it goes through is counted
// by the tables themselves.

const world = useLeads()
const limit = 50
let pools: Connection

beforeAll(async () => {
  pools = await connectPools(world.connection.url, { requests: 1, background: 1 })
})
afterAll(() => pools.close())

async function addList(listId: string, leads: number): Promise<void> {
  const { sql } = world.connection
  await sql`
    insert into lists (id, organization_id, name, workflow, created_by, columns)
    values (${listId}, ${organizationId}, 'Some', 'verification', 'u', '{email}')`
  await sql`
    insert into leads (list_id, identity, email, email_key, row)
    select ${listId}, email, email, email, array[email] from (
      select 'p' || n || '@x.test' as email from generate_series(1, ${leads}::integer) n
    ) as person`
}

async function page(listId: string, filter: LeadFilter = {}): Promise<number> {
  const list = await findList(pools.db, organizationId, listId)
  return (await pageOfLeads(pools.db, list!, limit, beginning, filter)).length
}

/** Rows of leads that this session has gone through so far, by whatever plan. */
async function touched(): Promise<number> {
  await pools.sql`select pg_stat_force_next_flush()`
  const [counted] = await pools.sql<{ rows: number }[]>`
    select (seq_tup_read + idx_tup_fetch)::float8 as rows from pg_stat_user_tables where relname = 'leads'`
  return counted!.rows
}

it('a page that was asked for often while there were few leads goes through a page of them when there are many', async () => {
  await world.connection.sql`alter table leads set (autovacuum_enabled = false)`
  await addList('lst_first', 60)
  for (let times = 0; times < 12; times++) {
    expect(await page('lst_first')).toBe(limit)
    expect(await page('lst_first', { status: ['unverified'] })).toBe(limit)
  }
  await addList('lst_other', 20_000)
  await addList('lst_large', 20_000)
  const before = await touched()
  expect(await page('lst_large')).toBe(limit)
  expect(await page('lst_large', { status: ['unverified'] })).toBe(limit)
  expect(await page('lst_first')).toBe(limit)
  const rows = (await touched()) - before
  expect(rows).toBeGreaterThanOrEqual(3 * limit)
  expect(rows).toBeLessThanOrEqual(3 * 3 * limit)
})
