import { parseDomain } from './domain.ts'
import { localPartProblem } from './local-part.ts'
import { normalizedAddress } from './normalize.ts'
import { syntaxProblem } from './problem.ts'
import type { SyntaxProblem } from './problem.ts'

/** An address in its parts. */
export interface ParsedAddress {
  /** Trimmed, otherwise as written. */
  address: string
  local: string
  /** A-labels, lower case. */
  domain: string
  /** Key for de-duplication: case folded; dots and tags removed at Gmail only. */
  normalized: string
}

/** RFC 5321 4.5.3.1.3: a path has 256 octets, its angle brackets included. */
const maxAddressOctets = 254

// What spreadsheets and web pages leave around an address, beyond what String.trim knows.
const invisibleEnds = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g

// Controls, lone surrogates, spaces other than U+0020, bidi embeddings and isolates, non-characters, and U+FFFD, which
// says that a file was read in the wrong encoding.
const unwanted =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufffc\ufffd\p{Noncharacter_Code_Point}]|(?! )\p{Zs}/u

/**
 * Reads the mailbox of RFC 5321 4.1.2, with internationalized domains (UTS #46) and local parts (RFC 6531). Comments,
 * folding white space and the obsolete forms of RFC 5322 are refused: they are for message headers, and no server takes
 * them in `RCPT TO`. Never throws.
 */
export function parseAddress(input: string): ParsedAddress | SyntaxProblem {
  if (input.length > 4 * maxAddressOctets) return syntaxProblem('too_long')
  const address = input.replaceAll(invisibleEnds, '')
  if (address === '') return syntaxProblem('empty')
  if (unwanted.test(address)) return syntaxProblem('invalid_character')
  if (/<[^<>]*>$/.test(address)) return syntaxProblem('display_name')

  const at = separator(address)
  if (at === -1) return syntaxProblem(address.startsWith('"') ? 'local_quoting' : 'missing_at')
  const local = address.slice(0, at)
  const rest = address.slice(at + 1)
  const wrongLocal = localPartProblem(local)
  if (wrongLocal) return wrongLocal
  if (rest.includes('@')) return syntaxProblem('multiple_at')
  const domain = parseDomain(rest)
  if (typeof domain !== 'string') return domain
  if (Buffer.byteLength(local) + 1 + domain.length > maxAddressOctets) return syntaxProblem('too_long')
  return { address, local, domain, normalized: normalizedAddress(local, domain) }
}

/** The first @ outside a quoted string. */
function separator(address: string): number {
  if (!address.startsWith('"')) return address.indexOf('@')
  const quoted = /^"(?:[^"\\]|\\.)*"/su.exec(address)
  if (!quoted) return -1
  return address.indexOf('@', quoted[0].length)
}
