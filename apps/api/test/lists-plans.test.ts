import { sql as statement, type SQL, type SQLWrapper } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../src/db/client.ts'
import { makeFilters } from '../src/domains/leads/search/filters.ts'
import { findList, pageOfAddresses, pageOfRejections } from '../src/domains/leads/store.ts'
import { beginning, pageOfLeads, type LeadFilter, type LeadPlace } from '../src/domains/leads/verdicts.ts'
import { listAddresses } from '../src/domains/verification/store/addresses.ts'
import { pendingAddresses } from '../src/domains/verification/store/tasks.ts'
import { fail, organizationId, useLeads } from './support/leads.ts'

// What a look at a list costs is told by the rows that it goes through, whatever statistics the planner has: none, as of
// when there were only small jobs, or those of now. A list that has just come in must not be read from end to end.

const world = useLeads()

/** The leads of the list that is looked at; before it and behind it are others'. */
const size = 20_000
const limit = 50

/** A node of a plan, as `explain` tells it after running it. */
interface Node {
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly Plans?: readonly Node[]
}

/** How many rows of tables a plan went through. */
const rowsOf = (node: Node): number =>
  (node['Relation Name'] === undefined
    ? 0
    : node['Actual Loops'] *
      (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0))) +
  (node.Plans ?? []).reduce((sum, plan) => sum + rowsOf(plan), 0)

/** How many rows the statements of a read went through. */
async function touched(read: (db: Database) => Promise<unknown>): Promise<number> {
  const { db } = world.connection
  let rows = 0
  const explain = async (query: SQL): Promise<unknown> => {
    const [explained] = await db.execute<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(
      statement`explain (analyze, format json) ${query}`,
    )
    rows += rowsOf(explained!['QUERY PLAN'][0]!.Plan)
    return db.execute(query)
  }
  const watching = new Proxy(db, {
    get: (target, name) => {
      if (name === 'execute') return explain
      if (name !== 'select') return Reflect.get(target, name) as unknown
      return (...fields: []) => watchedBuilder(target.select(...fields), explain)
    },
  })
  await read(watching)
  return rows
}

/** A query that is being built, which is explained when it is awaited. */
function watchedBuilder(builder: object, explain: (query: SQL) => Promise<unknown>): unknown {
  return new Proxy(builder, {
    get: (target, name) => {
      const member = Reflect.get(target, name) as unknown
      if (typeof member !== 'function') return member
      if (name === 'then') {
        return async (done: (rows: unknown) => unknown, failed: (error: unknown) => unknown) => {
          try {
            return done(await explain((target as SQLWrapper).getSQL()))
          } catch (error) {
            return failed(error)
          }
        }
      }
      return (...given: unknown[]) => {
        const next = (member as (...args: unknown[]) => unknown).apply(target, given)
        return name === 'from' || name === 'where' || name === 'orderBy' || name === 'limit'
          ? watchedBuilder(next as object, explain)
          : next
      }
    },
  })
}

async function fill(listId: string, jobId: string, leads: number, stage: string): Promise<void> {
  const { sql } = world.connection
  await sql`
    insert into lists (id, organization_id, name, workflow, created_by, columns)
    values (${listId}, ${organizationId}, 'Large', 'verification', 'u', '{email}')`
  await sql`
    insert into leads (list_id, identity, email, email_key, row)
    select ${listId}, 'p' || n || '@x.test', 'p' || n || '@x.test', 'p' || n || '@x.test', array['p' || n || '@x.test', 'Acme']
    from generate_series(1, ${leads}::integer) n`
  await sql`
    insert into jobs (id, kind, organization_id, list_id, stage, created_by, analysis)
    select ${jobId}, 'verification', ${organizationId}, ${listId}, ${stage}, 'u', jsonb_build_object('lead', max(id), 'rows', count(*))
    from leads where list_id = ${listId}`
  // One risky and three pending addresses at the end; nearly all are valid.
  await sql`
    insert into verification_addresses (job_id, key, position, host, email, flags, status, reason, billable)
    select ${jobId}, email_key, id, case when status is null then 'h' || id % 100 end, email, '{}', status,
      case when status is not null then 'accepted' end, true
    from (
      select *, case when n > ${leads} - 3 then null when n = ${leads} - 3 then 'risky' when n % 10 = 0 then 'invalid'
        else 'valid' end as status
      from (select *, row_number() over (order by id) as n from leads where list_id = ${listId}) as lead
    ) as lead`
  await sql`update lists set verdicts_job_id = ${jobId} where id = ${listId}`
}

/** As long as nobody tells the database to look at its tables, it knows what it was told last. */
const quiet = [
  'leads',
  'lead_filters',
  'verification_addresses',
  'rejected_rows',
  'imports',
  'lists',
  'jobs',
  'verdict_counts',
]

