import type { EnrichmentJob, FindingEstimate, MatchReport } from '../schemas.ts'

/** What analysis found of a list of people or companies, in rows of a name and a value. */
export function estimateRows({ billable, credits, ...free }: FindingEstimate): [name: string, value: string][] {
  const { review, none, invalid, duplicates, skipped } = free
  return [
    ['To be looked for', `${billable} rows, up to ${credits} credits; what is not found is free`],
    [
      'Not looked for',
      `${none} without a match, ${review} to review, ${invalid} invalid, ${duplicates} duplicates, ${skipped} skipped`,
    ],
  ]
}

/** What was found, how well the rows matched, and what would make more of them match, in lines. */
export function findingLines({ results, match }: Pick<EnrichmentJob, 'results' | 'match'>, what: string): string[] {
  const { matched, review, none, invalid, duplicates, skipped } = match
  const rate = match.rate === null ? 'no row could match' : `${percent(match.rate)} of rows matched`
  return [
    `${results.found} ${what} found; ${rate} (${matched} of ${match.valid})`,
    `none ${none}, review ${review}, invalid ${invalid}, duplicates ${duplicates}, skipped ${skipped}`,
    ...(review > 0 ? ['To review: names that may mean several companies; the dashboard asks which'] : []),
    ...match.hints.flatMap(hintLines),
  ]
}

/** Rounded down, so that 100 % are all. */
const percent = (rate: number): string => `${Math.floor(rate * 100)} %`

function hintLines({ message, rows, examples }: MatchReport['hints'][number]): string[] {
  const shown = examples.map(({ value, evidence }) => `  ${value}: ${evidence}`)
  const more = rows - examples.length
  return [`Hint: ${message}`, ...shown, ...(more > 0 ? [`  and ${more} more rows`] : [])]
}
