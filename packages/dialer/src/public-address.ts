import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { IPv6 } from 'ipaddr.js'

// Azure's virtual public address for its host, metadata included (learn.microsoft.com, "What is IP address
// 168.63.129.16"). The other clouds' addresses lie in ranges that are not public anyway.
const metadata = new Set(['168.63.129.16'])

/**
 * True for an address on the public internet. Everything else (private, loopback, link-local with the clouds' metadata
 * services, carrier-grade NAT, multicast, reserved, unique local, 6to4 and Teredo tunnels) would let whoever writes a
 * DNS record or a redirect point us at our own network. IPv4 inside IPv6 (mapped, or synthesized by NAT64, RFC 6052)
 * is judged by the IPv4 address.
 */
export function isPublicAddress(ip: string): boolean {
  // ipaddr.js also reads `1.2.3` and `0x7f.1`, as inet_aton does.
  if (isIP(ip) === 0 || ip.includes('%') || metadata.has(ip)) return false
  const address = ipaddr.parse(ip)
  if (address.kind() === 'ipv4') return address.range() === 'unicast'
  const v6 = address as IPv6
  if (v6.isIPv4MappedAddress()) return isPublicAddress(v6.toIPv4Address().toString())
  if (v6.match(ipaddr.IPv6.parse('64:ff9b::'), 96)) return isPublicAddress(v6.toByteArray().slice(12).join('.'))
  // Only 2000::/3 is delegated as global unicast (IANA IPv6 address space registry).
  return v6.range() === 'unicast' && v6.match(ipaddr.IPv6.parse('2000::'), 3)
}

const documentation: readonly string[] = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32']
const documentationNetworks = documentation.map((network) => ipaddr.parseCIDR(network))

/**
 * True for an address that is for examples (RFC 5737, RFC 3849). No network of anybody has it, so that a proxy may give it
 * a meaning of its own; the sandbox's does.
 */
export function isDocumentationAddress(ip: string): boolean {
  if (isIP(ip) === 0 || ip.includes('%')) return false
  const address = ipaddr.parse(ip)
  return documentationNetworks.some(
    ([network, bits]) => address.kind() === network.kind() && address.match([network, bits]),
  )
}
