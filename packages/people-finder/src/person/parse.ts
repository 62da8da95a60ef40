import { fold } from '../text/fold.ts'
import { parseEastAsianName } from './east-asian.ts'
import type { NameInput, PersonName } from './types.ts'
import { nameWords } from './words.ts'

/** Longer than any name; what is beyond is cut, so that nobody pays for a novel in a name's cell. */
const longest = 200
const aside = /\([^()]*\)|\[[^\][]*\]|"[^"]*"|“[^“”]*”|„[^„“]*“|«[^«»]*»/gu
const initials = /^(?:\p{L}\p{M}*\.)+(?:\p{L}\p{M}*)?$/u
const arabicArticle = /^(al|el|as|ar|an|ad|az|ash)-(\p{L}.*)$/iu

/**
 * Takes a name apart: honorifics, suffixes and asides go, particles are told from the surname. `undefined` where there
 * is no name. A name of one word stands in `family`, whichever field it came from. Takes any text in any script.
 *
 * @example parsePersonName({ fullName: 'Dr. Ludwig van Beethoven' })
 * // { given: ['Ludwig'], particles: ['van'], family: ['Beethoven'] }
 */
export function parsePersonName(input: NameInput): PersonName | undefined {
  if ('fullName' in input) return parseFullName(cleaned(input.fullName))
  const first = cleaned(input.firstName)
  const last = cleaned(input.lastName)
  const eastAsian = parseEastAsianName(`${last} ${first}`.trim())
  if (eastAsian && last !== '' && first !== '') return { given: split(first), family: split(last), particles: [] }
  const given = withoutHonorifics(split(first.replaceAll(',', ' '))).flatMap(splitInitials)
  const surname = withoutSuffixes(split(last.replaceAll(',', ' ')))
  if (surname.length === 0 || given.length === 0) return parseFullName(`${first} ${last}`.trim())
  return { given, ...splitSurname(surname) }
}

function parseFullName(text: string): PersonName | undefined {
  const eastAsian = parseEastAsianName(text)
  if (eastAsian) return eastAsian
  const [head = [], second = []] = commaParts(text)
  if (second.length > 0) {
    // "Smith, Dr. John": what is before the comma is the surname, however many words it has.
    return { given: withoutHonorifics(second).flatMap(splitInitials), ...splitSurname(head) }
  }
  const bareHead = withoutSuffixes(withoutHonorifics(head))
  const eastAsianHead = parseEastAsianName(bareHead.join(' '))
  if (eastAsianHead) return eastAsianHead
  const words = bareHead.flatMap(splitInitials)
  if (words.length === 0) return undefined
  const start = words.length === 1 ? 0 : surnameStart(words.map((word) => fold(word)))
  return { given: words.slice(0, start), ...splitSurname(words.slice(start)) }
}

/** The parts between commas, without those that hold nothing but suffixes: "John Smith, PhD, CFA". */
function commaParts(text: string): string[][] {
  const parts = text
    .split(',')
    .map((part) => split(part))
    .filter((part) => part.length > 0)
  const [head, ...others] = parts
  if (!head) return []
  const several = withoutSuffixes(withoutHonorifics(head)).length > 1
  const named = others.filter((part) => {
    if (part.every((word) => isSuffix(word))) return false
    // "Jane Doe, CISSP": capitals behind a whole name are a credential. "DOE, JANE" is all in capitals.
    return !(several && part.length === 1 && /^[\p{Lu}.-]{2,6}$/u.test(part[0] ?? '') && /\p{Ll}/u.test(head.join('')))
  })
  return [head, ...named.map((part) => withoutSuffixes(part))]
}

/** Where the surname begins, in folded words: at a particle, at the first of two Iberian surnames, at the last word. */
function surnameStart(words: readonly string[]): number {
  const last = words.length - 1
  const isFirstOfTwo = (at: number): boolean => at > 0 && nameWords.isIberian(words[at] ?? '')
  for (let at = 1; at < last; at++) {
    const word = words[at] ?? ''
    if (nameWords.isParticle(word)) return isFirstOfTwo(at - 1) ? at - 1 : at
    if (nameWords.isJoiner(word) && at > 1) return at - 1
  }
  return isFirstOfTwo(last - 1) ? last - 1 : last
}

/** Particles are those before the first word of the surname; any further ones are inside of it. */
function splitSurname(words: readonly string[]): Pick<PersonName, 'particles' | 'family'> {
  let count = 0
  while (count < words.length - 1 && nameWords.isParticle(fold(words[count] ?? ''))) count++
  const particles = words.slice(0, count)
  const [first = '', ...others] = words.slice(count)
  const article = arabicArticle.exec(first)
  if (article?.[1] === undefined || article[2] === undefined) return { particles, family: [first, ...others] }
  return { particles: [...particles, `${article[1]}-`], family: [article[2], ...others] }
}

/** "J.R.R." is three initials; any other word only loses the dot at its end. */
function splitInitials(word: string): string[] {
  return initials.test(word) ? word.split('.').filter((letter) => letter !== '') : [word.replaceAll('.', '')]
}

function withoutHonorifics(words: readonly string[]): string[] {
  let from = 0
  while (from < words.length - 1 && isHonorific(words[from] ?? '')) from++
  return words.slice(from)
}

function withoutSuffixes(words: readonly string[]): string[] {
  let to = words.length
  while (to > 1 && isSuffix(words[to - 1] ?? '')) to--
  return words.slice(0, to)
}

const bare = (word: string): string => fold(word).replaceAll(' ', '')
const isHonorific = (word: string): boolean => nameWords.isHonorific(bare(word), word.endsWith('.'))
const isSuffix = (word: string): boolean => nameWords.isSuffix(bare(word), word)

/** Words that have a letter, and of their characters those that names have. */
function split(text: string): string[] {
  return text
    .split(/\s+/u)
    .map((word) => word.replaceAll(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}.]+$/gu, ''))
    .filter((word) => /\p{L}/u.test(word))
}

function cleaned(text: string): string {
  const plain = text.slice(0, longest).normalize('NFC').replaceAll(aside, ' ')
  // An address or a number in the name's cell is no name.
  if (plain.includes('@') || /^\s*n\s*\/\s*a\s*$/iu.test(plain)) return ''
  return plain.replaceAll(/[^\p{L}\p{M}\s,.'’ʼ`\-‐‑・·･ー々]/gu, ' ').trim()
}
