import { comparable, type ComparableName } from './compare.ts'
import { decide, withOthers, type ScoredRecord } from './decide.ts'
import { createDirectory } from './directory.ts'
import { companyDomain, type CompanyDomain } from './domain.ts'
import { hasOnlyGenericWords, parseName } from './name.ts'
import { comparePlaces, parsePlace, type Place } from './place.ts'
import { scoreOf } from './score.ts'
import { weights } from './weights.ts'
import type { CompanyIndex, CompanyMatch, CompanyQuery, CompanyRecord, MatchOptions, NoCompanyReason } from './types.ts'

/** A query taken apart. */
interface Asked {
  readonly name: ComparableName
  /** The name is read off the domain, because there is no other. */
  readonly isGuess: boolean
  readonly domain: CompanyDomain | undefined
  readonly place: Place | undefined
}

function asked({ name, domain, place }: CompanyQuery): Asked {
  const written = parseName(name)
  const found = companyDomain(domain)
  const isGuess = written.key === '' && found !== undefined
  return {
    name: comparable(isGuess ? parseName(found.label) : written),
    isGuess,
    domain: found,
    place: parsePlace(place),
  }
}

/**
 * Makes a directory of companies searchable. Takes time and memory in proportion to its records. The same question has
 * the same answer, whatever was asked before and in whatever order the records come; ids have to be different.
 *
 * A match is one that nobody needs to look at: on names as lists have them, without domain or place, 99 in 100 are right
 * (`docs/measuring.md`). Never throws, whatever the text; of a name the first 160 UTF-16 units count.
 */
export function createCompanyIndex(records: Iterable<CompanyRecord>): CompanyIndex {
  const directory = createDirectory(records)
  const byId = new Map(directory.records.map((record) => [record.id, record]))

  const domains = directory.records.map(({ domain }) => companyDomain(domain)?.domain)
  const places = directory.records.map(({ place }) => parsePlace(place))

  function match(query: CompanyQuery, { except }: MatchOptions = {}): CompanyMatch {
    const question = asked(query)
    const { name, domain, place, isGuess } = question
    const byInitials = new Set(directory.byInitials(name))
    const byDomain = domain ? directory.withDomain(domain.domain) : []
    const byForm = name.key === '' ? directory.namedExactly(name.full) : []
    const candidates = directory.candidates(name, [...byInitials, ...byDomain, ...byForm])
    const isGeneric = hasOnlyGenericWords(name)
    const scored: ScoredRecord[] = []
    const begun: ScoredRecord[] = []
    for (const [position, names] of Map.groupBy(candidates, (candidate) => candidate.position)) {
      const company = directory.records[position]
      if (!company || except?.has(company.id)) continue
      const ownDomain = domains[position]
      const score = scoreOf({
        names,
        isGuess,
        isAcronym: byInitials.has(position),
        domain: !domain || ownDomain === undefined ? 'unknown' : domain.domain === ownDomain ? 'same' : 'other',
        place: place ? comparePlaces(place, places[position]) : 'unknown',
      })
      // What many are called says nothing of one that is called a little like it.
      const isNamedSo = names.some(({ comparison }) => comparison.kind !== 'similar')
      if (isGeneric && !isNamedSo && !score.reasons.includes('same_domain')) continue
      scored.push({ ...score, company })
      if (!isGeneric && names.some(({ isBeginning }) => isBeginning)) {
        begun.push({ score: weights.beginning, reasons: ['similar_name'], isExact: false, isDoubtful: true, company })
      }
    }
    const { length } = directory.records
    const otherwise = reasonFor(question, isGeneric)
    const found = decide(scored, length, otherwise)
    // "Northwind" alone may be any of the Northwinds: worth a look, never a match.
    if (found.outcome === 'none') return decide(begun, length, otherwise)
    return found.outcome === 'review' ? withOthers(found, begun) : found
  }

  return { size: directory.records.length, match, get: (id) => byId.get(id) }
}

function reasonFor({ name, domain }: Asked, isGeneric: boolean): NoCompanyReason {
  if (name.key === '' && !domain) return 'no_name'
  return isGeneric ? 'generic_name' : 'no_candidate'
}
