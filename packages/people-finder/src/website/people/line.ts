import { isGivenName } from '../../person/nicknames.ts'
import { withoutAddresses } from '../page/addresses.ts'
import { collapse } from '../page/dom.ts'
import type { Element } from '../page/dom.ts'
import type { Line } from '../page/lines.ts'
import { wordsOf } from '../words/fold.ts'
import { isTitleClass } from './classes.ts'
import { readName, startsWithDegree } from './name.ts'
import { readTitle } from './title.ts'
import type { TitleKind } from './title.ts'

/** A name on a line, with the title if the line has it too. */
export interface NameOnLine {
  readonly name: string
  readonly title?: { readonly text: string; readonly kind: TitleKind }
  /** The innermost element that is known to hold the name. */
  readonly element: Element
}

/** Labels before a name that say nothing of what somebody does. */
const label =
  /^(?:name|nom|nombre|nome|naam|imię i nazwisko|jméno|имя|фио|氏名|名前|姓名|이름|contact|contact person|kontakt|kontaktperson|ansprechpartner(?:in)?|contacto|contatto|contato|vertreten durch|gesetzlich vertreten durch|represented by|représentée? par|representad[oa] por|rappresentata da|e-?mail|mail|by)\s*[:：]\s*/iu
const leftovers =
  /(?<![\p{L}\p{N}.])(?:(?:e-?mail|mail|tel|telefon|phone|fax|mobile?|mob)\s*[.:：]|[tmf]\s*[:：])\s*|\+?\d[\d\s()./-]{6,}|\(\s*(?:e-?mail|mail|bio|profile?|linkedin|xing|vcard)?\s*\)/giu
// A dot ends a sentence, unless it is that of "St. Clair" or "Jr.".
const separator =
  /\s*[,，|–—·•:：;/]\s*|\s+-+\s+|\s*[(（]\s*|(?<=\p{Ll})(?<!(?<!\p{L})(?:\p{L}{1,2}|Ste|Mrs|Prof|Rev|Hon|Capt|Col|Gen|Sgt|Msgr))\.\s+(?=\p{Lu})/gu
const listed = /\s*[,;/、]\s*|\s+(?:und|and|&|et|y|e|i|en|og|och|ve|и|και)\s+/u

/** Whom a line names: "Jane Doe", "Jane Doe, CEO", "CEO: Jane Doe", "Geschäftsführer: Jane Doe und Max Roe". */
export function namesOnLine(line: Line): NameOnLine[] {
  if (line.isMenu || line.text.length > 220 || line.text.length < 2) return []
  // Names have two capitals, or letters that know none. Most lines have neither, and reading them is what takes time.
  if (!/\p{Lu}[^\p{Lu}]*\s[^\p{Lu}]*\p{Lu}|\p{Lu}\.\p{Lu}\p{Ll}|\p{Lo}/u.test(line.text)) return []
  const text = bare(line.text)
  const whole = readName(text)
  const element = line.runs[0]?.element ?? line.block
  const byRuns = fromRuns(line)
  // "<span>Produktionschef</span> <b>Anders Nyström</b>" has the form of a name, and is more than one.
  if (whole !== undefined)
    return byRuns[0]?.title && (byRuns[0].title.kind === 'role' || isTitleClass(titleElement(line, byRuns[0])))
      ? byRuns
      : [{ name: whole, element }]
  return byRuns.length > 0 ? byRuns : fromText(text, element)
}

function bare(text: string): string {
  return collapse(withoutAddresses(text).replaceAll(leftovers, ' ')).replace(label, '')
}

/** Where elements part what is written: `<b>Jane Doe</b> <i>CEO</i>`. */
function fromRuns({ runs }: Line): NameOnLine[] {
  if (runs.length < 2 || runs.length > 12) return []
  const texts = runs.map((run) => run.text)
  for (let at = 1; at < Math.min(runs.length, 5); at++) {
    const [head, tail] = [bare(texts.slice(0, at).join(' ')), bare(texts.slice(at).join(' '))]
    const element = runs[at - 1]?.element
    const name = readName(head)
    if (name !== undefined && element) {
      const title = readTitle(firstTitle(texts.slice(at)) ?? tail)
      return [{ name, element, ...(title && { title }) }]
    }
    const title = readTitle(head)
    const last = readName(tail)
    const first = runs[at]
    const isTitle =
      title !== undefined && (title.kind !== 'unknown' || runs.slice(0, at).every((run) => isTitleClass(run.element)))
    if (last !== undefined && isTitle && first) return [{ name: last, element: first.element, title }]
  }
  return []
}

/** The element of a line that holds its title, if its name is in another. */
function titleElement({ runs, block }: Line, { element }: NameOnLine): Element {
  return runs.find((run) => run.element !== element)?.element ?? block
}

/** Of several pieces after a name the one that is a title, if just one is. */
function firstTitle(texts: readonly string[]): string | undefined {
  const titles = texts.filter((text) => readTitle(bare(text))?.kind === 'role')
  return titles.length === 1 &&
    texts.every((text) => text === titles[0] || readTitle(bare(text))?.kind !== 'field') &&
    !/\b(?:of|de|des|für|and|&)$/iu.test(titles[0] ?? '')
    ? titles[0]
    : undefined
}

const hasGivenName = (name: string): boolean => isGivenName(wordsOf(name)[0] ?? '')

/** "Jane Doe (Chair) | Max Roe (Treasurer)": several on one line, each with what they are. */
function fromPieces(text: string, element: Element): NameOnLine[] {
  const pieces = text.split(/\s*[|•;]\s*|(?<=\)),\s*/u).filter((piece) => piece !== '')
  if (pieces.length < 2) return []
  const read = pieces.flatMap((piece) => {
    const [, head = '', inside] = /^([^()（）]{2,80}?)\s*[(（]([^()（）]{2,80})[)）]$/u.exec(piece) ?? [
      undefined,
      piece,
    ]
    const name = readName(head)
    const title = inside === undefined ? undefined : readTitle(inside)
    return name !== undefined && (inside === undefined || title) ? [{ name, element, ...(title && { title }) }] : []
  })
  return read.length === pieces.length && read.some(({ title }) => title?.kind === 'role') ? read : []
}

function fromText(text: string, element: Element): NameOnLine[] {
  const several = fromPieces(text, element)
  if (several.length > 0) return several
  for (const match of text.matchAll(separator)) {
    const [left, right] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
    // "Jane Doe, PhD – Analyst": the title is after the degree.
    if (startsWithDegree(right)) continue
    const name = readName(left)
    const title = readTitle(right)
    if (name !== undefined && title !== undefined) {
      return [{ name, element, title }]
    }
    const before = readTitle(left)
    if (before?.kind !== 'role') continue
    const names = right.split(listed).map(readName)
    // "Professor, Humanities, IIT Delhi" goes on with an employer; a colon, or a known name, says that a person comes.
    const isSure = /[:：–—-]/u.test(match[0]) || names.some((each) => each !== undefined && hasGivenName(each))
    if (isSure && names.length > 0 && names.every((each) => each !== undefined))
      return names.map((each) => ({ name: each, element, title: before }))
  }
  // "Jane Doe, Max Roe": a list of people without anything about them is read only after what they are.
  return []
}
