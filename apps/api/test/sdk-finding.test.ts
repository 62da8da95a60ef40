import { isApiError, Leadwright, progressOf } from '@leadwright/sdk'
import { startSandbox, type SandboxCompany, type SandboxPerson } from '@leadwright/sandbox'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'

// People and their addresses, by the SDK, from the real product.

let app: TestApp
let companies: readonly SandboxCompany[]

beforeAll(async () => {
  app = await startTestApp()
  const sandbox = await startSandbox()
  companies = sandbox.companies
  await sandbox.close()
})
afterAll(() => app.close())

const newClient = async (): Promise<Leadwright> => {
  const { key } = await (await app.newOwner()).key()
  return new Leadwright({ baseUrl: app.url, apiKey: key })
}

/** Companies whose websites and mail servers are as they should be. */
const good = (): SandboxCompany[] =>
  companies.filter(
    ({ website, mail, people, pattern }) =>
      website.kind === 'people' && mail.kind === 'mailboxes' && people.length > 4 && pattern === '{first}.{last}',
  )

/** Somebody of such a company who can be found and written to. */
function somebody(): { company: SandboxCompany; person: SandboxPerson } {
  for (const company of good()) {
    const person = company.people.find(({ onWebsite, hasMailbox }) => onWebsite && hasMailbox)
    if (person) return { company, person }
  }
  throw new Error('the sandbox has such a company')
}

const csvOf = (columns: readonly string[], ...rows: (readonly string[])[]): string =>
  [columns, ...rows].map((row) => row.map((field) => `"${field}"`).join(',')).join('\n')

const people = ({ company, person }: ReturnType<typeof somebody>): string =>
  csvOf(
    ['first_name', 'last_name', 'company', 'domain'],
    [person.firstName, person.lastName, company.name, company.domain],
    ['Zebulon', 'Nobody', 'No Company of This Name', ''],
  )

it('leads from a company to people, to their addresses, to verdicts, in one list', async () => {
  const client = await newClient()
  const { company, person } = somebody()
  const idempotencyKey = 'march'
  const steps = new Set<string>()
  const scraped = await client.lists.scrape(csvOf(['company', 'job_title'], [company.name, person.title]), {
    name: 'March',
    idempotencyKey,
    peoplePerRow: 2,
    decide: ({ billable, credits }) => {
      expect({ billable, credits }).toEqual({ billable: 1, credits: 2 })
      return 'scrape'
    },
    onProgress: ({ step }) => steps.add(step),
  })
  expect([...steps]).toEqual(['create', 'import', 'analyze', 'decide', 'scrape'])
  expect(scraped).toMatchObject({
    list: { workflow: 'scraping' },
    import: { imported: 1 },
    job: { stage: 'completed' },
  })
  const [row] = await scraped.results.toArray({ limit: 10 })
  expect(row).toMatchObject({ outcome: 'matched', company: { domain: company.domain } })
  expect(row?.findings.map(({ fullName }) => fullName)).toContain(person.fullName)

  const { id: listId } = scraped.list
  const enriched = await client.lists.enrich({ listId }, { decide: 'enrich', idempotencyKey })
  expect(enriched.job).toMatchObject({ stage: 'completed', match: { rate: 1 } })
  expect(enriched).not.toHaveProperty('import')
  const verified = await client.lists.verify({ listId }, { decide: 'verify', idempotencyKey })
  expect(verified.job).toMatchObject({ stage: 'completed' })

  const rows: Record<string, string>[] = parse(await client.lists.export(listId).text(), { columns: true })
  const found = rows.find((each) => each['full_name'] === person.fullName)
  expect(found).toMatchObject({ email: person.email, verification_status: 'valid' })
  const spent = [scraped, enriched, verified].reduce((sum, { job }) => sum + job.credits.settled, 0)
  expect(await client.credits.get()).toEqual({ available: 100 - spent, reserved: 0 })
})

