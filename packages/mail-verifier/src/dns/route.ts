import { createCache } from './cache.ts'
import type { Cache, Loaded } from './cache.ts'
import { absentLifetime, failedLifetime, mxLifetime } from './lifetime.ts'
import type { DnsResolver, MxRecord } from './resolver.ts'

/** A host that takes mail for a domain. */
export interface Exchanger {
  name: string
  preference: number
}

/** Where mail for a domain goes. */
export type MailRoute =
  | { kind: 'exchangers'; exchangers: readonly [Exchanger, ...Exchanger[]] }
  | { kind: 'none'; reason: 'domain_not_found' | 'null_mx' | 'no_mail_server' }
  | { kind: 'failed' }

/** More are of no use: a sender gives up before it has tried them (RFC 5321 5.1 asks for two addresses at least). */
const maxExchangers = 10
const maxDomains = 20_000

/** Routes by domain, cached. */
export function createRoutes(resolver: DnsResolver): Cache<MailRoute> {
  return createCache<MailRoute>(maxDomains, (domain) => findRoute(resolver, domain))
}

/** RFC 5321 5.1 with RFC 7505. */
async function findRoute(resolver: DnsResolver, domain: string): Promise<Loaded<MailRoute>> {
  const answer = await resolver.mx(domain)
  if (answer.kind === 'records') return { value: fromRecords(answer.records), ttl: mxLifetime }
  if (answer.kind === 'nodata') return implicitRoute(resolver, domain)
  if (answer.kind === 'failed') return { value: { kind: 'failed' }, ttl: failedLifetime }
  return { value: { kind: 'none', reason: 'domain_not_found' }, ttl: absentLifetime }
}

function fromRecords(records: readonly MxRecord[]): MailRoute {
  const named = records.filter(({ exchange }) => exchange !== '' && exchange !== '.')
  // RFC 7505 3: a null MX means what it says only when it is alone.
  if (named.length === 0) return { kind: 'none', reason: 'null_mx' }
  const [first, ...others] = named
    // An address where a name belongs (RFC 5321 5.1 wants a name); no name ends in a number.
    .filter(({ exchange }) => !/(?:^|\.)\d+$|:/.test(exchange))
    .map(({ exchange, priority }) => ({ name: exchange.toLowerCase(), preference: priority }))
    .sort((a, b) => a.preference - b.preference)
    .slice(0, maxExchangers)
  // RFC 5321 5.1: MX records that are all unusable don't bring the implicit MX back.
  return first ? { kind: 'exchangers', exchangers: [first, ...others] } : { kind: 'none', reason: 'no_mail_server' }
}

/** A domain without MX records is its own exchanger, if it has an address. */
async function implicitRoute(resolver: DnsResolver, domain: string): Promise<Loaded<MailRoute>> {
  const answers = await Promise.all([resolver.aaaa(domain), resolver.a(domain)])
  if (answers.some(({ kind }) => kind === 'records')) {
    return { value: { kind: 'exchangers', exchangers: [{ name: domain, preference: 0 }] }, ttl: mxLifetime }
  }
  if (answers.some(({ kind }) => kind === 'failed')) return { value: { kind: 'failed' }, ttl: failedLifetime }
  return { value: { kind: 'none', reason: 'no_mail_server' }, ttl: absentLifetime }
}
