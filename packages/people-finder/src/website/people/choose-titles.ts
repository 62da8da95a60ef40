import { withoutAddresses } from '../page/addresses.ts'
import { textOf } from '../page/dom.ts'
import type { Element } from '../page/dom.ts'
import type { Line } from '../page/lines.ts'
import { fold } from '../words/fold.ts'
import type { Card } from './cards.ts'
import { isOtherClass, isTitleClass, titleHeading } from './classes.ts'
import { readName } from './name.ts'
import { columnHeading, shapeOf } from './shape.ts'
import { readTitle } from './title.ts'
import type { TitleKind } from './title.ts'

/** A line that may be a card's title. */
interface Option {
  readonly card: Card
  readonly at: number
  readonly text: string
  readonly kind: TitleKind
  /** How it stands to the name; equal where cards are built alike. */
  readonly place: string
  readonly isAfter: boolean
  readonly distance: number
  /** What class names and column headings say: 1 that it is a title, -1 that it is not. */
  readonly hint: number
}

/** Equal for what stands in the same place of cards that are built alike. */
const keyOf = ({ card, place }: Option): string => `${card.group} ${place}`

/** Lines between a name and its title. */
const maxDistance = 4

const otherHeading =
  /name|phone|tel|mail|location|standort|ort|office|department|abteilung|bereich|city|since|seit|nr|fax/iu

/** Gives each card the line that is best as its title, by what it says and by where the others of its group have theirs. */
export function chooseTitles(
  lines: readonly Line[],
  cards: readonly Card[],
  groups: ReadonlyMap<string, Card[]>,
): Map<Card, { text: string; kind: TitleKind }> {
  const chosen = new Map<Card, { text: string; kind: TitleKind }>()
  for (const card of cards) if (card.title && card.title.kind !== 'unknown') chosen.set(card, card.title)
  const nameLines = new Set(cards.map(({ at }) => at))
  const options = cards.filter((card) => !chosen.has(card)).flatMap((card) => optionsOf(card, lines, nameLines))

  const votes = new Map<string, Set<Card>>()
  const places = new Map<string, Set<Card>>()
  for (const option of options) {
    const key = keyOf(option)
    places.set(key, (places.get(key) ?? new Set()).add(option.card))
    if (option.kind === 'unknown' && option.hint < 1) continue
    votes.set(key, (votes.get(key) ?? new Set()).add(option.card))
  }
  const scored = options.flatMap((option) => {
    const size = groups.get(option.card.group)?.length ?? 1
    const share = (votes.get(keyOf(option))?.size ?? 0) / size
    // What no dictionary knows is a title where most of the others have theirs, or where the markup calls it one, or
    // where all have something and some have titles.
    const taken = (places.get(keyOf(option))?.size ?? 0) / size
    const isUsual = (share >= 0.5 && size > 1) || (taken >= 0.8 && share > 0.1 && size > 2)
    if (option.kind === 'unknown' && option.hint < 1 && !isUsual) return []
    if (option.hint < 0 && option.kind !== 'role') return []
    const worth = { role: 3, field: 1.5, unknown: 0 }[option.kind]
    const score =
      worth + share * 4 + (isUsual ? taken : 0) + option.hint * 2 + (option.isAfter ? 0.3 : 0) - option.distance * 0.4
    return [{ ...option, score }]
  })
  const taken = new Set<number>()
  for (const { card, at, text, kind } of scored.toSorted((one, other) => other.score - one.score)) {
    if (chosen.has(card) || taken.has(at)) continue
    chosen.set(card, { text, kind })
    taken.add(at)
  }
  // "Jane Doe – Wizard of Light" is read as one where most others have a title there.
  for (const group of groups.values()) {
    const titled = group.filter((card) => chosen.has(card)).length
    if (titled * 2 < group.length || group.length < 2) continue
    for (const card of group) if (!chosen.has(card) && card.title) chosen.set(card, card.title)
  }
  return chosen
}

function optionsOf(card: Card, lines: readonly Line[], nameLines: ReadonlySet<number>): Option[] {
  const options: Option[] = []
  const add = (at: number, distance: number, isAfter: boolean): void => {
    const line = lines[at]
    if (!line || nameLines.has(at) || line.isMenu || line.isQuote) return
    const { text, element } = titlePart(line)
    const title = readTitle(withoutAddresses(text))
    const hint = line.level > 0 ? 0 : hintOf(element)
    if (!title || (hint < 1 && title.kind !== 'role' && readName(title.text) !== undefined)) return
    const shape = shapeOf(element)
    const place = `${isAfter ? 'after' : 'before'} ${shape}${shape.endsWith('.') ? distance : ''}`
    options.push({
      card,
      at,
      text: title.text,
      kind: title.kind,
      place,
      isAfter,
      distance,
      hint,
    })
  }
  for (let at = card.at + 1, distance = 1; at < card.to && distance <= maxDistance; at++, distance++)
    add(at, distance, true)
  for (let at = card.at - 1, distance = 1; at >= card.before && distance < maxDistance; at--, distance++)
    add(at, distance, false)
  return options
}

/** A line of several elements may have the title in one of them: `<span>CTO</span> <span>Berlin</span>`. */
function titlePart(line: Line): { text: string; element: Element } {
  const inner = line.runs.filter(({ element }) => element !== line.block)
  const first = line.runs[0]
  if (line.runs.length === 1 && first)
    return { text: line.text, element: first.element === line.block ? line.block : first.element }
  if (inner.length !== line.runs.length) return { text: line.text, element: line.block }
  const roles = inner.filter(({ text }) => readTitle(text)?.kind === 'role')
  const [role] = roles
  const isAlone =
    roles.length === 1 && inner.every((run) => run === role || (readTitle(run.text)?.kind ?? 'unknown') === 'unknown')
  return role && isAlone && !/\b(?:of|de|des|für|and|&)$/iu.test(role.text)
    ? role
    : { text: line.text, element: line.block }
}

function hintOf(element: Element): number {
  const heading = columnHeading(element, textOf)
  if (heading !== undefined) return titleHeading.test(fold(heading)) ? 1 : otherHeading.test(fold(heading)) ? -1 : 0
  return isTitleClass(element) ? 1 : isOtherClass(element) ? -1 : 0
}
