import { syntaxProblem } from './problem.ts'
import type { SyntaxProblem } from './problem.ts'

// RFC 5322 3.2.3 atext; RFC 6531 3.3 adds every character beyond ASCII (the unwanted ones are refused before).
const atom = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u{80}-\u{10ffff}-]+$/u
const dotAtom =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u{80}-\u{10ffff}-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u{80}-\u{10ffff}-]+)*$/u
// RFC 5321 4.1.2 qtextSMTP and quoted-pairSMTP. An empty quoted string is grammatical.
const quotedString = /^"(?:[\x20-\x21\x23-\x5b\x5d-\x7e\u{80}-\u{10ffff}]|\\[\x20-\x7e])*"$/u

/** RFC 5321 4.5.3.1.1, in octets. */
const maxLocalOctets = 64

/** Checks a local part (RFC 5321 4.1.2: dot-string or quoted-string, with RFC 6531 characters). */
export function localPartProblem(local: string): SyntaxProblem | undefined {
  if (local === '') return syntaxProblem('local_empty')
  if (Buffer.byteLength(local) > maxLocalOctets) return syntaxProblem('local_too_long')
  if (local.startsWith('"')) return quotedString.test(local) ? undefined : syntaxProblem('local_quoting')
  // UTS #46 maps these in a domain; in a local part they would be another mailbox of nearly the same look.
  if (/[\uff01-\uff5e\ufe50-\ufe6b\u3002\uff61]/u.test(local)) return syntaxProblem('full_width')
  // Typographic quotation marks are a word processor's, never a mailbox's.
  if (/[\p{Pi}\p{Pf}„‚]/u.test(local)) return syntaxProblem('local_character')
  for (const part of local.split('.')) {
    if (part === '') return syntaxProblem('local_dots')
    if (!atom.test(part)) return syntaxProblem('local_character')
  }
  return undefined
}

/**
 * The local part without what quoting adds: RFC 5321 4.1.2 makes `"jane"` and `jane` the same mailbox, and asks for
 * the form with the least quoting.
 */
export function unquote(local: string): string {
  if (!local.startsWith('"')) return local
  const content = local.slice(1, -1).replaceAll(/\\(.)/gu, '$1')
  return dotAtom.test(content) ? content : `"${content.replaceAll(/["\\]/g, String.raw`\$&`)}"`
}

/** True where the local part needs SMTPUTF8 (RFC 6531) from every server on its way. */
export function needsSmtpUtf8(local: string): boolean {
  return /\P{ASCII}/u.test(local)
}
