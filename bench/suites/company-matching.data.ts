import { existsSync, readFileSync } from 'node:fs'
import { companyKey } from '@leadwright/people-finder'
import { corrupted, type CorruptionName } from './company-matching.corrupt.ts'
import { pick, randomFrom, shuffled, type Random } from './company-matching.random.ts'

/** Where Debian's package `ieee-data` puts the registry of those who make network devices. */
const folder = '/usr/share/ieee-data/'
const files = ['oui.csv', 'mam.csv', 'oui36.csv', 'iab.csv']

export interface Company {
  readonly id: string
  readonly name: string
  /** How else the registry writes it. */
  readonly spellings: readonly string[]
}

/** A name of a list, and the company that it is of; nothing where the directory does not have it. */
export interface Question {
  readonly name: string
  readonly id?: string
  readonly corruption: CorruptionName
}

/** A directory and what is asked of it. */
export interface Part {
  readonly companies: readonly Company[]
  readonly questions: readonly Question[]
}

/** Names by what they are without legal form, spaces and case: what tells apart whom the registry tells apart. */
const identityOf = (name: string): string => companyKey(name).replaceAll(' ', '')

interface Registration {
  readonly name: string
  readonly address: string
}

/** What is registered; nothing where the registry is not installed. */
function registrations(): Registration[] | undefined {
  const present = files.map((file) => folder + file).filter((file) => existsSync(file))
  if (present.length === 0) return undefined
  const line = /^[^,\r\n]*,[^,\r\n]*,(?:"((?:[^"]|"")*)"|([^,\r\n]*)),(?:"((?:[^"]|"")*)"|([^,\r\n]*))\r?$/gm
  const found = present.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(line)].slice(1).map(([, quoted, plain, quotedAddress, address]) => ({
      name: (quoted ?? plain ?? '').trim(),
      address: (quotedAddress ?? address ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
    })),
  )
  return found.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/**
 * Spellings by company. One company is one identity: "Elsys AG" and "elsys" are the same, "DRS Technologies" and "DRS
 * Technologies Canada" are not. Identities at one address that differ by two letters at most are misspelled, not others.
 */
function companiesOf(all: readonly Registration[]): string[][] {
  const groups = Map.groupBy(all, ({ name }) => identityOf(name))
  groups.delete('')
  const merged = new Map([...groups.keys()].map((identity) => [identity, identity]))
  const rootOf = (identity: string): string => {
    const next = merged.get(identity) ?? identity
    return next === identity ? identity : rootOf(next)
  }
  for (const neighbours of Map.groupBy(all, ({ address }) => address).values()) {
    const identities = [...new Set(neighbours.map(({ name }) => identityOf(name)))].filter((one) => one.length >= 5)
    for (const [at, one] of identities.entries()) {
      for (const other of identities.slice(at + 1)) {
        if (distance(one, other) <= 2) merged.set(rootOf(other), rootOf(one))
      }
    }
  }
  const companies = Map.groupBy(groups, ([identity]) => rootOf(identity))
  return Array.from(companies.values(), (parts) => [
    ...new Set(parts.flatMap(([, written]) => written.map(({ name }) => name))),
  ])
}

/** Levenshtein's. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3
  let row = Array.from({ length: one.length + 1 }, (_, i) => i)
  for (const [j, letter] of other.split('').entries()) {
    const next = [j + 1]
    for (let i = 1; i <= one.length; i++) {
      const changed = (row[i - 1] ?? 0) + (one[i - 1] === letter ? 0 : 1)
      next.push(Math.min(changed, (row[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/**
 * The registry in two parts that share no company: one to estimate weights and choose thresholds by, one to test.
 * @param directory - how many companies the test's directory has
 */
export function registryParts(directory: number): { training: Part; test: Part } | undefined {
  const all = registrations()
  if (!all) return undefined
  const random = randomFrom(20_275)
  const companies = shuffled(random, companiesOf(all)).map((spellings, index): Company => {
    const [name = '', ...others] = shuffled(random, spellings)
    return { id: String(index), name, spellings: others }
  })
  const absent = 1000
  const cut = directory + absent
  const identities = new Set(all.map(({ name }) => identityOf(name)))
  return {
    test: part(companies.slice(0, cut), { absent, present: 3 * absent, times: 1 }, identities, random),
    training: part(companies.slice(cut), { absent, present: Number.POSITIVE_INFINITY, times: 4 }, identities, random),
  }
}

/** A directory of all but the absent companies, and questions after `present` of it and after those. */
function part(
  all: readonly Company[],
  { absent, present, times }: { absent: number; present: number; times: number },
  identities: ReadonlySet<string>,
  random: Random,
): Part {
  const [missing, companies] = [all.slice(0, absent), all.slice(absent)]
  const ask = (company: Company, known: boolean): Question[] => {
    const written = pick(random, [company.name, ...company.spellings])
    const question = corrupted(written, random)
    // What now is another company's very name is a question after that one.
    const identity = identityOf(question.name)
    if (identity !== identityOf(written) && (identity === '' || identities.has(identity))) return []
    return [known ? { ...question, id: company.id } : question]
  }
  const questions = Array.from({ length: times }, () => [
    ...companies.slice(0, present).flatMap((company) => ask(company, true)),
    ...missing.flatMap((company) => ask(company, false)),
  ]).flat()
  return { companies, questions: shuffled(random, questions) }
}
