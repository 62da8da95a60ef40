import type { Workflow } from '@leadwright/errors/client'
import type { HeaderRow, Mapping, Separator } from '../lists/import-file.ts'
import type { Person } from './person.ts'
import type { Way } from './way-choice.tsx'
import type { Choice } from '@leadwright/file-reader'

/** What was written rather than chosen, so that it stands there again when somebody goes back. */
export interface Entered {
  readonly way: Way
  readonly rows: string
  readonly person: Person
}

/** What was chosen for an import, before anything is stored. */
export interface Draft {
  readonly workflow: Workflow
  readonly name: string
  readonly file: File
  readonly entered: Entered
  /** How the file is read, as far as somebody said. */
  readonly choice: Choice
  readonly mapping: Mapping
  readonly header: HeaderRow
  readonly separator: Separator | undefined
  readonly leaveOut: readonly string[]
}

let kept: Draft | undefined

/** Holds a draft while the page begins anew, as it does once an organization is chosen. */
export function keepDraft(draft: Draft | undefined): void {
  kept = draft
}

/** The draft that was held, for whoever asks first. */
export function takeDraft(): Draft | undefined {
  const draft = kept
  kept = undefined
  return draft
}
