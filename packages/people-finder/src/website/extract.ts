import { getDomain } from 'tldts'
import type { FoundPerson } from './types.ts'
import { findLinks } from './links/find.ts'
import type { PageLink } from './links/find.ts'
import { siteOf } from './net/url.ts'
import { addressesIn, isRoleAddress } from './page/addresses.ts'
import { attribute, childrenOf, classesOf, elementsOf, parseHtml, textOf } from './page/dom.ts'
import type { Document, Element } from './page/dom.ts'
import { readLines } from './page/lines.ts'
import type { Lines } from './page/lines.ts'
import { compact } from './people/company.ts'
import type { Own } from './people/company.ts'
import type { Sighting } from './people/evidence.ts'
import { hostOf, peopleOfText } from './people/from-cards.ts'
import { peopleOfJsonLd } from './people/json-ld.ts'
import { fitOf } from './people/mailbox.ts'
import { mergePeople } from './people/merge.ts'
import { peopleOfMarkup } from './people/microdata.ts'
import { nameKey } from './people/name.ts'
import { wordsOf } from './words/fold.ts'

/** A page with more is a register, or means harm. */
const maxSightings = 3000

/** What one page says. */
export interface PageContent {
  readonly sightings: readonly Sighting[]
  /** Addresses of the site's own domains, lower case. */
  readonly addresses: readonly string[]
  readonly links: readonly PageLink[]
}

/** What a page says of people, for whoever has the page already. */
export interface PagePeople {
  readonly people: readonly FoundPerson[]
  /** Every other address of the page's own domain, lower case. */
  readonly addresses: readonly string[]
  /** Pages of the same site that may name more people, best first. */
  readonly links: readonly PageLink[]
}

/**
 * Reads people off one page of HTML. Never throws: what can't be read says nothing.
 * @param url Where the page was found; its registrable domain is the site's own.
 */
export function extractPeople(html: string, url: string): PagePeople {
  const sites = URL.canParse(url) ? [siteOf(new URL(url).hostname)] : []
  const { sightings, addresses, links } = readPage(html, url, sites)
  const people = mergePeople(sightings)
  return { people, addresses: withoutThose(people, addresses), links }
}

/** Addresses that are nobody's. */
export function withoutThose(people: readonly FoundPerson[], addresses: readonly string[]): string[] {
  const theirs = new Set(people.map(({ email }) => email))
  return [...new Set(addresses)].filter((address) => !theirs.has(address))
}

/** @param sites Registrable domains that are the company's own. */
export function readPage(html: string, url: string, sites: readonly string[]): PageContent {
  const document = parseHtml(html)
  const root = childrenOf(document).find((node): node is Element => node.nodeName === 'html')
  if (!root) return { sightings: [], addresses: [], links: [] }
  const own = ownOf(document, sites)
  const page = readLines(root)
  const shown = [...peopleOfMarkup(root, url, own), ...peopleOfText(page, root, url, own)]
  const found = [...shown, ...unlessContradicted(peopleOfJsonLd(document, url, own), shown, page)]
  const sightings = found.slice(0, maxSightings).map((sighting) => withOwnAddress(sighting, own))
  const written = page.lines.flatMap(({ mail, text }) => mail.concat(addressesIn(text), reversedIn(text, sites)))
  const declared = sightings.flatMap(({ email }) => email ?? [])
  const addresses = [...new Set([...written, ...declared])].filter((address) => own.isOwnHost(hostOf(address)))
  const links =
    URL.canParse(url) && !forbidsToFollow(document)
      ? findLinks(document, new URL(url), (host) => own.isOwnHost(host))
      : []
  return { sightings, addresses, links }
}

/**
 * A page that lists people shows whom it is about, and JSON-LD that names others is stale or somebody else's template.
 * Where nobody is shown, for instance because scripts would do it, JSON-LD is all that there is.
 */
function unlessContradicted(
  declared: readonly Sighting[],
  shown: readonly Sighting[],
  page: Lines,
): readonly Sighting[] {
  if (declared.length === 0 || new Set(shown.map(({ name }) => nameKey(name))).size < 2) return declared
  const text = ` ${page.lines.map((line) => wordsOf(line.text).join(' ')).join(' ')} `
  return declared.filter(({ name }) => text.includes(` ${nameKey(name)} `))
}

/** An address elsewhere or a post's is not this person's at this company. */
function withOwnAddress(sighting: Sighting, own: Own): Sighting {
  const { email } = sighting
  if (
    email === undefined ||
    (own.isOwnHost(hostOf(email)) && (!isRoleAddress(email) || fitOf(email, sighting.name) === 'fits'))
  )
    return sighting
  return { ...sighting, email: undefined }
}

/** `moc.emca@enaj`, turned around by a style sheet: told by the site's own domain. */
function reversedIn(text: string, sites: readonly string[]): string[] {
  if (text.length > 500) return []
  const turned = Array.from(text).toReversed().join('')
  return sites.some((site) => turned.includes(`@${site}`)) ? addressesIn(turned) : []
}

function forbidsToFollow(document: Document): boolean {
  for (const element of elementsOf(document)) {
    if (element.tagName === 'body') return false
    if (element.tagName !== 'meta' || attribute(element, 'name')?.toLowerCase() !== 'robots') continue
    if (/\b(?:nofollow|none)\b/i.test(attribute(element, 'content') ?? '')) return true
  }
  return false
}

/** The company by its domains and by what its page calls it. */
function ownOf(document: Document, sites: readonly string[]): Own {
  const names = sites.map((site) =>
    compact((getDomain(site, { allowPrivateDomains: true }) ?? site).split('.')[0] ?? ''),
  )
  for (const element of elementsOf(document)) {
    // Its name is what its own logo says.
    const isLogo = classesOf(element).some((name) =>
      /(?:^|[-_])(?:logo|brand|site-?title|site-?name)(?:$|[-_])/i.test(name),
    )
    if (isLogo) names.push(compact(textOf(element).slice(0, 80)))
    const property =
      element.tagName === 'meta' ? (attribute(element, 'property') ?? attribute(element, 'name')) : undefined
    if (property === 'og:site_name' || property === 'application-name')
      names.push(compact(attribute(element, 'content') ?? ''))
  }
  return {
    names: [...new Set(names)].filter((name) => name.length > 1),
    isOwnHost: (host) => sites.includes(siteOf(host)),
  }
}
