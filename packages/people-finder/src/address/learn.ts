import { isGivenName } from '../person/nicknames.ts'
import type { PersonName } from '../person/types.ts'
import { localPartsOf } from './local-parts.ts'
import { adherence, otherPrior, patterns } from './patterns.ts'
import { isRoleLocalPart } from './role.ts'
import type { KnownAddress, RefusedAddresses } from './types.ts'

/** What is known of how a domain writes its addresses. */
export interface DomainPatterns {
  /** Likeliest first; `posterior` sums to 1 together with `other`. */
  readonly ranking: readonly LearnedPattern[]
  /** Posterior of following no pattern that is known here. */
  readonly other: number
}

export interface LearnedPattern {
  readonly pattern: string
  readonly posterior: number
  /** Addresses with a name that the pattern explains. */
  readonly examples: number
}

/**
 * Learns how addresses are written from those that are known, all of one domain. A domain has a main pattern, which its
 * people follow with probability `adherence`, and otherwise any pattern by its prior. With a name, an address tells
 * exactly which patterns it may be of; without, only its shape counts. Role accounts and doubles teach nothing. Of
 * somebody who works there and whose address by a pattern was refused, either the pattern is not the company's, or they
 * are one of those who do not follow it.
 */
export function learnPatterns(
  known: readonly KnownAddress[],
  refused: readonly RefusedAddresses[] = [],
): DomainPatterns {
  const names = [...patterns.map(({ name }) => name), none]
  const priors = [...patterns.map(({ prior }) => prior), otherPrior]
  const examples = new Map<string, number>()
  const logs = priors.map((prior) => Math.log(prior))
  for (const address of withoutDoubles(known)) {
    const evidence = evidenceOf(address, names)
    if (address.name) for (const [index, name] of names.entries()) if (evidence[index] === 1) count(examples, name)
    const byChance = evidence.reduce((sum, value, index) => sum + value * (priors[index] ?? 0), 0)
    for (const [index, value] of evidence.entries()) {
      logs[index] = (logs[index] ?? 0) + Math.log(adherence * value + (1 - adherence) * byChance)
    }
  }
  for (const { name, emails, certainty } of refused) {
    const made = patternsOf(name, emails)
    for (const [index, pattern] of names.entries()) {
      const isRefused = made.has(pattern)
      logs[index] = (logs[index] ?? 0) + Math.log(certainty * (isRefused ? 1 - adherence : 1) + 1 - certainty)
    }
  }
  const posteriors = normalized(logs)
  const all = names.map((pattern, index) => ({
    pattern,
    posterior: posteriors[index] ?? 0,
    examples: examples.get(pattern) ?? 0,
  }))
  const ranking = all.filter(({ pattern }) => pattern !== none).toSorted((one, two) => two.posterior - one.posterior)
  return { ranking, other: all.at(-1)?.posterior ?? 0 }
}

const none = ''

/** The patterns whose main form of a name is among these addresses. */
function patternsOf(name: PersonName, emails: readonly string[]): Set<string> {
  const locals = new Set(emails.map(localOf))
  const main = localPartsOf(name).filter(({ weight }) => weight >= mainForm)
  return new Set(main.filter(({ local }) => locals.has(local)).map(({ pattern }) => pattern))
}

/** A form of a name that counts as the way to write it. */
const mainForm = 0.5

/** For each pattern, how likely somebody who follows it has such an address: 1 or 0 where the name is known. */
function evidenceOf({ email, name }: KnownAddress, names: readonly string[]): number[] {
  const local = localOf(email)
  if (!name) return names.map((pattern) => shapeLikelihood(pattern, local))
  const explained = new Set(localPartsOf(name).flatMap((part) => (part.local === local ? [part.pattern] : [])))
  return names.map((pattern) => (pattern === none ? Number(explained.size === 0) : Number(explained.has(pattern))))
}

/**
 * Shares measured in the histories that the priors are from. Of the {first} addresses 0.475 are in the table of given
 * names, of other addresses of one word hardly any. Of those that follow no pattern, 0.6 are one word and 0.14 two words
 * around a dot.
 */
const share = { givenName: 0.475, givenNameByChance: 0.003, otherWord: 0.6, otherDotted: 0.14, rare: 0.01 } as const

function shapeLikelihood(pattern: string, local: string): number {
  const shape = local.replaceAll(/[a-z]+/g, (word) => (word.length === 1 ? 'x' : 'word'))
  if (pattern === none)
    return shape === 'word' ? share.otherWord : shape === 'word.word' ? share.otherDotted : share.rare
  const made = pattern.replaceAll(/\{(?:first|last)\}/g, 'word').replaceAll(/\{[fl]\}/g, 'x')
  const expected = made.replaceAll(/(?:word|x){2,}/g, 'word')
  if (shape !== expected) return share.rare / 10
  if (shape !== 'word') return 1
  const given = isGivenName(local)
  const likely = pattern === '{first}' ? share.givenName : share.givenNameByChance
  // Two letters are initials more than anything else.
  if (local.length === 2) return pattern === '{f}{l}' ? 1 : share.rare
  if (pattern === '{f}{l}') return share.rare / 10
  return given ? likely : 1 - likely
}

function withoutDoubles(known: readonly KnownAddress[]): KnownAddress[] {
  const byEmail = new Map<string, KnownAddress>()
  for (const address of known) {
    const local = localOf(address.email)
    if (local === '' || isRoleLocalPart(local)) continue
    const key = address.email.toLowerCase()
    if (!byEmail.get(key)?.name) byEmail.set(key, address)
  }
  return [...byEmail.values()]
}

const count = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1)

export const localOf = (email: string): string => email.slice(0, Math.max(0, email.lastIndexOf('@'))).toLowerCase()

/** In logarithms, because hundreds of examples would underflow. */
function normalized(logs: readonly number[]): number[] {
  const most = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - most))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
