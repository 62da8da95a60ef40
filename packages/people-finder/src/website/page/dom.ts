import { Parser, defaultTreeAdapter, html as spec } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree, TreeAdapter } from 'parse5'

export type Node = Tree.Node
export type Element = Tree.Element
export type Document = Tree.Document

// What real pages stay below by far. HTML's error recovery multiplies elements and takes time that grows with the square
// of depth, attributes or siblings, so that a page of 2 MB could keep a process busy for hours.
const maxDepth = 512
const maxElements = 60_000
const maxAttributes = 2000
const chunk = 16_384

class TooMuch extends Error {}

/** Parses HTML as browsers do without scripts, as far as it stays sane: the rest of what does not is left out. */
export function parseHtml(html: string): Document {
  let depth = 0
  let elements = 0
  const treeAdapter: TreeAdapter<Tree.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...args) {
      if (++elements > maxElements) throw new TooMuch()
      return defaultTreeAdapter.createElement(...args)
    },
    onItemPush() {
      if (++depth > maxDepth) throw new TooMuch()
    },
    onItemPop() {
      depth--
    },
    // What is moved out of a table is put before it, which is among the last of its siblings.
    insertBefore(parent, node, reference) {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node)
      node.parentNode = parent
    },
    insertTextBefore(parent, text, reference) {
      const at = parent.childNodes.lastIndexOf(reference)
      const before = parent.childNodes[at - 1]
      if (before !== undefined && defaultTreeAdapter.isTextNode(before)) before.value += text
      else treeAdapter.insertBefore(parent, { nodeName: '#text', value: text, parentNode: parent }, reference)
    },
  }
  const parser = new Parser<Tree.DefaultTreeAdapterMap>({ treeAdapter, scriptingEnabled: false })
  try {
    for (let at = 0; at < html.length || at === 0; at += chunk) {
      parser.tokenizer.write(html.slice(at, at + chunk), at + chunk >= html.length)
      // Protected, and the only place where a tag that has not ended yet can be seen.
      const token = parser.tokenizer['currentToken']
      if (token !== null && 'attrs' in token && token.attrs.length > maxAttributes) break
    }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
  }
  return parser.document
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node && node.namespaceURI === spec.NS.HTML
}

export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : []
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

export function classesOf(element: Element): readonly string[] {
  return attribute(element, 'class')?.slice(0, 2000).split(/\s+/).filter(Boolean) ?? []
}

/** Every element below, in the order of the document. */
export function* elementsOf(node: Node): Generator<Element> {
  // Without recursion: generators within generators take time that grows with depth.
  const open = childrenOf(node).toReversed()
  for (let next = open.pop(); next; next = open.pop()) {
    if (isElement(next)) yield next
    const children = childrenOf(next)
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at]
      if (child) open.push(child)
    }
  }
}

const neverShown = new Set(
  'script style template head title meta link select option datalist textarea iframe object audio video canvas'.split(
    ' ',
  ),
)
const forScreenReaders = /^(sr-only|visually-hidden|visuallyhidden|screen-reader-text|screenreader|hidden-text)$/i

/** Whether an element is not shown, by what it says itself. */
export function isHidden(element: Element): boolean {
  if (neverShown.has(element.tagName)) return true
  if (element.attrs.length === 0) return false
  if (attribute(element, 'hidden') !== undefined) return true
  if (attribute(element, 'aria-hidden')?.toLowerCase() === 'true') return true
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return true
  if (/(^|;)\s*(display\s*:\s*none|visibility\s*:\s*(hidden|collapse))/i.test(attribute(element, 'style') ?? ''))
    return true
  return classesOf(element).some((name) => forScreenReaders.test(name))
}

/** What a reader sees of a node, on one line. */
export function textOf(node: Node): string {
  return collapse(rawText(node))
}

function rawText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (!isElement(node) && !('childNodes' in node)) return ''
  if (isElement(node) && isHidden(node)) return ''
  if (isElement(node) && node.tagName === 'br') return ' '
  const text = childrenOf(node).map(rawText).join('')
  return isElement(node) && isBlock(node) ? ` ${text} ` : text
}

export function collapse(text: string): string {
  // Soft hyphens, zero-width characters and marks of direction are there for typesetting.
  return text
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Whether browsers begin a new line for it, unless a style sheet says otherwise. */
export function isBlock(element: Element): boolean {
  return !inline.has(element.tagName)
}
