import { sql as statement } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { sweepRemovals } from '../src/db/removals.ts'
import { refreshStatistics } from '../src/db/statistics.ts'
import { insertAddresses, writeAnswers } from '../src/domains/verification/store/addresses.ts'
import type { LeadStatus, ListView } from '../src/domains/leads/views.ts'
import { newId } from '../src/ids.ts'
import { fail, organizationId, useLeads } from './support/leads.ts'

// What is kept of a list as its rows are written: how many leads have which verdict, and what is left when it is deleted.

const world = useLeads()
const { importInto, newList } = world
const emails = (from: number, to: number): string =>
  ['email', ...Array.from({ length: to - from }, (_, index) => `p${from + index}@inbox.test`)].join('\n')

async function newJob(list: ListView, stage: 'verifying' | 'completed' = 'verifying'): Promise<string> {
  const id = newId('job')
  const listId = list.id
  await world.connection.sql`
    insert into jobs (id, kind, organization_id, list_id, stage, created_by)
    values (${id}, 'verification', ${organizationId}, ${listId}, ${stage}, 'u')`
  await world.connection.db.transaction((tx) => world.service.setVerdictsJob(tx, listId, id))
  return id
}

/** Analyzes what is there, without verdicts but for every fifth address, which is invalid. */
async function analyze(list: ListView, jobId: string): Promise<void> {
  const leads = await world.service.addresses(list.id, 0, 10_000)
  await world.connection.db.transaction((tx) =>
    insertAddresses(
      tx,
      jobId,
      leads.map(({ id, email, emailKey: key }, index) => {
        const isBad = index % 5 === 0
        const verdict = isBad ? ({ status: 'invalid', reason: 'syntax' } as const) : undefined
        return { key, email, position: id, flags: [], verdict, host: isBad ? undefined : 'mx.inbox.test' }
      }),
    ),
  )
}

const answer = (jobId: string, from: number, to: number, status: 'valid' | 'risky') =>
  world.connection.db.transaction((tx) =>
    writeAnswers(
      tx,
      jobId,
      Array.from({ length: to - from }, (_, index) => ({
        key: `p${from + index}@inbox.test`,
        status,
        reason: 'accepted',
        flags: [],
      })),
    ),
  )

const summary = async (list: ListView) =>
  (await world.service.summary(fail, { organizationId, listId: list.id })).byStatus

/** By counting, as nobody does any more. */
async function counted(list: ListView): Promise<Record<string, number>> {
  const rows = await world.connection.sql<{ status: string; leads: number }[]>`
    select coalesce(address.status, 'unverified') as status, count(*)::integer as leads
    from leads join lists on lists.id = leads.list_id
      left join verification_addresses address on address.job_id = verdicts_job_id and address.key = leads.email_key
    where list_id = ${list.id} group by 1`
  const none = { valid: 0, invalid: 0, catch_all: 0, risky: 0, unknown: 0, unverified: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ status, leads }) => [status, leads])) }
}

/** IDs of the leads with some verdicts, walked page by page. */
async function walk(list: ListView, status: readonly LeadStatus[] | undefined, search?: string): Promise<string[]> {
  const walked: string[] = []
  for (let cursor: string | undefined | null; cursor !== null;) {
    const page = await world.service.leads(fail, { organizationId, listId: list.id, limit: 7, cursor, status, search })
    walked.push(...page.items.map(({ email }) => email ?? ''))
    cursor = page.nextCursor
  }
  return walked
}

