import type { Reply } from './reply.ts'

/** Mail servers that make themselves known, and have manners of their own. */
export type ServerKind = 'postfix' | 'exim' | 'sendmail' | 'courier' | 'opensmtpd' | 'exchange' | 'other'

const signatures: readonly [ServerKind, RegExp][] = [
  ['postfix', /\bpostfix\b/i],
  ['exim', /\bexim\b/i],
  ['sendmail', /\bsendmail\b/i],
  ['opensmtpd', /\bopensmtpd\b/i],
  ['courier', /\bcourier\b/i],
  ['exchange', /\bmicrosoft esmtp mail service\b/i],
]

/** Tells a server by its banner, or by what it says to EHLO: Courier names itself only there (`XVERP=Courier`). */
export function serverKind(banner: Reply, ehlo: Reply | undefined): ServerKind {
  const text = `${banner.text} ${ehlo?.text ?? ''}`
  return signatures.find(([, signature]) => signature.test(text))?.[0] ?? 'other'
}
