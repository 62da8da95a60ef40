import { Resolver } from 'node:dns/promises'
import { deadline } from '../util/deadline.ts'
import { createLimiter } from '../util/limiter.ts'

/**
 * What DNS said. NXDOMAIN and NODATA are facts about the name; `failed` (SERVFAIL, REFUSED, no answer, nonsense) is
 * only a fact about the moment and must never make an address invalid.
 */
export type DnsAnswer<R> = { kind: 'records'; records: R[] } | { kind: 'nxdomain' | 'nodata' | 'failed' }

export interface MxRecord {
  exchange: string
  priority: number
}

export interface AddressRecord {
  address: string
  /** Seconds. */
  ttl: number
}

export interface DnsResolver {
  mx(name: string): Promise<DnsAnswer<MxRecord>>
  a(name: string): Promise<DnsAnswer<AddressRecord>>
  aaaa(name: string): Promise<DnsAnswer<AddressRecord>>
  close(): void
}

/** Queries on their way at once. A resolver that is flooded drops packets, and each drop costs a whole time-out. */
const maxQueries = 200

export function createDnsResolver(servers: readonly string[] | undefined, timeout: number): DnsResolver {
  // c-ares doubles its patience for the second try: together three times this, which is the time that was allowed.
  const resolver = new Resolver({ timeout: Math.max(1, Math.floor(timeout / 3)), tries: 2 })
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

  return {
    mx: (name) => ask(() => resolver.resolveMx(name)),
    a: (name) => ask(() => resolver.resolve4(name, { ttl: true })),
    aaaa: (name) => ask(() => resolver.resolve6(name, { ttl: true })),
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
