import { attribute, childrenOf, classesOf, isElement } from '../page/dom.ts'
import type { Element } from '../page/dom.ts'
import type { Line, Lines } from '../page/lines.ts'
import { namesOnLine } from './line.ts'
import type { NameOnLine } from './line.ts'
import { nameKey } from './name.ts'

/** A name on a page, and the stretch of lines that is about nobody else. */
export interface Card extends NameOnLine {
  /** The line of the name. */
  readonly at: number
  readonly line: Line
  /** First line and the one after the last. */
  readonly from: number
  readonly to: number
  /** Where a title would stand that comes before the name. */
  readonly before: number
  /** Equal for cards that are built alike. */
  readonly group: string
}

/** A page with more names than this is a register; what it costs to compare them grows with the square. */
const maxNames = 2000
/** Lines of a card that can say something about its name. */
const reach = 30

/** Finds what looks like names, and for each the largest part of the page with no other name in it. */
export function findCards({ lines, rangeOf }: Lines): Card[] {
  const found: (NameOnLine & { line: Line; at: number; key: string })[] = []
  for (const [at, line] of lines.entries()) {
    for (const name of namesOnLine(line)) found.push({ ...name, line, at, key: nameKey(name.name) })
    if (found.length >= maxNames) break
  }
  const firstAt = indexByLine(found, lines.length)
  return found.map((candidate, index) => {
    const { line, at, key } = candidate
    const isOnlyHere = (element: Element): boolean => {
      const [from, to] = rangeOf(element)
      for (let each = firstAt[from] ?? found.length; each < found.length; each++) {
        const other = found[each]
        if (!other || other.at >= to) return true
        if (other.key !== key) return false
      }
      return true
    }
    const previous = found.slice(0, index).findLast((other) => other.at < at)
    const next = found.find((other, each) => each > index && other.at > at && other.key !== key)
    let card: Element | undefined
    for (let element: Element | undefined = line.block; element && isOnlyHere(element); element = parentOf(element))
      card = element
    // A line within a block with others, e.g. names and titles with <br> between.
    const frame = card ? parentOf(card) : line.block
    const [start, end] = card ? rangeOf(card) : [at, Math.min(next?.at ?? lines.length, rangeOf(line.block)[1])]
    const until = card ? extended(card, end, isOnlyHere, rangeOf) : end
    const frameStart = frame ? rangeOf(frame)[0] : 0
    return {
      ...candidate,
      from: Math.max(start, at - reach),
      to: Math.min(until, at + reach, next?.at ?? lines.length),
      before: start < at ? Math.max(start, at - reach) : Math.max(frameStart, (previous?.at ?? -1) + 1),
      group: groupOf(card ?? line.block),
    }
  })
}

/** Index of the first candidate at or after each line. */
function indexByLine(found: readonly { at: number }[], count: number): number[] {
  const first = Array.from<number>({ length: count + 1 })
  let index = found.length
  for (let line = count; line >= 0; line--) {
    while (index > 0 && (found[index - 1]?.at ?? -1) >= line) index--
    first[line] = index
  }
  return first
}

/** A heading alone is no card: what follows it belongs to it, up to the next name or what is built like it. */
function extended(
  card: Element,
  end: number,
  isOnlyHere: (element: Element) => boolean,
  rangeOf: Lines['rangeOf'],
): number {
  const siblings = siblingsOf(card)
  let until = end
  for (let each = (siblings.get(card) ?? 0) + 1; each < siblings.order.length; each++) {
    const sibling = siblings.order[each]
    if (!sibling) break
    const [from, to] = rangeOf(sibling)
    if (to <= until) continue
    const isNext =
      shapeOf(sibling) === shapeOf(card) || (/^h[1-6]$/.test(sibling.tagName) && sibling.tagName <= card.tagName)
    if (isNext || from < until || !isOnlyHere(sibling) || until - end > reach) break
    until = to
  }
  return until
}

function parentOf(element: Element): Element | undefined {
  const parent = element.parentNode
  return parent && isElement(parent) ? parent : undefined
}

/** What cards of one list have in common: their shape and that of what they stand in. */
function groupOf(card: Element): string {
  const parent = parentOf(card)
  const grandparent = parent && parentOf(parent)
  return [card, parent, grandparent].map((each) => (each ? shapeOf(each) : '')).join(' < ')
}

/** Tag and first class; table cells by their column. */
export function shapeOf(element: Element): string {
  const { tagName } = element
  if (tagName === 'td' || tagName === 'th') return `cell ${columnOf(element)}`
  const name = classesOf(element)[0]?.replaceAll(/\d+/g, '') ?? attribute(element, 'itemprop') ?? ''
  return `${tagName}.${name}`
}

/** Elements of one parent, with their places; remembered, because every card asks for them. */
interface Siblings {
  readonly order: readonly Element[]
  get(element: Element): number | undefined
}

const known = new WeakMap<object, Siblings>()

function siblingsOf(element: Element): Siblings {
  const parent = element.parentNode ?? element
  const found = known.get(parent)
  if (found) return found
  const order = childrenOf(parent).filter((node) => isElement(node))
  const places = new Map(order.map((each, at) => [each, at]))
  const siblings = { order, get: (each: Element) => places.get(each) }
  known.set(parent, siblings)
  return siblings
}

function columnOf(cell: Element): number {
  return siblingsOf(cell).get(cell) ?? 0
}

/** The heading of a table cell's column, if the table has headings. */
export function columnHeading(element: Element, textOf: (element: Element) => string): string | undefined {
  let cell: Element | undefined = element
  while (cell && cell.tagName !== 'td') cell = parentOf(cell)
  let table: Element | undefined = cell
  while (table && table.tagName !== 'table') table = parentOf(table)
  const row = table && firstRow(table)
  if (!cell || !row || row === cell.parentNode) return undefined
  const heading = childrenOf(row).filter((node) => isElement(node))[columnOf(cell)]
  return heading?.tagName === 'th' || row.parentNode?.nodeName === 'thead' ? heading && textOf(heading) : undefined
}

function firstRow(table: Element): Element | undefined {
  for (const child of childrenOf(table)) {
    if (!isElement(child)) continue
    if (child.tagName === 'tr') return child
    const row = /^t(?:head|body)$/.test(child.tagName) ? firstRow(child) : undefined
    if (row) return row
  }
  return undefined
}
