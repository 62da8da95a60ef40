import { beforeAll, describe, expect, it } from 'vitest'
import { sweepRemovals } from '../src/db/removals.ts'
import { makeFilters } from '../src/domains/leads/search/filters.ts'
import { findList } from '../src/domains/leads/store.ts'
import { beginning, pageOfLeads, type LeadFilter } from '../src/domains/leads/verdicts.ts'
import { fail, organizationId, useLeads } from './support/leads.ts'

// A search goes through the parts of a list that may have what it looks for. What it must never do is miss one.

const world = useLeads()
const size = 5000

/** All that there are to make, however slow the machine is. */
const makeAll = () => makeFilters(world.connection.db, undefined, Infinity)

async function addLeads(listId: string, from: number, to: number): Promise<void> {
  await world.connection.sql`
    insert into leads (list_id, identity, email, email_key, row)
    select ${listId}, email, email, email, array[email, case when n = 4000 then '上海 Straße' when n % 50 = 0 then 'Fünf' else 'Acme' end]
    from (select n, 'p' || n || '@x.test' as email from generate_series(${from}::integer, ${to}::integer) n) as person`
}

async function newList(listId: string): Promise<void> {
  await world.connection.sql`
    insert into lists (id, organization_id, name, workflow, created_by, columns)
    values (${listId}, ${organizationId}, 'Searched', 'verification', 'u', '{email,company}')`
  await addLeads(listId, 1, size)
}

async function search(listId: string, text: string, filter: LeadFilter = {}, limit = 10): Promise<(string | null)[]> {
  const list = await findList(world.connection.db, organizationId, listId)
  const leads = await pageOfLeads(world.connection.db, list!, limit, beginning, { ...filter, search: text })
  return leads.map(({ email }) => email)
}

/** As if a minute had passed since something became due. */
const later = () => world.connection.sql`update lead_filters set since = now() - interval '2 minutes'`

const filters = (listId: string) => world.connection.sql<{ leads: number; changed: string; isMade: boolean }[]>`
  select (cardinality(starts) * 256)::integer as leads, changed::text, slices is not null as "isMade"
  from lead_filters where list_id = ${listId} order by last`

/** Rows of leads that were read by whatever plan. */
async function read(): Promise<number> {
  await world.connection.sql`select pg_stat_force_next_flush()`
  const [counted] = await world.connection.sql<{ rows: number }[]>`
    select (seq_tup_read + idx_tup_fetch)::float8 as rows from pg_stat_user_tables where relname = 'leads'`
  return counted!.rows
}

describe('a list whose filters are made', () => {
  beforeAll(async () => {
    await newList('lst_made')
    await makeAll()
  })

  it('has them for all leads but the last few', async () => {
    expect(await filters('lst_made')).toEqual([{ leads: 4096, changed: '0', isMade: true }])
    const [list] = await world.connection.sql`select unfiltered from lists where id = 'lst_made'`
    expect(list).toEqual({ unfiltered: size - 4096 })
  })

  it('is searched with the same outcome as without', async () => {
    expect(await search('lst_made', 'P123')).toEqual(
      [123, ...Array.from({ length: 9 }, (_, n) => 1230 + n)].map((n) => `p${n}@x.test`),
    )
    expect(await search('lst_made', '上')).toEqual(['p4000@x.test'])
    expect(await search('lst_made', 'straß')).toEqual(['p4000@x.test'])
    expect(await search('lst_made', 'p4999@')).toEqual(['p4999@x.test']) // behind the filters
    expect(await search('lst_made', 'FÜNF', {}, 200)).toHaveLength(99)
    expect(await search('lst_made', 'nobody')).toEqual([])
    expect(await search('lst_made', '%')).toEqual([])
  })

  it('is not gone through for what it does not have', async () => {
    for (const absent of ['nobody@nowhere.test', '京', 'zq', 'q', '_']) {
      const before = await read()
      expect(await search('lst_made', absent)).toEqual([])
      // The leads that no filter knows, and a segment that looks as if it had it.
      expect((await read()) - before).toBeLessThanOrEqual(size - 4096 + 2 * 256)
    }
  })

  it('a page begins where the one before ended', async () => {
    const list = await findList(world.connection.db, organizationId, 'lst_made')
    const found: (string | null)[] = []
    for (let place = beginning; ;) {
      const page = await pageOfLeads(world.connection.db, list!, 7, place, { search: 'fünf' })
      found.push(...page.map(({ email }) => email))
      const last = page.at(-1)
      if (last === undefined || page.length < 7) break
      place = last
    }
    expect(found).toEqual(
      Array.from({ length: size / 50 }, (_, n) => (n + 1) * 50)
        .filter((n) => n !== 4000)
        .map((n) => `p${n}@x.test`),
    )
  })
})

