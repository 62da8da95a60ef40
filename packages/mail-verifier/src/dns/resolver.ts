import { Resolver } from 'node:dns/promises'
import { deadline } from '@leadwright/dialer'
import { createLimiter } from '../util/limiter.ts'
import { nameServer } from './exchange.ts'
import { queryMx } from './mx.ts'
import type { MxAnswer } from './mx.ts'

/**
 * What DNS said. NXDOMAIN and NODATA are facts about the name; `failed` (SERVFAIL, REFUSED, no answer, nonsense) is
 * only a fact about the moment and must never make an address invalid.
 */
export type DnsAnswer<R> = { kind: 'records'; records: R[] } | { kind: 'nxdomain' | 'nodata' | 'failed' }

export interface AddressRecord {
  address: string
  /** Seconds. */
  ttl: number
}

export interface DnsResolver {
  mx(name: string): Promise<MxAnswer | { kind: 'failed' }>
  a(name: string): Promise<DnsAnswer<AddressRecord>>
  aaaa(name: string): Promise<DnsAnswer<AddressRecord>>
  cname(name: string): Promise<DnsAnswer<string>>
  close(): void
}

/** Queries on their way at once. A resolver that is flooded drops packets, and each drop costs a whole time-out. */
const maxQueries = 200
/** Times that the name servers are gone through: a datagram may get lost. */
const rounds = 2

export function createDnsResolver(servers: readonly string[] | undefined, timeout: number): DnsResolver {
  // c-ares doubles its patience for the second try: together three times this, which is the time that was allowed.
  const first = Math.max(1, Math.floor(timeout / 3))
  const resolver = new Resolver({ timeout: first, tries: 2, maxTimeout: timeout })
  if (servers && servers.length > 0) resolver.setServers(servers)
  const limited = createLimiter(maxQueries)
  let closed = false

  async function ask<R>(query: () => Promise<R[]>): Promise<DnsAnswer<R>> {
    return limited(async () => {
      if (closed) return { kind: 'failed' }
      try {
        const records = await bounded(query(), timeout)
        // A CNAME that leads to a name without such records is answered with an empty list.
        return records.length > 0 ? { kind: 'records', records } : { kind: 'nodata' }
      } catch (error) {
        return { kind: kindOf(error) }
      }
    })
  }

  /** Each server is given its share of the time, and those that failed one more chance. */
  async function askMx(name: string): Promise<MxAnswer | { kind: 'failed' }> {
    const end = Date.now() + timeout
    const all = resolver.getServers().map((server) => nameServer(server))
    for (let round = 1; round <= rounds; round++) {
      for (const [index, server] of all.entries()) {
        const left = end - Date.now()
        if (closed || left <= 0) return { kind: 'failed' }
        const isLast = round === rounds && index === all.length - 1
        try {
          return await queryMx(server, name, isLast ? left : Math.min(left, Math.max(1, first / all.length)))
        } catch {
          // The next one may know.
        }
      }
    }
    return { kind: 'failed' }
  }

  return {
    mx: (name) => limited(() => askMx(name)),
    a: (name) => ask(() => resolver.resolve4(name, { ttl: true })),
    aaaa: (name) => ask(() => resolver.resolve6(name, { ttl: true })),
    cname: (name) => ask(() => resolver.resolveCname(name)),
    close() {
      closed = true
      resolver.cancel()
    },
  }
}

function kindOf(error: unknown): 'nxdomain' | 'nodata' | 'failed' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOTFOUND') return 'nxdomain'
  return code === 'ENODATA' ? 'nodata' : 'failed'
}

// With several servers c-ares goes through all of them before it gives up, each with its own time-out.
function bounded<T>(query: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = deadline(ms, () => reject(new Error('No DNS answer in time')))
    void query.then(resolve, reject).finally(callOff)
  })
}
