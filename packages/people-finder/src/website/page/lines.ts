import { fold } from '../words/fold.ts'
import { attribute, childrenOf, classesOf, collapse, elementsOf, isBlock, isElement, isHidden } from './dom.ts'
import type { Element, Node } from './dom.ts'
import { hiddenAddress } from './addresses.ts'

/** A piece of a line: the text of one element. */
export interface Run {
  readonly text: string
  readonly element: Element
}

/** What a reader sees on one line of a page, as far as markup tells. */
export interface Line {
  readonly text: string
  readonly runs: readonly Run[]
  /** The block that it stands in. */
  readonly block: Element
  /** 1 to 6 in a heading, else 0. */
  readonly level: number
  /** Headings that it stands under, folded. */
  readonly under: string
  readonly isQuote: boolean
  readonly isMenu: boolean
  /** Addresses that its links lead to or that are written in attributes, as they stand there. */
  readonly mail: readonly string[]
}

/** The lines of a page in order, and which of them each element holds. */
export interface Lines {
  readonly lines: readonly Line[]
  /** First line and the one after the last. */
  readonly rangeOf: (element: Element) => readonly [number, number]
}

const quoteClass =
  /testimon|author[-_]?box|(?:^|[-_])(?:block)?quotes?(?:$|[-_])|kundenstimm|temoign|recensioni|customer-?(?:voice|stor|review)|client-?(?:say|voice|stor|review)/i
