import type { Details, Workflow } from '@leadwright/errors'
import type { ColumnMapping, HeaderRow, Role } from '../columns.ts'

/** Why a file is refused as a whole, without the workflow, which is the same for all of a file's faults. */
export type FileFault = Omit<Details<'INVALID_CSV_FORMAT'>, 'workflow'>

/** Makes the error that refuses a file; usage is `throw refuse({ … })`. */
export type Refuse = (fault: FileFault) => Error

/** What a list is for, and how its files are refused. */
export interface FileContext {
  readonly workflow: Workflow
  readonly refuse: Refuse
  /** What somebody said about the columns, and how it is refused where the file makes it wrong. */
  readonly mapping?:
    | { readonly columns: ColumnMapping; readonly refuse: (role: Role, problem: string) => Error }
    | undefined
  /** Whether the first row holds the names of the columns, as it does unless somebody says that it is a row like any. */
  readonly header?: HeaderRow | undefined
  /** For a look at a file: one that lacks required columns is read to its end, and nothing in it is judged. */
  readonly incomplete?: 'read'
}
