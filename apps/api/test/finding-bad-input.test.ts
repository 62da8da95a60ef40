import { expectEnvelope } from '@leadwright/errors/testing'
import type { SandboxCompany, WebsiteKind } from '@leadwright/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { balanceOf, companyWhere, csvOf, finished, readTruth, resultsOf, runOver } from './support/finding.ts'

// What lists and callers bring along: each row has a reason, nothing hangs, and nothing is charged.

const grant = 1000
let app: TestApp
let companies: readonly SandboxCompany[]

beforeAll(async () => {
  // What stalls is asked once: that it is asked again changes nothing but the time that it takes.
  app = await startTestApp({ signupCredits: grant, verifyRetryDelays: [] })
  companies = await readTruth()
})
afterAll(() => app.close())

const newCaller = async (): Promise<KeyCaller> => (await app.newOwner()).withKey()
const importInto = async (me: KeyCaller, workflow: string, csv: string) => {
  const { body: list } = await me.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'bad', workflow } })
  const headers = { 'content-type': 'text/csv' }
  const answer = await me.rest<Report>('POST', `/v1/lists/${list.id}/imports`, { raw: csv, headers })
  return { listId: list.id, ...answer }
}
interface Report {
  readonly imported: number
  readonly rejected: number
  readonly rows: readonly { readonly column: string }[]
}

const present = [true, false]

describe('rows without what is required', () => {
  it('are rejected one by one when a list for enrichment comes in, in every combination', async () => {
    const me = await newCaller()
    const combinations = present.flatMap((first) =>
      present.flatMap((last) =>
        present.flatMap((full) =>
          present.flatMap((company) => present.map((domain) => ({ first, last, full, company, domain }))),
        ),
      ),
    )
    const rows = combinations.map(({ first, last, full, company, domain }, index) => ({
      first_name: first ? 'Ann' : '',
      last_name: last ? `Lee${String.fromCodePoint(97 + index)}` : ' ',
      full_name: full ? `Ann Ray${String.fromCodePoint(97 + index)}` : '',
      company: company ? 'Acne Unheard Of' : '',
      domain: domain ? 'inbox.test' : '\t',
    }))
    const good = combinations.filter(
      ({ first, last, full, company, domain }) => (full || (first && last)) && (company || domain),
    )
    const { listId, body } = await importInto(me, 'enrichment', csvOf(rows))
    expect(body).toMatchObject({ imported: good.length, rejected: rows.length - good.length })
    // What is left has a reason each, none of them that something is missing.
    const { body: job } = await me.rest<{ id: string }>('POST', '/v1/enrichment-jobs', { body: { listId } })
    expect(job.id).toMatch(/^job_/)
  })

  it('are rejected one by one when a list for scraping comes in', async () => {
    const me = await newCaller()
    const rows = present.flatMap((company) =>
      present.map((title) => ({ company: company ? 'Acne' : '', job_title: title ? 'Buyer' : ' ' })),
    )
    const { body } = await importInto(me, 'scraping', csvOf(rows))
    expect(body).toMatchObject({ imported: 1 })
  })

  it('are invalid where a list of another workflow lets them in', async () => {
    const me = await newCaller()
    const rows = [
      { email: 'a@inbox.test', first_name: 'Ann', last_name: 'Lee', company: 'Acne', job_title: 'Buyer' },
      { email: 'b@inbox.test', first_name: '', last_name: '', company: '', job_title: '' },
      { email: 'c@inbox.test', first_name: '', last_name: '', company: 'Acne', job_title: '' },
      { email: 'd@inbox.test', first_name: '', last_name: '', company: 'Acne', job_title: '?!' },
      { email: 'e@inbox.test', first_name: '', last_name: '', company: '', job_title: 'Buyer' },
    ]
    const { listId } = await importInto(me, 'verification', csvOf(rows))
    const { body } = await me.rest<{ id: string }>('POST', '/v1/scraping-jobs', {
      body: { listId, decision: 'scrape' },
    })
    await finished(me, 'scraping-jobs', body.id)
    const results = await resultsOf(me, 'scraping-jobs', body.id)
    expect(results.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual([
      'none company_not_found',
      'invalid no_company_name',
      'invalid no_job_title',
      'invalid no_job_title',
      'invalid no_company_name',
    ])
  })
})

const long = (length: number): string => {
  // Of many different letters, because what repeats is packed away before it can be too much.
  let state = 7
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return String.fromCodePoint(97 + (state % 26))
  }).join('')
}

