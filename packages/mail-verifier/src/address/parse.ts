import { parseDomain } from './domain.ts'
import { invisibleEnds, strayJoiner, unwanted } from './invisible.ts'
import { localPartProblem } from './local-part.ts'
import { mend, pieces } from './mend.ts'
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

/** In characters: nothing longer is looked at for addresses in it. */
const longestText = 4 * maxAddressOctets

/**
 * Reads the mailbox of RFC 5321 4.1.2, with internationalized domains (UTS #46) and local parts (RFC 6531). Comments,
 * folding white space and the obsolete forms of RFC 5322 are refused: they are for message headers, and no server takes
 * them in `RCPT TO`. What is no address says why, and what was probably meant. Never throws.
 */
export function parseAddress(input: string): ParsedAddress | SyntaxProblem {
  const parsed = read(input)
  if (!('problem' in parsed) || parsed.problem === 'empty' || input.length > longestText) return parsed
  const several = new Set(pieces(input).flatMap((piece) => addressIn(piece) ?? []))
  if (several.size > 1) return syntaxProblem('several_addresses')
  const mended = mend(input.replaceAll(invisibleEnds, ''))
  if (!mended) return parsed
  const meant = read(mended.text)
  return 'problem' in meant ? parsed : { ...parsed, message: mended.message, suggestion: meant.address }
}

/** The addresses of a text that has several, as they are written, in their order. Never throws. */
export function addressesIn(text: string): string[] {
  if (text.length > longestText) return []
  return pieces(text).flatMap((piece) => {
    const parsed = read(mend(piece)?.text ?? piece)
    return 'problem' in parsed ? [] : [parsed.address]
  })
}

function addressIn(text: string): string | undefined {
  const parsed = read(mend(text)?.text ?? text)
  return 'problem' in parsed ? undefined : parsed.normalized
}

function read(input: string): ParsedAddress | SyntaxProblem {
  if (input.length > longestText) return syntaxProblem('too_long')
  const address = input.replaceAll(invisibleEnds, '')
  if (address === '') return syntaxProblem('empty')
  if (unwanted.test(address)) return syntaxProblem('invalid_character')
  if (/<[^<>]*>$/.test(address)) return syntaxProblem('display_name')

  const at = separator(address)
  if (at === -1) return syntaxProblem(address.startsWith('"') ? 'local_quoting' : 'missing_at')
  const local = address.slice(0, at)
  const rest = address.slice(at + 1)
  if (strayJoiner.test(local)) return syntaxProblem('invalid_character')
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
