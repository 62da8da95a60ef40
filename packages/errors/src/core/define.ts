import type { z } from 'zod'
import type { Locale, OtherLocale } from './locale.ts'
import type { ErrorStatus } from './status.ts'

/** The shape of an error's `details`: an object schema, or `null` where the code carries none. */
export type DetailsSchema = z.ZodType<object> | null

/** What a schema's details look like to the code that reads them. */
export type DetailsOf<S extends DetailsSchema> = S extends z.ZodType<infer D> ? D : undefined

/** An error's sentences in one language. */
export interface ErrorWords<S extends DetailsSchema = DetailsSchema> {
  /** When it is raised, for the catalogue and the documentation: one sentence about the code, not about one case. */
  readonly summary: string
  /** What resolves it: one sentence in the imperative. */
  readonly resolution: string
  /** The sentence for a person, about this very case. Must not contain secrets or other tenants' data. */
  message(details: DetailsOf<S>): string
}

/** What the documentation tells a developer who meets an error. Markdown without blocks: text, `code` and links. */
export interface ErrorDocs {
  /** Why it happens: a short paragraph. */
  readonly why: string
  /** How to fix it: steps in the imperative, in the order in which to try them. */
  readonly fix: readonly string[]
  /** Codes that are easily confused with this one, or that come next. */
  readonly related: readonly string[]
}

/** What a definition says besides its example. Exported, because the types of the catalogue name it. */
export interface ErrorFacts<S extends DetailsSchema> extends ErrorWords<S> {
  /** The HTTP status, over REST and over tRPC alike. */
  readonly status: ErrorStatus
  /** Whether the very same request may succeed later without anybody changing anything. */
  readonly retryable: boolean
  /** Shape of `details`; checked where the error is raised and where a client decodes it. */
  readonly details: S
  /** Seconds to wait before a retry makes sense, where the details say so. */
  retryAfter?(details: DetailsOf<S>): number
  readonly docs: ErrorDocs
  /** The same words in every other language; a missing one does not compile. */
  readonly locales: Readonly<Record<OtherLocale, ErrorWords<S>>>
}

/** Details that the code could carry, for documentation and tests: there exactly where the code has details. */
type Example<S extends DetailsSchema> = S extends null
  ? { readonly example?: undefined }
  : { readonly example: DetailsOf<S> }

/**
 * One error of the contract. Everything that any layer knows about a code is here or derived from here; the definition's
 * own words are English.
 */
export type ErrorDefinition<S extends DetailsSchema = DetailsSchema> = ErrorFacts<S> & Example<S>

/**
 * A set of definitions by code. (`message` and `retryAfter` are methods above so that a definition with narrower
 * details belongs to this type: method parameters are compared bivariantly.)
 */
export type Definitions = Readonly<Record<string, ErrorDefinition>>

/**
 * Declares one error. The identity function; it exists so that `message`, `retryAfter` and `example` are typed by
 * `details`.
 */
export function defineError<const S extends DetailsSchema, const St extends ErrorStatus, const R extends boolean>(
  definition: ErrorDefinition<S> & { readonly status: St; readonly retryable: R },
): ErrorDefinition<S> & { readonly status: St; readonly retryable: R } {
  return definition
}

/** An error's words in a language. */
export const wordsOf = <S extends DetailsSchema>(definition: ErrorDefinition<S>, locale: Locale): ErrorWords<S> =>
  locale === 'en' ? definition : definition.locales[locale]
