import { isIPv6 } from 'node:net'

/** Connections over IPv6 that must fail, with none that worked, before it counts as broken here. */
const suspicious = 3
/** For how long. Milliseconds. */
const rest = 10 * 60_000

/**
 * IPv6 comes before IPv4, until it turns out that this machine has an IPv6 address and no way out: then every host would
 * cost a time-out first (RFC 8305 has the same worry).
 */
export interface Families {
  inOrder(ips: readonly string[]): readonly string[]
  connected(ip: string): void
  failed(ip: string): void
}

export function createFamilies(now: () => number = Date.now): Families {
  const failures = new Set<string>()
  let brokenUntil = 0
  return {
    inOrder: (ips) => (now() < brokenUntil ? ips.toSorted((a, b) => Number(isIPv6(a)) - Number(isIPv6(b))) : ips),
    connected(ip) {
      if (!isIPv6(ip)) return
      failures.clear()
      brokenUntil = 0
    },
    failed(ip) {
      if (!isIPv6(ip)) return
      failures.add(ip)
      if (failures.size < suspicious) return
      failures.clear()
      brokenUntil = now() + rest
    },
  }
}
