import { fold, hasFunction, parseTitle } from '@leadwright/people-finder'
import type { RowHint, RowQuery } from '../../db/schema/finding.ts'
import { shown } from '../finding/hints.ts'
import type { Ask } from '../finding/kind.ts'
import type { LeadToFind } from '../leads/found/found.ts'

/** What is asked for by a lead: people at its company who have its job title. */
export function askForPeople({ values, found, isAdded }: LeadToFind): Ask {
  const { company, domain, job_title: jobTitle } = values
  const query: RowQuery = {
    ...(company === undefined ? {} : { company }),
    ...(domain === undefined ? {} : { domain }),
    ...(jobTitle === undefined ? {} : { jobTitle }),
  }
  if (isAdded || found?.fullName !== undefined) return { query, outcome: 'skipped', reason: 'already_found' }
  if (company === undefined && domain === undefined) return { query, outcome: 'invalid', reason: 'no_company_name' }
  if (jobTitle === undefined || fold(jobTitle) === '') return { query, outcome: 'invalid', reason: 'no_job_title' }
  const hint = unspecific(jobTitle)
  return {
    query,
    key: fold(jobTitle),
    company: { name: company ?? '', ...(domain === undefined ? {} : { domain }) },
    hints: hint ? [hint] : [],
  }
}

/** Ranks that say by themselves who is meant. */
const topRanks: ReadonlySet<string | undefined> = new Set(['owner', 'chief'])

function unspecific(jobTitle: string): RowHint | undefined {
  const title = parseTitle(jobTitle)
  if (hasFunction(title) || topRanks.has(title.seniority) || title.specialities.length > 0) return undefined
  return {
    hint: 'job_title',
    value: shown(jobTitle),
    evidence: 'It names a rank, but not what somebody is responsible for.',
  }
}