const page = (filter: LeadFilter, after: LeadPlace = beginning, listId = 'lst_large'): Promise<number> =>
  touched(async (db) => {
    const list = await findList(world.connection.db, organizationId, listId)
    await pageOfLeads(db, list!, limit, after, filter)
  })

function looksAtAList(): void {
  it.each<[string, LeadFilter, number]>([
    ['all leads', {}, 3 * limit],
    ['a verdict of nearly all', { status: ['valid'] }, 3 * limit],
    ['a verdict of one', { status: ['risky'] }, 5],
    ['no verdict yet', { status: ['unverified'] }, 50],
    ['a verdict of none', { status: ['catch_all'] }, 0],
    ['several verdicts', { status: ['valid', 'invalid', 'risky', 'unverified'] }, 7 * limit],
    ['a verdict and a text', { status: ['risky', 'unverified'], search: 'zzz' }, 80],
    // Leads behind the last filter, filters, and a segment that only looks as if it had it.
    ['a text of none', { search: 'nobody@nowhere.test' }, (20_000 % 2048) + 100],
    ['a text of one', { search: 'p12345@' }, (20_000 % 2048) + 100 + 3 * 256],
    // Eight segments at first, from which some plans take all that match.
    ['a text of all', { search: 'acme' }, 2 * 8 * 256 + 4 * limit],
    ['a verdict of nearly all and a text of none', { status: ['valid'], search: 'zq' }, (20_000 % 2048) + 100],
  ])('a page of %s goes through about as many rows as it has', async (_, filter, most) => {
    expect(await page(filter)).toBeLessThanOrEqual(most)
  })

  it('a page in the middle is as quick as the first', async () => {
    const [middle] = await world.connection.sql<{ id: number }[]>`
      select id::float8 as id from leads where list_id = 'lst_large' order by id offset ${size / 2} limit 1`
    const place = { id: middle!.id, at: middle!.id }
    expect(await page({}, place)).toBeLessThanOrEqual(3 * limit)
    expect(await page({ status: ['valid'] }, place)).toBeLessThanOrEqual(3 * limit)
  })

  it('the leads of a small list do not grow with those of others', async () => {
    const small = (filter: LeadFilter) => page(filter, beginning, 'lst_small5')
    expect(await small({})).toBeLessThanOrEqual(3 * limit)
    expect(await small({ search: 'nobody' })).toBeLessThanOrEqual(2 * 100)
    expect(await small({ status: ['invalid'] })).toBeLessThanOrEqual(3 * limit)
  })

  it('the walks of jobs and exports take a page at a time', async () => {
    const reads: ((db: Database) => Promise<unknown>)[] = [
      (db) => pageOfAddresses(db, 'lst_large', 0, limit),
      (db) => pageOfRejections(db, 'imp_x', limit, 0),
      (db) => pendingAddresses(db, { jobId: 'job_large', place: 'mail h7', first: 0, last: null }),
    ]
    for (const read of reads) expect(await touched(read)).toBeLessThanOrEqual(3 * limit)
    expect(await touched((db) => listAddresses(db, 'job_large', limit, 0))).toBeLessThanOrEqual(4 * limit)
  })

  it('the summary counts nothing', async () => {
    expect(await world.service.summary(fail, { organizationId, listId: 'lst_large' })).toMatchObject({
      leads: size,
      byStatus: { risky: 1, unverified: 3 },
    })
    const [explained] = await world.connection.db.execute<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(statement`
      explain (analyze, format json) select jsonb_object_agg(status, leads) from verdict_counts where job_id = 'job_large'`)
    expect(rowsOf(explained!['QUERY PLAN'][0]!.Plan)).toBeLessThanOrEqual(6 * 22)
  })
}

describe('with statistics', () => {
  beforeAll(async () => {
    const { sql } = world.connection
    for (const table of quiet) await sql`alter table ${sql(table)} set (autovacuum_enabled = false)`
    for (let n = 0; n < 20; n++) await fill(`lst_small${n}`, `job_small${n}`, 100, 'completed')
  })

  describe('of when there were only small jobs', () => {
    beforeAll(async () => {
      for (const table of quiet) await world.connection.sql`analyze ${world.connection.sql(table)}`
      await fill('lst_large', 'job_large', size, 'verifying')
      await makeFilters(world.connection.db, undefined, Infinity)
      await fill('lst_behind', 'job_behind', size, 'verifying')
    })
    looksAtAList()
  })

  describe('of none', () => {
    beforeAll(async () => {
      const { sql } = world.connection
      // A table that is copied has no statistics, nor has one whose columns were made anew.
      await sql`delete from pg_statistic where starelid in (select oid from pg_class where relname in ${sql(quiet)})`
      await sql`update pg_class set reltuples = -1, relpages = 0 where relname in ${sql(quiet)}`
    })
    looksAtAList()
  })

  describe('of now', () => {
    beforeAll(async () => {
      for (const table of quiet) await world.connection.sql`analyze ${world.connection.sql(table)}`
    })
    looksAtAList()
  })
})
