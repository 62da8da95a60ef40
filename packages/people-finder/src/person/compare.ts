import { fold } from '../text/fold.ts'
import { areFormsOfOneName } from './nicknames.ts'
import { editDistance, jaroWinkler } from './similarity.ts'
import type { NameComparison, PersonName } from './types.ts'

/**
 * How alike two parts are for each kind of likeness. Below `surnameLimit` and `givenLimit` they are different; where
 * both are at least `surely`, there is no reasonable doubt.
 */
const likeness = {
  spelling: 0.98,
  transliteration: 0.94,
  partOfDouble: 0.92,
  nickname: 0.92,
  middleName: 0.85,
  initial: 0.8,
} as const
const surely = 0.97
const surnameLimit = 0.9
const givenLimit = 0.8
const different = 0
/** A slip of the pen: at most one edit, in a word long enough that it is not another name. */
const shortestTypo = 5
const typoSimilarity = 0.94

/**
 * Whether two names are one person's. Symmetric; a name is the `same` as itself. Case, marks, the spellings of umlauts
 * (Müller, Mueller, Muller) and particles make no difference; initials, short forms, one of two surnames, other
 * transliterations, a slip of the pen and given name and surname changed about leave it `likely`.
 */
export function comparePeople(a: PersonName, b: PersonName): NameComparison {
  if (identity(a) === identity(b)) return { verdict: 'same', score: 1 }
  const straight = compareInOrder(a, b)
  if (straight.verdict !== 'different' || a.given.length === 0 || b.given.length === 0) return straight
  return changedAbout(a, b) ? { verdict: 'likely', score: 0.9 } : straight
}

/** Damerau–Levenshtein distance between the folded surnames, particles left out. */
export function surnameDistance(a: PersonName, b: PersonName): number {
  return editDistance(joined(a.family), joined(b.family))
}

function compareInOrder(a: PersonName, b: PersonName): NameComparison {
  const surname = compareSurnames(a, b)
  const given = compareGiven(keys(a.given), keys(b.given))
  const score = Math.round(surname * given * 1000) / 1000
  if (surname >= surely && given >= surely) return { verdict: 'same', score }
  return { verdict: surname >= surnameLimit && given >= givenLimit ? 'likely' : 'different', score }
}

function compareSurnames(a: PersonName, b: PersonName): number {
  const [left, right] = [joined(a.family), joined(b.family)]
  if (left === right) return 1
  const whole = [joined([...a.particles, ...a.family]), joined([...b.particles, ...b.family])] as const
  if (whole[0] === whole[1]) return 1
  if (spelling(whole[0]) === spelling(whole[1]) || spelling(left) === spelling(right)) return likeness.spelling
  if (transliteration(left) === transliteration(right)) return likeness.transliteration
  const [mine, theirs] = [keys(a.family).map((word) => spelling(word)), keys(b.family).map((word) => spelling(word))]
  if (mine.length !== theirs.length && (contains(mine, theirs) || contains(theirs, mine))) return likeness.partOfDouble
  const similarity = jaroWinkler(left, right)
  const slip = Math.min(left.length, right.length) >= shortestTypo && editDistance(left, right) === 1
  return slip && similarity >= typoSimilarity ? Math.min(similarity, likeness.transliteration) : similarity * 0.9
}

function compareGiven(mine: readonly string[], theirs: readonly string[]): number {
  const [first, ...middle] = mine
  const [otherFirst, ...otherMiddle] = theirs
  if (first === undefined || otherFirst === undefined) return first === otherFirst ? 1 : different
  if (mine.join('') === theirs.join('')) return 1
  const firsts = compareWords(first, otherFirst)
  // Both have a middle name, and not the same: two people, as far as anybody can say.
  const [second] = middle
  const [otherSecond] = otherMiddle
  const contradict =
    second !== undefined && otherSecond !== undefined && compareWords(second, otherSecond) === different
  if (firsts !== different) return contradict ? different : firsts
  const asMiddle = middle.includes(otherFirst) || otherMiddle.includes(first)
  // "Jean" and "Jean-Pierre", "Jeanpierre" and "Jean Pierre".
  const partly =
    first.length > 2 && otherFirst.length > 2 && (hyphenated(first, otherFirst) || hyphenated(otherFirst, first))
  return asMiddle || partly ? likeness.middleName : different
}

function compareWords(one: string, other: string): number {
  if (one === other || one.replaceAll(' ', '') === other.replaceAll(' ', '')) return 1
  if (one.length === 1 || other.length === 1) return one.charAt(0) === other.charAt(0) ? likeness.initial : different
  if (spelling(one) === spelling(other)) return likeness.spelling
  if (transliteration(one) === transliteration(other)) return likeness.transliteration
  if (areFormsOfOneName(one, other)) return likeness.nickname
  return isSlip(one, other) ? likeness.middleName : different
}

/** Daniel and Daniela, Mario and Maria are one letter apart, at the end, and two people. */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortestTypo || editDistance(one, other) !== 1) return false
  const shorter = Math.min(one.length, other.length)
  return one.slice(0, shorter - 1) !== other.slice(0, shorter - 1) || one.at(-1) === other.at(-1)
}

function hyphenated(short: string, long: string): boolean {
  return long.startsWith(`${short} `)
}

/** Surname first in one of them, without a comma to say so. */
function changedAbout(a: PersonName, b: PersonName): boolean {
  const [mine, theirs] = [halves(a), halves(b)]
  if (mine.given.length < 2 || mine.surname.length < 2) return false
  return mine.surname === theirs.given && mine.given === theirs.surname
}

const halves = ({ given, particles, family }: PersonName): { given: string; surname: string } => ({
  given: spelling(joined(given)),
  surname: spelling(joined([...particles, ...family])),
})

/** Folded; a script that has no transliteration stays as it is. */
const key = (word: string): string => fold(word) || word.normalize('NFKC').toLowerCase()
const keys = (words: readonly string[]): string[] => words.map((word) => key(word))
const joined = (words: readonly string[]): string => keys(words).join('').replaceAll(' ', '')
const identity = (name: PersonName): string =>
  `${keys(name.given).join(' ')}|${keys(name.particles).join(' ')}|${keys(name.family).join(' ')}`

/** ü, ue and u are one. At the end of a word there are no umlauts, so Sue is not Su. */
const spelling = (folded: string): string => folded.replaceAll(/([aou])e(?=[a-z])/g, '$1')

/** What transliterations differ in: Sergei, Sergey, Sergej; Iurii, Yuri; Wolkow, Volkov; Chrystal, Khrystal. */
const transliteration = (folded: string): string =>
  spelling(folded)
    .replaceAll('kh', 'h')
    .replaceAll('ch', 'h')
    .replaceAll('w', 'v')
    .replaceAll(/[yj]/g, 'i')
    .replaceAll(/i[aou]/g, (pair) => pair.charAt(1))
    .replaceAll(/(.)\1+/g, '$1')

const contains = (words: readonly string[], others: readonly string[]): boolean =>
  others.every((word) => words.includes(word))