it('drives a search for addresses step by step, and tells why rows came to nothing', async () => {
  const client = await newClient()
  const one = somebody()
  const { id: listId } = await client.lists.create({ name: 'March', workflow: 'enrichment' })
  await client.lists.import(listId, people(one))
  const { id } = await client.enrichmentJobs.create({ listId })
  const analyzed = await client.enrichmentJobs.waitFor(id)
  expect(analyzed).toMatchObject({ stage: 'awaiting_decision', estimate: { billable: 1, credits: 1, none: 1 } })
  await client.enrichmentJobs.decide(id, { action: 'enrich', include: ['catch_all'] })
  const seen: string[] = []
  const over = await client.enrichmentJobs.waitFor(id, { until: 'over', onProgress: ({ stage }) => seen.push(stage) })
  expect(over).toMatchObject({ stage: 'completed', results: { found: 1 }, match: { rate: 0.5, valid: 2 } })
  expect(over.match.hints).toMatchObject([{ hint: 'company_name', rows: 1 }])
  expect(seen.at(-1)).toBe('completed')

  const matched = await client.enrichmentJobs.results(id, { outcome: 'matched' }).toArray({ limit: 10 })
  expect(matched).toMatchObject([{ findings: [{ email: one.person.email, status: 'valid' }], charged: 1 }])
  const hinted = await client.enrichmentJobs.results(id, { outcome: ['none', 'review'], hint: 'company_name' })
  expect(hinted.items).toMatchObject([{ outcome: 'none', reason: 'company_not_found', charged: 0 }])
  const all: string[] = []
  for await (const { outcome } of client.enrichmentJobs.results(id, { limit: 1 })) all.push(outcome)
  expect(all).toEqual(['matched', 'none'])

  const late = await client.safe.enrichmentJobs.decide(id, { action: 'cancel' })
  expect(isApiError(late.error, 'INVALID_JOB_STAGE') && late.error.details.stage).toBe('completed')
  expect((await client.enrichmentJobs.list().toArray({ limit: 10 })).map((job) => job.id)).toEqual([id])
  expect((await client.enrichmentJobs.get(id)).stage).toBe('completed')
})

it('ends a wait where it is aborted, not the job, which is cancelled by name', async () => {
  const client = await newClient()
  const { company, person } = somebody()
  const { id: listId } = await client.lists.create({ name: 'March', workflow: 'scraping' })
  await client.lists.import(listId, csvOf(['company', 'job_title'], [company.name, person.title]))
  const { id } = await client.scrapingJobs.create({ listId })
  const aborting = new AbortController()
  const { error } = await client.safe.scrapingJobs.waitFor(id, {
    until: 'over',
    signal: aborting.signal,
    onProgress: ({ stage }) => stage === 'awaiting_decision' && aborting.abort(),
  })
  expect(error).toMatchObject({ name: 'AbortedError' })
  expect((await client.scrapingJobs.get(id)).stage).toBe('awaiting_decision')
  expect((await client.scrapingJobs.cancel(id)).stage).toBe('cancelled')
  expect(await client.scrapingJobs.waitFor(id)).toMatchObject({ stage: 'cancelled', credits: { reserved: 0 } })
  expect((await client.scrapingJobs.list()).items.map((job) => job.id)).toEqual([id])
  expect((await client.safe.scrapingJobs.waitFor('job_none')).error).toMatchObject({ code: 'JOB_NOT_FOUND' })
  // A job is known to its own kind only.
  expect((await client.safe.enrichmentJobs.get(id)).error).toMatchObject({ code: 'JOB_NOT_FOUND' })
})

