import { columnKey, findRoles, indexOfColumn, type Role } from '../columns.ts'
import { reportColumns } from '../export/columns.ts'
import type { FileContext } from './fault.ts'
import { missingRoles, requiredIndexes, requirements } from './requirements.ts'

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
  /** Roles that no column has, though the workflow requires them. */
  readonly missing: readonly Role[]
  /** What each row must have: of each requirement, one of the alternatives, as indexes into `columns`. */
  readonly required: readonly (readonly (readonly number[])[])[]
}

/** More than any sheet of leads has. Rows are stored by column, so a list must not be arbitrarily wide. */
export const maxColumns = 1000

/** Reads a header. Raises not_csv, duplicate_columns, missing_columns, and what is wrong with a mapping. */
export function readHeader(
  fields: readonly string[],
  line: number,
  { workflow, refuse, mapping, incomplete }: FileContext,
): Header {
  if (fields.length > maxColumns) throw refuse({ reason: 'not_csv', line })
  const names = fields.map((field, index) => field.trim() || `column_${index + 1}`)
  const keys = names.map(columnKey)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  if (twice !== -1) {
    throw refuse({ reason: 'duplicate_columns', line, column: shown(names[twice]), foundColumns: names.map(shown) })
  }
  const kept = [...names.keys()].filter((index) => !reportColumns.includes(keys[index] ?? ''))
  const columns = kept.map((index) => names[index] ?? '')
  const roles = rolesOf(columns, mapping)
  const missing = missingRoles(workflow, roles)
  if (missing.length > 0 && incomplete !== 'read') {
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
    missing,
    required: requiredIndexes(workflow, roles),
  }
}

/** Where the roles are: as somebody said, or else as the names of the columns suggest. */
function rolesOf(columns: readonly string[], mapping: FileContext['mapping']): Map<Role, number> {
  const takenFor = new Map<number, Role>()
  for (const [role, name] of Object.entries(mapping?.columns ?? {}) as [Role, string | null][]) {
    if (name === null) continue
    const index = indexOfColumn(columns, name)
    if (index === undefined) throw mapping?.refuse(role, `The file has no column "${shown(name)}"`)
    const other = takenFor.get(index)
    if (other) throw mapping?.refuse(role, `The column "${shown(name)}" is taken for ${other} already`)
    takenFor.set(index, role)
  }
  return findRoles(columns, mapping?.columns)
}

/** A file that is not what it should be can have a "name" of megabytes. */
const shown = (name: string | undefined): string => (name ?? '').slice(0, 100)
