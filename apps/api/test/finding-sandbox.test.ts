import type { SandboxCompany, SandboxPerson } from '@leadwright/sandbox'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import {
  csvOf,
  expectBalanced,
  finished,
  listOf,
  readTruth,
  resultsOf,
  startJob,
  type FindingKind,
  type FindingResult,
} from './support/finding.ts'

// How much of the sandbox is found, held against the truth: all of its companies, and everybody who works there.

/** What is published as the goal; the rest of those who can be found may be missed. */
const goal = 0.95

let app: TestApp
let everybody: readonly Somebody[]

interface Somebody {
  readonly company: SandboxCompany
  readonly person: SandboxPerson
}

beforeAll(async () => {
  app = await startTestApp({ signupCredits: 1_000_000 })
  const companies = await readTruth()
  everybody = companies.flatMap((company) => company.people.map((person) => ({ company, person })))
})
afterAll(() => app.close())

/** Runs a job over a row for everybody, and gives its results. */
async function search(kind: FindingKind, rows: readonly Record<string, string>[], more: object) {
  const caller = await (await app.newOwner()).withKey()
  const listId = await listOf(caller, kind === 'enrichment-jobs' ? 'enrichment' : 'scraping', csvOf(rows))
  const started = await startJob(caller, kind, listId, more)
  const job = await finished(caller, kind, started.id)
  expect(job).toMatchObject({ stage: 'completed' })
  await expectBalanced(caller, kind, job)
  return resultsOf(caller, kind, job.id)
}

/** Expects that a share of all is as it should be; a failure shows some of those that are not. */
function expectMost<T>(all: readonly T[], isRight: (one: T) => boolean, describe: (one: T) => string): void {
  const wrong = all.filter((one) => !isRight(one))
  const share = (all.length - wrong.length) / all.length
  expect({ share, isEnough: share >= goal, wrong: wrong.slice(0, 40).map(describe) }).toMatchObject({ isEnough: true })
}

/** Academic titles are no part of a name; whoever reads one may leave them out. */
const withoutDegree = (name: string): string => name.replace(/^Dr\. |, PhD$/, '')

it('finds the people whom websites name, with their titles, and nobody else', async () => {
  const rows = everybody.map(({ company, person }) => ({ company: company.name, job_title: person.title }))
  const results = await search('scraping-jobs', rows, { decision: 'scrape', peoplePerRow: 25 })

  const titles = new Map<string, string | undefined>()
  const keyOf = (domain: string, name: string): string => `${withoutDegree(name)} of ${domain}`
  for (const { company, findings } of results) {
    for (const { fullName, jobTitle } of findings) titles.set(keyOf(company?.domain ?? '', fullName), jobTitle)
  }
  const keyOfSomebody = ({ company, person }: Somebody): string => keyOf(company.domain, person.websiteName)
  expectMost(
    everybody.filter(({ person }) => person.onWebsite),
    (one) => titles.get(keyOfSomebody(one)) === one.person.title,
    (one) => `${keyOfSomebody(one)} (${one.company.website.markup}): ${titles.get(keyOfSomebody(one))}`,
  )
  const theirs = new Set(everybody.map(keyOfSomebody))
  expect([...titles.keys()].filter((key) => !theirs.has(key))).toEqual([])
})

it('finds the addresses that mail servers know, and none that is somebody else’s', async () => {
  const rows = everybody.map(({ company, person }) => ({
    first_name: person.firstName,
    last_name: person.lastName,
    company: company.name,
  }))
  const results = await search('enrichment-jobs', rows, { decision: { action: 'enrich', include: ['catch_all'] } })

  const keyOf = (...parts: (string | undefined)[]): string => parts.join(' | ')
  const byPerson = new Map<string, FindingResult>()
  for (const result of results) {
    const { firstName, lastName, company } = result.query
    byPerson.set(keyOf(firstName, lastName, company), result)
  }
  const resultOf = ({ company, person }: Somebody) =>
    byPerson.get(keyOf(person.firstName, person.lastName, company.name))
  const findingOf = (one: Somebody) => resultOf(one)?.findings[0]
  const isRight = (one: Somebody): boolean => findingOf(one)?.email === one.person.email
  const describe = (one: Somebody): string =>
    `${one.person.email}: ${findingOf(one)?.email ?? resultOf(one)?.reason} (${one.company.pattern})`

  // Whose mail server knows them, and says so.
  const isKnown = ({ company: { mail }, person }: Somebody): boolean =>
    person.hasMailbox && (mail.kind === 'mailboxes' || mail.kind === 'greylisting')
  expectMost(everybody.filter(isKnown), isRight, describe)
  const claimed = everybody.filter((one) => findingOf(one)?.status === 'valid')
  expect(claimed.filter((one) => !isRight(one)).map(describe)).toEqual([])

  // Where a server accepts anything, nobody can say for sure; what is said is marked so, and most often right.
  const guessed = everybody.filter((one) => findingOf(one)?.status === 'catch_all')
  expect(guessed.filter(({ company }) => !company.catchAll)).toEqual([])
  expectMost(guessed, isRight, describe)
})
