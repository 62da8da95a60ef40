import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { madeCompanies } from './companies.ts'
import { wellBehaved } from './plan.ts'
import type { SandboxCompany } from './types.ts'

const companies = madeCompanies().map(({ company }) => company)
const everybody = companies.flatMap(({ people }) => people)

const countBy = <T>(items: readonly T[], key: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

test('are the same 200 on every machine', () => {
  // Changes whenever anything about anybody does: then look at what else holds results against them.
  const hash = createHash('sha256').update(JSON.stringify(companies)).digest('hex')
  expect(hash).toBe('548960a72e514a6ad3a06c12feadeef418fbafc25a2a6a3f7fc7509c83984559')
  expect(companies).toHaveLength(200)
  expect(new Set(companies.map(({ slug }) => slug)).size).toBe(200)
})

test('have names that tell them apart, however they are written', () => {
  const owners = new Map<string, string>()
  for (const { slug, name, aliases } of companies) {
    for (const each of new Set([name, ...aliases].map(folded))) {
      expect([each, owners.get(each)]).toEqual([each, undefined])
      owners.set(each, slug)
    }
  }
})

test('are near namesakes in a few cases', () => {
  const near = (start: string): string[] =>
    companies.filter(({ name }) => name.startsWith(start)).map(({ name }) => name)
  expect(near('Brightwater')).toEqual(['Brightwater Systems, Inc.', 'Brightwater Ltd'])
  expect(near('Ostwind')).toEqual(['Ostwind Logistik GmbH', 'Ostwind Energie AG'])
  expect(near('Quillmere')).toHaveLength(2)
  expect(near('Cedarloom')).toHaveLength(2)
  expect(near('Saltmarsh Food')).toHaveLength(2)
})

test('have websites of every kind, three quarters of them well-behaved', () => {
  expect(countBy(companies, ({ website }) => website.kind)).toEqual({
    people: 150,
    script: 16,
    no_people: 6,
    javascript_only: 2,
    lying_json_ld: 2,
    lying_titles: 1,
    hidden_people: 1,
    byte_a_second: 1,
    never_answers: 1,
    redirect_to_www: 2,
    redirect_to_closed_https: 1,
    redirect_to_other_company: 1,
    redirect_loop: 1,
    redirect_to_loopback: 1,
    redirect_to_metadata: 1,
    redirect_to_file: 1,
    robots_forbids_all: 2,
    robots_forbids_team: 1,
    robots_huge: 1,
    robots_error: 1,
    gzip_bomb: 1,
    endless: 1,
    home_not_found: 1,
    pdf: 1,
    parked: 2,
    none: 1,
  })
  expect(companies.filter(({ website }) => website.readable)).toHaveLength(173)
  expect(Object.values(countBy(companies, ({ website }) => website.markup)).every((count) => count >= 14)).toBe(true)
})

test('have mail servers of every kind', () => {
  expect(countBy(companies, ({ mail }) => mail.kind)).toEqual({
    mailboxes: 178,
    catch_all: 12,
    greylisting: 5,
    deferring: 1,
    policy: 2,
    null_mx: 1,
    none: 1,
  })
  for (const { catchAll, mail } of companies) expect(catchAll).toBe(mail.kind === 'catch_all')
  const hosts = countBy(companies, ({ mail }) => mail.host ?? 'none')
  expect(Object.keys(hosts).filter((host) => !host.startsWith('mx1.') && host !== 'none')).toHaveLength(10)
})

test('are in order where other things rely on it', () => {
  const relied = companies.filter(({ slug }) => wellBehaved.has(slug))
  expect(relied).toHaveLength(wellBehaved.size)
  for (const { website, mail } of relied) expect([website.kind, mail.kind]).toEqual(['people', 'mailboxes'])
})

test('have 3 to 25 people, and one of them 120', () => {
  const sizes = companies.map(({ people }) => people.length).toSorted((a, b) => a - b)
  expect(sizes.at(-1)).toBe(120)
  expect(sizes.at(-2)).toBeLessThanOrEqual(25)
  expect(sizes[0]).toBeGreaterThanOrEqual(3)
})

test('have people with names and addresses of their own', () => {
  for (const { people, website, domain } of companies) {
    const own = (values: readonly string[]): void => expect(new Set(values).size).toBe(values.length)
    own(people.map(({ email }) => email))
    own(people.map(({ fullName }) => fullName))
    own([...people.map(({ websiteName }) => websiteName), ...website.decoys])
    for (const { email } of people) expect(email.endsWith(`@${domain}`)).toBe(true)
  }
  for (const { email } of everybody) expect(email).toMatch(/^[a-z][a-z0-9_-]*(?:\.[a-z][a-z0-9-]*)?@/)
})

test('number namesakes that the pattern cannot tell apart', () => {
  const bySlug = (wanted: string): SandboxCompany | undefined => companies.find(({ slug }) => slug === wanted)
  const locals = (slug: string, count: number): (string | undefined)[] | undefined =>
    bySlug(slug)
      ?.people.slice(0, count)
      .map(({ email }) => email.split('@')[0])
  expect(locals('millrace-consulting', 3)).toEqual(['jsmith', 'jsmith2', 'jsmith3'])
  expect(locals('stonecroft-learning', 2)).toEqual(['rmiller', 'rmiller2'])
  expect(locals('rabenfels-maschinenbau', 2)).toEqual(['smueller', 'smueller2'])
})

test('show nobody where nothing can be read, and no address without its person', () => {
  for (const { website, people } of companies) {
    const shown = people.filter(({ onWebsite }) => onWebsite)
    if (website.readable) expect(shown.length).toBeGreaterThanOrEqual(2)
    else expect(shown).toEqual([])
    for (const { onWebsite, emailPublished } of people) expect(emailPublished && !onWebsite).toBe(false)
  }
})
