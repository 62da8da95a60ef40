import type { CodeScreen, Remedy as AnyRemedy } from '@leadwright/error-kit/screens'
import type { Code } from '../client/index.ts'
import type { Locale } from '../locale.ts'
import type { Person, Place } from '../screen.ts'
import { screens as generated } from './generated/screens.ts'

// What screens know of the codes, without a schema library: beside `/client`, because programs have no screen.

export { issuesOf, peopleOf, placeOf, secondsOf, type Form, type ScreenWords } from '@leadwright/error-kit/screens'
export type { Person, Place, Screen } from '../screen.ts'

/** One way out of a failure. */
export type Remedy = AnyRemedy<Place, Person>

/** How each code is shown, what resolves it, and its words, by language. */
export const screens: { readonly [C in Code]: CodeScreen<Place, Person, Locale> } = generated
