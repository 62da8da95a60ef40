import type { SandboxCompany } from '@leadwright/sandbox'
import postgres from 'postgres'
import { afterEach, beforeAll, beforeEach, expect, it, onTestFailed } from 'vitest'
import { createCaller, send, type KeyCaller } from './support/caller.ts'
import {
  awaiting,
  balanceOf,
  csvOf,
  expectBalanced,
  finished,
  listOf,
  reached,
  readTruth,
  resultsOf,
  startJob,
  type FindingJob,
  type FindingKind,
} from './support/finding.ts'
import { createTestDatabase } from './support/postgres.ts'
import { startProcess, type ProductProcess } from './support/process.ts'

// Processes that die in the middle change nothing in the result, and nothing in the bill.

const grant = 10_000
let database: { url: string; drop(): Promise<void> }
let companies: readonly SandboxCompany[]
const running: ProductProcess[] = []

beforeAll(async () => {
  companies = await readTruth()
})
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
  await database.drop()
})

/** Whether a line of the log is a warning or worse. */
const isTrouble = (line: string): boolean => /"level":[456]0/.test(line)

// Below those that the system gives to connections that are made.
let nextPort = 10_000 + (process.pid % 10_000)
async function start(env: Record<string, string> = {}): Promise<ProductProcess> {
  nextPort += 1
  const port = String(nextPort)
  const product = await startProcess({
    DATABASE_URL: database.url,
    PORT: port,
    APP_URL: `http://localhost:${port}`,
    SIGNUP_CREDITS: String(grant),
    VERIFY_RETRY_DELAYS: '300ms,600ms',
    ...env,
  })
  running.push(product)
  onTestFailed(() => console.error(product.output().split('\n').filter(isTrouble).slice(0, 5).join('\n')))
  return product
}

/** The same caller, at whichever process runs now. */
const callerAt = (url: () => string, key: string): KeyCaller => ({
  key,
  rest: (method, path, more = {}) =>
    send(url() + path, method, { ...more, headers: { 'x-api-key': key, ...more.headers } }),
})

/** Two organizations with the same lists: one whose job runs undisturbed, and one whose process dies. */
async function twoCallers(product: () => ProductProcess): Promise<[KeyCaller, KeyCaller]> {
  const url = () => product().url
  const newKey = async () => (await (await createCaller(url())).withKey()).key
  return [callerAt(url, await newKey()), callerAt(url, await newKey())]
}

/** Companies that answer, and are asked alike however often. */
const steady = () =>
  companies.filter(
    ({ website, mail, people }) => website.kind === 'people' && mail.kind === 'mailboxes' && people.length < 30,
  )

const peopleRows = () =>
  steady()
    .slice(0, 50)
    .flatMap(({ name, people }) =>
      people
        .slice(0, 4)
        .map(({ latin }) => ({ first_name: latin.firstName, last_name: latin.lastName, company: name })),
    )

const titleRows = () =>
  steady()
    .slice(0, 50)
    .flatMap(({ name, people }) => people.slice(0, 3).map(({ title }) => ({ company: name, job_title: title })))

/** Leaves out what each run has its own of. */
const withoutIds = (name: string, value: unknown): unknown =>
  name === 'leadId' || name === 'reviewId' ? undefined : value

/** Everything about a job and its rows that has to be the same in any run. */
async function traceOf(caller: KeyCaller, kind: FindingKind, job: FindingJob) {
  const results = await resultsOf(caller, kind, job.id)
  const { hints, ...match } = job.match
  return {
    stage: job.stage,
    estimate: job.estimate,
    results: job.results,
    match,
    hints: hints.map(({ hint, rows }) => ({ hint, rows })).toSorted((a, b) => (a.hint < b.hint ? -1 : 1)),
    credits: job.credits,
    rows: JSON.parse(JSON.stringify(results, withoutIds)) as unknown,
  }
}

const isMidway = ({ stage, progress }: FindingJob): boolean =>
  ['enriching', 'scraping'].includes(stage) && progress.done > 0 && progress.done < progress.total

it('kill -9 in the middle of enriching: one result and at most one charge an address', async () => {
  let product = await start()
  const [calm, struck] = await twoCallers(() => product)
  const csv = csvOf(peopleRows())
  const undisturbed = await startJob(calm, 'enrichment-jobs', await listOf(calm, 'enrichment', csv))
  const expected = await finished(calm, 'enrichment-jobs', undisturbed.id)
  expect(expected).toMatchObject({ stage: 'completed' })
  expect(expected.results['matched']).toBeGreaterThan(100)

  const { id } = await startJob(struck, 'enrichment-jobs', await listOf(struck, 'enrichment', csv))
  for (let deaths = 0; deaths < 2; deaths++) {
    expect(await reached(struck, 'enrichment-jobs', id, isMidway)).toSatisfy(isMidway)
    await product.end('SIGKILL')
    product = await start()
  }
  const job = await finished(struck, 'enrichment-jobs', id)
  expect(await traceOf(struck, 'enrichment-jobs', job)).toEqual(await traceOf(calm, 'enrichment-jobs', expected))
  await expectBalanced(struck, 'enrichment-jobs', job)
  expect(await balanceOf(struck)).toEqual({ available: grant - job.credits.settled, reserved: 0 })
})

