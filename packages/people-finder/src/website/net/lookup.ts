import { Resolver } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import type { Dialer } from '@leadwright/dialer'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'

/** Of each family; a host with more is a round robin, of which any few will do. */
const maxAddresses = 4

/** Addresses that were judged: connections go to exactly these. */
export interface Judged {
  readonly ok: true
  readonly addresses: readonly LookupAddress[]
}

export interface Lookup {
  /** Never rejects. */
  find(host: string): Promise<Judged | Failure>
  close(): void
}

export interface LookupOptions {
  readonly dnsServers?: readonly string[] | undefined
  readonly dialer: Pick<Dialer, 'allows'>
  /** Milliseconds for a look-up. */
  readonly timeoutMs: number
}

/** Asks DNS for a host's addresses and leaves out those that are not on the public internet. */
export function createLookup({ dnsServers, dialer, timeoutMs }: LookupOptions): Lookup {
  // c-ares doubles its patience for the second try: together three times this, which is the time that was allowed.
  const resolver = new Resolver({ timeout: Math.max(1, Math.floor(timeoutMs / 3)), tries: 2 })
  if (dnsServers && dnsServers.length > 0) resolver.setServers(dnsServers)

  function judge(host: string, found: readonly LookupAddress[]): Judged | Failure {
    const addresses = found.filter(({ address }) => dialer.allows(address))
    if (addresses.length > 0) return { ok: true, addresses }
    return failure('private_address', `Every address of ${host} is in a network that is not public.`)
  }

  return {
    async find(host) {
      const literal = host.replace(/^\[(.*)\]$/, '$1')
      const family = isIP(literal)
      if (family !== 0) return judge(host, [{ address: literal, family }])
      const answers = await Promise.all([ask(() => resolver.resolve6(host), 6), ask(() => resolver.resolve4(host), 4)])
      const found = answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer))
      if (found.length > 0) return judge(host, found)
      return answers.includes('failed')
        ? failure('unreachable', `DNS gives no answer about ${host}.`, true)
        : failure('not_found', `${host} has no address.`)
    },
    close: () => resolver.cancel(),
  }
}

async function ask(query: () => Promise<string[]>, family: 4 | 6): Promise<LookupAddress[] | 'none' | 'failed'> {
  try {
    return (await query()).slice(0, maxAddresses).map((address) => ({ address, family }))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'ENOTFOUND' || code === 'ENODATA' ? 'none' : 'failed'
  }
}
