import type { Score } from './score.ts'
import type { CompanyCandidate, CompanyMatch, CompanyRecord, NoCompanyReason } from './types.ts'
import { thresholds } from './weights.ts'

export interface ScoredRecord extends Score {
  readonly company: CompanyRecord
}

const shown = 5

const byScore = (a: ScoredRecord, b: ScoredRecord): number =>
  b.score - a.score || Number(b.isExact) - Number(a.isExact) || (a.company.id < b.company.id ? -1 : 1)

const namesDomain = ({ reasons }: Score): boolean => reasons.includes('same_domain')

/**
 * What a search in `size` records ends with: sure of one, undecided between some, or nothing; `otherwise` says why
 * nothing. Twice as many records have twice as many that look right by chance, which is one bit more to ask for.
 */
export function decide(scored: readonly ScoredRecord[], size: number, otherwise: NoCompanyReason): CompanyMatch {
  const likely = scored.filter(({ score }) => score >= thresholds.review).toSorted(byScore)
  const [best, ...others] = likely
  if (!best) return { outcome: 'none', reason: otherwise }
  const isRival = (other: ScoredRecord): boolean => {
    if (namesDomain(other) && !namesDomain(best)) return true
    if (best.isExact && !other.isExact) return false
    return best.score - other.score < (best.isExact ? thresholds.marginOfEqualNames : thresholds.margin)
  }
  const isAmbiguous = others.some(isRival)
  const needed = thresholds.matched + Math.max(0, Math.log2(size / thresholds.size))
  if (best.score >= needed && !isAmbiguous && !best.isDoubtful) return { outcome: 'matched', ...shownAs(best, false) }
  const candidates = likely.slice(0, shown).map((one) => shownAs(one, isAmbiguous && (one === best || isRival(one))))
  return { outcome: 'review', candidates }
}

/** What somebody is to look at, with others that may be meant behind them. */
export function withOthers(
  review: Extract<CompanyMatch, { outcome: 'review' }>,
  others: readonly ScoredRecord[],
): CompanyMatch {
  const ids = new Set(review.candidates.map(({ company }) => company.id))
  const more = others.filter(({ company }) => !ids.has(company.id)).toSorted(byScore)
  return {
    outcome: 'review',
    candidates: [...review.candidates, ...more.map((one) => shownAs(one, true))].slice(0, shown),
  }
}

const shownAs = ({ company, score, reasons }: ScoredRecord, isAmbiguous: boolean): CompanyCandidate => ({
  company,
  score: Math.round(10 * score) / 10,
  reasons: isAmbiguous ? [...reasons, 'ambiguous'] : reasons,
})
