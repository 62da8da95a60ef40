import type { MailHost } from '../types.ts'
import type { Random } from './random.ts'

/** Names of providers, the most used first; their exchangers are `mx.<provider>.test`. */
const providers = [
  'postkontor',
  'mailhaven',
  'briefkasten',
  'pigeonry',
  'letterloft',
  'courrielle',
  'envelope-works',
  'correio-velho',
  'sealwax',
  'pillarbox',
] as const

/** How many customers come to each, as shares. */
const shares = [30, 20, 12, 10, 8, 6, 5, 4, 3, 2]

/** How many percent of companies run a mail server of their own. */
const ownServers = 8

/** The exchanger of a company: a provider's, or its own. */
export function mailHostOf(random: Random, domain: string): string {
  if (random.chance(ownServers)) return `mx1.${domain}`
  let draw = random.int(shares.reduce((sum, share) => sum + share))
  const index = shares.findIndex((share) => (draw -= share) < 0)
  return `mx.${providers[index] ?? providers[0]}.test`
}

/** The providers' hosts by name: real ones differ in patience. */
export const providerHosts = (): Record<string, MailHost> => ({
  'mx.postkontor.test': { maxSessions: 20, maxRecipientsPerSession: 100 },
  'mx.mailhaven.test': { maxSessions: 10 },
  'mx.briefkasten.test': { maxSessions: 5, maxRecipientsPerSession: 25 },
  'mx.pigeonry.test': { capabilities: ['ENHANCEDSTATUSCODES', '8BITMIME', 'SIZE 20971520'] },
  'mx.letterloft.test': { delayMs: 5 },
  'mx.courrielle.test': { maxSessions: 4 },
  'mx.envelope-works.test': {},
  'mx.correio-velho.test': { ehlo: '502 5.5.1 Command not implemented', maxSessions: 3 },
  'mx.sealwax.test': { startTls: 'self-signed' },
  'mx.pillarbox.test': { maxRecipientsPerSession: 10 },
})
