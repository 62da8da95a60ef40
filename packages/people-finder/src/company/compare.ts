import { editSimilarity, oneLetter, slipCost } from './edit-distance.ts'
import type { CompanyName } from './name.ts'
import { isGenericWord } from './words.ts'

/** What two names have in common. */
export interface NameComparison {
  readonly kind: 'same' | 'spacing' | 'words' | 'similar'
  /** What share of both names' information lies in words that they share, from 0 to 1; slips of the pen count in part. */
  readonly words: number
  /** How alike they are letter by letter, spaces aside, from 0 to 1. */
  readonly letters: number
  /** How much the shared words tell, in bits: what is common among companies tells little. */
  readonly bits: number
  /** Whether both have the same legal form; `unknown` where one has none, or less of it. */
  readonly form: 'same' | 'other' | 'unknown'
  /** Whether they are only read alike, and written with other characters. */
  readonly isDoubtful: boolean
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

/** Compares two names; the directory's own name second. */
export function compareNames(query: ComparableName, own: ComparableName, information: Information): NameComparison {
  const kind = kindOf(query, own)
  const { share, bits } = sharedWords(query, own, information)
  const form = compareForms(query.form, own.form)
  const letters = kind === 'same' ? 1 : editSimilarity(query.text, own.text, 0.4)
  return { kind, form, words: share, bits, letters, isDoubtful: isDoubtful(query, own) }
}

function isDoubtful(query: ComparableName, own: ComparableName): boolean {
  return query.han !== own.han && query.han !== '' && own.han !== ''
}

function compareForms(one: string, other: string): NameComparison['form'] {
  if (one === '' || other === '') return 'unknown'
  if (one.replaceAll(' ', '') === other.replaceAll(' ', '')) return 'same'
  return one.endsWith(other) || other.endsWith(one) ? 'unknown' : 'other'
}

function kindOf(query: ComparableName, own: ComparableName): NameComparison['kind'] {
  if (query.key === own.key) return 'same'
  if (query.compact === own.compact) return 'spacing'
  return query.text === own.text || query.sorted === own.sorted ? 'words' : 'similar'
}

function sharedWords(
  query: ComparableName,
  own: ComparableName,
  information: Information,
): { share: number; bits: number } {
  const [left, open] = [[...query.words], [...own.words]]
  let bits = takeEqual(left, open, information)
  if (left.length > 0 && open.length > 0) {
    bits += takeJoined(query, left, own, open, information) + takeJoined(own, open, query, left, information)
  }
  let total = 2 * bits
  for (const word of left) {
    const { at, similarity } = closest(word, open)
    const [match] = at < 0 ? [] : open.splice(at, 1)
    if (match === undefined) total += information(word)
    else {
      // A misspelled word is as rare as can be, and tells no more than the right one.
      const told = Math.min(information(word), information(match))
      bits += similarity * told
      total += 2 * told
    }
  }
  for (const word of open) total += information(word)
  return { share: total === 0 ? 0 : (2 * bits) / total, bits }
}

/** Takes the words that both have; returns what they tell. */
function takeEqual(left: string[], open: string[], information: Information): number {
  let bits = 0
  for (let i = left.length - 1; i >= 0; i--) {
    const word = left[i] ?? ''
    const at = open.indexOf(word)
    if (at < 0) continue
    open.splice(at, 1)
    left.splice(i, 1)
    bits += information(word)
  }
  return bits
}

/** Takes the words of the first name that are two words of the second one without the space between; returns their bits. */
function takeJoined(
  one: ComparableName,
  ofOne: string[],
  other: ComparableName,
  ofOther: string[],
  information: Information,
): number {
  let bits = 0
  for (let i = 0; i + 1 < other.written.length; i++) {
    const at = one.written.indexOf(`${other.written[i]}${other.written[i + 1]}`)
    const [whole, first, second] = [one.words[at] ?? '', other.words[i] ?? '', other.words[i + 1] ?? '']
    const places = [ofOne.indexOf(whole), ofOther.indexOf(first), ofOther.lastIndexOf(second)] as const
    if (at < 0 || places.includes(-1) || places[1] === places[2]) continue
    ofOne.splice(places[0], 1)
    for (const place of [Math.max(places[1], places[2]), Math.min(places[1], places[2])]) ofOther.splice(place, 1)
    bits += information(first) + information(second)
  }
  return bits
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
  if (short.length >= 3 && isGenericWord(long) && long.startsWith(short)) return 0.6
  if (short.length < 4) return 0
  const limit = oneLetter * (short.length < 8 ? 1.5 : 2.5)
  const cost = slipCost(word, other, limit)
  return cost > limit ? 0 : Math.max(0, 1 - cost / (oneLetter * short.length))
}
