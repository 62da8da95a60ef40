import type { Buffer } from 'node:buffer'
import type { IncomingHttpHeaders } from 'node:http'
import { deadline } from '@leadwright/dialer'
import type { Dialer } from '@leadwright/dialer'
import { allowAll, maxRobotsBytes, parseRobots, productToken } from '../robots/rules.ts'
import type { Robots } from '../robots/rules.ts'
import type { WebsiteLimits } from '../types.ts'
import { failure, networkFailure } from './failure.ts'
import type { Failure } from './failure.ts'
import type { Judged, Lookup } from './lookup.ts'
import type { Politeness } from './politeness.ts'
import { get } from './request.ts'
import type { Answer } from './request.ts'
import { unlessAborted } from './unless-aborted.ts'
import { judgeUrl, siteOf } from './url.ts'
import type { Ports } from './url.ts'

/** What all readings share. */
export interface Network {
  readonly userAgent: string
  readonly ports: Ports
  readonly allowPrivateNetwork: boolean
  readonly limits: WebsiteLimits
  readonly dialer: Dialer
  readonly lookup: Lookup
  readonly politeness: Politeness
}

export interface Page {
  readonly ok: true
  /** Where it was in the end. */
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly cut: boolean
}

/** Fetches for one reading: within its budget of bytes, as robots.txt allows, each host asked about once. */
export interface Visitor {
  /** A page of HTML. Rejects only with the signal's reason. */
  page(url: URL): Promise<Page | Failure>
  /** Whether all bytes of a site are used up. */
  readonly isSpent: boolean
}

/** RFC 9309 2.3.1.2. */
const maxRobotsRedirects = 5
/** Milliseconds. A site that asks for more gets the courtesy that fits into a reading. */
const maxCrawlDelay = 10_000

const standardPorts: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 }

const pageKind = { accept: 'text/html,application/xhtml+xml', robots: false } as const
const robotsKind = { accept: 'text/plain,*/*;q=0.1', robots: true } as const
type Kind = typeof pageKind | typeof robotsKind

export function createVisitor(network: Network, signal: AbortSignal): Visitor {
  const { limits } = network
  const robotsByOrigin = new Map<string, Robots | Failure>()
  const judgedByHost = new Map<string, Promise<Judged | Failure>>()
  const delayBySite = new Map<string, number>()
  let bytesLeft = limits.siteBytes

  return {
    page: (url) => follow(url, pageKind, limits.redirects),
    get isSpent() {
      return bytesLeft <= 0
    },
  }

  async function follow(from: URL, kind: Kind, redirects: number): Promise<Page | Failure> {
    let next = from
    for (let hop = 0; hop <= redirects; hop++) {
      const judged = judgeUrl(next, network.ports, network.allowPrivateNetwork)
      if (!judged.ok) return judged
      const { url } = judged
      const answer = await askedPolitely(url, kind)
      if (!answer.ok) return answer
      const location = answer.headers.location
      if (!isRedirect(answer.status) || location === undefined) return pageOf(url, kind, answer)
      if (!URL.canParse(location, url.href)) return failure('no_page', `${url.host} redirects to what is no URL.`)
      next = new URL(location, url)
    }
    return failure('too_many_redirects', `${from.host} redirects more than ${redirects} times.`)
  }

  async function askedPolitely(url: URL, kind: Kind): Promise<Answer | Failure> {
    if (!kind.robots) {
      const robots = await robotsOf(url)
      if ('ok' in robots) return robots
      if (!robots.allows(url.pathname + url.search)) {
        return failure('forbidden_by_robots', `robots.txt of ${url.host} does not allow to read ${url.pathname}.`)
      }
    }
    const site = siteOf(url.hostname)
    const pause = (): number => Math.max(limits.pauseMs, delayBySite.get(site) ?? 0)
    return network.politeness.run(site, pause, signal, () => ask(url, kind))
  }

  async function ask(url: URL, kind: Kind): Promise<Answer | Failure> {
    const ending = new AbortController()
    const tooLate = new Error('Out of time')
    const callOff = deadline(limits.requestMs, () => ending.abort(tooLate))
    const stop = (): void => ending.abort(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    try {
      const judged = await unlessAborted(addressesOf(url.hostname), ending.signal)
      if (!judged.ok) return judged
      const addresses = judged.addresses.map(({ address }) => address)
      const port = Number(url.port === '' ? standardPorts[url.protocol] : url.port)
      const connecting = { timeout: limits.requestMs, signal: ending.signal }
      const socket = await network.dialer.connect(siteOf(url.hostname), addresses, port, connecting)
      return await get(url, {
        socket,
        userAgent: network.userAgent,
        accept: kind.accept,
        wanted: (status, headers) => status >= 200 && status < 300 && (kind.robots || isHtml(headers)),
        maxBytes: kind.robots ? maxRobotsBytes : limits.pageBytes,
        onBytes(count) {
          bytesLeft -= count
          return bytesLeft > 0
        },
        signal: ending.signal,
      })
    } catch (error) {
      signal.throwIfAborted()
      if (error === tooLate) return failure('timeout', `${url.host} took longer than ${limits.requestMs} ms.`, true)
      return networkFailure(url.host, error)
    } finally {
      callOff()
      signal.removeEventListener('abort', stop)
    }
  }

  function addressesOf(host: string): Promise<Judged | Failure> {
    const known = judgedByHost.get(host) ?? network.lookup.find(host)
    judgedByHost.set(host, known)
    return known
  }

  /** RFC 9309 2.3.1: what can't be had because of the site's trouble forbids everything, what is not there nothing. */
  async function robotsOf(url: URL): Promise<Robots | Failure> {
    const known = robotsByOrigin.get(url.origin)
    if (known) return known
    const answer = await follow(new URL('/robots.txt', url), robotsKind, maxRobotsRedirects)
    const robots = readRobots(url, answer)
    robotsByOrigin.set(url.origin, robots)
    if (!('ok' in robots) && robots.crawlDelay !== undefined) {
      delayBySite.set(siteOf(url.hostname), Math.min(robots.crawlDelay * 1000, maxCrawlDelay))
    }
    return robots
  }

  function readRobots(url: URL, answer: Page | Failure): Robots | Failure {
    if (answer.ok) return parseRobots(answer.body.toString('utf8'), productToken(network.userAgent))
    // More redirects than crawlers have to follow mean that there is none (2.3.1.2), like any 4xx (2.3.1.3).
    if (answer.reason === 'too_many_redirects' || answer === robotsMissing) return allowAll
    if (answer !== robotsBroken) return answer
    return failure('forbidden_by_robots', `${url.host} fails to tell its robots.txt, which forbids everything.`, true)
  }
}

const robotsMissing = failure('no_page', 'There is no robots.txt.')
const robotsBroken = failure('no_page', 'The server fails to tell its robots.txt.', true)

function pageOf(url: URL, kind: Kind, answer: Answer): Page | Failure {
  const { status, headers, body, cut } = answer
  const isGood = status >= 200 && status < 300
  if (isGood && (kind.robots || isHtml(headers))) return { ok: true, url, headers, body, cut }
  if (kind.robots) return status >= 500 ? robotsBroken : robotsMissing
  if (isGood) return failure('no_page', `${url.host} answers with ${String(headers['content-type']).slice(0, 80)}.`)
  const passing = status >= 500 || status === 429 || status === 408
  return failure('no_page', `${url.host} answers with status ${status}.`, passing)
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

function isHtml(headers: IncomingHttpHeaders): boolean {
  return /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i.test(headers['content-type'] ?? '')
}
