import { Resolver } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import type { Dialer } from './dialer.ts'

/** Of each family; a host with more is a round robin, of which any few will do. */
const maxAddresses = 4

/** Addresses that were judged: connections go to exactly these. */
export interface Judged {
  readonly ok: true
  readonly addresses: readonly LookupAddress[]
}

/**
 * - `private_address`: the host has addresses, and none of them may be connected to.
 * - `not_found`: it has none.
 * - `unanswered`: DNS gives no answer now.
 */
export interface NoAddress {
  readonly ok: false
  readonly reason: 'private_address' | 'not_found' | 'unanswered'
}

/** Finds the addresses of hosts. */
export interface Lookup {
  /** @param host a name, or an address with or without brackets. Never rejects. */
  find(host: string): Promise<Judged | NoAddress>
  close(): void
}

export interface LookupOptions {
  readonly dnsServers?: readonly string[] | undefined
  readonly dialer: Pick<Dialer, 'allows'>
  /** Milliseconds for a look-up. */
  readonly timeoutMs: number
}

/** Asks DNS for a host's addresses and leaves out those that may not be connected to. */
export function createLookup({ dnsServers, dialer, timeoutMs }: LookupOptions): Lookup {
  // c-ares doubles its patience for the second try: together three times this, which is the time that was allowed.
  const resolver = new Resolver({ timeout: Math.max(1, Math.floor(timeoutMs / 3)), tries: 2 })
  if (dnsServers && dnsServers.length > 0) resolver.setServers(dnsServers)

  function judge(found: readonly LookupAddress[]): Judged | NoAddress {
    const addresses = found.filter(({ address }) => dialer.allows(address))
    return addresses.length > 0 ? { ok: true, addresses } : { ok: false, reason: 'private_address' }
  }

  return {
    async find(host) {
      const literal = host.replace(/^\[(.*)\]$/, '$1')
      const family = isIP(literal)
      if (family !== 0) return judge([{ address: literal, family }])
      const answers = await Promise.all([ask(() => resolver.resolve6(host), 6), ask(() => resolver.resolve4(host), 4)])
      const found = answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer))
      if (found.length > 0) return judge(found)
      return { ok: false, reason: answers.includes('failed') ? 'unanswered' : 'not_found' }
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
