import { findAddresses } from './addresses.ts'
import { createCache } from './cache.ts'
import type { Cache, Loaded } from './cache.ts'
import { absentLifetime, failedLifetime, recordLifetime } from './lifetime.ts'
import type { MxRecord } from './mx.ts'
import type { DnsResolver } from './resolver.ts'

/** A host that takes mail for a domain. */
export interface Exchanger {
  name: string
  preference: number
}

/** What a mail host is told apart by, whatever the spare ones are: the names of its best exchangers. */
export function hostsOf(exchangers: readonly Exchanger[]): string {
  const best = Math.min(...exchangers.map(({ preference }) => preference))
  return exchangers
    .filter(({ preference }) => preference === best)
    .map(({ name }) => name)
    .sort()
    .join(' ')
}

/** Where mail for a domain goes. */
export type MailRoute =
  /** `isCut`: there are more of them. */
  | { kind: 'exchangers'; exchangers: readonly [Exchanger, ...Exchanger[]]; isCut?: true }
  | { kind: 'none'; reason: 'domain_not_found' | 'null_mx' | 'no_mail_server' }
  | { kind: 'failed' }

/** Look-ups for one domain are bounded; a sender gives up long before (RFC 5321 5.1 asks for two addresses at least). */
const maxExchangers = 50
/** RFC 1034 3.6.2 wants no alias to an alias; a loop ends here. */
const maxAliases = 8
const maxDomains = 20_000

/** Routes by domain, cached. */
export function createRoutes(resolver: DnsResolver): Cache<MailRoute> {
  return createCache<MailRoute>(maxDomains, (domain) => findRoute(resolver, domain))
}

/** Looks a route up: RFC 5321 5.1 with RFC 7505. */
export async function findRoute(resolver: DnsResolver, domain: string, aliases = 0): Promise<Loaded<MailRoute>> {
  const answer = await resolver.mx(domain)
  if (answer.kind === 'failed') return failed
  if (answer.kind === 'records') return { value: fromRecords(answer.records), ttl: recordLifetime(answer.ttl) }
  // A server that has only its own zones answers with the alias alone, and says nothing of where it leads.
  if (answer.owner !== domain) return aliases < maxAliases ? findRoute(resolver, answer.owner, aliases + 1) : failed
  if (answer.kind === 'nodata') return implicitRoute(resolver, domain)
  return { value: { kind: 'none', reason: 'domain_not_found' }, ttl: absentLifetime }
}

function fromRecords(records: readonly MxRecord[]): MailRoute {
  const named = records.filter(({ exchange }) => exchange !== '' && exchange !== '.')
  // RFC 7505 3: a null MX means what it says only when it is alone.
  if (named.length === 0) return { kind: 'none', reason: 'null_mx' }
  const all = named
    // An address where a name belongs (RFC 5321 5.1 wants a name); no name ends in a number, or has NUL in it.
    .filter(({ exchange }) => !/(?:^|\.)\d+\.?$|[:[\]]|\p{Cc}/u.test(exchange))
    .map(({ exchange, priority }) => ({ name: exchange.toLowerCase(), preference: priority }))
    .sort((a, b) => a.preference - b.preference)
  const [first, ...others] = all.slice(0, maxExchangers)
  // RFC 5321 5.1: MX records that are all unusable don't bring the implicit MX back.
  if (!first) return { kind: 'none', reason: 'no_mail_server' }
  return { kind: 'exchangers', exchangers: [first, ...others], ...(all.length > maxExchangers ? { isCut: true } : {}) }
}

/** A domain without MX records is its own exchanger, if it has an address. */
async function implicitRoute(resolver: DnsResolver, domain: string): Promise<Loaded<MailRoute>> {
  const { value, ttl } = await findAddresses(resolver, domain)
  if (value.kind === 'failed') return failed
  if (value.kind === 'none') return { value: { kind: 'none', reason: 'no_mail_server' }, ttl }
  return { value: { kind: 'exchangers', exchangers: [{ name: domain, preference: 0 }] }, ttl }
}

const failed: Loaded<MailRoute> = { value: { kind: 'failed' }, ttl: failedLifetime }
