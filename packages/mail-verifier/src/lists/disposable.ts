import { toASCII } from 'tr46'
import { getDomain } from 'tldts'
import exact from 'disposable-email-domains' with { type: 'json' }
import wildcards from 'disposable-email-domains/wildcard.json' with { type: 'json' }

// Well known, and missing from the list (version 1.0.62).
const missing = ['emailondeck.com', 'tempmail.com', 'throwaway.email']

// Listed for its relay addresses, which are all below it; people work there.
const wrong = new Set(['craigslist.org'])

// A dozen entries are written in Unicode; look-ups come with A-labels.
const listed: ReadonlySet<string> = new Set(
  [...exact, ...missing].filter((name) => !wrong.has(name)).map((name) => ascii(name)),
)
const parents: ReadonlySet<string> = new Set(wildcards.map((name) => ascii(name)))

function ascii(name: string): string {
  return /\P{ASCII}/u.test(name) ? (toASCII(name) ?? name) : name
}

/**
 * True for a domain of throw-away mailboxes: one that is listed, any name below a listed registrable domain, and any
 * name below a wildcard entry (that entry itself only where it is listed, too).
 */
export function isDisposable(domain: string): boolean {
  if (listed.has(domain)) return true
  const registrable = getDomain(domain, { allowPrivateDomains: true })
  if (registrable !== null && listed.has(registrable)) return true
  for (let dot = domain.indexOf('.'); dot !== -1; dot = domain.indexOf('.', dot + 1)) {
    if (parents.has(domain.slice(dot + 1))) return true
  }
  return false
}
