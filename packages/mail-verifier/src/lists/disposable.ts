import { getDomain } from 'tldts'
import refused from './refused.json' with { type: 'json' }
import { relayDomains } from './relays.ts'
import { sources } from './sources.ts'

// Well known, and missing from both lists.
const missing = ['tempmail.com', 'throwaway.email']

const isRefused: ReadonlySet<string> = new Set(refused.disposable)

/** Domains of throw-away mailboxes. */
export const disposableDomains: ReadonlySet<string> = new Set(
  [...sources['disposable-email-domains'], ...sources['disposable-email-domains-js'], ...missing].filter(
    (name) => !isRefused.has(name),
  ),
)

// Relay services that give each user a name of their own, below which anything is taken.
const handsOutNames = ['anonaddy.com', 'anonaddy.me', '33mail.com']

/** Domains below which every name is one, and that need not be one themselves. */
export const disposableParents: ReadonlySet<string> = new Set([
  ...sources['disposable-email-domains/wildcard.json'].filter((name) => !isRefused.has(name)),
  ...handsOutNames,
])

/**
 * True for a domain of throw-away mailboxes: one that is listed, any name below a listed registrable domain, and any
 * name below a wildcard entry (that entry itself only where it is listed, too).
 */
export function isDisposable(domain: string): boolean {
  if (relayDomains.has(domain)) return false
  if (disposableDomains.has(domain)) return true
  const registrable = getDomain(domain, { allowPrivateDomains: true })
  if (registrable !== null && disposableDomains.has(registrable)) return true
  for (let dot = domain.indexOf('.'); dot !== -1; dot = domain.indexOf('.', dot + 1)) {
    if (disposableParents.has(domain.slice(dot + 1))) return true
  }
  return false
}
