import { attribute, childrenOf, elementsOf } from '../page/dom.ts'
import type { Document } from '../page/dom.ts'
import { parseAddress, readMailto } from '../page/addresses.ts'
import type { Own } from './company.ts'
import type { Sighting } from './evidence.ts'
import { readDeclaredName } from './name.ts'

type Thing = Readonly<Record<string, unknown>>

const maxThings = 20_000
const maxDepth = 30

// Properties of schema.org that lead from what a page is about to people who work there. `author`, `reviewer`, `creator`,
// `performer`, `alumni` and the like lead to others.
const toPeople = new Set(
  'employee employees founder founders member members contactpoint department suborganization mainentity about itemlistelement item organizer owner ceo @graph haspart mainentityofpage publisher provider parentorganization team person subjectof'.split(
    ' ',
  ),
)
const otherKeys = new Set(
  'author creator reviewer contributor editor review reviews alumni sponsor performer actor director'.split(' '),
)

/** People of a page's JSON-LD (schema.org `Person`). What is broken is skipped. */
export function peopleOfJsonLd(document: Document, url: string, own: Own): Sighting[] {
  const roots: unknown[] = []
  for (const element of elementsOf(document)) {
    if (element.tagName !== 'script' || !/^application\/ld\+json/i.test(attribute(element, 'type') ?? '')) continue
    const text = childrenOf(element)
      .map((child) => ('value' in child ? child.value : ''))
      .join('')
    roots.push(parseJson(text))
  }
  const byId = new Map<string, Thing>()
  const others = new Set<string>()
  let budget = maxThings
  for (const root of roots) collect(root, 0, false)

  const found = new Map<string, Sighting>()
  budget = maxThings
  for (const root of roots) walk(root, 0, undefined)
  return [...found.values()]

  /** Learns the things that have an ID, and which of them are only somebody's author. */
  function collect(value: unknown, depth: number, isOther: boolean): void {
    if (depth > maxDepth || budget-- < 0) return
    if (Array.isArray(value)) for (const each of value) collect(each, depth + 1, isOther)
    if (!isThing(value)) return
    const id = value['@id']
    if (typeof id === 'string') {
      if (isOther) others.add(id)
      // A reference has nothing but its ID.
      if (Object.keys(value).length > 1) byId.set(id, { ...byId.get(id), ...value })
    }
    for (const [key, each] of Object.entries(value)) collect(each, depth + 1, isOtherKey(key))
  }

  function walk(value: unknown, depth: number, role: string | undefined): void {
    if (depth > maxDepth || budget-- < 0) return
    if (Array.isArray(value)) for (const each of value) walk(each, depth + 1, role)
    if (!isThing(value)) return
    const id = value['@id']
    const isReference = typeof id === 'string' && Object.keys(value).length === 1
    const thing = isReference ? (byId.get(id) ?? value) : value
    const isNested = role !== undefined
    if (isOfType(thing, /person$/i)) add(thing, isNested ? role : '', isNested)
    else if (!isReference) {
      // schema.org/Role stands between: {"@type": "OrganizationRole", "roleName": "CTO", "member": {…}}.
      const roleName = isOfType(thing, /role$/i) ? textOfValue(thing['roleName'] ?? thing['namedPosition']) : undefined
      for (const [key, each] of Object.entries(thing)) {
        const name = key.toLowerCase()
        if (!toPeople.has(name)) continue
        const leads = ['employee', 'employees', 'founder', 'founders', 'member', 'members', 'ceo', 'owner'].includes(
          name,
        )
        walk(each, depth + 1, roleName ?? (leads ? (role ?? '') : role))
      }
    }
  }

  function add(person: Thing, role: string, isNested: boolean): void {
    const name = readDeclaredName(nameOf(person))
    if (name === undefined) return
    const title = (textOfValue(person['jobTitle']) ?? textOfValue(person['roleName']) ?? role) || undefined
    const email = addressOf(person['email'])
    const employer = person['worksFor'] ?? person['affiliation']
    const id = person['@id']
    // A person by itself who is the author of something is just that, unless it is said what they do here.
    if (!isNested && title === undefined && email === undefined && employer === undefined) return
    if (!isNested && title === undefined && typeof id === 'string' && others.has(id)) return
    if (worksElsewhere(employer)) return
    found.set(`${name}|${title}|${email}`, { name, title, email, source: 'json-ld', url })
  }

  function worksElsewhere(employer: unknown): boolean {
    const first: unknown = Array.isArray(employer) ? employer[0] : employer
    const thing = isThing(first) ? (byId.get(String(first['@id'])) ?? first) : undefined
    const site = thing?.['url'] ?? thing?.['sameAs']
    // By its site alone: a company's own name is rarely written the same way twice.
    return typeof site === 'string' && URL.canParse(site, url) && !own.isOwnHost(new URL(site, url).hostname)
  }
}

/** Whether a property leads to people who only wrote or said something. */
function isOtherKey(key: string): boolean {
  return otherKeys.has(key.toLowerCase())
}

function parseJson(text: string): unknown {
  // Some write comments around it, as for script in XHTML.
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
  for (const candidate of [bare, bare.replaceAll(/,(\s*[}\]])/g, '$1').replaceAll(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(candidate) as unknown
    } catch {
      // Trailing commas and raw line breaks are the common slips; the second candidate is without.
    }
  }
  return undefined
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOfType(thing: Thing, type: RegExp): boolean {
  const types: unknown[] = [thing['@type']].flat()
  return types.some((each) => typeof each === 'string' && type.test(each))
}

function nameOf(person: Thing): string {
  const whole = textOfValue(person['name'])
  if (whole !== undefined) return whole
  return [person['givenName'], person['additionalName'], person['familyName']]
    .map((part) => textOfValue(part) ?? '')
    .join(' ')
}

function textOfValue(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  const text = isThing(first) ? (first['@value'] ?? first['name'] ?? first['roleName']) : first
  // HTML editors leave entities in strings that are not HTML.
  return typeof text === 'string' && text.trim() !== '' ? unescaped(text.trim()).slice(0, 300) : undefined
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#039': "'",
  nbsp: ' ',
  lt: '<',
  gt: '>',
}

function unescaped(text: string): string {
  return text.replaceAll(/&([a-z]+|#\d+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
}

function addressOf(value: unknown): string | undefined {
  const text = textOfValue(value)
  return text === undefined ? undefined : (readMailto(text)?.address ?? parseAddress(text))
}
