import { comparePeople } from '../person/compare.ts'
import type { PersonName } from '../person/types.ts'
import { formsOf } from './forms.ts'
import { localOf, learnPatterns } from './learn.ts'
import type { DomainPatterns } from './learn.ts'
import { localPartsOf } from './local-parts.ts'
import type { LocalPart } from './local-parts.ts'
import { isRoleLocalPart } from './role.ts'
import type { AddressQuery, KnownAddress } from './types.ts'

/** A local part to try, in the order of likelihood. */
export interface Candidate extends LocalPart {
  /** Posterior of its pattern times how likely the name is written so. */
  readonly likelihood: number
  /** With a number or a middle initial, where the plain one may be a namesake's. */
  readonly collision: boolean
}

/** What there is to try for a query, and what is known around it. */
export interface Plan {
  readonly patterns: DomainPatterns
  readonly candidates: readonly Candidate[]
  /** Known already to be this person's, in lower case, the published one first. */
  readonly own: readonly string[]
  /** Of this person, what the server has refused before. */
  readonly refused: ReadonlySet<string>
  /** The local part of somebody else who may be there, by a pattern: to see whether the company follows it. */
  readonly witness: (pattern: string) => string | undefined
  /** Whether candidates were left out because others may have them. */
  readonly contested: boolean
}

/** Second of its name, or with the middle initial: rare, so they come last. */
const collisionWeight = 0.03
/** The ways to write a name of which the second of its name would get one. */
const mainForm = 0.3
/** A posterior from which the pattern of a domain counts as settled. */
const settled = 0.8

export function planFor(query: AddressQuery): Plan {
  const domain = query.domain.toLowerCase()
  const known = (query.known ?? []).filter(({ email }) => email.toLowerCase().endsWith(`@${domain}`))
  const isSelf = (name: PersonName): boolean => comparePeople(name, query.name).verdict === 'same'
  const others = [...known.flatMap(({ name }) => (name ? [name] : [])), ...(query.colleagues ?? [])].filter(
    (name) => !isSelf(name),
  )
  const foreign = new Set(query.taken)
  for (const { email, name } of known) if (name && !isSelf(name)) foreign.add(email.toLowerCase())
  const free = (email: string): boolean => !foreign.has(email)

  // What is claimed rests on addresses that are known; refusals only say what to try first.
  const patterns = learnPatterns(known)
  const refused = query.refused ?? []
  const refusedOthers = refused.filter(({ name }) => !isSelf(name))
  const expected = refusedOthers.length === 0 ? patterns : learnPatterns(known, refusedOthers)
  const emailed = (local: string): string => `${local}@${domain}`
  const plain = ordinary(query.name, expected)
  // A namesake has one of the full ones, so all that the name comes to may be theirs.
  const namesake = plain.some(({ local, specificity }) => specificity === 'full' && foreign.has(emailed(local)))
  const possible = [
    ...(namesake ? [] : plain),
    ...collisions(query.name, plain, (local) => foreign.has(emailed(local))),
  ]
    .filter(({ local }) => !isRoleLocalPart(local) && free(emailed(local)))
    .toSorted((one, other) => other.likelihood - one.likelihood)
  const shared = localsOf(others, query.name)
  const witness = witnessOf(others, known, query.name)
  const isLeading = ({ pattern }: Candidate): boolean => isSettled(patterns, pattern)
  // Where nothing could make it believed, it is not worth asking. Two initials are somebody's at any larger company.
  const claimable = (one: Candidate): boolean =>
    one.specificity !== 'low' ||
    (one.pattern !== '{f}{l}' && (isLeading(one) || (witness(one.pattern) !== undefined && !settledOn(patterns))))
  const candidates = unique(possible.filter((one) => !shared.has(one.local) && claimable(one)))
  return {
    patterns,
    candidates,
    own: ownAddresses(query, known, isSelf).filter(free),
    refused: new Set(refused.filter(({ name }) => isSelf(name)).flatMap(({ emails }) => emails)),
    witness,
    contested: namesake || possible.some(({ local }) => shared.has(local)),
  }
}

/** The pattern that a domain is known to follow. */
export function settledOn({ ranking }: DomainPatterns): string | undefined {
  const [leader] = ranking
  return leader && leader.posterior >= settled ? leader.pattern : undefined
}

const isSettled = (patterns: DomainPatterns, pattern: string): boolean => settledOn(patterns) === pattern

function ownAddresses(
  { published }: AddressQuery,
  known: readonly KnownAddress[],
  isSelf: (name: PersonName) => boolean,
): string[] {
  const own = known.filter(({ name }) => name && isSelf(name)).map(({ email }) => email)
  return [...new Set([...(published === undefined ? [] : [published]), ...own].map((email) => email.toLowerCase()))]
}

function ordinary(name: PersonName, { ranking }: DomainPatterns): Candidate[] {
  const posteriors = new Map(ranking.map(({ pattern, posterior }) => [pattern, posterior]))
  return localPartsOf(name).map((part) => candidateOf(part, (posteriors.get(part.pattern) ?? 0) * part.weight, false))
}

const candidateOf = (
  { local, pattern, specificity, weight }: LocalPart,
  likelihood: number,
  collision: boolean,
  instead = local,
): Candidate => ({ local: instead, pattern, specificity, weight, likelihood, collision })

/** What a company gives to the second John Smith. A number only where there is a first one. */
function collisions(name: PersonName, plain: readonly Candidate[], isForeign: (local: string) => boolean): Candidate[] {
  const middle = formsOf(name)?.middle ?? ''
  return plain
    .filter(({ specificity, weight }) => specificity === 'full' && weight >= mainForm)
    .flatMap((part) => {
      const numbered = isForeign(part.local) ? [`${part.local}2`] : []
      const [before = '', after = ''] = part.local.split('.')
      const initialled = part.pattern === '{first}.{last}' && middle !== '' ? [`${before}.${middle}.${after}`] : []
      const likelihood = part.likelihood * collisionWeight
      return [...numbered, ...initialled].map((local) => candidateOf(part, likelihood, true, local))
    })
}

/** Everything that these people may be written as. Who shares no initial with the name shares no local part with it. */
function localsOf(others: readonly PersonName[], name: PersonName): Set<string> {
  const mine = new Set(localPartsOf(name).map(({ local }) => local))
  return new Set(
    others.flatMap((other) => localPartsOf(other).flatMap(({ local }) => (mine.has(local) ? [local] : []))),
  )
}

/** What one of the others would have by a pattern, where it can't be this person's and is not known already. */
function witnessOf(
  others: readonly PersonName[],
  known: readonly KnownAddress[],
  name: PersonName,
): (pattern: string) => string | undefined {
  const except = new Set([...localPartsOf(name).map(({ local }) => local), ...known.map(({ email }) => localOf(email))])
  const byPattern = new Map<string, string>()
  for (const { local, pattern } of others.flatMap((other) => localPartsOf(other))) {
    if (!byPattern.has(pattern) && !except.has(local) && !isRoleLocalPart(local)) byPattern.set(pattern, local)
  }
  return (pattern) => byPattern.get(pattern)
}

/** One candidate a local part, the likeliest. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const byLocal = new Map<string, Candidate>()
  for (const candidate of candidates) if (!byLocal.has(candidate.local)) byLocal.set(candidate.local, candidate)
  return [...byLocal.values()]
}
