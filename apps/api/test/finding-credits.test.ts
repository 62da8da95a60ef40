import { expectEnvelope } from '@leadwright/errors/testing'
import type { SandboxCompany } from '@leadwright/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import {
  awaiting,
  balanceOf,
  companyWhere,
  csvOf,
  entriesOf,
  expectBalanced,
  finished,
  listOf,
  readTruth,
  runOver,
  startJob,
  type FindingJob,
} from './support/finding.ts'

// What finding costs: what was found, once; and nothing else.

const grant = 100
let app: TestApp
let companies: readonly SandboxCompany[]

beforeAll(async () => {
  app = await startTestApp({ signupCredits: grant })
  companies = await readTruth()
})
afterAll(() => app.close())

const newCaller = async (): Promise<KeyCaller> => (await app.newOwner()).withKey()

/** A company whose website and mail server are as they should be. */
const good = (): SandboxCompany =>
  companyWhere(
    companies,
    ({ website, mail, pattern, people: all }) =>
      website.kind === 'people' &&
      mail.kind === 'mailboxes' &&
      pattern === '{first}.{last}' &&
      all.filter(isFindable).length > 4 &&
      all.some(({ onWebsite, seniority }) => onWebsite && seniority === 'chief'),
  )
const isFindable = ({ firstName, lastName, onWebsite, hasMailbox }: SandboxCompany['people'][number]): boolean =>
  onWebsite && hasMailbox && /^[A-Z][a-z]+$/.test(firstName) && /^[A-Z][a-z]+$/.test(lastName)

const personRow = (person: { firstName: string; lastName: string }, company: string) => ({
  first_name: person.firstName,
  last_name: person.lastName,
  company,
})
const people = (count: number, { people: all, name }: SandboxCompany = good()) =>
  all
    .filter(isFindable)
    .slice(0, count)
    .map((person) => personRow(person, name))

describe('an enrichment job', () => {
  it('costs a credit an address, and nothing for what has none', async () => {
    const me = await newCaller()
    const company = good()
    const [first] = people(1)
    const { job, results } = await runOver(me, 'enrichment-jobs', [
      ...people(3),
      { ...(first ?? personRow({ firstName: '', lastName: '' }, '')), company: company.aliases[0] ?? '' },
      personRow({ firstName: 'Zebedee', lastName: 'Quackenbush' }, company.name),
      personRow({ firstName: 'Ann', lastName: 'Lee' }, 'Saltmarsh'),
      personRow({ firstName: 'Ann', lastName: 'Lee' }, 'Acne Unheard Of'),
      personRow({ firstName: 'Ann', lastName: 'Lee' }, 'Inc.'),
    ])
    expect(results.map(({ outcome, charged }) => `${outcome} ${charged}`)).toEqual([
      'matched 1',
      'matched 1',
      'matched 1',
      'duplicate 0',
      'none 0',
      'review 0',
      'none 0',
      'invalid 0',
    ])
    expect(job.credits).toEqual({ reserved: 4, settled: 3, released: 1 })
    await expectBalanced(me, 'enrichment-jobs', job)
    expect(await balanceOf(me)).toEqual({ available: grant - 3, reserved: 0 })
  })

  it('has lines of the ledger of its own, which say what they paid for', async () => {
    const me = await newCaller()
    const { job } = await runOver(me, 'enrichment-jobs', people(1))
    const { job: other } = await runOver(me, 'scraping-jobs', [{ company: good().name, job_title: 'Nobody At All' }])
    expect(await entriesOf(me, job.id)).toMatchObject([
      { kind: 'reserve', amount: 1, operation: 'enrichment.job' },
      { kind: 'settle', amount: 1, operation: 'enrichment.job' },
    ])
    expect(await entriesOf(me, other.id)).toMatchObject([
      { kind: 'reserve', amount: 3, operation: 'scraping.job' },
      { kind: 'release', amount: 3, operation: 'scraping.job' },
    ])
  })

  it('costs nothing where there is nothing to look into, and is over at once', async () => {
    const me = await newCaller()
    const { job } = await runOver(me, 'enrichment-jobs', [personRow({ firstName: 'Ann', lastName: 'Lee' }, 'Inc.')])
    expect(job.credits).toEqual({ reserved: 0, settled: 0, released: 0 })
    expect(await entriesOf(me, job.id)).toEqual([])
  })

  it('is paid for once by an organization, in whichever list somebody is, and by each organization', async () => {
    const [me, other] = [await newCaller(), await newCaller()]
    const first = await runOver(me, 'enrichment-jobs', people(2))
    const again = await runOver(me, 'enrichment-jobs', people(3))
    const theirs = await runOver(other, 'enrichment-jobs', people(2))
    expect([first, again, theirs].map(({ job }) => job.credits.settled)).toEqual([2, 1, 2])
    expect(again.results.map(({ outcome, charged }) => `${outcome} ${charged}`)).toEqual([
      'matched 0',
      'matched 0',
      'matched 1',
    ])
    for (const { job } of [first, again]) await expectBalanced(me, 'enrichment-jobs', job)
    expect(await balanceOf(me)).toEqual({ available: grant - 3, reserved: 0 })
  })

  it('skips those of the same list that it has found before', async () => {
    const me = await newCaller()
    const { listId } = await runOver(me, 'enrichment-jobs', people(2))
    const answer = await me.rest('POST', '/v1/enrichment-jobs', { body: { listId, decision: 'enrich' } })
    expectEnvelope(answer.body, 'NO_LEADS_TO_ENRICH')
  })

  it('bills two jobs at once over the same people for one of them', async () => {
    const me = await newCaller()
    const lists = await Promise.all([1, 2, 3].map(() => listOf(me, 'enrichment', csvOf(people(4)))))
    const started = await Promise.all(lists.map((listId) => startJob(me, 'enrichment-jobs', listId)))
    const jobs = await Promise.all(started.map(({ id }) => finished(me, 'enrichment-jobs', id)))
    expect(jobs.map(({ results }) => results['matched'])).toEqual([4, 4, 4])
    expect(jobs.reduce((sum, { credits }) => sum + credits.settled, 0)).toBe(4)
    expect(await balanceOf(me)).toEqual({ available: grant - 4, reserved: 0 })
  })
})

