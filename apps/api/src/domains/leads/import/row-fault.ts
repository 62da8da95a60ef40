import type { Workflow } from '@leadwright/errors'
import { parseAddress } from '@leadwright/mail-verifier'
import { bounds, charactersOf, maxFieldLength, sizes } from '../../../bounds.ts'
import { hasNoAddress, isBlank } from './blank.ts'
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

/**
 * Finds the first thing that is wrong with a row.
 * @param row the fields of the columns that are stored, filled up with empty ones where the row was short
 * @param came how many fields there were
 * @param surplus the values beyond the header's last column
 */
export function rowFault(
  row: readonly string[],
  came: number,
  surplus: readonly string[],
  header: Header,
  workflow: Workflow,
): RowFault | undefined {
  const { columns, required, width } = header
  if (surplus.length > 0 && isShifted(row, surplus, header)) {
    const message = `The row has ${width + surplus.length} fields, but the header has ${width}; a field that contains the separator must be in quotes.`
    const kind = {
      column: '',
      message: 'The row has more fields than the header; put fields that contain the separator in quotes.',
    }
    return { column: '', value: cut(surplus[0] ?? ''), message, kind }
  }
  for (const alternatives of required) {
    const blank = firstBlank(alternatives, row, header)
    if (blank === undefined) continue
    const column = columns[blank] ?? ''
    if (blank >= came) {
      const message = `The row ends before this column; the header has ${width} fields.`
      return { column, value: '', message, kind: { column, message } }
    }
    const message = `The field is empty, but the ${workflow} workflow requires it.`
    return { column, value: (row[blank] ?? '').trim(), message, kind: { column, message } }
  }
  const fields = surplus.length === 0 ? row : [...row, ...surplus]
  const long = fields.findIndex((field) => field.length > maxFieldLength)
  if (long === -1) return tooLong(fields)
  const field = row[long] ?? surplus[long - row.length] ?? ''
  const message = `The field has ${field.length} characters; at most ${maxFieldLength} are stored.`
  const column = columns[long] ?? ''
  const kind = { column, message: `The field is too long; at most ${maxFieldLength} characters are stored.` }
  return { column, value: cut(field), message, kind }
}

/** What is wrong with a row whose fields cannot be told apart. */
export function unreadableRow(text: string): RowFault {
  const message = 'The fields of the row cannot be told apart; export the table as CSV.'
  return { column: '', value: cut(text), message, kind: { column: '', message } }
}

function tooLong(fields: readonly string[]): RowFault | undefined {
  const length = charactersOf(fields)
  if (length <= sizes.row) return undefined
  const most = `at most ${sizes.row} are stored.`
  const kind = { column: '', message: `The row is too long; of the characters of its fields together, ${most}` }
  return { column: '', value: '', message: `The fields of the row have ${length} characters together; ${most}`, kind }
}

/**
 * Whether the fields of a row with more of them than the header are not where they belong: no address is where addresses
 * are, so that a separator that is part of a field further up has probably pushed it aside.
 */
function isShifted(row: readonly string[], surplus: readonly string[], { roles, columns }: Header): boolean {
  if (columns.length + surplus.length > bounds.columns_of_list) return true
  const email = roles.get('email')
  if (email === undefined) return false
  const value = (row[email] ?? '').trim()
  return value !== '' && !('normalized' in parseAddress(value))
}

/** The first blank field of the first alternative, unless some alternative has none. */
function firstBlank(
  alternatives: readonly (readonly number[])[],
  row: readonly string[],
  { emails }: Header,
): number | undefined {
  let first: number | undefined
  for (const indexes of alternatives) {
    const blank = indexes.find((index) => (emails.includes(index) ? hasNoAddress : isBlank)(row[index] ?? ''))
    if (blank === undefined) return undefined
    first ??= blank
  }
  return first
}

const shownLength = 200

/** A value to be shown: its beginning, where it is long. */
export const cut = (value: string): string =>
  value.length <= shownLength ? value : `${value.slice(0, shownLength).toWellFormed()}…`
