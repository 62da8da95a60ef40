import ipaddr from 'ipaddr.js'

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number]

/** Says whether an address belongs to a proxy whose forwarded headers count. */
export type TrustedProxies = (address: string) => boolean

/** Reads CIDR ranges, as `10.0.0.0/8`. */
export function trustedProxies(cidrs: readonly string[]): TrustedProxies {
  const ranges: Range[] = cidrs.map((cidr) => ipaddr.parseCIDR(cidr))
  if (ranges.length === 0) return () => false
  return (address) => {
    if (!ipaddr.isValid(address)) return false
    const parsed = ipaddr.process(address)
    return ranges.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits))
  }
}

/**
 * The address that a request came from. `X-Forwarded-For` counts only as far as each hop that added to it is a
 * configured proxy: the list is read from its end, and the first address that is not such a proxy is the client.
 */
export function clientAddress(peer: string, forwardedFor: string | null, trusted: TrustedProxies): string {
  if (forwardedFor === null || !trusted(peer)) return peer
  const hops = forwardedFor.split(',').map((hop) => hop.trim())
  for (const hop of hops.toReversed()) {
    if (!ipaddr.isValid(hop)) return peer
    if (!trusted(hop)) return hop
  }
  return hops[0] ?? peer
}
