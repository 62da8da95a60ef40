import type { Workflow } from '@leadwright/errors/client'
import type { HeaderRow, Mapping } from '../lists/import-file.ts'
import type { Choice } from './convert/conversion.ts'

/** What was chosen for an import, before anything is stored. */
export interface Draft {
  readonly workflow: Workflow
  readonly name: string
  readonly file: File
  /** How the file is read, as far as somebody said. */
  readonly choice: Choice
  readonly mapping: Mapping
  readonly header: HeaderRow
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