describe('counts of verdicts', () => {
  it('follow what is written, in whatever order it comes', async () => {
    const list = await newList()
    await importInto(list, emails(0, 40))
    expect(await summary(list)).toEqual(await counted(list))
    const jobId = await newJob(list)
    await analyze(list, jobId)
    expect(await summary(list)).toEqual(await counted(list))
    await answer(jobId, 0, 25, 'valid')
    await importInto(list, emails(30, 50))
    await analyze(list, jobId)
    await answer(jobId, 20, 45, 'risky')
    expect(await summary(list)).toEqual(await counted(list))
    expect(await summary(list)).toMatchObject({ invalid: 10, valid: 20, risky: 16, unverified: 4 })
    // An analysis that goes over the same again after a crash counts nothing twice.
    await analyze(list, jobId)
    expect(await summary(list)).toEqual(await counted(list))
  })

  it('follow leads that come and go while verdicts are written', async () => {
    const list = await newList()
    await importInto(list, emails(0, 200))
    const jobId = await newJob(list)
    await analyze(list, jobId)
    const { connection } = world
    const coming = async (): Promise<void> => {
      for (let round = 0; round < 8; round++) {
        // Leads with addresses that have a verdict already, or are getting one now: the same ones in another list's words.
        await connection.sql`
          insert into leads (list_id, identity, email, email_key, row)
          select ${list.id}, 'again ' || ${round}::text || n, 'P' || n || '@inbox.test', 'p' || n || '@inbox.test', '{x}'
          from generate_series(${round * 20}::integer, ${round * 20 + 60}::integer) n`
        await connection.sql`
          delete from leads where list_id = ${list.id} and identity like ${`again ${round}%`} and id % 3 = 0`
      }
    }
    const judging = async (start: number): Promise<void> => {
      for (let from = start; from < 200; from += 20) await answer(jobId, from, from + 10, 'valid')
    }
    await Promise.all([coming(), judging(0), judging(10)])
    expect(await summary(list)).toEqual(await counted(list))
    expect((await summary(list)).valid).toBeGreaterThan(160)
  })

  it('follow corrections that are accepted', async () => {
    const list = await newList()
    await importInto(list, emails(0, 12))
    const jobId = await newJob(list)
    await analyze(list, jobId)
    await answer(jobId, 0, 12, 'valid')
    const { sql } = world.connection
    await sql`
      update verification_addresses set suggestion = 'new' || position || '@inbox.test'
      where job_id = ${jobId} and key in ('p1@inbox.test', 'p2@inbox.test')`
    await sql`update jobs set estimate = '{}' where id = ${jobId}`
    await world.service.acceptSuggestions(fail, { organizationId, listId: list.id, leads: 'all' })
    expect(await summary(list)).toMatchObject({ unverified: 2 })
    expect(await summary(list)).toEqual(await counted(list))
    expect(await walk(list, ['unverified'])).toHaveLength(2)
    expect(await walk(list, ['valid', 'invalid', 'unverified'])).toHaveLength(12)
  })

  it('follow an address that is found for a lead', async () => {
    const list = await newList('enrichment')
    await importInto(list, 'full_name,company,email\nAnn,Acme,\nBo,Acme,p0@inbox.test\nCi,Acme,p1@inbox.test\n')
    const jobId = await newJob(list)
    await analyze(list, jobId)
    await answer(jobId, 0, 2, 'valid')
    const { sql } = world.connection
    await sql`
      update leads set email = 'p1@inbox.test', email_key = 'p1@inbox.test', found = '{}'
      where list_id = ${list.id} and email is null`
    expect(await summary(list)).toEqual(await counted(list))
    expect(await world.service.listForJob(organizationId, list.id)).toMatchObject({ leads: 3, emails: 3 })
    await sql`update leads set email = null, email_key = null where list_id = ${list.id} and email = 'p0@inbox.test'`
    expect(await summary(list)).toEqual(await counted(list))
    expect(await walk(list, ['unverified'])).toHaveLength((await summary(list)).unverified)
  })
})

describe('leads by verdict', () => {
  it('come page by page, each once, whatever shares an address or a verdict', async () => {
    const list = await newList('enrichment')
    // Three of four leads share their address with others; every eighth has none.
    const rows = Array.from({ length: 120 }, (_, n) => `N${n},Acme,${n % 8 === 7 ? '' : `p${n % 30}@inbox.test`}`)
    await importInto(list, ['full_name,company,email', ...rows].join('\n'))
    const jobId = await newJob(list)
    await analyze(list, jobId)
    await answer(jobId, 0, 18, 'valid')
    await importInto(list, 'full_name,company,email\nLate,Acme,late@inbox.test\nLater,Acme,p2@inbox.test\n')
    const all = await world.connection.sql<{ email: string; status: LeadStatus }[]>`
      select coalesce(leads.email, '') as email, coalesce(status, 'unverified') as status from leads
      left join verification_addresses on job_id = ${jobId} and key = email_key where list_id = ${list.id}`
    const wanted: LeadStatus[][] = [
      ['valid'],
      ['invalid'],
      ['unverified'],
      ['valid', 'unverified'],
      ['invalid', 'valid', 'unverified', 'risky'],
    ]
    for (const status of wanted) {
      const expected = all.filter((lead) => status.includes(lead.status)).map(({ email }) => email)
      expect((await walk(list, status)).toSorted()).toEqual(expected.toSorted())
      const found = expected.filter((email) => email.includes('p2'))
      expect((await walk(list, status, 'P2')).toSorted()).toEqual(found.toSorted())
    }
    expect(await walk(list, undefined)).toHaveLength(122)
  })

  it('refuse a cursor of leads by verdict where all are asked for', async () => {
    const list = await newList('enrichment')
    const rows = Array.from({ length: 4 }, (_, n) => `P${n},Acme,p0@inbox.test`)
    await importInto(list, ['full_name,company,email', ...rows].join('\n'))
    const jobId = await newJob(list)
    await analyze(list, jobId)
    const page = { organizationId, listId: list.id, limit: 2 }
    const { nextCursor } = await world.service.leads(fail, { ...page, cursor: undefined, status: ['invalid'] })
    expect(nextCursor).not.toBeNull()
    const cursor = nextCursor ?? ''
    await expect(world.service.leads(fail, { ...page, cursor, status: undefined })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: { issues: [{ path: 'cursor' }] },
    })
  })
})

