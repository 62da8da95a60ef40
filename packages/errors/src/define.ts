import type { DetailsSchema, ErrorDocs, ErrorFacts, ErrorWords, ExampleOf, Fit } from '@leadwright/error-kit'
import type { OtherLocale } from './locale.ts'
import type { Screen } from './screen.ts'
import type { ErrorStatus } from './status.ts'

/** An error of the product: more is asked of it than the kit asks, and all of it is in one place. */
export type ErrorDefinition<S extends DetailsSchema, St extends ErrorStatus = ErrorStatus> = ErrorFacts<S, St> &
  ExampleOf<S> & {
    readonly retryable: boolean
    readonly docs: ErrorDocs
    readonly screen: Screen
    readonly title: string
    /** The same words in every other language; a missing one does not compile. */
    readonly locales: Readonly<Record<OtherLocale, ErrorWords<S> & { readonly title: string }>>
  }

/**
 * Declares one error of the product. The identity function; it exists so that `message`, `retryAfter` and `example` are
 * typed by `details`, and so that what is missing does not compile here.
 */
export function defineError<const S extends DetailsSchema, const St extends ErrorStatus>(
  definition: ErrorDefinition<S, St> & { readonly details: Fit<S> },
): ErrorDefinition<S, St> {
  return definition
}