/** Names that are no names, or hardly. */
const oddNames: readonly (readonly [string, string])[] = [
  ['李', '明'],
  ['Владимир', 'Щербаков'],
  ['محمد', 'الأحمد'],
  ['दीपिका', 'शर्मा'],
  ['Ἀριστοτέλης', 'Ὠνάσης'],
  ['ทักษิณ', 'ชินวัตร'],
  ['👩‍💻', '🚀'],
  ['...', '---'],
  ['\u202Eevil', 'txt.exe'],
  ['A'.repeat(200), 'B'.repeat(200)],
  ['<script>alert(1)</script>', "Robert'); drop table leads;--"],
  ['=cmd|calc', '@SUM(1)'],
  ['Z̸̧̢̛a̷l̵g̶o̷', 'T̸e̵x̷t̶'],
  ['null', 'undefined'],
]

describe('names in any script and of any length', () => {
  it('have a reason each as people of a list', async () => {
    const me = await newCaller()
    const names = [...oddNames, [long(30_000), long(29_999)], ['Ann', long(32_000)]]
    const rows = names.map(([first = '', last = '']) => ({ first_name: first, last_name: last, domain: 'nomx.test' }))
    const { job, results } = await runOver(me, 'enrichment-jobs', rows)
    expect(results).toHaveLength(rows.length)
    for (const { outcome, reason } of results) {
      expect(['none no_mail_server', 'invalid no_person_name']).toContain(`${outcome} ${reason}`)
    }
    expect(job.credits.settled).toBe(0)
  })

  it('have a reason each as companies and titles of a list', async () => {
    const me = await newCaller()
    const company = companyWhere(companies, ({ website }) => website.kind === 'people').name
    const rows = [
      ...oddNames.map(([name]) => ({ company: name, job_title: 'Buyer' })),
      { company: long(30_000), job_title: 'Buyer' },
      { company: company, job_title: long(30_000) },
      { company: company, job_title: Array.from({ length: 3000 }, (_, index) => long(4 + (index % 7))).join(' ') },
      { company: 'Inc.', job_title: 'Buyer' },
      { company: 'GmbH & Co. KG', job_title: 'Buyer' },
      { company: '株式会社', job_title: 'Buyer' },
      { company: 'ООО', job_title: 'Buyer' },
    ]
    const { job, results } = await runOver(me, 'scraping-jobs', rows)
    expect(results).toHaveLength(rows.length)
    expect(results.slice(-4).map(({ reason }) => reason)).toEqual(Array.from({ length: 4 }, () => 'no_company_name'))
    expect(results.filter(({ outcome }) => outcome !== 'none' && outcome !== 'invalid')).toEqual([])
    expect(job.credits.settled).toBe(0)
  })

  it('are answered one by one', async () => {
    const me = await newCaller()
    for (const [firstName, lastName] of oddNames) {
      const answer = await me.rest('POST', '/v1/enrichments', { body: { firstName, lastName, domain: 'nomx.test' } })
      expect(answer.status).toBe(200)
      const company = await me.rest('POST', '/v1/enrichments', {
        body: { firstName: 'A', lastName: 'B', company: lastName },
      })
      expect(company.status).toBe(200)
    }
    expect(await balanceOf(me)).toEqual({ available: grant, reserved: 0 })
  })
})