it('kill -9 in the middle of analyzing, and of scraping: the same people, paid for once', async () => {
  let product = await start()
  const [calm, struck] = await twoCallers(() => product)
  const many = Array.from({ length: 4000 }, (_, index) => ({ company: `Acne Unheard ${index}`, job_title: 'Buyer' }))
  const looked = ['Buyer', 'Clerk', 'Nurse'].map((title) => ({ company: 'Saltmarsh', job_title: title }))
  const csv = csvOf([...looked, ...many.slice(0, 2000), ...titleRows(), ...many.slice(2000), ...looked])
  const undisturbed = await startJob(calm, 'scraping-jobs', await listOf(calm, 'scraping', csv))
  const expected = await finished(calm, 'scraping-jobs', undisturbed.id)
  expect(expected).toMatchObject({ stage: 'completed' })

  const { id } = await startJob(struck, 'scraping-jobs', await listOf(struck, 'scraping', csv))
  const isAnalyzing = ({ stage, progress }: FindingJob) =>
    stage === 'analyzing' && progress.done > 0 && progress.done < progress.total
  expect(await reached(struck, 'scraping-jobs', id, isAnalyzing)).toSatisfy(isAnalyzing)
  await product.end('SIGKILL')
  product = await start()
  expect(await reached(struck, 'scraping-jobs', id, isMidway)).toSatisfy(isMidway)
  await product.end('SIGKILL')
  product = await start()
  const job = await finished(struck, 'scraping-jobs', id)
  expect(await traceOf(struck, 'scraping-jobs', job)).toEqual(await traceOf(calm, 'scraping-jobs', expected))
  await expectBalanced(struck, 'scraping-jobs', job)
  const reviewsOf = async (caller: KeyCaller) =>
    (await caller.rest<{ items: { name: string; rows: number }[] }>('GET', '/v1/reviews')).body.items
  expect((await reviewsOf(struck)).map(({ name, rows }) => ({ name, rows }))).toEqual([{ name: 'Saltmarsh', rows: 3 }])

  // People of a row beyond the first are leads of their own, each once.
  const leadsOf = async (caller: KeyCaller, { listId }: FindingJob) =>
    (await caller.rest<{ leads: number }>('GET', `/v1/lists/${listId}`)).body.leads
  expect(await leadsOf(struck, job)).toBe(await leadsOf(calm, expected))
})

it('goes on when its connections are cut in the middle, with the same result', async () => {
  const product = await start()
  const [calm, struck] = await twoCallers(() => product)
  const csv = csvOf(peopleRows().slice(0, 80))
  const undisturbed = await startJob(calm, 'enrichment-jobs', await listOf(calm, 'enrichment', csv))
  const expected = await finished(calm, 'enrichment-jobs', undisturbed.id)
  const { id } = await startJob(struck, 'enrichment-jobs', await listOf(struck, 'enrichment', csv))
  const sql = postgres(database.url, { max: 1, onnotice: () => {} })
  try {
    for (let round = 0; round < 8; round++) {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
  } finally {
    await sql.end()
  }
  const job = await finished(struck, 'enrichment-jobs', id)
  expect(product.child.exitCode).toBeNull()
  expect(await traceOf(struck, 'enrichment-jobs', job)).toEqual(await traceOf(calm, 'enrichment-jobs', expected))
  await expectBalanced(struck, 'enrichment-jobs', job)
})

it('a job that waits for its decision waits for it in the next process, too', async () => {
  let product = await start()
  const [, me] = await twoCallers(() => product)
  const listId = await listOf(me, 'enrichment', csvOf(peopleRows().slice(0, 3)))
  const { id } = await startJob(me, 'enrichment-jobs', listId, {})
  const before = await awaiting(me, 'enrichment-jobs', id)
  await product.end('SIGKILL')
  product = await start()
  expect(await awaiting(me, 'enrichment-jobs', id)).toEqual(before)
  await me.rest('POST', `/v1/enrichment-jobs/${id}/decision`, { body: { action: 'enrich' } })
  expect(await finished(me, 'enrichment-jobs', id)).toMatchObject({ stage: 'completed' })
})
