import type { Workflow } from '@leadwright/errors'
import type { FoundForLead } from '../../../db/schema/leads.ts'
import { columnKey } from '../columns.ts'

/** What the CSV of rejected rows adds behind the columns that came: where the row was, and what is wrong with it. */
export const reportColumns = ['rejected_line', 'rejected_problem']

/** What an export adds behind the columns that came. A list's own columns of these names are replaced by them. */
export const verdictColumns = [
  'verification_status',
  'verification_reason',
  'verification_flags',
  'verification_suggestion',
  'verification_mx',
  'verification_reply',
]

type Found = Exclude<keyof FoundForLead, 'jobId' | 'via'>

/** What jobs find, by the column that an export adds for it. */
const people: Readonly<Record<string, Found>> = {
  first_name: 'firstName',
  last_name: 'lastName',
  full_name: 'fullName',
  job_title: 'jobTitle',
  company: 'company',
  domain: 'domain',
  source: 'source',
}
const addresses: Readonly<Record<string, Found>> = {
  email: 'email',
  email_status: 'status',
}
const byWorkflow: Readonly<Record<Workflow, Readonly<Record<string, Found>>>> = {
  verification: {},
  enrichment: { ...addresses, job_title: 'jobTitle', company: 'company', domain: 'domain', source: 'source' },
  scraping: { ...people, ...addresses },
}

/**
 * What an export of a list adds for what was found. A name that the list has itself, which stays as it came, is given
 * with `found_` before it.
 */
export function foundColumns(workflow: Workflow, own: readonly string[]): { name: string; key: Found }[] {
  const taken = new Set(own.map(columnKey))
  return Object.entries(byWorkflow[workflow]).map(([name, key]) => ({
    name: taken.has(name) ? `found_${name}` : name,
    key,
  }))
}
