import { bounds, charactersOf, maxFieldLength } from '../../../bounds.ts'
import { columnKey, indexOfColumn, type Role } from '../columns.ts'
import { reportColumns } from '../export/columns.ts'
import { cellTooLong, type FileContext } from './fault.ts'
import { guessRoles, type FoundRoles } from './guess.ts'
import type { Layout } from './layout.ts'
import { distinctNames } from './names.ts'
import { missingRoles, requiredIndexes, requirements } from './requirements.ts'

/** What a header says about the rows below it. */
export interface Header extends FoundRoles {
  readonly separator: string
  /** The 1-based line of the file on which it begins; undefined where there is none, and columns are called by place. */
  readonly line: number | undefined
  /** How many fields a row has. */
  readonly width: number
  /** The columns that are stored. A column without a name is called by its place, `column_3`. */
  readonly columns: string[]
  /** Which of a row's fields are stored, by index; undefined where all of them are. */
  readonly kept: readonly number[] | undefined
  /** Roles that no column has, though the workflow requires them. */
  readonly missing: readonly Role[]
  /** What each row must have: of each requirement, one of the alternatives, as indexes into `columns`. */
  readonly required: readonly (readonly (readonly number[])[])[]
}

/** In characters of all names. Beyond it nobody wrote them: rows run into each other, or a quote is never closed. */
const absurdLength = 4 * bounds.column_name_characters_of_list

/** Reads a header. Raises not_csv, missing_columns, LIMIT_REACHED, and what is wrong with a mapping. */
export function readHeader(
  { fields, line }: { readonly fields: readonly string[]; readonly line: number },
  { sample, header, separator }: Layout,
  context: FileContext,
): Header {
  const { workflow, refuse, refuseSize, incomplete } = context
  if (charactersOf(fields) > absurdLength) {
    const long = fields.findIndex(({ length }) => length > maxFieldLength)
    throw long === -1 ? refuseSize('column_name_characters_of_list') : refuse(cellTooLong(long, line))
  }
  const names = distinctNames(fields)
  const leftOut = new Set((context.leaveOut ?? []).map((name, index) => leftOutIndex(names, name, index, context)))
  const kept = [...names.keys()].filter(
    (index) => !leftOut.has(index) && !reportColumns.includes(columnKey(names[index] ?? '')),
  )
  if (kept.length > bounds.columns_of_list) throw refuseSize('columns_of_list')
  const columns = kept.map((index) => names[index] ?? '')
  const found = guessRoles(
    columns,
    sample.map((row) => kept.map((index) => row[index] ?? '')),
    context,
  )
  const missing = missingRoles(workflow, found.roles)
  if (missing.length > 0 && incomplete !== 'read') {
    throw refuse({
      reason: 'missing_columns',
      line,
      requiredColumns: requirements[workflow].flatMap(([preferred = []]) => preferred),
      missingColumns: missing,
      foundColumns: columns.map((name) => name.slice(0, shownLength)),
    })
  }
  return {
    ...found,
    separator,
    line: header?.line,
    width: fields.length,
    columns,
    kept: kept.length === fields.length ? undefined : kept,
    missing,
    required: requiredIndexes(workflow, found),
  }
}

/** A file that is not what it should be can have a "name" of megabytes. */
const shownLength = 100

function leftOutIndex(names: readonly string[], name: string, place: number, { refuseInput }: FileContext): number {
  const index = indexOfColumn(names, name)
  if (index === undefined)
    throw refuseInput(`leaveOut.${place}`, `The file has no column "${name.slice(0, shownLength)}"`)
  return index
}
