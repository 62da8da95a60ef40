import type { Workflow } from '@leadwright/errors'
import type { FoundForLead } from '../../../db/schema/leads.ts'
import { columnKey, type Role } from '../columns.ts'

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

/** Where the address that came in stands when a correction is applied to it. */
export const originalColumn = 'original_email'

/**
 * Words of mail servers and websites, and corrections, are nobody's data, and must not run as a formula in the spreadsheet
 * that opens a CSV file. The cells of a workbook are strings as they are.
 */
export const asText = (words: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(words) ? `'${words}` : words)

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

/** What an export of a list adds for what was found, and which of the list's columns it comes in the place of. */
export interface FoundColumns {
  readonly added: readonly { readonly name: string; readonly key: Found }[]
  /** The list's own columns that are left out: an earlier export has made them. */
  readonly replaced: ReadonlySet<string>
  /** The list's own column of addresses, by its index: where it is empty, an address that was found stands in it. */
  readonly email: number | undefined
}

/**
 * Finds the columns. A name that the list has itself, which stays as it came, is given with `found_` before it, but for
 * the address: that belongs where addresses are.
 */
export function foundColumns(
  workflow: Workflow,
  columns: readonly string[],
  roles: ReadonlyMap<Role, number>,
): FoundColumns {
  const email = workflow === 'verification' ? undefined : roles.get('email')
  const own = new Set(columns.map(columnKey))
  const wanted = Object.entries(byWorkflow[workflow]).filter(([, key]) => key !== 'email' || email === undefined)
  const added = wanted.map(([name, key]) => ({ name: own.has(name) ? `found_${name}` : name, key }))
  const replaced = new Set(added.map(({ name }) => name).filter((name) => own.has(name)))
  return { added, replaced, email }
}