describe('a question about one person', () => {
  const asked = { firstName: 'Ann', lastName: 'Lee', domain: 'inbox.test' }
  it.each([
    ['NUL in a name', { ...asked, firstName: 'A\0nn' }],
    ['NUL in a domain', { ...asked, domain: 'inbox\0.test' }],
    ['a name that is too long', { ...asked, lastName: 'x'.repeat(30_000) }],
    ['a company that is too long', { ...asked, company: 'x'.repeat(30_000) }],
    ['no name', { domain: 'inbox.test' }],
    ['a blank name', { ...asked, firstName: '  ' }],
    ['neither company nor domain', { firstName: 'Ann', lastName: 'Lee' }],
    ['a number', { ...asked, lastName: 7 }],
    ['an unknown option', { ...asked, include: ['everything'] }],
  ])('is refused in words: %s', async (_, body) => {
    const me = await newCaller()
    const answer = await me.rest('POST', '/v1/enrichments', { body })
    const { details } = expectEnvelope(answer.body, 'INVALID_REQUEST')
    expect(details.issues.length).toBeGreaterThan(0)
    expect(await balanceOf(me)).toEqual({ available: grant, reserved: 0 })
  })

  it('may hold half a character, which is no name', async () => {
    const me = await newCaller()
    const bodies = [
      '{"firstName":"\\ud800","lastName":"\\udfff","domain":"nomx.test"}',
      '{"firstName":"Ann","lastName":"Lee\\ud83d","domain":"nomx.test"}',
      '{"firstName":"Ann","lastName":"Lee","company":"Acne \\ud800"}',
      '{"firstName":"Ann","lastName":"Lee","domain":"\\udc00.test"}',
    ]
    for (const [index, raw] of bodies.entries()) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': `half ${index}` }
      const answer = await me.rest('POST', '/v1/enrichments', { raw, headers })
      expect({ raw, status: answer.status }).toEqual({ raw, status: 200 })
      expect(answer.body).toMatchObject({ email: null })
    }
    expect(await balanceOf(me)).toEqual({ available: grant, reserved: 0 })
  })
})

/** What stands where a domain should. */
const odd = [
  'gmail.com',
  '127.0.0.1',
  '169.254.169.254',
  '[::1]',
  '0x7f000001',
  '2130706433',
  'localhost',
  'file:///etc/passwd',
  'http://127.0.0.1:5432/',
  'http://user:pass@169.254.169.254/latest/meta-data/',
  'http://user:pass@x',
  'gopher://127.0.0.1:6379/_FLUSHALL',
  'javascript:alert(1)',
  'test',
  '.',
  ' ',
  '\u2024test',
  'x'.repeat(250) + '.test',
  'inbox.test\r\nRCPT TO:<root@localhost>',
]

describe('what stands where a domain should', () => {
  it('is none in a list, and is never asked', async () => {
    const me = await newCaller()
    const rows = odd
      .filter((domain) => domain.trim() !== '')
      .map((domain, index) => ({ first_name: 'Ann', last_name: `Lee${long(index + 1)}`, domain }))
    const { job, results } = await runOver(me, 'enrichment-jobs', rows)
    const unsettled = results.filter(({ outcome }) => outcome !== 'none' && outcome !== 'invalid')
    expect(unsettled.map(({ query, findings }) => ({ query, findings }))).toEqual([])
    expect(job.credits.settled).toBe(0)
    const invalid = results.filter(({ reason }) => reason === 'invalid_domain').map(({ query }) => query['domain'])
    expect(invalid).toEqual(expect.arrayContaining(odd.slice(0, 13).filter((each) => !each.includes('user:pass'))))
  })

  it('leaves the name of the company to go by', async () => {
    const me = await newCaller()
    const company = companyWhere(
      companies,
      ({ website, mail, pattern }) =>
        website.kind === 'people' && mail.kind === 'mailboxes' && pattern === '{first}.{last}',
    )
    const rows = odd.slice(0, 8).map((domain, index) => ({
      first_name: `Zebedee${long(index + 1)}`,
      last_name: 'Quackenbush',
      company: company.name,
      domain,
    }))
    const { results } = await runOver(me, 'enrichment-jobs', rows)
    expect(new Set(results.map(({ company: matched }) => matched?.domain))).toEqual(new Set([company.domain]))
  })

  it('may be a URL or an address of a company', async () => {
    const me = await newCaller()
    const { domain } = companyWhere(companies, ({ website }) => website.kind === 'people')
    const rows = [
      `http://user:pass@www.${domain}:8080/about?x=1#top`,
      `https://${domain}/`,
      `www.${domain}`,
      `info@${domain}`,
      domain.toUpperCase(),
      `${domain}.`,
      ` ${domain} `,
    ].map((each, index) => ({ first_name: `Zebedee${long(index + 1)}`, last_name: 'Quackenbush', domain: each }))
    const { results } = await runOver(me, 'enrichment-jobs', rows)
    expect(results.map(({ company }) => company?.domain)).toEqual(rows.map(() => domain))
  })

  it('is refused or answered with a reason when one person is asked for', async () => {
    const me = await newCaller()
    for (const domain of odd) {
      const answer = await me.rest<{ email: string | null }>('POST', '/v1/enrichments', {
        body: { firstName: 'Ann', lastName: 'Lee', domain },
      })
      expect({ domain, status: answer.status }).toEqual({ domain, status: domain.trim() === '' ? 400 : 200 })
      if (answer.status === 200) expect({ domain, email: answer.body.email }).toEqual({ domain, email: null })
    }
    expect(await balanceOf(me)).toEqual({ available: grant, reserved: 0 })
  })
})

