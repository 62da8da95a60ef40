import { toASCII } from 'tr46'
import { syntaxProblem } from './problem.ts'
import type { SyntaxProblem } from './problem.ts'

const ldh = /^[a-z0-9.-]+$/

// UTS #46 4.2 ToASCII, non-transitional as browsers and registries have it. Hyphens in the third and fourth place are
// allowed, because such names are registered; hyphens at the ends are refused by our own check.
const uts46 = { checkBidi: true, checkHyphens: false, checkJoiners: true, useSTD3ASCIIRules: true } as const

/**
 * Reads a mail domain into its A-label form in lower case (`Bücher.example` → `xn--bcher-kva.example`).
 * RFC 5321 4.1.2 `Domain`, RFC 5890, UTS #46; lengths as in RFC 1035 2.3.4.
 */
export function parseDomain(input: string): string | SyntaxProblem {
  if (input === '') return syntaxProblem('domain_empty')
  if (input.startsWith('[')) return syntaxProblem('address_literal')
  const lower = input.toLowerCase()
  const international = !ldh.test(lower) || lower.includes('xn--')
  if (!international) return checked(lower)
  // Bounded before the mapping, whose cost grows with the square of a label's length.
  if (input.length > 254) return syntaxProblem('domain_too_long')
  if (/\p{ASCII}/u.test(lower.replaceAll(/[a-z0-9.-]/g, ''))) return syntaxProblem('domain_character')
  // UTS #46 lets quotation marks and brackets of other scripts pass, as IDNA 2003 did. IDNA 2008 has no punctuation.
  if (/[\p{Pi}\p{Pf}\p{Ps}\p{Pe}…]/u.test(input)) return syntaxProblem('domain_idn')
  const ascii = toASCII(input, uts46)
  return ascii === null ? syntaxProblem('domain_idn') : checked(ascii)
}

function checked(domain: string): string | SyntaxProblem {
  if (domain.length > 253) return syntaxProblem('domain_too_long')
  const labels = domain.split('.')
  for (const label of labels) {
    if (label === '') return syntaxProblem('domain_dots')
    if (label.length > 63) return syntaxProblem('domain_label_too_long')
    if (label.startsWith('-') || label.endsWith('-')) return syntaxProblem('domain_hyphen')
  }
  if (labels.length === 1) return syntaxProblem('domain_not_qualified')
  // RFC 3696 2: a top-level domain is not all-numeric, so that it can't be mistaken for an IPv4 address.
  if (/^\d+$/.test(labels.at(-1) ?? '')) return syntaxProblem('domain_numeric')
  return ldh.test(domain) ? domain : syntaxProblem('domain_idn')
}
