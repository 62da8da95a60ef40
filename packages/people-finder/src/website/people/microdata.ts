import { attribute, childrenOf, classesOf, isElement, isHidden, textOf } from '../page/dom.ts'
import type { Element, Node } from '../page/dom.ts'
import { addressesIn, hiddenAddress } from '../page/addresses.ts'
import { isOwnName } from './company.ts'
import type { Own } from './company.ts'
import type { Sighting } from './evidence.ts'
import { readDeclaredName, readName } from './name.ts'

/** The ways in which attributes mark people: HTML microdata and RDFa Lite with schema.org, and microformats' h-card. */
interface Markup {
  readonly source: 'microdata' | 'h-card'
  isPerson(element: Element): boolean
  /** Somebody who wrote or said something, not somebody who works here. */
  isOther(element: Element): boolean
  /** Begins something else, whose properties are not this person's. */
  isScope(element: Element): boolean
  /** The properties whose value this element is, lower case. */
  propertiesOf(element: Element): readonly string[]
  readonly names: {
    name: readonly string[]
    given: string
    family: string
    title: readonly string[]
    email: readonly string[]
  }
}

const schemaNames = {
  name: ['name'],
  given: 'givenname',
  family: 'familyname',
  title: ['jobtitle', 'rolename'],
  email: ['email'],
}
const others = /^(?:author|creator|reviewer|contributor|editor|performer|alumni)$/i

const microdata: Markup = {
  source: 'microdata',
  isPerson: (element) =>
    attribute(element, 'itemscope') !== undefined &&
    /schema\.org\/Person\b/i.test(attribute(element, 'itemtype') ?? ''),
  isOther: (element) =>
    tokens(element, 'itemprop').some((name) => others.test(name)) ||
    /schema\.org\/(?:Review|BlogPosting|Article|NewsArticle)\b/i.test(attribute(element, 'itemtype') ?? ''),
  isScope: (element) => attribute(element, 'itemscope') !== undefined,
  propertiesOf: (element) => tokens(element, 'itemprop'),
  names: schemaNames,
}

const rdfa: Markup = {
  source: 'microdata',
  isPerson: (element) =>
    tokens(element, 'typeof').some((type) => /^(?:schema:|https?:\/\/schema\.org\/|foaf:)?person$/i.test(type)),
  isOther: (element) => tokens(element, 'property').some((name) => others.test(name.replace(/^.*[:/]/, ''))),
  isScope: (element) => attribute(element, 'typeof') !== undefined,
  propertiesOf: (element) => tokens(element, 'property').map((name) => name.replace(/^.*[:/]/, '')),
  names: schemaNames,
}

const hCard: Markup = {
  source: 'h-card',
  isPerson: (element) => classesOf(element).some((name) => name === 'h-card' || name === 'vcard'),
  isOther: (element) =>
    classesOf(element).some((name) =>
      /^(?:h-entry|hentry|h-review|hreview|h-cite|reviewer)$|(?:^|[-_])author(?:$|[-_])/.test(name),
    ),
  isScope: (element) => classesOf(element).some((name) => /^h-[a-z]/.test(name) || name === 'vcard'),
  propertiesOf: (element) => classesOf(element),
  names: {
    name: ['p-name', 'fn'],
    given: 'p-given-name',
    family: 'p-family-name',
    title: ['p-job-title', 'p-role', 'title', 'role'],
    email: ['u-email', 'email'],
  },
}

/** A page with more is a register, or means harm. */
const maxFound = 1000

/** People whom attributes mark as such. */
export function peopleOfMarkup(root: Element, url: string, own: Own): Sighting[] {
  const found: Sighting[] = []
  for (const markup of [microdata, rdfa, hCard]) {
    for (const element of scopesOf(root, markup)) {
      const sighting = readScope(element, markup, url, own)
      if (sighting) found.push(sighting)
      if (found.length >= maxFound) return found
    }
  }
  return found
}

function* scopesOf(node: Node, markup: Markup): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (!isElement(child) || isHidden(child) || markup.isOther(child)) continue
    if (markup.isPerson(child)) yield child
    yield* scopesOf(child, markup)
  }
}

function readScope(scope: Element, markup: Markup, url: string, own: Own): Sighting | undefined {
  const values = new Map<string, string>()
  for (const { name, value } of propertiesBelow(scope, markup)) if (!values.has(name)) values.set(name, value)
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => values.get(name)).find((value) => value !== undefined)
  const { names } = markup
  const parts = [values.get(names.given), values.get(names.family)].filter((part) => part !== undefined).join(' ')
  const declared = first(names.name) ?? (parts === '' ? undefined : parts)
  const title = first(names.title)
  // An h-card without p-name is called by its own text (microformats2 "implied properties"), and may be a company's.
  const isImplied = declared === undefined || (markup.source === 'h-card' && title === undefined)
  const text = declared ?? (markup.source === 'h-card' ? textOf(scope) : '')
  const organization = values.get('p-org') ?? values.get('org')
  const name = isImplied ? readName(text) : readDeclaredName(text)
  if (name === undefined) return undefined
  if (organization !== undefined && (organization === declared || !isOwnName(organization, own))) return undefined
  const [email] = addressesIn(first(names.email) ?? '')
  return { name, title, email, source: markup.source, url }
}

function* propertiesBelow(scope: Node, markup: Markup): Generator<{ name: string; value: string }> {
  for (const child of childrenOf(scope)) {
    if (!isElement(child)) continue
    const properties = markup.propertiesOf(child)
    const isData = child.tagName === 'meta' || child.tagName === 'link'
    if (isHidden(child) && !isData) continue
    const isNested = markup.isScope(child)
    // A nested thing is not text; but h-cards nest the company they are of, with its name.
    if (!isNested) {
      const value = properties.length > 0 ? valueOf(child) : ''
      if (value !== '') for (const name of properties) yield { name: name.toLowerCase().replace(/^schema:/, ''), value }
      yield* propertiesBelow(child, markup)
    }
  }
}

function valueOf(element: Element): string {
  return (
    hiddenAddress(element)?.address ??
    attribute(element, 'content') ??
    (textOf(element) || (attribute(element, 'alt') ?? ''))
  )
}

function tokens(element: Element, name: string): readonly string[] {
  return attribute(element, name)?.split(/\s+/).filter(Boolean) ?? []
}
