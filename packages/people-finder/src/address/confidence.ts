import type { DomainPatterns } from './learn.ts'
import { patterns } from './patterns.ts'
import type { Specificity } from './patterns.ts'

/**
 * How likely a server accepts a local part of somebody whose company does not write addresses so. Judged, not measured:
 * the histories behind the priors show few people of each company, which makes such coincidences look rarer than they are.
 */
const coincidence: Readonly<Record<Specificity, number>> = { full: 0.005, partial: 0.03, low: 0.1 }
/** How likely somebody has no address of the company's pattern. */
const exception = 0.05

/** Posterior of a pattern whose address was accepted, after others were rejected. */
export function confidenceOf(
  accepted: string,
  { ranking, other }: DomainPatterns,
  rejected: readonly { readonly pattern: string }[],
): number {
  const refused = new Set(rejected.map(({ pattern }) => pattern))
  const chance = coincidence[patterns.find(({ name }) => name === accepted)?.specificity ?? 'low']
  let against = other * chance
  let inFavour = 0
  for (const { pattern, posterior } of ranking) {
    if (pattern === accepted) inFavour = posterior
    else against += posterior * chance * (refused.has(pattern) ? exception : 1)
  }
  return inFavour / (inFavour + against)
}
