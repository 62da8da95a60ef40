import { expectEnvelope } from '@leadwright/errors/testing'
import type { SandboxCompany } from '@leadwright/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { companyWhere, readTruth, resultsOf, runOver, type FindingJob, type FindingResult } from './support/finding.ts'

// The match report: what counts for the rate, and hints where rows were built to trigger them, and nowhere else.

let app: TestApp
let companies: readonly SandboxCompany[]

beforeAll(async () => {
  app = await startTestApp({ signupCredits: 10_000 })
  companies = await readTruth()
})
afterAll(() => app.close())

const newCaller = async (): Promise<KeyCaller> => (await app.newOwner()).withKey()

/** A company whose people's addresses have to be worked out: its website shows none. */
const silent = (): SandboxCompany =>
  companyWhere(
    companies,
    ({ website, mail, pattern, people }) =>
      website.kind === 'people' &&
      website.emails === 'none' &&
      mail.kind === 'mailboxes' &&
      pattern === '{first}.{last}' &&
      people.filter(isPlain).length >= 5,
  )

const isPlain = ({ firstName, lastName, onWebsite, hasMailbox }: SandboxCompany['people'][number]): boolean =>
  onWebsite && hasMailbox && /^[A-Z][a-z]{3,}$/.test(firstName) && /^[A-Z][a-z]{5,}$/.test(lastName)

const rowOf = ({ firstName, lastName }: { firstName: string; lastName: string }, company: string) => ({
  first_name: firstName,
  last_name: lastName,
  company,
  email: '',
})

/** Another letter in the middle of a name. */
const misspelt = (name: string, edits: 1 | 2): string =>
  `${name.slice(0, 2)}x${edits === 2 ? 'x' : name[3]}${name.slice(4)}`

const outcomesOf = (results: readonly FindingResult[]) => results.map(({ outcome, reason }) => `${outcome} ${reason}`)
const hintsOf = ({ match }: FindingJob) => match.hints.map(({ hint, rows }) => ({ hint, rows }))

describe('the match report of an enrichment job', () => {
  let me: KeyCaller
  let job: FindingJob
  let results: FindingResult[]
  let company: SandboxCompany

  beforeAll(async () => {
    me = await newCaller()
    company = silent()
    const [one, other, slip, slips] = company.people.filter(isPlain)
    if (!one || !other || !slip || !slips) throw new Error('the company has enough people')
    const alias = company.aliases[0] ?? company.name
    ;({ job, results } = await runOver(me, 'enrichment-jobs', [
      rowOf(one, company.name),
      rowOf(other, alias),
      rowOf(one, alias),
      rowOf({ firstName: 'Ann', lastName: 'Lee' }, 'Saltmarsh'),
      rowOf({ firstName: 'Ann', lastName: 'Lee' }, 'Acne Unheard Of'),
      rowOf({ firstName: 'Ann', lastName: 'Lee' }, 'Global Services Ltd'),
      rowOf({ firstName: 'Ann', lastName: 'Lee' }, 'Inc.'),
      { ...rowOf({ firstName: 'Di', lastName: 'Kay' }, company.name), email: 'di@inbox.test' },
      rowOf({ ...slip, lastName: misspelt(slip.lastName, 1) }, company.name),
      rowOf({ ...slips, lastName: misspelt(slips.lastName, 2) }, company.name),
    ]))
  })

  it('says of each row what became of it, and why', () => {
    expect(outcomesOf(results)).toEqual([
      'matched found',
      'matched found',
      'duplicate same_as_above',
      'review ambiguous_company',
      'none company_not_found',
      'none generic_company',
      'invalid no_company_name',
      'skipped has_email',
      'none no_such_mailbox',
      'none no_such_mailbox',
    ])
  })

  it('has the rate of those that matched among those that could', () => {
    const counts = { matched: 2, review: 1, none: 4, invalid: 1, duplicates: 1, skipped: 1 }
    expect(job.match).toMatchObject({ rate: 0.2857, valid: 7, ...counts })
    expect(job.results).toEqual({ found: 2, ...counts })
    // What analysis has settled by itself; the other rows were looked into.
    expect(job.estimate).toEqual({ billable: 4, credits: 4, duplicates: 1, invalid: 1, review: 1, none: 2, skipped: 1 })
  })

  it('hints at official company names, and at the spelling of people’s, with the rows that say so', () => {
    expect(hintsOf(job).toSorted((a, b) => a.hint.localeCompare(b.hint))).toEqual([
      { hint: 'company_name', rows: 2 },
      { hint: 'name_spelling', rows: 2 },
    ])
    for (const { hint, rows, examples } of job.match.hints) {
      const speaking = results.filter(({ hints }) => hints.some((each) => each.hint === hint))
      expect(examples.map(({ leadId }) => leadId)).toEqual(speaking.map(({ leadId }) => leadId))
      expect(rows).toBe(speaking.length)
    }
    const [unheard, generic] = job.match.hints.find(({ hint }) => hint === 'company_name')?.examples ?? []
    expect([unheard?.value, generic?.value]).toEqual(['Acne Unheard Of', 'Global Services Ltd'])
  })

  it('shows whom a misspelt name may mean', () => {
    const named = company.people.filter(isPlain).slice(2, 4)
    for (const [index, person] of named.entries()) {
      const [hint] = results[8 + index]?.hints ?? []
      expect(hint).toMatchObject({ hint: 'name_spelling' })
      expect(hint?.evidence).toContain(person.lastName)
    }
  })

  it('gives its rows by outcome and by hint', async () => {
    const asked = async (query: string) =>
      (await resultsOf(me, 'enrichment-jobs', job.id, query)).map(({ leadId }) => leadId)
    const those = (...positions: number[]) => positions.map((position) => results[position]?.leadId)
    expect(await asked('&outcome=review')).toEqual(those(3))
    expect(await asked('&outcome=none,invalid')).toEqual(those(4, 5, 6, 8, 9))
    expect(await asked('&hint=company_name')).toEqual(those(4, 5))
    expect(await asked('&hint=name_spelling&outcome=none')).toEqual(those(8, 9))
    expect(await asked('&hint=name_spelling&outcome=matched')).toEqual([])
    expect(await asked('&hint=job_title')).toEqual([])
  })

  it.each(['hint=nonsense', 'hint=', 'outcome=found', 'outcome=', 'outcome=none,,', 'hint=company_name,job_title'])(
    'refuses a filter that is none: %s',
    async (query) => {
      const answer = await me.rest('GET', `/v1/enrichment-jobs/${job.id}/results?${query}`)
      expect(answer.status).toBe(400)
      const { details } = expectEnvelope(answer.body, 'INVALID_REQUEST')
      expect(details.issues[0]?.path).toMatch(query.startsWith('hint') ? /^hint/ : /^outcome/)
    },
  )

  it('has pages of any size, also of what is filtered', async () => {
    for (const query of ['', '&outcome=none']) {
      const whole = await resultsOf(me, 'enrichment-jobs', job.id, query)
      const pieces: FindingResult[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const path: string = `/v1/enrichment-jobs/${job.id}/results?limit=1${query}${cursor && `&cursor=${cursor}`}`
        const { body } = await me.rest<{ items: FindingResult[]; nextCursor: string | null }>('GET', path)
        expect(body.items.length).toBeLessThanOrEqual(1)
        pieces.push(...body.items)
        cursor = body.nextCursor
      }
      expect(pieces).toEqual(whole)
    }
  })
})

