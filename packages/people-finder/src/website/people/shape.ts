import { attribute, childrenOf, classesOf, isElement } from '../page/dom.ts'
import type { Element } from '../page/dom.ts'

export function parentOf(element: Element): Element | undefined {
  const parent = element.parentNode
  return parent && isElement(parent) ? parent : undefined
}

/** What cards of one list have in common: their shape and that of what they stand in. */
export function groupOf(card: Element): string {
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

export function siblingsOf(element: Element): Siblings {
  const parent = element.parentNode ?? element
  const found = known.get(parent)
  if (found) return found
  const order = childrenOf(parent).filter((node) => isElement(node))
  const places = new Map(order.map((each, at) => [each, at]))
  const siblings = { order, get: (each: Element) => places.get(each) }
  known.set(parent, siblings)
  return siblings
}

/** Elements built like this one that stand in one list with it, itself included; cells by their column. */
export function alikeOf(element: Element): readonly Element[] {
  const isCell = element.tagName === 'td' || element.tagName === 'th'
  const parent = parentOf(element)
  const key = isCell ? parent && parentOf(parent) : parent
  if (!key) return [element]
  // The heading of a column is none of its cells.
  const shape = `${element.tagName} ${shapeOf(element)}`
  const lists = alike.get(key) ?? new Map<string, readonly Element[]>()
  alike.set(key, lists)
  const found = lists.get(shape) ?? makeAlike(key, shape, isCell)
  lists.set(shape, found)
  return found
}

const alike = new WeakMap<Element, Map<string, readonly Element[]>>()

function makeAlike(parent: Element, shape: string, isCell: boolean): Element[] {
  const children = childrenOf(parent).filter((node) => isElement(node))
  const all = isCell ? children.flatMap((row) => childrenOf(row).filter((node) => isElement(node))) : children
  return all.filter((each) => `${each.tagName} ${shapeOf(each)}` === shape)
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