describe('a website that means harm, or has none to read', () => {
  const reasons: Readonly<Partial<Record<WebsiteKind, string>>> = {
    byte_a_second: 'site_unreachable',
    never_answers: 'site_unreachable',
    redirect_loop: 'site_unreachable',
    redirect_to_closed_https: 'site_no_page',
    redirect_to_loopback: 'site_private',
    redirect_to_metadata: 'site_private',
    redirect_to_file: 'site_no_page',
    gzip_bomb: 'no_people',
    endless: 'no_people',
    robots_forbids_all: 'site_forbidden',
    robots_error: 'site_forbidden',
    home_not_found: 'site_no_page',
    pdf: 'site_no_page',
    none: 'site_not_found',
    no_people: 'no_people',
    javascript_only: 'no_people',
    parked: 'no_people',
  }

  it('is a reason, and costs nothing', async () => {
    const me = await newCaller()
    const hostile = companies.filter(({ website }) => reasons[website.kind] !== undefined)
    const rows = hostile.map(({ name }) => ({ company: name, job_title: 'Chief Executive Officer' }))
    const { job, results } = await runOver(me, 'scraping-jobs', rows, { peoplePerRow: 25 })
    const said = results.map(({ outcome, reason, findings }, index) => ({
      kind: hostile[index]?.website.kind,
      outcome,
      reason,
      findings,
    }))
    expect(said).toEqual(
      hostile.map(({ website: { kind } }) => ({ kind, outcome: 'none', reason: reasons[kind], findings: [] })),
    )
    expect(job.credits.settled).toBe(0)
    expect(await balanceOf(me)).toEqual({ available: grant, reserved: 0 })
  })

  it('does not keep addresses from being worked out', async () => {
    const me = await newCaller()
    const hostile = companies.filter(
      ({ website, mail, pattern }) =>
        reasons[website.kind] !== undefined && mail.kind === 'mailboxes' && pattern === '{first}.{last}',
    )
    const truth = hostile.flatMap(({ name, people }) => {
      const person = people.find(
        ({ hasMailbox, firstName, lastName }) => hasMailbox && /^[A-Z][a-z]+$/.test(firstName + lastName.toLowerCase()),
      )
      return person ? [{ name, person }] : []
    })
    const rows = truth.map(({ name, person }) => ({
      first_name: person.firstName,
      last_name: person.lastName,
      company: name,
    }))
    const { results } = await runOver(me, 'enrichment-jobs', rows)
    expect(results.map(({ findings }) => findings[0]?.email)).toEqual(truth.map(({ person }) => person.email))
  })

  it('is answered in time when one person is asked for', async () => {
    const me = await newCaller()
    const stalls = new Set<WebsiteKind>(['byte_a_second', 'never_answers', 'gzip_bomb', 'endless'])
    const answers = await Promise.all(
      companies
        .filter(({ website }) => stalls.has(website.kind))
        .map(({ name }) =>
          me.rest('POST', '/v1/enrichments', {
            body: { firstName: 'Zebedee', lastName: 'Quackenbush', company: name },
          }),
        ),
    )
    expect(answers.length).toBe(4)
    for (const { body } of answers) expect(body).toMatchObject({ outcome: 'none', email: null })
    expect(await balanceOf(me)).toEqual({ available: grant, reserved: 0 })
  })
})
