import { settledOutcomes, type SettledOutcome } from './outcomes.ts'
import { hintNames, type HintName } from './words.ts'

/** Which rows of a job are shown; lives in the URL. */
export interface RowsFilter {
  readonly outcome?: SettledOutcome[] | undefined
  readonly hint?: HintName | undefined
}

/**
 * The filter as the URL has it, also as a person would write it: `?outcome=review,none`. Both members are always there,
 * because what is left out would be taken from the URL unread.
 */
export function readRowsFilter({ outcome, hint }: Record<string, unknown>): RowsFilter {
  const named: readonly unknown[] =
    typeof outcome === 'string' ? outcome.split(',') : Array.isArray(outcome) ? outcome : []
  const wanted = settledOutcomes.filter((each) => named.includes(each))
  return {
    outcome: wanted.length > 0 ? wanted : undefined,
    hint: hintNames.find((each) => each === hint),
  }
}
