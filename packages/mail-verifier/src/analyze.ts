import { parseAddress } from './address/parse.ts'
import type { ParsedAddress } from './address/parse.ts'
import { suggestDomain } from './address/suggest.ts'
import type { MailRoute } from './dns/route.ts'
import { isDisposable } from './lists/disposable.ts'
import { isFree } from './lists/free.ts'
import { isRole } from './lists/role.ts'
import { statusOf } from './verdict/reasons.ts'
import type { Reason } from './verdict/reasons.ts'
import { flags as order } from './verdict/types.ts'
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
    const { message, suggestion } = parsed
    const hint = suggestion === undefined ? {} : { suggestion }
    return { analysis: decided({ email, normalized: email.toLowerCase(), flags: [], ...hint }, 'syntax', message) }
  }
  const { address, local, domain, normalized } = parsed
  return { analysis: { email: address, normalized, flags: flagsOf(local, domain) }, parsed }
}

/** Adds what DNS says of its domain. */
export function withRoute(analysis: Analysis, { local, domain }: ParsedAddress, route: MailRoute): Analysis {
  if (route.kind === 'exchangers') return { ...analysis, mx: route.exchangers[0].name }
  const suspected = withTypo(analysis, local, domain)
  return route.kind === 'none' ? decided(suspected, route.reason) : suspected
}

/**
 * Adds the domain that was probably meant. Only where the domain itself fails: one that takes mail for somebody is no slip,
 * however close it is to a popular one.
 */
export function withTypo(analysis: Analysis, local: string, domain: string): Analysis {
  const meant = suggestDomain(domain)
  if (meant === undefined) return analysis
  const flags = new Set<Flag>([...analysis.flags, ...(isFree(meant) ? (['free'] as const) : []), 'typo'])
  return { ...analysis, flags: order.filter((flag) => flags.has(flag)), suggestion: `${local}@${meant}` }
}

function flagsOf(local: string, domain: string): Flag[] {
  const found: [Flag, boolean][] = [
    ['role', isRole(local)],
    ['disposable', isDisposable(domain)],
    ['free', isFree(domain)],
  ]
  return found.filter(([, is]) => is).map(([flag]) => flag)
}

function decided(analysis: Analysis, reason: Reason, message?: string): Analysis {
  const { email, flags, suggestion } = analysis
  const hint = suggestion === undefined ? {} : { suggestion }
  const words = message === undefined ? {} : { message }
  return { ...analysis, verdict: { email, status: statusOf(reason), reason, flags, ...hint, ...words } }
}
