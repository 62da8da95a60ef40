import type { NameComparison } from './compare.ts'
import { nameWeight } from './evidence.ts'
import type { CompanyReason } from './types.ts'
import { weights } from './weights.ts'

/** All that speaks for or against one record. */
export interface Evidence {
  /** How each of its names compares; none where another thing brought it up. */
  readonly names: readonly { readonly comparison: NameComparison; readonly sameForm: boolean }[]
  /** Whether the name asked for is no name but read off a domain. */
  readonly isGuess: boolean
  /** Whether one is the other's initials. */
  readonly isAcronym: boolean
  readonly domain: 'same' | 'other' | 'unknown'
  readonly place: 'same' | 'other' | 'unknown'
}

export interface Score {
  /** In bits. */
  readonly score: number
  readonly reasons: readonly CompanyReason[]
  /** Whether the names are the same but for the legal form. */
  readonly isExact: boolean
  /** Whether somebody has to look, however much speaks for it. */
  readonly isDoubtful: boolean
}

const nameReasons: Readonly<Record<NameComparison['kind'], CompanyReason>> = {
  same: 'same_name',
  spacing: 'spacing_differs',
  words: 'same_words',
  similar: 'similar_name',
}

/** Adds up the weights of the evidence; of several names the nearest counts. */
export function scoreOf({ names, isGuess, isAcronym, domain, place }: Evidence): Score {
  const scored = names.map(({ comparison, sameForm }) => weighed(comparison, sameForm, isGuess))
  if (isAcronym) scored.push({ score: weights.acronym, reasons: ['acronym'], isExact: false, isDoubtful: true })
  const name = scored.reduce((best, one) => (one.score > best.score ? one : best), nothing)
  // Where the domain is the same, a name need not be good; one that is about something else still counts against it.
  const isBearable = isGuess || names.some(({ comparison }) => hasSomethingInCommon(comparison))
  const nameScore = domain === 'same' && isBearable ? Math.max(0, name.score) : name.score
  const reasons = [...name.reasons]
  if (domain !== 'unknown') reasons.push(domain === 'same' ? 'same_domain' : 'other_domain')
  if (place !== 'unknown') reasons.push(place === 'same' ? 'same_place' : 'other_place')
  // A domain settles what a name leaves open, and another one outweighs a name that is only alike.
  const isDoubtful = domain !== 'same' && (name.isDoubtful || (domain === 'other' && !name.isExact))
  return {
    score: nameScore + weights.domain[domain] + weights.place[place],
    reasons,
    isExact: name.isExact,
    isDoubtful,
  }
}

/** A word that few have, or half of the letters. */
const hasSomethingInCommon = ({ bits, letters }: NameComparison): boolean => bits >= 9 || letters >= 0.5

const nothing: Score = { score: Number.NEGATIVE_INFINITY, reasons: [], isExact: false, isDoubtful: false }

function weighed(comparison: NameComparison, sameForm: boolean, isGuess: boolean): Score {
  if (isGuess && comparison.kind === 'same') return weighed({ ...comparison, kind: 'spacing' }, false, false)
  const score = nameWeight(comparison)
  if (comparison.kind !== 'similar') {
    const isExact = comparison.kind === 'same'
    return {
      score: score + (isExact && sameForm ? weights.sameForm : 0),
      reasons: [nameReasons[comparison.kind]],
      isExact,
      isDoubtful: comparison.isDoubtful,
    }
  }
  const { isDoubtful } = comparison
  return { score, reasons: score > 0 ? [nameReasons.similar] : [], isExact: false, isDoubtful }
}
