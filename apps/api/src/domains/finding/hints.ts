import type { RowHint } from '../../db/schema/finding.ts'
import type { Resolution } from './resolve.ts'

type Hint = RowHint['hint']

/** The published guidance, word for word what callers are told. */
export const hintMessages: Readonly<Record<Hint, string>> = {
  company_name: 'Use accurate company names: the official ones.',
  job_title: 'Use specific job titles; they are more precise.',
  name_spelling: 'Check the spelling of names; names with a unique spelling match better.',
}

/** A value as a hint shows it: a field can hold anything. */
export const shown = (value: string): string =>
  value.length <= shownLength ? value : `${value.slice(0, shownLength).toWellFormed()}…`

const shownLength = 200

/** What would have helped to find a company, if it is its name. */
export function companyHint(
  reason: Extract<Resolution, { outcome: 'none' | 'invalid' }>['reason'],
  name: string,
): RowHint | undefined {
  if (reason === 'company_not_found') {
    return { hint: 'company_name', value: shown(name), evidence: 'No company of the directory has a name like it.' }
  }
  if (reason === 'generic_company') {
    return { hint: 'company_name', value: shown(name), evidence: 'It has nothing but words that many companies share.' }
  }
  return undefined
}
