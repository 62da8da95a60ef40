import type { EnrichmentJob, FindingEstimate, MatchReport } from '../schemas.ts'

/** What analysis found of a list of people or companies, in rows of a name and a value. */
export function estimateRows({ billable, credits, ...free }: FindingEstimate): [name: string, value: string][] {
  const { review, none, invalid, duplicates, skipped } = free
  const rows = billable + review + none + invalid + duplicates + skipped
  return [
    ['To be looked for', `${billable} of ${rows} rows, up to ${credits} credits; what is not found is free`],
    ['Without a match', `${none}, and ${review} to review, because several companies may be meant`],
    ['Left out', `${invalid} invalid, ${duplicates} duplicates, ${skipped} that have it already`],
  ]
}

/** What was found, how well the rows matched, and what would make more of them match, in lines. */
export function findingLines({ results, match }: Pick<EnrichmentJob, 'results' | 'match'>, what: string): string[] {
  const { rate, valid, matched, review, none, invalid, duplicates, skipped } = match
  // Rounded down, so that 100 % are all.
  const percent = Math.floor((matched * 100) / valid)
  const matching = rate === null ? 'no row could match' : `matched ${matched} of ${valid} rows (${percent} %)`
  return [
    `${what} found: ${results.found}; ${matching}`,
    `none ${none}, review ${review}, invalid ${invalid}, duplicates ${duplicates}, skipped ${skipped}`,
    ...(review > 0
      ? ['To review: say in the dashboard, under Reviews, which companies are meant, and run it again']
      : []),
    ...match.hints.flatMap(hintLines),
  ]
}

function hintLines({ message, rows, examples }: MatchReport['hints'][number]): string[] {
  const shown = examples.map(({ value, evidence }) => `  ${value}: ${evidence}`)
  const more = rows - examples.length
  return [`Hint: ${message}`, ...shown, ...(more > 0 ? [`  and ${more} more`] : [])]
}
