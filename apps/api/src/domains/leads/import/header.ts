import type { Workflow } from '@leadwright/errors'
import { columnKey, findRoles, type Role } from '../columns.ts'
import { reportColumns } from '../export/columns.ts'
import type { FileContext } from './fault.ts'

/** What a header says about the rows below it. */
export interface Header {
  /** How many fields a row has. */
  readonly width: number
  /** The columns that are stored. A column without a name is called by its place, `column_3`. */
  readonly columns: string[]
  /** Which of a row's fields are stored, by index; undefined where all of them are. */
  readonly kept: readonly number[] | undefined
  /** Where the columns are that the workflow knows, by index into `columns`. */
  readonly roles: ReadonlyMap<Role, number>
  /** What each row must have: of each requirement, one of the alternatives, as indexes into `columns`. */
  readonly required: readonly (readonly (readonly number[])[])[]
}

/** By workflow, what is required; each requirement is met by any of its alternatives. */
const requirements: Readonly<Record<Workflow, readonly (readonly (readonly Role[])[])[]>> = {
  verification: [[['email']]],
  enrichment: [
    [['first_name', 'last_name'], ['full_name']],
    [['company'], ['domain']],
  ],
  scraping: [[['company']], [['job_title']]],
}

/** More than any sheet of leads has. Rows are stored by column, so a list must not be arbitrarily wide. */
const maxColumns = 1000

/** Reads a header. Raises not_csv, duplicate_columns, missing_columns. */
export function readHeader(fields: readonly string[], line: number, { workflow, refuse }: FileContext): Header {
  if (fields.length > maxColumns) throw refuse({ reason: 'not_csv', line })
  const names = fields.map((field, index) => field.trim() || `column_${index + 1}`)
  const keys = names.map(columnKey)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  if (twice !== -1) {
    throw refuse({ reason: 'duplicate_columns', line, column: shown(names[twice]), foundColumns: names.map(shown) })
  }
  const kept = [...names.keys()].filter((index) => !reportColumns.includes(keys[index] ?? ''))
  const columns = kept.map((index) => names[index] ?? '')
  const roles = findRoles(columns)
  const missing = requirements[workflow].flatMap((alternatives) => missingOf(alternatives, roles))
  if (missing.length > 0) {
    throw refuse({
      reason: 'missing_columns',
      line,
      requiredColumns: requirements[workflow].flatMap(([preferred = []]) => preferred),
      missingColumns: missing,
      foundColumns: columns.map(shown),
    })
  }
  return {
    width: fields.length,
    columns,
    kept: kept.length === fields.length ? undefined : kept,
    roles,
    required: requirements[workflow].map((alternatives) =>
      alternatives.map((all) => indexesOf(all, roles)).filter((indexes) => indexes !== undefined),
    ),
  }
}

/** What would have to be added to a header: nothing, or what the alternative that was begun, else the first, lacks. */
function missingOf(alternatives: readonly (readonly Role[])[], roles: ReadonlyMap<Role, number>): Role[] {
  const lacks = alternatives.map((all) => all.filter((role) => !roles.has(role)))
  if (lacks.some((lack) => lack.length === 0)) return []
  const begun = lacks.find((lack, index) => lack.length < (alternatives[index]?.length ?? 0))
  return begun ?? lacks[0] ?? []
}

function indexesOf(all: readonly Role[], roles: ReadonlyMap<Role, number>): number[] | undefined {
  const indexes = all.map((role) => roles.get(role)).filter((index) => index !== undefined)
  return indexes.length === all.length ? indexes : undefined
}

/** A file that is not what it should be can have a "name" of megabytes. */
const shown = (name: string | undefined): string => (name ?? '').slice(0, 100)
