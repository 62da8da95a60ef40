import ipaddr from 'ipaddr.js'

/**
 * What an address is counted as: an IPv4 address itself, an IPv6 address its /64, because one host has a whole /64 of
 * addresses to choose from. An IPv4 address mapped into IPv6 is the IPv4 address.
 */
export function addressBucket(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  const prefix = (parsed as ipaddr.IPv6).parts.slice(0, 4)
  return `${prefix.map((part) => part.toString(16)).join(':')}::/64`
}