describe('a domain that accepts any address', () => {
  /** One that shows on its website how it writes addresses. */
  const accepting = () =>
    companyWhere(
      companies,
      ({ catchAll, website, people: all, pattern }) =>
        catchAll &&
        website.kind === 'people' &&
        pattern === '{first}.{last}' &&
        all.filter((person) => isFindable(person) && person.emailPublished).length >= 3,
    )
  const optIn = { decision: { action: 'enrich', include: ['catch_all'] } }

  it('is not guessed at, and costs nothing, unless that is opted in to', async () => {
    const me = await newCaller()
    const { job, results } = await runOver(me, 'enrichment-jobs', people(3, accepting()))
    expect(new Set(results.map(({ outcome, reason }) => `${outcome} ${reason}`))).toEqual(new Set(['none catch_all']))
    expect(job.credits).toEqual({ reserved: 3, settled: 0, released: 3 })
  })

  it('is answered by how the company is known to write its own, marked for what it is', async () => {
    const me = await newCaller()
    const company = accepting()
    const stranger = { firstName: 'Zebedee', lastName: 'Quackenbush' }
    const rows = [...people(2, company), personRow(stranger, company.name)]
    const { job, results } = await runOver(me, 'enrichment-jobs', rows, optIn)
    expect(results.map(({ findings }) => findings[0])).toMatchObject([
      { status: 'catch_all', email: company.people.find(isFindable)?.email },
      { status: 'catch_all' },
      { status: 'catch_all', email: `zebedee.quackenbush@${company.domain}`, via: 'pattern' },
    ])
    expect(job.credits.settled).toBe(3)
    await expectBalanced(me, 'enrichment-jobs', job)
  })

  it('has no answer where that is not known, whatever is opted in to', async () => {
    const me = await newCaller()
    const rows = [{ first_name: 'Ann', last_name: 'Lee', domain: 'catchall.test' }]
    const { job, results } = await runOver(me, 'enrichment-jobs', rows, optIn)
    expect(results).toMatchObject([{ outcome: 'none', reason: 'catch_all', charged: 0 }])
    expect(job.credits.settled).toBe(0)
  })
})

