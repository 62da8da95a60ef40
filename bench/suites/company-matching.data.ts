import { existsSync, readFileSync } from 'node:fs'
import { companyKey } from '@leadwright/people-finder'
import { corrupted, type CorruptionName } from './company-matching.corrupt.ts'
import { pick, randomFrom, shuffled, type Random } from './company-matching.random.ts'

/** Where Debian's package `ieee-data` puts the registry of those who make network devices. */
const folder = '/usr/share/ieee-data/'
const files = ['oui.txt', 'mam.txt', 'oui36.txt', 'iab.txt']

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

/** The registry's names; nothing where it is not installed. */
function registeredNames(): string[] | undefined {
  const present = files.map((file) => folder + file).filter((file) => existsSync(file))
  if (present.length === 0) return undefined
  const found = present.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\((?:hex|base 16)\)\s+(\S[^\r\n]*)/g)])
  return [...new Set(found.map(([, name = '']) => name.trim()))].toSorted()
}

/**
 * The registry in two parts that share no company: one to estimate weights and choose thresholds by, one to test. One
 * company is one identity: "Elsys AG" and "elsys" are the same, "DRS Technologies" and "DRS Technologies Canada" are not.
 * @param directory - how many companies the test's directory has
 */
export function registryParts(directory: number): { training: Part; test: Part } | undefined {
  const names = registeredNames()
  if (!names) return undefined
  const random = randomFrom(20_275)
  const groups = Map.groupBy(names, identityOf)
  groups.delete('')
  const companies = shuffled(random, [...groups]).map(([, spellings], index): Company => {
    const [name = '', ...others] = shuffled(random, spellings)
    return { id: String(index), name, spellings: others }
  })
  const absent = 1000
  const cut = directory + absent
  const identities = new Set(groups.keys())
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
