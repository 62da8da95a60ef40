import type { JobRows } from '../run-list.ts'
import type { Call, OptionSpecs } from './command.ts'
import { UsageError } from './command-error.ts'
import { someOf } from './values.ts'

/** What rows can be told by. */
export const statuses = ['valid', 'invalid', 'catch_all', 'risky', 'unknown', 'unverified'] as const
type Status = (typeof statuses)[number]

/** Options that choose rows of a list. @param verb what is done with them */
export const rowOptions = (verb: string): OptionSpecs => ({
  rows: {
    type: 'string',
    value: 'LIST',
    choices: statuses,
    says: `Which rows of a --list to ${verb}, all without it: ${statuses.join(', ')}`,
  },
  search: { type: 'string', value: 'TEXT', says: `To ${verb} only rows of a --list with this text in them` },
  ids: { type: 'string', value: 'LIST', says: `To ${verb} only these rows of a --list, by the IDs of leads` },
})

/** Rows by their IDs, or by what is in them. */
type Chosen = JobRows<'enrichmentJobs'>

/** The rows that were chosen; undefined where that is all of them. @throws UsageError */
export function rowsOf(text: Call['text']): Chosen | undefined {
  const status = someOf('--rows', text('rows'), statuses)
  const search = text('search')
  const ids = text('ids')
    ?.split(',')
    .map((id) => id.trim())
  if (status === undefined && search === undefined && ids === undefined) return undefined
  if (text('list') === undefined) throw new UsageError('--rows, --search and --ids choose rows of a --list')
  if (ids === undefined) return { filter: { ...(status && { status }), ...(search !== undefined && { search }) } }
  if (status === undefined && search === undefined) return { ids }
  throw new UsageError('--ids names the rows, so there is nothing to choose with --rows or --search')
}

/** The same of a verification: by a single word alone, what people call it, left out rows included. */
export function rowsToVerify(text: Call['text']): JobRows | undefined {
  const rows = rowsOf(text)
  const only = rows && 'filter' in rows && rows.filter.search === undefined ? singleOf(rows.filter.status) : undefined
  return only === 'unverified' || only === 'unknown' ? { only } : rows
}

const singleOf = (status: readonly Status[] | undefined): Status | undefined =>
  status?.length === 1 ? status[0] : undefined
