import { expectEnvelope } from '@leadwright/errors/testing'
import type { SandboxCompany } from '@leadwright/sandbox'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import {
  companyWhere,
  csvOf,
  finished,
  listOf,
  readTruth,
  resultsOf,
  startJob,
  type FindingJob,
} from './support/finding.ts'

// Jobs that find, over some rows of a list: only these are looked at and paid for.

let app: TestApp
let company: SandboxCompany

beforeAll(async () => {
  app = await startTestApp()
  company = companyWhere(
    await readTruth(),
    ({ website, mail, people, pattern }) =>
      website.kind === 'people' && mail.kind === 'mailboxes' && people.length > 4 && pattern === '{first}.{last}',
  )
})
afterAll(() => app.close())

const caller = async (): Promise<KeyCaller> => (await app.newOwner()).withKey()
const rows = () =>
  company.people
    .slice(0, 4)
    .map(({ fullName }, index) => ({ full_name: fullName, company: company.name, batch: `no${index}` }))

const leadIds = async (me: KeyCaller, listId: string): Promise<string[]> => {
  const { body } = await me.rest<{ items: { id: string }[] }>('GET', `/v1/lists/${listId}/leads`)
  return body.items.map(({ id }) => id)
}

it('addresses are looked for of the rows that a filter finds, or that are named, in their order', async () => {
  const me = await caller()
  const listId = await listOf(me, 'enrichment', csvOf(rows()))
  const [first = '', second = '', third = '', fourth = ''] = await leadIds(me, listId)
  const decision = 'enrich'
  const filtered = await startJob(me, 'enrichment-jobs', listId, { rows: { filter: { search: 'no1' } }, decision })
  const one = await finished(me, 'enrichment-jobs', filtered.id)
  expect(one).toMatchObject({ stage: 'completed', rows: { filter: { search: 'no1' } } })
  expect((await resultsOf(me, 'enrichment-jobs', one.id)).map(({ leadId }) => leadId)).toEqual([second])
  const ids = [fourth, first, 'nobody', '1000000']
  const named = await finished(
    me,
    'enrichment-jobs',
    (await startJob(me, 'enrichment-jobs', listId, { rows: { ids }, decision })).id,
  )
  expect((await resultsOf(me, 'enrichment-jobs', named.id)).map(({ leadId }) => leadId)).toEqual([first, fourth])
  const whole = await finished(me, 'enrichment-jobs', (await startJob(me, 'enrichment-jobs', listId)).id)
  expect(whole).toMatchObject({ rows: null })
  expect((await resultsOf(me, 'enrichment-jobs', whole.id)).map(({ leadId }) => leadId)).toEqual([
    first,
    second,
    third,
    fourth,
  ])
})

it('people are looked for of the rows that are named alone', async () => {
  const me = await caller()
  const person = company.people.find(({ onWebsite }) => onWebsite)
  const wanted = { company: company.name, job_title: person?.title ?? '' }
  const listId = await listOf(me, 'scraping', csvOf([wanted, { ...wanted, company: 'Nobody at All Inc' }]))
  const [, second = ''] = await leadIds(me, listId)
  const some = { rows: { ids: [second] }, decision: 'scrape' }
  const job = await finished(me, 'scraping-jobs', (await startJob(me, 'scraping-jobs', listId, some)).id)
  expect(job).toMatchObject({ stage: 'completed', results: { found: 0, none: 1, matched: 0 } })
})

it('refuses a choice of rows in which there is none', async () => {
  const me = await caller()
  const people = await listOf(me, 'enrichment', csvOf(rows()))
  const companies = await listOf(me, 'scraping', csvOf([{ company: company.name, job_title: 'CEO' }]))
  for (const [path, listId, code] of [
    ['enrichment-jobs', people, 'NO_LEADS_TO_ENRICH'],
    ['scraping-jobs', companies, 'NO_LEADS_TO_SCRAPE'],
  ] as const) {
    const refused = await me.rest<FindingJob>('POST', `/v1/${path}`, {
      body: { listId, rows: { filter: { search: 'nowhere' } } },
    })
    expect(expectEnvelope(refused.body, code).details).toMatchObject({ listId, rows: 'filter' })
    const both = { ids: ['1'], filter: { search: 'x' } }
    const muddled = await me.rest('POST', `/v1/${path}`, { body: { listId, rows: both } })
    expectEnvelope(muddled.body, 'INVALID_REQUEST')
  }
})
