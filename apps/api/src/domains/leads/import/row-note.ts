import type { RowFault } from './row-fault.ts'
import { cut } from './row-fault.ts'

/** What was done about a row that is stored although it is not as it should be. */
export interface RowNote extends Pick<RowFault, 'column' | 'value' | 'kind'> {
  readonly line: number
}

const messages = {
  stray: 'The quotes of the row are not as CSV has them; it was read as it was probably meant.',
  short: 'The row has fewer fields than the header; the missing ones were left empty.',
  long: 'The row has more fields than the header; the surplus values are kept in columns of their own.',
} as const

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

/** Notes what was done about a row. */
export function notesOn({ line, stray, short, surplus }: RowTrouble): RowNote[] {
  const note = (message: string, value = ''): RowNote => ({ line, column: '', value, kind: { column: '', message } })
  return [
    ...(stray ? [note(messages.stray)] : []),
    ...(short ? [note(messages.short)] : []),
    ...(surplus.length > 0 ? [note(messages.long, cut(surplus.find((each) => each.trim() !== '') ?? ''))] : []),
  ]
}
