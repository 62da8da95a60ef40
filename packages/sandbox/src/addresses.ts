import type { Address } from './dns/zone.ts'

/** Networks that are for examples (RFC 5737), so that nobody else has their addresses. */
const networks = ['192.0.2', '198.51.100', '203.0.113']
const hostsPerNetwork = 254

/** Hands out documentation addresses, each once; those of IPv6 (RFC 3849) are without end. */
export function createAddresses(): { next(family?: 4 | 6): Address } {
  let v4 = 0
  let v6 = 0
  return {
    next(family = 4) {
      const network = networks[Math.floor(v4 / hostsPerNetwork)]
      if (family === 4 && network !== undefined) return { type: 'A', ip: `${network}.${(v4++ % hostsPerNetwork) + 1}` }
      v6++
      const groups = [v6 >>> 16, v6 & 0xffff].filter((group, index) => group > 0 || index === 1)
      return { type: 'AAAA', ip: `2001:db8::${groups.map((group) => group.toString(16)).join(':')}` }
    },
  }
}
