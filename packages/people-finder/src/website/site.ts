import { isIP } from 'node:net'
import { deadline } from '@leadwright/dialer'
import { readPage, withoutThose } from './extract.ts'
import type { PageLink } from './links/find.ts'
import { decodeText } from './net/decode.ts'
import type { Failure } from './net/failure.ts'
import { failure } from './net/failure.ts'
import { createVisitor } from './net/visitor.ts'
import type { Network, Page, Visitor } from './net/visitor.ts'
import { judgeUrl, siteOf } from './net/url.ts'
import type { Sighting } from './people/evidence.ts'
import { mergePeople } from './people/merge.ts'
import { nameKey } from './people/name.ts'
import type { SiteReading } from './types.ts'

/** What has been read so far; kept outside of the walk, so that running out of time loses nothing. */
interface Notes {
  readonly sites: Set<string>
  domain: string
  sightings: Sighting[]
  addresses: string[]
  pages: number
  truncated: boolean
}

/** Above pages about the company, below pages that list people. */
const untitledWeight = 80

/** Reads one site. Rejects only with the signal's reason. */
export async function readSite(domain: string, network: Network, signal: AbortSignal): Promise<SiteReading> {
  const notes: Notes = {
    sites: new Set([siteOf(domain)]),
    domain,
    sightings: [],
    addresses: [],
    pages: 0,
    truncated: false,
  }
  const ending = new AbortController()
  const tooLate = new Error('Out of time')
  const callOff = deadline(network.limits.siteMs, () => ending.abort(tooLate))
  const stop = (): void => ending.abort(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  try {
    const failed = await walk(domain, network, createVisitor(network, ending.signal), notes)
    if (failed) return { outcome: 'failed', reason: failed.reason, message: failed.message, passing: failed.passing }
  } catch (error) {
    if (error !== tooLate) throw error
    if (notes.pages === 0) {
      const message = `Nothing of ${domain} could be read within ${network.limits.siteMs} ms.`
      return { outcome: 'failed', reason: 'timeout', message, passing: true }
    }
    notes.truncated = true
  } finally {
    callOff()
    signal.removeEventListener('abort', stop)
  }
  const people = mergePeople(notes.sightings)
  const { pages, truncated } = notes
  return {
    outcome: 'read',
    people,
    addresses: withoutThose(people, notes.addresses),
    pages,
    truncated,
    domain: notes.domain,
  }
}

async function walk(domain: string, network: Network, visitor: Visitor, notes: Notes): Promise<Failure | undefined> {
  const home = await findHome(domain, network, visitor)
  if (!home.ok) return home
  notes.domain = home.url.hostname.replace(/^www\./, '')
  notes.sites.add(siteOf(home.url.hostname))
  const waiting = new Map<string, PageLink>()
  const seen = new Set<string>([keyOf(home.url)])
  take(home, network, notes, waiting, seen)
  for (let asked = 1; waiting.size > 0; asked++) {
    if (asked >= network.limits.pages || visitor.isSpent) {
      notes.truncated = true
      return undefined
    }
    const next = nextOf(waiting, notes)
    if (!next) return undefined
    const page = await visitor.page(new URL(next.url))
    const isNew = page.ok && (!seen.has(keyOf(page.url)) || keyOf(page.url) === keyOf(new URL(next.url)))
    if (page.ok) seen.add(keyOf(page.url))
    if (page.ok && isNew && notes.sites.has(siteOf(page.url.hostname))) take(page, network, notes, waiting, seen)
    if (!page.ok && page.reason === 'timeout') notes.truncated = true
  }
  return undefined
}

/** https before http, the name itself before `www.`; the first that answers at all says how the site is. */
async function findHome(domain: string, network: Network, visitor: Visitor): Promise<Page | Failure> {
  const hosts =
    siteOf(domain) === domain && domain.includes('.') && isIP(domain) === 0 ? [domain, `www.${domain}`] : [domain]
  const schemes = [network.ports.https === null ? [] : ['https:'], network.ports.http === null ? [] : ['http:']].flat()
  let first: Failure | undefined
  for (const host of hosts) {
    for (const scheme of schemes) {
      const answer = await visitor.page(new URL(`${scheme}//${host}/`))
      if (answer.ok || !['not_found', 'unreachable', 'timeout'].includes(answer.reason)) return answer
      if (first === undefined || first.reason === 'not_found') first = answer
      if (answer.reason === 'not_found') break
    }
  }
  return first ?? failure('unreachable', 'Neither https nor http is switched on.')
}

/** Takes down what a page says, and where else to look. */
function take(page: Page, network: Network, notes: Notes, waiting: Map<string, PageLink>, seen: Set<string>): void {
  const html = decodeText(page.body, page.headers['content-type'])
  const content = readPage(html, page.url.href, [...notes.sites])
  notes.pages++
  notes.truncated ||= page.cut
  notes.sightings.push(...content.sightings)
  notes.addresses.push(...content.addresses)
  if (/\b(?:nofollow|none)\b/i.test(String(page.headers['x-robots-tag'] ?? ''))) return
  for (const link of content.links) {
    const judged = judgeUrl(new URL(link.url), network.ports, network.allowPrivateNetwork)
    if (!judged.ok) continue
    const key = keyOf(judged.url)
    if (seen.has(key)) continue
    seen.add(key)
    waiting.set(key, { ...link, url: judged.url.href })
  }
}

/** The best that is left. Pages of people who are known with title and address would say nothing new. */
function nextOf(waiting: Map<string, PageLink>, notes: Notes): PageLink | undefined {
  const complete = new Set(
    notes.sightings.flatMap(({ name, title, email }) =>
      title !== undefined && email !== undefined ? nameKey(name) : [],
    ),
  )
  const titled = new Set(notes.sightings.flatMap(({ name, title }) => (title === undefined ? [] : nameKey(name))))
  let best: { key: string; link: PageLink; weight: number } | undefined
  for (const [key, link] of waiting) {
    const person = link.person === undefined ? undefined : nameKey(link.person)
    // Where a list has names alone, what people do is on their own pages.
    const weight = person !== undefined && !titled.has(person) ? Math.max(link.weight, untitledWeight) : link.weight
    if (person !== undefined && complete.has(person)) waiting.delete(key)
    else if (best === undefined || weight > best.weight) best = { key, link, weight }
  }
  if (best) waiting.delete(best.key)
  return best?.link
}

/** One page, however it is linked: without scheme, `www.`, trailing slash and what campaigns add. */
function keyOf(url: URL): string {
  const query = [...url.searchParams].filter(([name]) => !/^(?:utm_|fbclid|gclid|mc_)/.test(name))
  const search = new URLSearchParams(query).toString()
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/(?:index\.\w+)?$/, '')}?${search}`
}
