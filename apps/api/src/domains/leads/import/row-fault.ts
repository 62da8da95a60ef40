import type { Workflow } from '@leadwright/errors'
import type { Header } from './header.ts'

/** What is wrong with a row. */
export interface RowFault {
  /** The column concerned, as the file calls it; empty where it is the row as a whole. */
  readonly column: string
  /** What is there; cut where it is long. */
  readonly value: string
  readonly message: string
  /** What it has in common with other rows that are mended in the same way. */
  readonly kind: { readonly column: string; readonly message: string }
}

/** What a cell of a spreadsheet holds at most, in characters. */
const maxFieldLength = 32_767

/**
 * Finds the first thing that is wrong with a row.
 * @param row the fields of the columns that are stored
 * @param surplus the fields beyond the header's last
 */
export function rowFault(
  row: readonly string[],
  surplus: readonly string[],
  header: Header,
  workflow: Workflow,
): RowFault | undefined {
  const { columns, required, width } = header
  if (surplus.length > 0) {
    const message = `The row has ${width + surplus.length} fields, but the header has ${width}; a field that contains the separator must be in quotes.`
    const kind = {
      column: '',
      message: 'The row has more fields than the header; put fields that contain the separator in quotes.',
    }
    return { column: '', value: cut(surplus[0] ?? ''), message, kind }
  }
  if (row.length < columns.length) {
    const message = `The row ends before this column; the header has ${width} fields.`
    const kind = { column: '', message: 'The row has fewer fields than the header; give it one for every column.' }
    return { column: columns[row.length] ?? '', value: '', message, kind }
  }
  for (const alternatives of required) {
    const blank = firstBlank(alternatives, row)
    if (blank === undefined) continue
    const message = `The field is empty, but the ${workflow} workflow requires it.`
    const column = columns[blank] ?? ''
    return { column, value: '', message, kind: { column, message } }
  }
  const long = row.findIndex((field) => field.length > maxFieldLength)
  if (long === -1) return undefined
  const message = `The field has ${row[long]?.length} characters; at most ${maxFieldLength} are stored.`
  const column = columns[long] ?? ''
  const kind = { column, message: `The field is too long; at most ${maxFieldLength} characters are stored.` }
  return { column, value: cut(row[long] ?? ''), message, kind }
}

/** The first blank field of the first alternative, unless some alternative has none. */
function firstBlank(alternatives: readonly (readonly number[])[], row: readonly string[]): number | undefined {
  let first: number | undefined
  for (const indexes of alternatives) {
    const blank = indexes.find((index) => (row[index] ?? '').trim() === '')
    if (blank === undefined) return undefined
    first ??= blank
  }
  return first
}

const shownLength = 200

const cut = (value: string): string =>
  value.length <= shownLength ? value : `${value.slice(0, shownLength).toWellFormed()}…`