describe('a scraping job', () => {
  const chief = (company: SandboxCompany) => {
    const found = company.people.find(({ onWebsite, seniority }) => onWebsite && seniority === 'chief')
    return { company: company.name, job_title: found?.title ?? 'Chief Executive Officer' }
  }

  it('reserves what it can cost at most, and costs a credit a person', async () => {
    const me = await newCaller()
    const missing = { company: good().name, job_title: 'Lion Tamer' }
    const more = { peoplePerRow: 5 }
    const { job, results } = await runOver(me, 'scraping-jobs', [chief(good()), missing], more)
    expect(job.credits.reserved).toBe(10)
    expect(job.credits.settled).toBe(job.results['found'])
    expect(results.map(({ charged, findings }) => charged === findings.length)).toEqual([true, true])
    expect(results[1]).toMatchObject({ outcome: 'none', reason: 'no_such_title', charged: 0 })
    await expectBalanced(me, 'scraping-jobs', job)
  })

  it('costs nothing for whom the organization has found before, or found for another row', async () => {
    const me = await newCaller()
    const company = good()
    const rows = [chief(company), { company: company.name, job_title: 'CEO' }]
    const first = await runOver(me, 'scraping-jobs', rows, { peoplePerRow: 1 })
    const again = await runOver(me, 'scraping-jobs', rows, { peoplePerRow: 1 })
    const who = new Set(first.results.flatMap(({ findings }) => findings.map(({ fullName }) => fullName)))
    expect(first.job.credits.settled).toBe(who.size)
    expect(again.job.credits).toMatchObject({ settled: 0 })
    expect(again.results.map(({ findings }) => findings)).toEqual(first.results.map(({ findings }) => findings))
    await expectBalanced(me, 'scraping-jobs', first.job)
  })

  it('leads to addresses that cost their own credit', async () => {
    const me = await newCaller()
    const { listId, job } = await runOver(me, 'scraping-jobs', [chief(good())], { peoplePerRow: 1 })
    const enriched = await finished(me, 'enrichment-jobs', (await startJob(me, 'enrichment-jobs', listId)).id)
    expect([job.credits.settled, enriched.credits.settled]).toEqual([1, 1])
    expect(await balanceOf(me)).toEqual({ available: grant - 2, reserved: 0 })
  })
})

describe('an organization that cannot pay', () => {
  const letters = (index: number): string => String.fromCodePoint(97 + (index % 26), 97 + Math.floor(index / 26))
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      first_name: `Ann${letters(index)}`,
      last_name: 'Lee',
      domain: 'inbox.test',
    }))
  const manyTitles = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ company: good().name, job_title: `Lion Tamer ${index}` }))

  it('is told so when it decides, with what is missing, and may decide again', async () => {
    const me = await newCaller()
    const listId = await listOf(me, 'scraping', csvOf(manyTitles(5)))
    const job = await startJob(me, 'scraping-jobs', listId, { peoplePerRow: 25 })
    expect(await awaiting(me, 'scraping-jobs', job.id)).toMatchObject({ estimate: { billable: 5, credits: 125 } })
    const path = `/v1/scraping-jobs/${job.id}`
    const refused = await me.rest('POST', `${path}/decision`, { body: { action: 'scrape' } })
    const { details } = expectEnvelope(refused.body, 'INSUFFICIENT_CREDITS')
    expect(details).toMatchObject({ required: 125, available: grant, reserved: 0, shortfall: 25 })
    expect((await me.rest<FindingJob>('GET', path)).body.stage).toBe('awaiting_decision')
    expect((await me.rest('POST', `${path}/decision`, { body: { action: 'cancel' } })).status).toBe(200)
    expect(await balanceOf(me)).toEqual({ available: grant, reserved: 0 })
  })

  it('is told so at once where it decides up front, and no job is made', async () => {
    const me = await newCaller()
    const listId = await listOf(me, 'enrichment', csvOf(rows(grant + 1)))
    const refused = await me.rest('POST', '/v1/enrichment-jobs', { body: { listId, decision: 'enrich' } })
    expect(expectEnvelope(refused.body, 'INSUFFICIENT_CREDITS').details).toMatchObject({ required: grant + 1 })
    expect((await me.rest<{ items: unknown[] }>('GET', '/v1/enrichment-jobs')).body.items).toEqual([])
  })

  it('is not refused for rows that cost nothing', async () => {
    const me = await newCaller()
    const unknown = Array.from({ length: grant + 50 }, (_, index) => ({
      first_name: `Ann${letters(index)}`,
      last_name: 'Lee',
      domain: '',
      company: 'Acne Unheard Of',
    }))
    const known = { first_name: 'Ann', last_name: 'Lee', domain: 'inbox.test', company: '' }
    const listId = await listOf(me, 'enrichment', csvOf([known, ...unknown]))
    const job = await finished(me, 'enrichment-jobs', (await startJob(me, 'enrichment-jobs', listId)).id)
    expect(job).toMatchObject({ stage: 'completed', credits: { reserved: 1 } })
  })

  it('has a job that fails with what a caller would have been told, if the credits went while it waited', async () => {
    const me = await newCaller()
    const lists = await Promise.all([1, 2].map(() => listOf(me, 'scraping', csvOf(manyTitles(3)))))
    const more = { decision: 'scrape', peoplePerRow: 25 }
    const started = await Promise.all(lists.map((listId) => startJob(me, 'scraping-jobs', listId, more)))
    const jobs = await Promise.all(started.map(({ id }) => finished(me, 'scraping-jobs', id)))
    for (const job of jobs) {
      // Each alone could be paid; both at once cannot, but one may be over before the other is paid for.
      if (job.stage === 'completed') continue
      expect(job).toMatchObject({ stage: 'failed', error: { code: 'INSUFFICIENT_CREDITS' } })
      expect(job.credits).toEqual({ reserved: 0, settled: 0, released: 0 })
    }
    expect(jobs.map(({ stage }) => stage)).toContain('completed')
    expect(await balanceOf(me)).toEqual({ available: grant, reserved: 0 })
  })
})