describe('a list on which nothing is wrong', () => {
  it('has no hints when it is enriched', async () => {
    const company = silent()
    const rows = company.people.filter(isPlain).map((person) => rowOf(person, company.name))
    const { job } = await runOver(await newCaller(), 'enrichment-jobs', rows)
    expect(job.match).toMatchObject({ rate: 1, matched: rows.length, hints: [] })
  })

  it('has no hints when it is scraped', async () => {
    const rows = companies
      .filter(({ website, people }) => website.kind === 'people' && people.length < 12)
      .slice(0, 8)
      .flatMap(({ name, people }) =>
        people
          .filter(({ onWebsite, seniority }) => onWebsite && seniority === 'chief')
          .slice(0, 1)
          .map(({ title }) => ({ company: name, job_title: title })),
      )
    expect(rows.length).toBeGreaterThan(3)
    const { job } = await runOver(await newCaller(), 'scraping-jobs', rows, { peoplePerRow: 25 })
    expect(job.match).toMatchObject({ rate: 1, matched: rows.length, hints: [] })
  })

  it('has no hints for what is not its fault', async () => {
    const sites = companies.filter(({ website }) => ['no_people', 'robots_forbids_all', 'pdf'].includes(website.kind))
    const rows = sites.map(({ name }) => ({ company: name, job_title: 'Chief Executive Officer' }))
    const { job } = await runOver(await newCaller(), 'scraping-jobs', rows)
    expect(job.match).toMatchObject({ rate: 0, matched: 0, hints: [] })
  })
})

describe('the match report of a scraping job', () => {
  const large = () => companyWhere(companies, ({ people }) => people.length > 100)

  it('hints at titles that name nothing but a rank', async () => {
    const company = large()
    const rows = ['Manager', 'Chief Executive Officer'].map((title) => ({ company: company.name, job_title: title }))
    const { job, results } = await runOver(await newCaller(), 'scraping-jobs', rows, { peoplePerRow: 25 })
    expect(hintsOf(job)).toEqual([{ hint: 'job_title', rows: 1 }])
    expect(results[0]?.hints[0]).toMatchObject({ hint: 'job_title', value: 'Manager' })
  })

  it('hints at titles that more people have than are taken, and says how many', async () => {
    const company = large()
    const engineers = company.people.filter(({ onWebsite, title }) => onWebsite && /\bEngineer$/.test(title))
    expect(engineers.length).toBeGreaterThan(1)
    const rows = [{ company: company.name, job_title: 'Engineer' }]
    const { job, results } = await runOver(await newCaller(), 'scraping-jobs', rows, { peoplePerRow: 1 })
    expect(hintsOf(job)).toEqual([{ hint: 'job_title', rows: 1 }])
    expect(results[0]?.findings).toHaveLength(1)
    const [, count] = /matches (\d+) people/.exec(job.match.hints[0]?.examples[0]?.evidence ?? '') ?? []
    expect(Number(count)).toBeGreaterThan(1)
  })

  it('counts a row once for a hint that it gives two reasons for', async () => {
    const rows = [{ company: large().name, job_title: 'Manager' }]
    const me = await newCaller()
    const { job } = await runOver(me, 'scraping-jobs', rows, { peoplePerRow: 1 })
    expect(hintsOf(job)).toEqual([{ hint: 'job_title', rows: 1 }])
    expect(job.match.hints[0]?.examples).toHaveLength(1)
    expect(await resultsOf(me, 'scraping-jobs', job.id, '&hint=job_title')).toHaveLength(1)
  })
})
