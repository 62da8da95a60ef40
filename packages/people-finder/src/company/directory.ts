import { comparable, compareNames, type ComparableName, type Information, type NameComparison } from './compare.ts'
import { companyDomain } from './domain.ts'
import { parseName } from './name.ts'
import { createTrigramIndex } from './trigrams.ts'
import type { CompanyRecord } from './types.ts'
import { isGenericWord } from './words.ts'

/** A record that might be meant, and how one of its names compares. */
export interface NameCandidate {
  /** Where the record is in the directory. */
  readonly position: number
  readonly comparison: NameComparison
  /** Whether the name is the same with its legal form. */
  readonly sameForm: boolean
  /** Whether the name asked for is the first words of it. */
  readonly isBeginning: boolean
}

/** Records by what they are called. */
export interface Directory {
  readonly records: readonly CompanyRecord[]
  /** Records whose domain this is. */
  withDomain(domain: string): readonly number[]
  /** Records that this name is the initials of, and those whose names are the initials of this one. */
  byInitials(name: ComparableName): readonly number[]
  /** Records that are named exactly so, for names that are nothing but a legal form. */
  namedExactly(full: string): readonly number[]
  /** Records whose names are like this one, and `also` these: one candidate a name, in no particular order. */
  candidates(name: ComparableName, also?: readonly number[]): readonly NameCandidate[]
}

/** How many records are compared for a query. Trigrams have the right one among the first few, or do not have it. */
const compared = 24
/**
 * A word that stands in one name of this many tells as much in a small directory, where it proves nothing that all the
 * others lack it.
 */
const leastSize = 20_000
/** What a generic word tells at most, in bits: as if it stood in every sixteenth name. */
const genericInformation = 4
/** How many records of one name, one domain or the like are looked at. */
const most = 32

type Lookup = Map<string, number[]>

function add(lookup: Lookup, key: string, position: number): void {
  if (key === '') return
  const found = lookup.get(key)
  if (!found) lookup.set(key, [position])
  else if (found.at(-1) !== position) found.push(position)
}

interface Name extends ComparableName {
  readonly owner: number
}

/**
 * Reads every record once, and sorts them by id: the order in which they come changes nothing. Of several with one id
 * the last counts.
 */
export function createDirectory(all: Iterable<CompanyRecord>): Directory {
  const records = [...new Map(Array.from(all, (record) => [record.id, record])).values()].toSorted(byId)
  const names = records.flatMap((record, owner) => namesOf(record).map((name): Name => Object.assign(name, { owner })))
  const namesByOwner = Map.groupBy(names, ({ owner }) => owner)
  const lookups = { full: new Map(), compact: new Map(), sorted: new Map(), initials: new Map() } satisfies Record<
    string,
    Lookup
  >
  for (const { owner, full, compact, text, sorted, words } of names) {
    add(lookups.full, full, owner)
    add(lookups.compact, compact, owner)
    add(lookups.compact, text, owner)
    add(lookups.sorted, sorted, owner)
    add(lookups.initials, initialsOf(words), owner)
  }
  const [domains, labels]: [Lookup, Lookup] = [new Map(), new Map()]
  for (const [position, record] of records.entries()) {
    const found = companyDomain(record.domain)
    if (!found) continue
    add(domains, found.domain, position)
    add(labels, comparable(parseName(found.label)).compact, position)
  }
  const information = informationOf(names)
  const trigrams = createTrigramIndex(names.map(({ text }) => text))

  function candidates(name: ComparableName, also: readonly number[] = []): NameCandidate[] {
    const owners = new Set([
      ...also,
      ...(lookups.compact.get(name.compact)?.slice(0, most) ?? []),
      ...(lookups.compact.get(name.text)?.slice(0, most) ?? []),
      ...(lookups.sorted.get(name.sorted)?.slice(0, most) ?? []),
    ])
    for (const at of trigrams.similarTo(name.text, compared)) owners.add(names[at]?.owner ?? 0)
    const found = Array.from(owners, (position) => withNamesOf(position, name)).flat()
    for (const position of labels.get(name.compact)?.slice(0, most) ?? []) found.push(asDomain(name, position))
    return found
  }

  const withNamesOf = (position: number, name: ComparableName): NameCandidate[] =>
    (namesByOwner.get(position) ?? []).map((own) => ({
      position,
      comparison: compareNames(name, own, information),
      sameForm: name.full === own.full,
      isBeginning: isBeginningOf(name, own),
    }))

  function asDomain(name: ComparableName, position: number): NameCandidate {
    const bits = name.words.reduce((sum, word) => sum + information(word), 0)
    const comparison = { kind: 'spacing', form: 'unknown', isDoubtful: false, words: 1, letters: 1, bits } as const
    return { position, comparison, sameForm: false, isBeginning: false }
  }

  return {
    records,
    candidates,
    withDomain: (domain) => domains.get(domain)?.slice(0, most) ?? [],
    byInitials: (name) => [
      ...(lookups.initials.get(name.compact)?.slice(0, most) ?? []),
      ...(lookups.compact.get(initialsOf(name.words))?.slice(0, most) ?? []),
    ],
    namedExactly: (full) => lookups.full.get(full)?.slice(0, most) ?? [],
  }
}

const isBeginningOf = ({ words }: ComparableName, own: ComparableName): boolean =>
  words.length > 0 && words.length < own.words.length && words.every((word, index) => word === own.words[index])

/** Of names of three words and more: two letters are anything. */
const initialsOf = (words: readonly string[]): string =>
  words.length < 3 ? '' : words.map((word) => word.charAt(0)).join('')

const byId = (a: CompanyRecord, b: CompanyRecord): number => (a.id < b.id ? -1 : 1)

function namesOf({ name, aliases = [] }: CompanyRecord): ComparableName[] {
  return [name, ...aliases].map((text) => comparable(parseName(text)))
}

/** What words tell, by how many of the names have them: inverse document frequency. */
function informationOf(names: readonly Name[]): Information {
  const frequencies = new Map<string, number>()
  for (const { words } of names) {
    for (const word of new Set(words)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1)
  }
  const size = Math.max(names.length, leastSize)
  const told = (word: string, frequency: number): number => {
    const bits = Math.log2((size + 1) / (frequency + 1))
    return isGenericWord(word) ? Math.min(bits, genericInformation) : bits
  }
  const known = new Map(Array.from(frequencies, ([word, frequency]) => [word, told(word, frequency)]))
  return (word) => known.get(word) ?? told(word, 0)
}
