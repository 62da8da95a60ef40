import { editSimilarity, oneLetter, slipCost } from './edit-distance.ts'
import type { CompanyName } from './name.ts'

/** What two names have in common. */
export interface NameComparison {
  readonly kind: 'same' | 'spacing' | 'words' | 'similar'
  /** What share of both names' information lies in words that they share, from 0 to 1; slips of the pen count in part. */
  readonly words: number
  /** How alike they are letter by letter, spaces aside, from 0 to 1. */
  readonly letters: number
  /** How much the shared words tell, in bits: what is common among companies tells little. */
  readonly bits: number
}

/** A name ready to be compared. */
export interface ComparableName extends CompanyName {
  /** The key without spaces. */
  readonly compact: string
  /** The compared words without spaces. */
  readonly text: string
  readonly sorted: string
}

export const comparable = (name: CompanyName): ComparableName => ({
  ...name,
  compact: name.key.replaceAll(' ', ''),
  text: name.words.join(''),
  sorted: name.words.toSorted().join(' '),
})

/** How much a word tells, in bits. */
export type Information = (word: string) => number

/** Compares two names; the directory's own name second, because its spelling says how rare a misspelled word is. */
export function compareNames(query: ComparableName, own: ComparableName, information: Information): NameComparison {
  const { share, bits } = sharedWords(query.words, own.words, information)
  const kind = kindOf(query, own)
  return { kind, words: share, bits, letters: kind === 'same' ? 1 : editSimilarity(query.text, own.text, 0.4) }
}

function kindOf(query: ComparableName, own: ComparableName): NameComparison['kind'] {
  if (query.key === own.key) return 'same'
  if (query.compact === own.compact || query.text === own.text) return 'spacing'
  return query.sorted === own.sorted ? 'words' : 'similar'
}

function sharedWords(
  query: readonly string[],
  own: readonly string[],
  information: Information,
): { share: number; bits: number } {
  let bits = 0
  let total = 0
  const rest: string[] = []
  const open = [...own]
  for (const word of query) {
    const at = open.indexOf(word)
    if (at < 0) rest.push(word)
    else {
      open.splice(at, 1)
      bits += information(word)
    }
  }
  total = 2 * bits
  for (const word of rest) {
    const { at, similarity } = closest(word, open)
    const [match] = at < 0 ? [] : open.splice(at, 1)
    if (match === undefined) total += information(word)
    else {
      const told = information(match)
      bits += similarity * told
      total += 2 * told
    }
  }
  for (const word of open) total += information(word)
  return { share: total === 0 ? 0 : (2 * bits) / total, bits }
}

/** The word that another one may be a slip of the pen of, or short for. */
function closest(word: string, words: readonly string[]): { at: number; similarity: number } {
  let best = { at: -1, similarity: 0 }
  for (const [at, candidate] of words.entries()) {
    const similarity = wordSimilarity(word, candidate)
    if (similarity > best.similarity) best = { at, similarity }
  }
  return best
}

function wordSimilarity(word: string, other: string): number {
  const [short, long] = word.length < other.length ? [word, other] : [other, word]
  if (short.length >= 3 && long.startsWith(short)) return 0.6
  if (short.length < 4) return 0
  const limit = oneLetter * (short.length < 8 ? 1.5 : 2.5)
  const cost = slipCost(word, other, limit)
  return cost > limit ? 0 : Math.max(0, 1 - cost / (oneLetter * short.length))
}
