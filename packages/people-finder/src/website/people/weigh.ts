import anyAscii from 'any-ascii'
import { isGivenName } from '../../person/nicknames.ts'
import { withoutAddresses } from '../page/addresses.ts'
import { attribute, classesOf, elementsOf, textOf } from '../page/dom.ts'
import type { Element } from '../page/dom.ts'
import type { Line, Lines } from '../page/lines.ts'
import { fold, wordsOf } from '../words/fold.ts'
import { hasHonorific, nameKey } from './name.ts'
import { isTitleClass, nameHeading, titleHeading } from './classes.ts'
import { alikeOf, columnHeading, parentOf } from './shape.ts'

/** A thing that speaks for or against a text being somebody's name. */
export interface Evidence {
  readonly what:
    | 'given_name'
    | 'honorific'
    | 'portrait'
    | 'common_word'
    | 'list_of_names'
    | 'list_of_others'
    | 'no_capitals'
    | 'initials'
    | 'footer'
    | 'name_column'
    | 'said_title'
  readonly weight: number
}

/** What looks like a name on a line. */
interface Seen {
  readonly element: Element
  readonly name: string
  readonly line: Line
  readonly at: number
}

/*
 * Weights are judgements, made on pages of real sites (`bench/real-pages`): a role beside a name is 3, and 2.5 is enough.
 */
const weights = {
  given_name: 1.5,
  honorific: 2,
  portrait: 2,
  common_word: -2,
  list_of_names: 1,
  list_of_others: -2,
  no_capitals: -0.5,
  initials: -1,
  footer: -1.5,
  name_column: 2.5,
  said_title: -4,
} as const

/** From so many siblings on it shows whether a list is one of names. */
const leastOfList = 3
/** How far up a list is looked for. */
const levels = 4

const known = (what: Evidence['what']): Evidence => ({ what, weight: weights[what] })

/** Weighs what looks like names by themselves, before anything is known of titles and addresses beside them. */
export function weigherOf(page: Lines, root: Element, seen: readonly Seen[]): (one: Seen) => Evidence[] {
  const common = commonWords(page.lines)
  const portraits = portraitsOf(root)
  const before = countsBefore(seen, page.lines.length)
  const lists = new Map<Element, Evidence | undefined>()

  function listOf(block: Element): Evidence | undefined {
    if (lists.has(block)) return lists.get(block)
    let found: Evidence | undefined
    let element: Element | undefined = block
    for (let level = 0; element && level < levels; level++, element = parentOf(element)) {
      const alike = alikeOf(element)
      if (alike.length < leastOfList) continue
      const named = alike.filter((each) => {
        const [from, to] = page.rangeOf(each)
        return (before[to] ?? 0) > (before[from] ?? 0)
      }).length
      const share = named / alike.length
      if (share >= 0.8) found = known('list_of_names')
      else if (share < 0.4) found = known('list_of_others')
      break
    }
    lists.set(block, found)
    return found
  }

  return ({ name, line, element }) => {
    const words = wordsOf(name)
    const evidence: Evidence[] = []
    if (words.concat(wordsOf(anyAscii(name))).some((word) => isGivenName(word))) evidence.push(known('given_name'))
    if (hasHonorific(line.text)) evidence.push(known('honorific'))
    if (portraits.has(nameKey(name))) evidence.push(known('portrait'))
    // "van" and "de" are written small in names, too.
    for (const word of name.split(/[\s-]+/u))
      if (/^\p{Lu}/u.test(word) && word.length > 2 && common.has(fold(word))) evidence.push(known('common_word'))
    const list = listOf(line.block)
    if (list) evidence.push(list)
    if (/\p{Lo}/u.test(name) && !eastAsian.test(name)) evidence.push(known('no_capitals'))
    if (/^\p{Lu}\p{M}?\.?(?:[\s-]?\p{Lu}\p{M}?\.?){0,2}\s/u.test(name)) evidence.push(known('initials'))
    const heading = columnHeading(line.block, textOf)
    if (heading !== undefined && nameHeading.test(fold(heading))) evidence.push(known('name_column'))
    if (isTitleClass(element) || (heading !== undefined && titleHeading.test(fold(heading))))
      evidence.push(known('said_title'))
    if (isInFooter(line.block)) evidence.push(known('footer'))
    return evidence
  }
}

export const sumOf = (evidence: readonly Evidence[]): number => evidence.reduce((sum, { weight }) => sum + weight, 0)

const eastAsian = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

/** Words that the page writes small: it uses them as words. */
function commonWords(lines: readonly Line[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { text, isMenu } of lines) {
    if (isMenu || text.length > 20_000) continue
    const bare = /@|\sat\s/i.test(text) ? withoutAddresses(text.replaceAll(loose, ' ')) : text
    for (const [word] of bare.matchAll(/(?<![\p{L}\p{N}@./#_'’-])\p{Ll}{3,20}(?![\p{L}\p{N}@/_])/gu))
      if (found.size < 20_000) found.add(fold(word))
  }
  return found
}

/** Addresses with a word for a sign. */
const loose = /[\w.+-]+\s+at\s+[\w-]+(?:\.[\w-]+)+/giu

/** What pictures show, by what stands for them. */
function portraitsOf(root: Element): ReadonlySet<string> {
  const found = new Set<string>()
  for (const element of elementsOf(root)) {
    const text = element.tagName === 'img' ? attribute(element, 'alt') : undefined
    if (text !== undefined && text.length > 4 && text.length < 80) found.add(nameKey(text))
  }
  return found
}

/** How many names stand before each line. */
function countsBefore(seen: readonly Seen[], count: number): readonly number[] {
  const counts = Array.from<number>({ length: count + 1 }).fill(0)
  for (const { at } of seen) counts[at + 1] = (counts[at + 1] ?? 0) + 1
  for (let line = 1; line <= count; line++) counts[line] = (counts[line] ?? 0) + (counts[line - 1] ?? 0)
  return counts
}

function isInFooter(block: Element): boolean {
  for (let element: Element | undefined = block; element; element = parentOf(element)) {
    if (element.tagName === 'footer') return true
    if (classesOf(element).some((name) => /^(?:site-?|page-?|main-?|global-?)?footer$/i.test(name))) return true
  }
  return false
}
