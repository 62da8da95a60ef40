import type { BoundedResource, Details, Workflow } from '@leadwright/errors'
import { maxFieldLength } from '../../../bounds.ts'
import type { ColumnMapping, HeaderRow, Separator } from '../columns.ts'

/** Why a file is refused as a whole, without the workflow, which is the same for all of a file's faults. */
export type FileFault = Omit<Details<'INVALID_CSV_FORMAT'>, 'workflow'>

/** Makes the error that refuses a file; usage is `throw refuse({ … })`. */
export type Refuse = (fault: FileFault) => Error

/** What a list is for, and how its files are refused. */
export interface FileContext {
  readonly workflow: Workflow
  readonly refuse: Refuse
  /** Refuses a file that has more of something than there can be. */
  readonly refuseSize: (resource: BoundedResource) => Error
  /** Refuses what somebody said about the file, where the file makes it wrong. */
  readonly refuseInput: (path: string, problem: string) => Error
  /** What somebody said about the columns. */
  readonly columns?: ColumnMapping | undefined
  /** The names of columns that are not to be stored. */
  readonly leaveOut?: readonly string[] | undefined
  /** Where the names of the columns are, if somebody said so. */
  readonly header?: HeaderRow | undefined
  /** What separates the fields, if somebody said so. */
  readonly separator?: Separator | undefined
  /** For a look at a file: one that lacks required columns is read to its end, and nothing in it is judged. */
  readonly incomplete?: 'read'
}

/** A header with a cell that no table has, by the index of the cell. */
export const cellTooLong = (index: number, line: number): FileFault => ({
  reason: 'not_csv',
  problem: 'cell_too_long',
  limit: maxFieldLength,
  line,
  column: `column_${index + 1}`,
})
