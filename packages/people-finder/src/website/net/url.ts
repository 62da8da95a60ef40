import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import { getDomain } from 'tldts'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'

/** Where pages may be fetched from. */
export interface Ports {
  readonly https: number | null
  readonly http: number | null
}

/** Reads what somebody calls a domain into a host name in lower case and A-labels; `undefined` if it is none. */
export function parseDomain(text: string): string | undefined {
  const trimmed = text.trim().replace(/\.$/, '')
  // What `domainToASCII` would cut a host out of.
  if (trimmed.length > 253 || /[\s/\\:@?#[\]%]/.test(trimmed)) return undefined
  const host = domainToASCII(trimmed)
  const labels = host.split('.')
  const sound = labels.every((label) => /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label) && label.length <= 63)
  // A name whose last label is a number is an address or nothing (URL Standard, "ends in a number").
  return sound && host.length <= 253 && URL.canParse(`http://${host}/`) ? host : undefined
}

/**
 * The registrable domain of a host: what belongs to one site. Suffixes under which anybody can have a name of their
 * own (`github.io`) count as suffixes.
 */
export function siteOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host
}

/**
 * Whether this URL may be asked for: by its scheme, host and port, before DNS is. The port that a scheme means by
 * itself stands for the configured one.
 */
export function judgeUrl(url: URL, ports: Ports, allowPrivateNetwork: boolean): { ok: true; url: URL } | Failure {
  const isHttps = url.protocol === 'https:'
  if (!isHttps && url.protocol !== 'http:') return refused(url, 'neither http nor https')
  if (url.username !== '' || url.password !== '') return refused(url, 'with credentials in it')
  if (!allowPrivateNetwork && isIP(url.hostname.replace(/^\[(.*)\]$/, '$1')) !== 0) {
    return failure('private_address', `${url.hostname} is an address, where a name is expected.`)
  }
  const port = isHttps ? ports.https : ports.http
  if (port === null) return refused(url, `${isHttps ? 'https' : 'http'}, which is switched off`)
  if (url.port !== '' && Number(url.port) !== port) return refused(url, 'on another port')
  const judged = new URL(url)
  judged.port = String(port)
  judged.hash = ''
  return { ok: true, url: judged }
}

function refused(url: URL, why: string): Failure {
  return failure('no_page', `A URL was left alone, because it is ${why}: ${url.href.slice(0, 200)}`)
}
