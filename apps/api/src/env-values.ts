import { isIP, isIPv6 } from 'node:net'
import { parseProxy } from '@leadwright/dialer'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'

/**
 * A schema from a function that answers `undefined` where it does not understand. `problem` continues the sentence
 * that begins with the variable's name. What it says of the value has to be safe to show.
 */
function value<T>(parse: (text: string) => T | undefined, problem: (text: string) => string) {
  return z.string().transform((text, context) => {
    const parsed = parse(text)
    if (parsed !== undefined) return parsed
    context.addIssue({ code: 'custom', message: problem(text) })
    return z.NEVER
  })
}

function split(text: string): string[] {
  return text.split(',').map((element) => element.trim())
}

/** A comma-separated list; the problem names the first element that is not understood. */
function list<T>(parse: (text: string) => T | undefined, problem: (element: string) => string) {
  return value(
    (text) => {
      const parsed = split(text).map(parse)
      return parsed.every((element) => element !== undefined) ? parsed : undefined
    },
    (text) => problem(split(text).find((element) => parse(element) === undefined) ?? ''),
  )
}

/** For messages: one line, not endless. */
function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

/** A whole number in decimal digits. */
export function integer(minimum: number, maximum: number) {
  return value(
    (text) => {
      const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
      return number >= minimum && number <= maximum ? number : undefined
    },
    (text) => `is ${quote(text)}, not a whole number from ${minimum} to ${maximum}`,
  )
}

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[]) {
  return value(
    (text) => words.find((word) => word === text),
    (text) => `is ${quote(text)}, not one of ${words.join(', ')}`,
  )
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ['on', true],
  ['true', true],
  ['1', true],
  ['off', false],
  ['false', false],
  ['0', false],
])

/** On or off. */
export const flag = value(
  (text) => flags.get(text.toLowerCase()),
  (text) => `is ${quote(text)}, not one of ${[...flags.keys()].join(', ')}`,
)

/** A secret of a length that cannot be guessed. Its value never shows. */
export function atLeast(length: number) {
  return value(
    (text) => (text.length >= length ? text : undefined),
    (text) => `has ${text.length} characters, too few for a secret: at least ${length} are needed`,
  )
}

/** A currency that is in use, by its ISO 4217 code. */
export const currency = value(
  (text) => Intl.supportedValuesOf('currency').find((code) => code === text),
  (text) => `is ${quote(text)}, not the code of a currency (ISO 4217, in capitals)`,
)

/** Numbers of credits with their price in the currency's smallest unit; by the number, none twice. */
export function creditPacks(least: number, most: number) {
  const entry = list(
    (text) => {
      const [, credits, amount] = /^(\d{1,9}):(\d{1,9})$/.exec(text) ?? []
      const pack = { credits: Number(credits), amount: Number(amount) }
      return pack.credits >= least && pack.credits <= most && pack.amount > 0 ? pack : undefined
    },
    (text) => `has ${quote(text)}, not a number of credits from ${least} to ${most}, a colon, and its price`,
  )
  return entry.transform((packs, context) => {
    const sorted = packs.toSorted((a, b) => a.credits - b.credits)
    const twice = sorted.find(({ credits }, index) => credits === sorted[index + 1]?.credits)
    if (!twice) return sorted
    context.addIssue({ code: 'custom', message: `has two prices for ${twice.credits} credits` })
    return z.NEVER
  })
}

/** A key of Stripe's, of the whole account or a restricted one. Its value never shows. */
export const stripeKey = value(
  (text) => (/^[rs]k_(?:live|test)_\w{8,250}$/.test(text) ? text : undefined),
  (text) =>
    text.startsWith('pk_')
      ? 'is the publishable key; the secret one begins with sk_ or rk_'
      : 'is not a secret key of Stripe: sk_ or rk_, then live_ or test_, then letters and digits',
)

/** What Stripe signs the events of an endpoint with. Its value never shows. */
export const stripeWebhookSecret = value(
  (text) => (/^whsec_[\w+/=-]{8,250}$/.test(text) ? text : undefined),
  () => 'is not the signing secret of an endpoint: whsec_, then letters and digits',
)

/** A connection address. It may hold a password, so its value never shows. */
export function urlWith(protocols: readonly string[]) {
  return value(
    (text) => (protocols.includes(parseUrl(text)?.protocol ?? '') ? text : undefined),
    () =>
      `is not an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')} ` +
      '(special characters in a password are percent-encoded)',
  )
}

