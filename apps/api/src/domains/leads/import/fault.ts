import type { Details, Workflow } from '@leadwright/errors'

/** Why a file is refused as a whole, without the workflow, which is the same for all of a file's faults. */
export type FileFault = Omit<Details<'INVALID_CSV_FORMAT'>, 'workflow'>

/** Makes the error that refuses a file; usage is `throw refuse({ … })`. */
export type Refuse = (fault: FileFault) => Error

/** What a list is for, and how its files are refused. */
export interface FileContext {
  readonly workflow: Workflow
  readonly refuse: Refuse
}
