import { parseAddress } from './address/parse.ts'
import type { ParsedAddress } from './address/parse.ts'
import { suggestDomain } from './address/suggest.ts'
import type { MailRoute } from './dns/route.ts'
import { isDisposable } from './lists/disposable.ts'
import { isFree } from './lists/free.ts'
import { isRole } from './lists/role.ts'
import { statusOf } from './verdict/reasons.ts'
import type { Reason } from './verdict/reasons.ts'
import type { Analysis, Flag } from './verdict/types.ts'

/** What an address says by itself. */
export interface Described {
  analysis: Analysis
  /** Absent where it is no address; then `analysis` has the verdict. */
  parsed?: ParsedAddress
}

/** Syntax, flags and suggestion: all that is known without asking anybody. Never throws. */
export function describeAddress(input: string): Described {
  const parsed = parseAddress(input)
  if ('problem' in parsed) {
    // Bounded, because it goes into results: nobody needs a megabyte of it back.
    const email = input.trim().slice(0, 320)
    return { analysis: decided({ email, normalized: email.toLowerCase(), flags: [] }, 'syntax') }
  }
  const { address, local, domain, normalized } = parsed
  const meant = suggestDomain(domain)
  const analysis: Analysis = { email: address, normalized, flags: flagsOf(local, domain, meant) }
  if (meant !== undefined) analysis.suggestion = `${local}@${meant}`
  return { analysis, parsed }
}

/** Adds what DNS says of its domain. */
export function withRoute(analysis: Analysis, route: MailRoute): Analysis {
  if (route.kind === 'none') return decided(analysis, route.reason)
  return route.kind === 'failed' ? analysis : { ...analysis, mx: route.exchangers[0].name }
}

function flagsOf(local: string, domain: string, meant: string | undefined): Flag[] {
  const found: [Flag, boolean][] = [
    ['role', isRole(local)],
    ['disposable', isDisposable(domain)],
    ['free', isFree(domain)],
    ['typo', meant !== undefined],
  ]
  return found.filter(([, is]) => is).map(([flag]) => flag)
}

function decided(analysis: Analysis, reason: Reason): Analysis {
  const { email, flags, suggestion } = analysis
  const hint = suggestion === undefined ? {} : { suggestion }
  return { ...analysis, verdict: { email, status: statusOf(reason), reason, flags, ...hint } }
}
