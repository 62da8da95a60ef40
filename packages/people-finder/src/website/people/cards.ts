import type { Element } from '../page/dom.ts'
import type { Line, Lines } from '../page/lines.ts'
import { namesOnLine } from './line.ts'
import type { NameOnLine } from './line.ts'
import { nameKey } from './name.ts'
import { sumOf, weigherOf } from './weigh.ts'
import type { Evidence } from './weigh.ts'
import { groupOf, parentOf, shapeOf, siblingsOf } from './shape.ts'

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
  /** What speaks for or against the name by itself. */
  readonly evidence: readonly Evidence[]
  /** Equal for cards that are built alike. */
  readonly group: string
}

/** What is no name whatever stands beside it would only cut others' cards. */
const isPossible = ({ evidence }: { evidence: readonly Evidence[] }): boolean => sumOf(evidence) > -2

/** A page with more names than this is a register; what it costs to compare them grows with the square. */
const maxNames = 2000
/** What comes after so many lines is a register too. */
const maxLines = 20_000
/** Lines of a card that can say something about its name. */
const reach = 30

/** Finds what looks like names, and for each the largest part of the page with no other name in it. */
export function findCards(page: Lines, root: Element): Card[] {
  const { lines, rangeOf } = page
  const seen: (NameOnLine & { line: Line; at: number; key: string })[] = []
  for (const [at, line] of lines.slice(0, maxLines).entries()) {
    for (const name of namesOnLine(line)) seen.push({ ...name, line, at, key: nameKey(name.name) })
    if (seen.length >= maxNames) break
  }
  const weigh = weigherOf(page, root, seen)
  const found = seen.map((each) => Object.assign(each, { evidence: weigh(each) })).filter(isPossible)
  const firstAt = indexByLine(found, lines.length)
  const cards: Card[] = []
  for (const [index, candidate] of found.entries()) {
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
    const previous = found.findLast((other, each) => each < index && other.at < at)
    const next = found.find((other, each) => each > index && other.at > at && other.key !== key)
    const neighbours = [found[index - 1], found[index + 1]].flatMap((other) =>
      other?.key === key ? other.line.block : [],
    )
    let card: Element | undefined
    for (
      let element: Element | undefined = line.block;
      element && isOnlyHere(element) && !isList(card, element, neighbours);
      element = parentOf(element)
    )
      card = element
    // A line within a block with others, e.g. names and titles with <br> between.
    const frame = card ? parentOf(card) : line.block
    const [start, end] = card ? rangeOf(card) : [at, Math.min(next?.at ?? lines.length, rangeOf(line.block)[1])]
    const until = card ? extended(card, end, isOnlyHere, rangeOf) : end
    const frameStart = frame ? rangeOf(frame)[0] : 0
    cards.push({
      ...candidate,
      from: Math.max(start, at - reach),
      to: Math.min(until, at + reach, next?.at ?? lines.length),
      before: start < at ? Math.max(start, at - reach) : Math.max(frameStart, (previous?.at ?? -1) + 1),
      group: groupOf(card ?? line.block),
    })
  }
  return cards
}

/** Whether an element that is about one name holds two cards with it, built alike: two people of one name. */
function isList(card: Element | undefined, element: Element, neighbours: readonly Element[]): boolean {
  return neighbours.some((block) => {
    let other: Element | undefined = block
    while (other && parentOf(other) !== element) other = parentOf(other)
    return card !== undefined && other !== undefined && other !== card && shapeOf(other) === shapeOf(card)
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
