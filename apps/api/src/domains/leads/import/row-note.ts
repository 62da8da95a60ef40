import type { RowFault } from './row-fault.ts'
import { cut } from './row-fault.ts'

/** What was done about a row that is not as it should be, and is not rejected. */
export interface RowNote extends Pick<RowFault, 'column' | 'value' | 'kind'> {
  readonly line: number
}

const messages = {
  stray: 'The quotes of the row are not as CSV has them; it was read as it was probably meant.',
  short: 'The row has fewer fields than the header; the missing ones were left empty.',
  long: 'The row has more fields than the header; the surplus values are kept in columns of their own.',
  repeated: 'The row repeats the header, and was left out.',
  several: 'The field has several addresses; the first one counts, and the field stays as it came.',
  subheader: 'The line below the names of the columns says more of them and is no lead; it was left out.',
  rule: 'The row is a line drawn below the names of the columns, and was left out.',
  below: 'The line stands below the table and is none of its rows; it was left out.',
} as const

/** Notes what was done about a row or a line. */
export const noteOn = (what: keyof typeof messages, line: number, value = '', column = ''): RowNote => ({
  line,
  column,
  value,
  kind: { column, message: messages[what] },
})

/** How a row was not as it should be. */
export interface RowTrouble {
  readonly line: number
  /** Whether its quotes were wrong. */
  readonly stray: boolean
  /** Whether it had fewer fields than the header. */
  readonly short: boolean
  /** The values beyond the header's last column. */
  readonly surplus: readonly string[]
}

/** Notes what was done about a row that is stored. */
export function notesOn({ line, stray, short, surplus }: RowTrouble): RowNote[] {
  const first = surplus.find((each) => each.trim() !== '')
  return [
    ...(stray ? [noteOn('stray', line)] : []),
    ...(short ? [noteOn('short', line)] : []),
    ...(first === undefined ? [] : [noteOn('long', line, cut(first))]),
  ]
}