const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?'
const domain = new RegExp(`^(?=.{1,253}$)${label}(\\.${label})*$`, 'i')

/** A host name (RFC 1123) or an IP address. */
export const hostName = value(
  (text) => (isIP(text) !== 0 || domain.test(text) ? text : undefined),
  (text) => `is ${quote(text)}, not a host name or an IP address`,
)

/** How an SMTP client introduces itself: a name with a dot, or an address literal (RFC 5321, 4.1.3). */
export const heloName = value(
  (text) => {
    const literal = /^\[(?:IPv6:)?(.+)\]$/i.exec(text)?.[1]
    const known =
      literal === undefined ? domain.test(text) && text.includes('.') && isIP(text) === 0 : isIP(literal) !== 0
    return known ? text : undefined
  },
  (text) => `is ${quote(text)}, not a full host name or an address literal in brackets`,
)

/** The scheme, host and port of a web address, as browsers write it in `Origin`. It may hold a password, too. */
export const httpOrigin = value(parseOrigin, () => 'is not an origin: http or https, host and port, without a path')

/** An origin on this machine, without TLS. */
export const loopbackOrigin = value(
  (text) => {
    const origin = parseOrigin(text)
    const isHere = origin !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(origin).hostname)
    return isHere && origin.startsWith('http:') ? origin : undefined
  },
  () => 'is not an origin on this machine: http, 127.0.0.1 or localhost, and a port',
)

/** Several of them. `*` is none: answers with credentials go to named origins only. */
export const httpOrigins = list(
  parseOrigin,
  () => 'has an entry that is not an origin: http or https, host and port, without a path or *',
)

/** Networks or single addresses. */
export const cidrs = list(
  (text) => {
    const cidr = text.includes('/') || isIP(text) === 0 ? text : `${text}/${isIPv6(text) ? 128 : 32}`
    // The library also takes 10.1/8 and octal numbers, which other programs read differently.
    const strict = ipaddr.IPv4.isValidCIDRFourPartDecimal(cidr) || ipaddr.IPv6.isValidCIDR(cidr)
    return strict ? cidr : undefined
  },
  (text) => `has ${quote(text)}, not an address range in CIDR notation`,
)

/** Name servers, each an IP address with or without a port. */
export const dnsServers = list(
  (text) => {
    if (isIP(text) !== 0) return text
    const [, bracketed, plain, port] = /^(?:\[(.+)\]|([\d.]+)):(\d{1,5})$/.exec(text) ?? []
    const known = isIPv6(bracketed ?? '') || isIP(plain ?? '') === 4
    return known && Number(port) > 0 && Number(port) <= 65_535 ? text : undefined
  },
  (text) => `has ${quote(text)}, not an IP address with or without a port`,
)

/** SOCKS5 proxies. They may hold passwords, so none is quoted: it is told by its place in the list. */
export const proxies = z.string().transform((text, context) => {
  const urls = text.split(/[\s,]+/).filter((url) => url !== '')
  for (const [index, url] of urls.entries()) {
    const problem = problemOfProxy(url) ?? (urls.indexOf(url) < index ? 'is there twice' : undefined)
    if (problem === undefined) continue
    const which = urls.length === 1 ? '' : `entry ${index + 1} `
    context.addIssue({ code: 'custom', message: `${which}${problem}` })
    return z.NEVER
  }
  return urls
})

function problemOfProxy(url: string): string | undefined {
  try {
    parseProxy(url)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }
const day = 86_400_000

function parseDuration(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,9})(ms|s|m|h)$/.exec(text) ?? []
  const milliseconds = Number(count) * (units[unit ?? ''] ?? Number.NaN)
  return milliseconds > 0 && milliseconds <= day ? milliseconds : undefined
}

const noDuration = (text: string): string => `${quote(text)}, not a duration of up to a day with its unit (ms, s, m, h)`

/** A duration with its unit, in milliseconds. */
export const duration = value(parseDuration, (text) => `is ${noDuration(text)}`)

/** Several of them. */
export const durations = list(parseDuration, (text) => `has ${noDuration(text)}`)

function parseUrl(text: string): URL | undefined {
  return URL.parse(text) ?? undefined
}

function parseOrigin(text: string): string | undefined {
  const url = parseUrl(text)
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) return undefined
  // Equal up to letter case, a default port and the closing slash; so no path, query, user or password.
  return url.href === `${url.origin}/` ? url.origin : undefined
}
