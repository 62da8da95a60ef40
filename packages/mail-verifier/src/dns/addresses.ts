import { createCache } from './cache.ts'
import type { Cache, Loaded } from './cache.ts'
import { absentLifetime, recordLifetime, failedLifetime } from './lifetime.ts'
import type { AddressRecord, DnsAnswer, DnsResolver } from './resolver.ts'

/** The addresses of a host, IPv6 first (RFC 6724 2.1 prefers it, and RFC 5321 5.2 leaves it to us). */
export type HostAddresses = { kind: 'found'; addresses: readonly string[] } | { kind: 'none' | 'failed' }

/** Of each family; a host with more is a round robin, of which any few will do. */
const maxAddresses = 4
const maxHosts = 20_000
const maxAliases = 8

/** Addresses by host name, cached. */
export function createAddresses(resolver: DnsResolver): Cache<HostAddresses> {
  return createCache<HostAddresses>(maxHosts, (host) => findAddresses(resolver, host))
}

/** Looks addresses up, along aliases that the server itself does not follow. */
export async function findAddresses(resolver: DnsResolver, host: string, aliases = 0): Promise<Loaded<HostAddresses>> {
  const answers = await Promise.all([resolver.aaaa(host), resolver.a(host)])
  const records = answers.flatMap((answer) => recordsOf(answer).slice(0, maxAddresses))
  if (records.length > 0) {
    const ttl = Math.min(...records.map((record) => recordLifetime(record.ttl)))
    return { value: { kind: 'found', addresses: records.map(({ address }) => address) }, ttl }
  }
  if (answers.some(({ kind }) => kind === 'failed')) return { value: { kind: 'failed' }, ttl: failedLifetime }
  const alias = answers.every(({ kind }) => kind === 'nodata') ? await resolver.cname(host) : undefined
  const [target] = alias?.kind === 'records' ? alias.records : []
  if (target !== undefined && target.toLowerCase() !== host) {
    if (aliases < maxAliases) return findAddresses(resolver, target.toLowerCase(), aliases + 1)
    return { value: { kind: 'failed' }, ttl: failedLifetime }
  }
  return { value: { kind: 'none' }, ttl: absentLifetime }
}

function recordsOf(answer: DnsAnswer<AddressRecord>): AddressRecord[] {
  return answer.kind === 'records' ? answer.records : []
}