describe('a list that is deleted', () => {
  const left = async (list: ListView, jobId: string) => {
    const [row] = await world.connection.sql`
      select (select count(*)::integer from leads where list_id = ${list.id}) as leads,
        (select count(*)::integer from verification_addresses where job_id = ${jobId}) as addresses,
        (select count(*)::integer from removals) as removals`
    return row
  }

  it('is gone at once, and swept in batches by any number of sweepers, with the addresses of its jobs', async () => {
    const { db } = world.connection
    const [list, other] = [await newList(), await newList()]
    for (const each of [list, other]) await importInto(each, emails(0, 100))
    const [jobId, otherJob] = [await newJob(list, 'completed'), await newJob(other, 'completed')]
    await analyze(list, jobId)
    await analyze(other, otherJob)
    await world.service.delete(fail, { organizationId, listId: list.id })
    expect(await world.service.addresses(list.id, 0, 10)).toEqual([])
    expect(await left(list, jobId)).toEqual({ leads: 100, addresses: 100, removals: 2 })
    await sweepRemovals(db, undefined, { rows: 30, batches: 1 })
    expect(await left(list, jobId)).toMatchObject({ leads: 70 })
    const sweepers = Array.from({ length: 4 }, () => sweepRemovals(db, undefined, { rows: 30, batches: 10 }))
    await Promise.all(sweepers)
    await sweepRemovals(db)
    expect(await left(list, jobId)).toEqual({ leads: 0, addresses: 0, removals: 0 })
    expect(await left(other, otherJob)).toEqual({ leads: 100, addresses: 100, removals: 0 })
    expect(await summary(other)).toEqual(await counted(other))
  })

  it('leaves a job that is at work its addresses until it is over', async () => {
    const { db, sql } = world.connection
    const list = await newList()
    await importInto(list, emails(0, 20))
    const jobId = await newJob(list)
    await analyze(list, jobId)
    await world.service.delete(fail, { organizationId, listId: list.id })
    await sweepRemovals(db)
    expect(await left(list, jobId)).toEqual({ leads: 0, addresses: 20, removals: 1 })
    await answer(jobId, 0, 20, 'valid')
    await sql`update jobs set stage = 'completed' where id = ${jobId}`
    await sweepRemovals(db)
    expect(await left(list, jobId)).toEqual({ leads: 0, addresses: 0, removals: 0 })
  })

  it('goes with its organization', async () => {
    const { db, sql } = world.connection
    const owner = 'org_gone'
    await sql`insert into organizations (id, name, slug) values (${owner}, 'Gone', ${owner})`
    const mine = { organizationId: owner, createdBy: 'usr_1', operationId: undefined }
    const list = await world.service.create(fail, { ...mine, name: 'Gone', workflow: 'verification' })
    await world.service.import(fail, { ...mine, listId: list.id, csv: emails(0, 20) })
    const jobId = newId('job')
    await sql`
      insert into jobs (id, kind, organization_id, list_id, stage, created_by)
      values (${jobId}, 'verification', ${owner}, ${list.id}, 'verifying', 'u')`
    await analyze(list, jobId)
    await sql`delete from organizations where id = ${owner}`
    await sweepRemovals(db)
    expect(await left(list, jobId)).toEqual({ leads: 0, addresses: 0, removals: 0 })
  })
})

it('statistics follow what was written in bulk, and only that', async () => {
  const { db, sql } = world.connection
  const analyzed = async (): Promise<number> => {
    await sql`select pg_stat_force_next_flush()`
    const [row] = await sql<{ times: number }[]>`
      select analyze_count::integer as times from pg_stat_user_tables where relname = 'leads'`
    return row?.times ?? 0
  }
  await db.execute(statement`analyze leads`)
  const before = await analyzed()
  await refreshStatistics(db)
  expect(await analyzed()).toBe(before)
  const list = await newList()
  await importInto(list, emails(0, 5000))
  await expect
    .poll(async () => {
      await refreshStatistics(db)
      return analyzed()
    })
    .toBeGreaterThan(before)
})
