import type { Score } from './score.ts'
import type { CompanyCandidate, CompanyMatch, CompanyRecord, NoCompanyReason } from './types.ts'
import { thresholds } from './weights.ts'

export interface ScoredRecord extends Score {
  readonly company: CompanyRecord
}

const shown = 5

const byScore = (a: ScoredRecord, b: ScoredRecord): number =>
  b.score - a.score || Number(b.isExact) - Number(a.isExact) || (a.company.id < b.company.id ? -1 : 1)

/** What a search ends with: sure of one, undecided between some, or nothing; `otherwise` says why nothing. */
export function decide(scored: readonly ScoredRecord[], otherwise: NoCompanyReason): CompanyMatch {
  const likely = scored.filter(({ score }) => score >= thresholds.review).toSorted(byScore)
  const [best, second] = likely
  if (!best) return { outcome: 'none', reason: otherwise }
  const isRival = ({ score, isExact }: ScoredRecord): boolean =>
    best.score - score < thresholds.margin && (isExact || !best.isExact)
  const isAmbiguous = second !== undefined && isRival(second)
  if (best.score >= thresholds.matched && !isAmbiguous) return { outcome: 'matched', ...shownAs(best, false) }
  const candidates = likely.slice(0, shown).map((one) => shownAs(one, isAmbiguous && isRival(one)))
  return { outcome: 'review', candidates }
}

const shownAs = ({ company, score, reasons }: ScoredRecord, isAmbiguous: boolean): CompanyCandidate => ({
  company,
  score: Math.round(10 * score) / 10,
  reasons: isAmbiguous ? [...reasons, 'ambiguous'] : reasons,
})
