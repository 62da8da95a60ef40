import { attribute, elementsOf, isHidden, textOf } from '../page/dom.ts'
import type { Document, Element } from '../page/dom.ts'
import { readName } from '../people/name.ts'
import { fold, wordsOf } from '../words/fold.ts'
import { elsewhere, nextPage, topics } from './words.ts'

/** A page of the same site that may name people. */
export interface PageLink {
  readonly url: string
  /** The higher the sooner: team, then about, contact and imprint, then pages of single people. */
  readonly weight: number
  /** Whose page it is, if the link says so. */
  readonly person?: string
}

const personWeight = 40
const maxLinks = 3000
const noPage =
  /\.(?:pdf|jpe?g|png|gif|svg|webp|avif|zip|docx?|xlsx?|pptx?|mp[34]|mov|avi|css|js|json|xml|rss|ics|vcf|exe|dmg|gz|txt|csv|woff2?)$/i

/** Links of a page that are worth following, best first, each once. */
export function findLinks(document: Document, url: URL, isOwnHost: (host: string) => boolean): PageLink[] {
  const base = baseOf(document, url)
  const best = new Map<string, PageLink>()
  const isTeamPage = weigh('', url) === 100
  let seen = 0
  for (const element of elementsOf(document)) {
    const href = linkOf(element)
    if (href === undefined || seen++ > maxLinks || !URL.canParse(href, base.href)) continue
    const target = new URL(href, base)
    target.hash = ''
    if (!/^https?:$/.test(target.protocol) || !isOwnHost(target.hostname) || noPage.test(target.pathname)) continue
    if (target.href === url.href) continue
    const link = judge(element, target, url, isTeamPage)
    const known = best.get(target.href)
    if (link && (known === undefined || known.weight < link.weight)) best.set(target.href, link)
  }
  return [...best.values()].toSorted((one, other) => other.weight - one.weight)
}

function baseOf(document: Document, url: URL): URL {
  for (const element of elementsOf(document)) {
    const href = element.tagName === 'base' ? attribute(element, 'href') : undefined
    if (href !== undefined && URL.canParse(href, url.href)) return new URL(href, url)
    if (element.tagName === 'body') break
  }
  return url
}

function linkOf(element: Element): string | undefined {
  if (element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh') {
    return /^\s*[\d.]+\s*[;,]\s*url\s*=\s*["']?([^"']+)/i.exec(attribute(element, 'content') ?? '')?.[1]
  }
  if (element.tagName !== 'a' && element.tagName !== 'area' && element.tagName !== 'link') return undefined
  const rel = attribute(element, 'rel')?.toLowerCase().split(/\s+/) ?? []
  if (rel.includes('nofollow') || (element.tagName === 'link' && !rel.includes('next'))) return undefined
  return element.tagName !== 'link' && isHidden(element) ? undefined : attribute(element, 'href')
}

function judge(element: Element, target: URL, from: URL, isTeamPage: boolean): PageLink | undefined {
  const url = target.href
  if (element.tagName === 'meta') return { url, weight: 110 }
  const text = textOf(element).slice(0, 200) || (attribute(element, 'aria-label') ?? attribute(element, 'title') ?? '')
  if (isTeamPage && isNextPage(element, text, target, from)) return { url, weight: 95 }
  const person = readName(text) ?? readName(element.tagName === 'a' ? firstLine(element) : '')
  const isBelow =
    target.pathname.startsWith(from.pathname.replace(/\/?$/, '/')) || weigh('', new URL('./', target)) === 100
  if (person !== undefined && (isTeamPage || isBelow)) return { url, weight: personWeight, person }
  const weight = weigh(text, target)
  if (weight === 0)
    return isTeamPage && isBelow && !elsewhere.test(spaced(target)) ? { url, weight: personWeight - 10 } : undefined
  // A page in another language than this one says the same of the same people.
  const language = languageOf(target)
  return { url, weight: language !== undefined && language !== languageOf(from) ? weight - 5 : weight }
}

/** What a link in the form of a card begins with. */
function firstLine(element: Element): string {
  for (const child of elementsOf(element)) {
    const text = isHidden(child) ? '' : textOf(child)
    if (text !== '' && readName(text) !== undefined) return text
  }
  return ''
}

function isNextPage(element: Element, text: string, target: URL, from: URL): boolean {
  if (attribute(element, 'rel')?.toLowerCase().split(/\s+/).includes('next') === true) return true
  const isSameList = target.pathname === from.pathname || /\/page\/\d+\/?$/.test(target.pathname)
  return (
    isSameList &&
    nextPage.test(
      fold(text)
        .replaceAll(/\s*[»›>→]+\s*$/g, '')
        .trim() || '›',
    ) &&
    /\d/.test(target.search + target.pathname)
  )
}

/** How much a link promises, by its text and by the parts of its path. */
function weigh(text: string, target: URL): number {
  const words = wordsOf(text).join(' ')
  const parts = spaced(target).split('/').filter(Boolean)
  const last = parts.at(-1)?.replace(/\s(?:html?|php|aspx?|jsp|cfm)$/, '') ?? ''
  let best = 0
  for (const topic of topics) {
    if (topic.words.test(words) && words.length < 60) best = Math.max(best, topic.weight)
    if (topic.words.test(last)) best = Math.max(best, topic.weight)
    // "/about/leadership-team-2024", "/firma/unser-team": a word of the last part is less sure than all of it.
    else if (last.split(' ').length <= 5 && last.split(' ').some((word) => topic.words.test(word)))
      best = Math.max(best, topic.weight - 15)
    else if (
      words.length < 40 &&
      words.split(' ').length <= 5 &&
      words.split(' ').some((word) => word.length > 3 && topic.words.test(word))
    )
      best = Math.max(best, topic.weight - 12)
  }
  if (best > 0 && best < 100 && elsewhere.test(`${parts.join(' ')} ${words}`)) return 0
  return best
}

function spaced(url: URL): string {
  const parts = url.pathname.split('/').map((part) => wordsOf(decoded(part)).join(' '))
  // Old sites: index.php?page=team
  const query = [...url.searchParams.values()].slice(0, 3).map((value) => wordsOf(value).join(' '))
  return fold([...parts, ...(parts.filter(Boolean).length <= 1 ? query : [])].filter(Boolean).join('/'))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function languageOf(url: URL): string | undefined {
  return /^\/([a-z]{2})(?:[-_][a-z]{2})?(?:\/|$)/i.exec(url.pathname)?.[1]?.toLowerCase()
}
