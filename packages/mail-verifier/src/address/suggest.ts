import { parse } from 'tldts'
import { lookalikes, popularDomains, popularTlds } from '../lists/popular.ts'
import { editDistance } from './distance.ts'

// RFC 2606 and RFC 6761: never delegated, so nobody mistyped them.
const reserved = new Set(['test', 'example', 'invalid', 'localhost', 'local', 'internal', 'onion', 'arpa', 'alt'])
const popular = new Set(popularDomains)

/**
 * The domain that was probably meant, if this one looks like a slip of the fingers. It is conservative: a wrong hint
 * costs more trust than a missing one. One edit away from a popular domain is a slip, unless a real company is known
 * there; two edits are only where the name is long and its top-level domain does not exist (`hotmial.con`).
 */
export function suggestDomain(domain: string): string | undefined {
  if (popular.has(domain) || lookalikes.has(domain)) return undefined
  const { publicSuffix, isIcann, domainWithoutSuffix } = parse(domain)
  if (publicSuffix === null || reserved.has(domain.slice(domain.lastIndexOf('.') + 1))) return undefined
  const realTld = isIcann === true
  const allowed = !realTld && domain.length >= 9 ? 2 : 1

  let best: string | undefined
  let least = allowed + 1
  for (const candidate of popularDomains) {
    if (realTld && isOtherCountry(domainWithoutSuffix, publicSuffix, candidate)) continue
    const distance = editDistance(domain, candidate, allowed)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best ?? (realTld ? undefined : withPopularTld(domain))
}

/** `yahoo.ca` is a letter or two from `yahoo.com`, but it is that provider's own domain elsewhere, if anything. */
function isOtherCountry(name: string | null, suffix: string, candidate: string): boolean {
  return candidate.startsWith(`${name}.`) && suffix !== 'co' && suffix !== 'cm' && suffix !== 'om'
}

function withPopularTld(domain: string): string | undefined {
  const dot = domain.lastIndexOf('.')
  const tld = domain.slice(dot + 1)
  // A two-letter slip could be any of 250 country codes.
  if (tld.length < 3) return undefined
  const meant = popularTlds.find((candidate) => editDistance(tld, candidate, 1) === 1)
  return meant === undefined ? undefined : `${domain.slice(0, dot)}.${meant}`
}