/** Names of containers that hold quotes as often as they hold people. */
const maybeQuoteClass = /(?:^|[-_])(?:author|reviews?|opinion(?:s|es)?|feedback|referenzen|byline)(?:$|[-_])/i
const quoted = /["“”„«»「]|\bby\b|\b\d{4}\b|★/u
const menuRole = /^(?:navigation|menu|menubar|tablist|search)$/i
// Headings within these do not reach what follows.
const sections = new Set(['section', 'article', 'aside', 'footer', 'nav', 'table'])

interface Context {
  readonly block: Element
  readonly level: number
  readonly isQuote: boolean
  readonly isMenu: boolean
}

export function readLines(root: Element): Lines {
  const lines: Line[] = []
  const ranges = new Map<Element, [number, number]>()
  let headings: string[] = []
  let runs: Run[] = []
  let mail: string[] = []
  let isRightToLeft = false

  function endLine(context: Context): void {
    const text = collapse(runs.map((run) => run.text).join(''))
    if (text !== '' || mail.length > 0) {
      const under = headings
        .slice(0, context.level === 0 ? 7 : context.level)
        .filter(Boolean)
        .join(' / ')
      const parts = runs.map((run) => ({ ...run, text: collapse(run.text) })).filter((run) => run.text !== '')
      lines.push({ ...context, text, runs: parts, under, mail })
      if (context.level > 0) headings = [...headings.slice(0, context.level), fold(text)]
    }
    runs = []
    mail = []
  }

  function visit(node: Node, parent: Element, context: Context): void {
    if (node.nodeName === '#text' && 'value' in node) {
      const text = isRightToLeft ? Array.from(node.value).toReversed().join('') : node.value
      const last = runs.at(-1)
      if (last?.element === parent) runs[runs.length - 1] = { element: parent, text: last.text + text }
      else if (text !== '') runs.push({ element: parent, text })
      return
    }
    if (!isElement(node) || isHidden(node)) return
    if (node.tagName === 'br' || node.tagName === 'hr') return endLine(context)
    if (isBlock(node)) visitBlock(node, context)
    else visitInside(node, context)
  }

  function visitBlock(element: Element, outer: Context): void {
    endLine(outer)
    const before = headings
    const context = contextOf(element, outer)
    visitInside(element, context)
    endLine(context)
    const range = ranges.get(element)
    if (range) range[1] = lines.length
    if (sections.has(element.tagName)) headings = before
  }

  function visitInside(element: Element, context: Context): void {
    const range: [number, number] = [lines.length, lines.length]
    ranges.set(element, range)
    const hidden = hiddenAddress(element)
    if (hidden?.replacesText === true) runs.push({ element, text: hidden.address })
    else if (hidden) mail.push(hidden.address)
    if (hidden?.replacesText !== true) {
      const before = isRightToLeft
      isRightToLeft ||=
        /bidi-override/i.test(attribute(element, 'style') ?? '') && /rtl/i.test(attribute(element, 'style') ?? '')
      for (const child of childrenOf(element)) visit(child, element, context)
      isRightToLeft = before
    }
    range[1] = lines.length + (runs.length > 0 ? 1 : 0)
  }

  const context = contextOf(root, { block: root, level: 0, isQuote: false, isMenu: false })
  visitInside(root, context)
  endLine(context)
  const whole: [number, number] = [0, lines.length]
  ranges.set(root, whole)
  return { lines, rangeOf: (element) => ranges.get(element) ?? [0, 0] }
}

function contextOf(element: Element, outer: Context): Context {
  const level = /^h[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : outer.level
  return {
    block: element,
    level,
    isQuote: outer.isQuote || isQuote(element),
    isMenu:
      outer.isMenu ||
      element.tagName === 'nav' ||
      menuRole.test(attribute(element, 'role') ?? '') ||
      element.tagName === 'button' ||
      isLinkList(element),
  }
}

function isQuote(element: Element): boolean {
  const { tagName } = element
  if (tagName === 'blockquote' || tagName === 'q') return true
  if (tagName === 'body' || tagName === 'main' || tagName === 'html') return false
  // The caption of a quote says whose it is.
  if (tagName === 'figure' && childrenOf(element).some((child) => isElement(child) && child.tagName === 'blockquote'))
    return true
  const names = [...classesOf(element), attribute(element, 'id') ?? '']
  if (names.some((name) => quoteClass.test(name))) return true
  return names.some((name) => maybeQuoteClass.test(name)) && holdsQuote(element)
}

/** Elements of a container that are looked at: one with more holds more than a quote or a menu. */
const looked = 1500

/** Whether something is said, rated or dated there: what a page calls "author" or "review" may be its own people. */
function holdsQuote(element: Element): boolean {
  const { parentNode } = element
  const isBeside = parentNode !== null && isElement(parentNode) && isQuoting(parentNode, 40)
  return isBeside || isQuoting(element, looked)
}

function isQuoting(element: Element, most: number): boolean {
  let isFound = ownText(element).some((text) => quoted.test(text))
  let count = 0
  for (const each of elementsOf(element)) {
    if (count++ > most) return false
    isFound ||= /^(?:blockquote|q|time)$/.test(each.tagName) || ownText(each).some((text) => quoted.test(text))
  }
  return isFound
}

const ownText = (element: Element): string[] =>
  childrenOf(element).flatMap((node) =>
    'value' in node && node.nodeName === '#text' ? [node.value.slice(0, 2000)] : [],
  )

const menuClass =
  /^(?:[a-z]+[-_]){0,2}(?:menus?|nav|navs|navbar|navigation|breadcrumbs?|sitemap|submenu)(?:[-_](?:list|items?|links?|container|wrap(?:per)?|inner|main|primary|secondary|footer|header|top|left|right|holder|bar|collapse|nav|menu|mobile|desktop|\d+))*$/i

/** What is called a menu and holds next to nothing but links. */
function isLinkList(element: Element): boolean {
  if (element.tagName === 'body' || element.tagName === 'main' || element.tagName === 'html') return false
  const names = [...classesOf(element), attribute(element, 'id') ?? '']
  if (!names.some((name) => menuClass.test(name))) return false
  let [all, linked, count] = [0, 0, 0]
  for (const each of elementsOf(element)) {
    if (count++ > looked) return false
    const length = ownText(each).join('').trim().length
    all += length
    if (each.tagName === 'a' || each.parentNode?.nodeName === 'a') linked += length
  }
  return linked > 0.7 * all
}
