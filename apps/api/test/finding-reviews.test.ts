import { expectEnvelope } from '@leadwright/errors/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { runOver } from './support/finding.ts'

// Names that may mean several companies: somebody says which is meant, and it counts from then on.

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

interface Review {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly reasons: readonly string[] }[]
  readonly companyId: string | null
  readonly rows: number
  readonly decidedAt: string | null
}

const newCaller = async (): Promise<KeyCaller> => (await app.newOwner()).withKey()
const reviewsOf = async (me: KeyCaller, query = ''): Promise<Review[]> =>
  (await me.rest<{ items: Review[] }>('GET', `/v1/reviews${query}`)).body.items
const decide = (me: KeyCaller, id: string | undefined, companyId: string | null) =>
  me.rest<Review>('POST', `/v1/reviews/${id}`, { body: { companyId } })
const ask = async (me: KeyCaller, ...companies: string[]) => {
  const rows = companies.map((company, index) => ({ first_name: `Ann${'x'.repeat(index)}`, last_name: 'Lee', company }))
  return (await runOver(me, 'enrichment-jobs', rows)).results
}

it('asks about a name that may mean several companies, once a name', async () => {
  const me = await newCaller()
  const results = await ask(me, 'Saltmarsh', 'SALTMARSH', 'Saltmarsh Inc.')
  expect(results.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual(
    Array.from({ length: 3 }, () => 'review ambiguous_company'),
  )
  const reviews = await reviewsOf(me)
  // A legal form tells companies apart, so what is said of one says nothing of the other.
  expect(reviews.map(({ name, status, rows }) => ({ name, status, rows }))).toEqual([
    { name: 'Saltmarsh Inc.', status: 'open', rows: 1 },
    { name: 'Saltmarsh', status: 'open', rows: 2 },
  ])
  expect(results.map(({ reviewId }) => reviewId)).toEqual([reviews[1]?.id, reviews[1]?.id, reviews[0]?.id])
  const [candidate] = reviews[1]?.candidates ?? []
  expect(candidate).toMatchObject({ id: 'saltmarsh-foods', name: 'Saltmarsh Foods Corporation' })
  expect(candidate?.reasons.length).toBeGreaterThan(0)
})

it('matches the name from then on, once somebody accepts a candidate', async () => {
  const me = await newCaller()
  await ask(me, 'Saltmarsh')
  const [review] = await reviewsOf(me)
  const decided = await decide(me, review?.id, 'saltmarsh-foods')
  expect(decided.body).toMatchObject({
    status: 'accepted',
    companyId: 'saltmarsh-foods',
    decidedAt: expect.any(String),
  })
  const [result] = await ask(me, 'Saltmarsh')
  expect(result?.company).toMatchObject({ id: 'saltmarsh-foods', domain: 'saltmarsh-foods.test' })
  expect(result?.outcome).not.toBe('review')
  const single = await me.rest('POST', '/v1/enrichments', {
    body: { firstName: 'Ann', lastName: 'Lee', company: 'saltmarsh' },
  })
  expect(single.body).toMatchObject({ company: { id: 'saltmarsh-foods' } })
  expect(await reviewsOf(me, '?status=open')).toEqual([])
  expect(await reviewsOf(me, '?status=accepted')).toHaveLength(1)
})

it('counts for scraping as well', async () => {
  const me = await newCaller()
  await ask(me, 'Saltmarsh')
  const [review] = await reviewsOf(me)
  await decide(me, review?.id, 'saltmarsh-foods')
  const rows = [{ company: 'Saltmarsh', job_title: 'Chief Executive Officer' }]
  const { results } = await runOver(me, 'scraping-jobs', rows)
  expect(results).toMatchObject([{ company: { id: 'saltmarsh-foods' } }])
})

it('asks no more about candidates that were rejected', async () => {
  const me = await newCaller()
  await ask(me, 'Saltmarsh')
  const [review] = await reviewsOf(me)
  expect((await decide(me, review?.id, null)).body).toMatchObject({ status: 'rejected', companyId: null })
  expect(await ask(me, 'Saltmarsh')).toMatchObject([{ outcome: 'none', reason: 'company_not_found', company: null }])
  expect(await reviewsOf(me, '?status=open')).toEqual([])
  expect(await reviewsOf(me, '?status=rejected')).toMatchObject([{ id: review?.id, rows: 1 }])
})

it('lets a later word count instead of an earlier one', async () => {
  const me = await newCaller()
  await ask(me, 'Saltmarsh')
  const [review] = await reviewsOf(me)
  await decide(me, review?.id, 'saltmarsh-foods')
  await decide(me, review?.id, null)
  expect(await ask(me, 'Saltmarsh')).toMatchObject([{ outcome: 'none' }])
  await decide(me, review?.id, 'saltmarsh-foods')
  expect(await ask(me, 'Saltmarsh')).toMatchObject([{ company: { id: 'saltmarsh-foods' } }])
})

it('refuses what is no candidate', async () => {
  const me = await newCaller()
  await ask(me, 'Saltmarsh')
  const [review] = await reviewsOf(me)
  const refused = await decide(me, review?.id, 'brightwater')
  expect(expectEnvelope(refused.body, 'INVALID_REQUEST').details.issues).toMatchObject([{ path: 'companyId' }])
  expect(await reviewsOf(me)).toMatchObject([{ status: 'open', companyId: null }])
})

it('keeps what an organization says to itself', async () => {
  const [me, other] = [await newCaller(), await newCaller()]
  await ask(me, 'Saltmarsh')
  const [review] = await reviewsOf(me)
  expect(await reviewsOf(other)).toEqual([])
  const foreign = await decide(other, review?.id, 'saltmarsh-foods')
  expect(foreign.status).toBe(404)
  expect(expectEnvelope(foreign.body, 'RESOURCE_NOT_FOUND').details).toEqual({ resource: 'review', id: review?.id })
  expect(await reviewsOf(me)).toMatchObject([{ status: 'open' }])
  await decide(me, review?.id, 'saltmarsh-foods')
  expect(await ask(other, 'Saltmarsh')).toMatchObject([{ outcome: 'review' }])
})

it('leaves a name that is the official one of a company to that company', async () => {
  const me = await newCaller()
  await ask(me, 'Saltmarsh')
  const [review] = await reviewsOf(me)
  await decide(me, review?.id, null)
  expect(await ask(me, 'Saltmarsh Foods Corporation')).toMatchObject([{ company: { id: 'saltmarsh-foods' } }])
})

it('has pages', async () => {
  const me = await newCaller()
  await ask(me, 'Saltmarsh')
  const { body } = await me.rest<{ items: Review[]; nextCursor: string | null }>('GET', '/v1/reviews?limit=1')
  expect(body.items).toHaveLength(1)
  expect(body.nextCursor).toBeNull()
})
