import { expectEnvelope } from '@leadwright/errors/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntryView } from '../src/domains/credits/entries.ts'
import type { UsageDay } from '../src/domains/credits/usage.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import type { Caller } from './support/caller.ts'

let app: TestApp
let sql: Sql

beforeAll(async () => {
  app = await startTestApp()
  sql = postgres(app.databaseUrl, { max: 1 })
})
afterAll(async () => {
  await sql.end()
  await app.close()
})

/** A job over two addresses that a server answers for, and a malformed one. */
async function job(owner: Caller): Promise<string> {
  const { body: list } = await owner.rest<{ id: string }>('POST', '/v1/lists', {
    body: { name: 'Paid', workflow: 'verification' },
  })
  const raw = 'email\nann@inbox.test\nno-ben@inbox.test\nnot an address\n'
  await owner.rest('POST', `/v1/lists/${list.id}/imports`, { raw, headers: { 'content-type': 'text/csv' } })
  const body = { listId: list.id, decision: 'verify' }
  const created = await owner.rest<{ id: string }>('POST', '/v1/verification-jobs', { body })
  const path = `/v1/verification-jobs/${created.body.id}`
  const stage = async () => (await owner.rest<{ stage: string }>('GET', path)).body.stage
  await expect.poll(stage).toBe('completed')
  return created.body.id
}

const entries = async (owner: Caller, query = ''): Promise<EntryView[]> =>
  (await owner.rest<{ items: EntryView[] }>('GET', `/v1/credits/entries${query}`)).body.items

describe('the ledger of a job', () => {
  it('is the part of the ledger that its reservation pays for', async () => {
    const owner = await app.newOwner()
    const [first, second] = [await job(owner), await job(owner)]
    const all = await entries(owner)
    const [ofFirst, ofSecond] = [await entries(owner, `?jobId=${first}`), await entries(owner, `?jobId=${second}`)]
    expect([...ofSecond, ...ofFirst]).toEqual(all.filter(({ kind }) => kind !== 'grant'))
    expect(new Set(ofFirst.map(({ reservationId }) => reservationId)).size).toBe(1)
    const sum = (kind: string) => ofFirst.reduce((total, entry) => total + (entry.kind === kind ? entry.amount : 0), 0)
    expect([sum('settle'), sum('reserve')]).toEqual([2, 2 + sum('release')])

    const walked: EntryView[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = `?jobId=${first}&limit=1${cursor === undefined ? '' : `&cursor=${cursor}`}`
      const page: { items: EntryView[]; nextCursor: string | null } = (
        await owner.rest<typeof page>('GET', `/v1/credits/entries${query}`)
      ).body
      walked.push(...page.items)
      cursor = page.nextCursor
    }
    expect(walked).toEqual(ofFirst)
  })

  it('is empty while nothing is set aside, and nobody else’s business', async () => {
    const [owner, stranger] = [await app.newOwner(), await app.newOwner()]
    const { body: list } = await owner.rest<{ id: string }>('POST', '/v1/lists', {
      body: { name: 'Waiting', workflow: 'verification' },
    })
    const headers = { 'content-type': 'text/csv' }
    await owner.rest('POST', `/v1/lists/${list.id}/imports`, { raw: 'email\nann@inbox.test\n', headers })
    const { body } = await owner.rest<{ id: string }>('POST', '/v1/verification-jobs', { body: { listId: list.id } })
    expect(await entries(owner, `?jobId=${body.id}`)).toEqual([])
    for (const jobId of [body.id, 'job_none']) {
      const refused = await stranger.rest('GET', `/v1/credits/entries?jobId=${jobId}`)
      expect(expectEnvelope(refused.body, 'JOB_NOT_FOUND').details).toEqual({ jobId })
    }
  })
})

describe('the use of credits over time', () => {
  const usage = async (owner: Caller, query = ''): Promise<UsageDay[]> =>
    (await owner.rest<{ items: UsageDay[] }>('GET', `/v1/credits/usage${query}`)).body.items

  it('is a row a day in UTC, also for days on which nothing moved', async () => {
    const owner = await app.newOwner()
    await job(owner)
    const midnight = sql`date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'`
    const grant = (amount: number, at: ReturnType<typeof sql>) => sql`
      insert into credit_entries (organization_id, kind, amount, reference, created_at)
      values (${owner.organizationId}, 'grant', ${amount}, ${`test:${amount}`}, ${at})`
    await grant(7, sql`${midnight} - interval '1 millisecond'`)
    await grant(5, sql`${midnight} - interval '2 days'`)
    await grant(3, sql`${midnight} - interval '2 days 1 millisecond'`)

    const days = await usage(owner, '?days=4')
    expect(days.map(({ granted }) => granted)).toEqual([3, 5, 7, 100])
    const today = await sql<{ day: string }[]>`select to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as day`
    expect(days.at(-1)).toMatchObject({ day: today[0]?.day, spent: 2, purchased: 0, refunded: 0 })
    const { reserved = 0, released = 0 } = days.at(-1) ?? {}
    expect(reserved - released).toBe(2)
    expect(await usage(owner, '?days=1')).toEqual(days.slice(-1))
    const month = await usage(owner)
    expect(month).toHaveLength(30)
    expect(month.slice(-4)).toEqual(days)
    expect(new Set(month.map(({ day }) => day)).size).toBe(30)
    expect(month.map(({ day }) => day)).toEqual(month.map(({ day }) => day).toSorted())
  })

  it('is of one’s own organization, and begins with the free credits', async () => {
    const stranger = await app.newOwner()
    expect(await usage(stranger, '?days=1')).toMatchObject([{ granted: 100, spent: 0 }])
  })

  it('goes ninety days back at most', async () => {
    const owner = await app.newOwner()
    expect(await usage(owner, '?days=90')).toHaveLength(90)
    for (const days of ['91', '0', 'many']) {
      const { body } = await owner.rest('GET', `/v1/credits/usage?days=${days}`)
      expect(expectEnvelope(body, 'INVALID_REQUEST').details).toMatchObject({ issues: [{ path: 'days' }] })
    }
  })

  it('takes the scope of the ledger', async () => {
    const owner = await app.newOwner()
    const { key } = await owner.key(['lists:read'])
    const { body } = await owner.rest('GET', '/v1/credits/usage', { headers: { 'x-api-key': key } })
    expectEnvelope(body, 'INSUFFICIENT_SCOPE')
  })
})

it('what credits cost is what a purchase then comes to', async () => {
  const owner = await app.newOwner()
  type Prices = { centsPerCredit: number; currency: string; minimumCredits: number; maximumCredits: number }
  const { body } = await owner.query<{ result: { data: Prices } }>('credits.prices')
  const { centsPerCredit, currency, minimumCredits: credits, maximumCredits } = body.result.data
  expect((await owner.mutate('credits.purchase', { credits })).status).toBe(200)
  const purchases = await owner.query('credits.purchases')
  expect(purchases.body).toMatchObject({
    result: { data: { items: [{ credits, amount: credits * centsPerCredit, currency }] } },
  })
  for (const outside of [credits - 1, maximumCredits + 1]) {
    const refused = await owner.mutate('credits.purchase', { credits: outside })
    expect(refused.body).toMatchObject({ error: { data: { code: 'INVALID_REQUEST' } } })
  }
})
