import type { PersonSource } from '../types.ts'

/** Somebody as one place of a page has them. */
export interface Sighting {
  readonly name: string
  readonly title?: string | undefined
  /** Whether the title is known to be one, or only stands where others have theirs. */
  readonly isGuess?: boolean
  readonly email?: string | undefined
  readonly source: PersonSource
  readonly url: string
}