it('leads that change are found at once, and their filter is made anew a while later', async () => {
  const { sql } = world.connection
  await newList('lst_changed')
  await makeAll()
  await sql`
    update leads set original_email = email, email = 'corrected@y.test', email_key = 'corrected@y.test'
    where list_id = 'lst_changed' and email = 'p700@x.test'`
  expect(await search('lst_changed', 'corrected@y')).toEqual(['corrected@y.test'])
  await makeAll()
  expect(await filters('lst_changed')).toMatchObject([{ changed: '4' }]) // the third segment
  await later()
  await makeAll()
  expect(await filters('lst_changed')).toMatchObject([{ changed: '0', isMade: true }])
  expect(await search('lst_changed', 'corrected@y')).toEqual(['corrected@y.test'])
})

it.each([
  ['its address is spelt otherwise', 'respelt', "email = 'P+News800@X.test'", 'P+News800@'],
  ['a field of it says something else', 'refilled', "row = array[email, 'Zürich']", 'zürich'],
])('a lead is found when %s', async (_, name, change, text) => {
  await newList(`lst_${name}`)
  await makeAll()
  await world.connection.sql.unsafe(
    `update leads set ${change} where list_id = 'lst_${name}' and email = 'p800@x.test'`,
  )
  expect(await search(`lst_${name}`, text)).toHaveLength(1)
})

it('leads whose import was slower than that of others are found', async () => {
  const { sql } = world.connection
  await newList('lst_slow')
  // Their IDs are given now; by the time they are there, those behind them have a filter.
  const ids = await sql<{ id: string }[]>`
    select nextval(pg_get_serial_sequence('leads', 'id'))::text as id from generate_series(1, 3)`
  await addLeads('lst_slow', size + 1, 2 * size)
  await makeAll()
  for (const [at, { id }] of ids.entries()) {
    const email = `late${at}@y.test`
    await sql`
      insert into leads (id, list_id, identity, email, email_key, row) overriding system value
      values (${id}, 'lst_slow', ${email}, ${email}, ${email}, ${[email]})`
  }
  expect(await search('lst_slow', 'late')).toEqual(['late0@y.test', 'late1@y.test', 'late2@y.test'])
})

it('who changes a lead while its filter is begun is waited for', async () => {
  const { sql } = world.connection
  await newList('lst_meanwhile')
  await makeAll()
  await sql`update lead_filters set changed = 1, since = now() - interval '2 minutes' where list_id = 'lst_meanwhile'`
  await sql.begin(async (tx) => {
    await tx`update leads set email = 'new@y.test', email_key = 'new@y.test' where list_id = 'lst_meanwhile' and email = 'p1@x.test'`
    await makeAll() // leaves it alone: it is held
    expect(await filters('lst_meanwhile')).toMatchObject([{ changed: '1', isMade: true }])
  })
  await later()
  await makeAll()
  expect(await filters('lst_meanwhile')).toMatchObject([{ changed: '0', isMade: true }])
  expect(await search('lst_meanwhile', 'new@y')).toEqual(['new@y.test'])
})

it('a filter whose maker died is made by another, and meanwhile its leads are gone through', async () => {
  const { sql } = world.connection
  await newList('lst_died')
  await makeAll()
  await sql`update lead_filters set slices = null, since = now() - interval '2 minutes' where list_id = 'lst_died'`
  expect(await search('lst_died', 'p17@')).toEqual(['p17@x.test'])
  await makeAll()
  expect(await filters('lst_died')).toMatchObject([{ isMade: true }])
})

it('filters go with their list', async () => {
  const { db } = world.connection
  await newList('lst_gone')
  await makeAll()
  await world.service.delete(fail, { organizationId, listId: 'lst_gone' })
  await sweepRemovals(db)
  expect(await filters('lst_gone')).toEqual([])
})