describe('one person asked for', () => {
  interface Enrichment {
    readonly outcome: string
    readonly reason: string
    readonly email: string | null
  }
  const find = (me: KeyCaller, person: object, headers = {}) =>
    me.rest<Enrichment>('POST', '/v1/enrichments', { body: person, headers })

  it('costs a credit if an address is found, once, in a job, too', async () => {
    const me = await newCaller()
    const company = good()
    const person = company.people.find(isFindable)
    const asked = { firstName: person?.firstName, lastName: person?.lastName, company: company.name }
    const first = await find(me, asked)
    expect(first.body).toMatchObject({ outcome: 'matched', email: person?.email, status: 'valid' })
    expect(await balanceOf(me)).toEqual({ available: grant - 1, reserved: 0 })
    expect((await find(me, asked)).body).toEqual(first.body)
    const { job } = await runOver(me, 'enrichment-jobs', people(1))
    expect(job.credits).toEqual({ reserved: 1, settled: 0, released: 1 })
    expect(await balanceOf(me)).toEqual({ available: grant - 1, reserved: 0 })
  })

  it.each([
    ['none', 'no_such_mailbox', { firstName: 'Zebedee', lastName: 'Quackenbush', company: () => good().name }],
    ['none', 'company_not_found', { firstName: 'Ann', lastName: 'Lee', company: () => 'Acne Unheard Of' }],
    ['none', 'generic_company', { firstName: 'Ann', lastName: 'Lee', company: () => 'Global Services Ltd' }],
    ['review', 'ambiguous_company', { firstName: 'Ann', lastName: 'Lee', company: () => 'Saltmarsh' }],
    ['invalid', 'no_company_name', { firstName: 'Ann', lastName: 'Lee', company: () => 'Inc.' }],
  ])('costs nothing: %s, %s', async (outcome, reason, { company, ...name }) => {
    const me = await newCaller()
    const answer = await find(me, { ...name, company: company() })
    expect(answer.body).toMatchObject({ outcome, reason, email: null })
    expect(await balanceOf(me)).toEqual({ available: grant, reserved: 0 })
  })

  it('is answered again under its idempotency key, and paid for once', async () => {
    const me = await newCaller()
    const asked = { firstName: 'Ann', lastName: 'Lee', domain: 'inbox.test' }
    const answers = await Promise.all([1, 2, 3].map(() => find(me, asked, { 'idempotency-key': 'one and the same' })))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(answers[0]?.body).toMatchObject({ outcome: 'matched' })
    expect(await balanceOf(me)).toEqual({ available: grant - 1, reserved: 0 })
    const other = await find(me, { ...asked, firstName: 'Ben' }, { 'idempotency-key': 'one and the same' })
    expectEnvelope(other.body, 'INVALID_REQUEST')
  })
})