it('asks which company is meant, and takes the answer for every later job', async () => {
  const client = await newClient()
  const rowsOf = (names: Iterable<string>): string =>
    csvOf(['company', 'job_title'], ...[...names].map((name) => [name, 'Chief Executive Officer']))
  // The first words of names, of which some may well mean another company.
  const words = new Set(companies.map(({ name }) => name.split(' ')[0] ?? ''))
  const first = await client.lists.scrape(rowsOf(words), { decide: 'cancel' })
  const waiting = await first.results.toArray({ limit: 1000 })
  const reviews = await client.reviews.list({ status: 'open' }).toArray({ limit: 1000 })
  const asked = new Set(waiting.flatMap(({ reviewId }) => reviewId ?? []))
  expect(new Set(reviews.map(({ id }) => id))).toEqual(asked)
  expect(first.job.match.review).toBeGreaterThan(0)

  const { id = '', name = '', candidates = [] } = reviews[0] ?? {}
  const [meant] = candidates
  const wrong = await client.safe.reviews.decide(id, { companyId: 'c_none_of_them' })
  expect(isApiError(wrong.error, 'INVALID_REQUEST') && wrong.error.details.issues[0]?.path).toBe('companyId')
  const decided = await client.reviews.decide(id, { companyId: meant?.id ?? '' })
  expect(decided).toMatchObject({ status: 'accepted', companyId: meant?.id })
  expect((await client.reviews.list({ status: 'accepted' })).items.map((review) => review.id)).toEqual([id])
  const none = await client.safe.reviews.decide('rev_none', { companyId: null })
  expect(none.error).toMatchObject({ code: 'RESOURCE_NOT_FOUND' })

  const second = await client.lists.scrape(rowsOf([name]), { decide: 'cancel' })
  const [row] = await second.results.toArray({ limit: 10 })
  expect(row).toMatchObject({ outcome: 'pending', company: { id: meant?.id, domain: meant?.domain } })
})

it("finds one person's address, and says why there is none", async () => {
  const client = await newClient()
  const { company, person } = somebody()
  const { firstName, lastName, email } = person
  const found = await client.enrichments.create({ firstName, lastName, domain: company.domain })
  expect(found).toMatchObject({ outcome: 'matched', email, status: 'valid' })
  const none = await client.enrichments.create({ firstName, lastName, company: 'No Company of This Name' })
  expect(none).toMatchObject({ outcome: 'none', reason: 'company_not_found', email: null })
  expect(await client.credits.get()).toEqual({ available: 99, reserved: 0 })
})

it('fails with what the operations declare', async () => {
  const client = await newClient()
  const addressed = await client.lists.create({ name: 'March', workflow: 'verification' })
  await client.lists.import(addressed.id, 'email,name\nann@inbox.test,Ann\n')
  const { error: nobody } = await client.safe.enrichmentJobs.create({ listId: addressed.id })
  expect(isApiError(nobody, 'NO_LEADS_TO_ENRICH') && nobody.details).toEqual({
    listId: addressed.id,
    leads: 1,
    withEmail: 1,
  })
  const { error: nothing } = await client.safe.lists.scrape({ listId: addressed.id }, { decide: 'scrape' })
  expect(isApiError(nothing, 'NO_LEADS_TO_SCRAPE') && nothing.details.leads).toBe(1)
  expect(progressOf(nothing)).toMatchObject({ step: 'analyze', listId: addressed.id })
  const { error: gone } = await client.safe.lists.enrich({ listId: 'lst_none' }, { decide: 'enrich' })
  expect(isApiError(gone, 'RESOURCE_NOT_FOUND') && gone.details.resource).toBe('list')

  const many = csvOf(['company', 'job_title'], ...good().map(({ name }) => [name, 'Manager']))
  const failed = await client.safe.lists.scrape(many, { decide: 'scrape', peoplePerRow: 25 })
  expect(isApiError(failed.error, 'INSUFFICIENT_CREDITS') && failed.error.details).toMatchObject({
    operation: 'scraping.job',
    available: 100,
  })
  const progress = progressOf(failed.error)
  expect(progress).toMatchObject({ step: 'decide', job: { stage: 'awaiting_decision' } })
  const upFront = { listId: progress?.listId ?? '', peoplePerRow: 25, decision: 'scrape' } as const
  expect((await client.safe.scrapingJobs.create(upFront)).error).toMatchObject({ code: 'INSUFFICIENT_CREDITS' })
  expect(await client.credits.get()).toEqual({ available: 100, reserved: 0 })
})
