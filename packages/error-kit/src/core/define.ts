import type { DetailsOf, DetailsSchema, Fit, RaisedOf } from './details.ts'
import type { Screen } from './screen.ts'

/** An error's sentences in one language. */
export interface ErrorWords<S extends DetailsSchema = DetailsSchema> {
  /** When it is raised, for the catalogue and the documentation: one sentence about the code, not about one case. */
  readonly summary: string
  /** What resolves it: one sentence in the imperative. */
  readonly resolution: string
  /** The sentence for a person, about this very case. Must not contain secrets or other tenants' data. */
  message(details: DetailsOf<S>): string
  /** Its title on a screen: what happened, in a few words. There where `screen` is. */
  readonly title?: string
  /** Says the rest on a screen, where `message` speaks to programs as well, and of their ways. */
  readonly advice?: string
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

/**
 * What a definition says besides its example and its translations. Everything that any layer knows about a code is in
 * its definition or derived from it; the definition's own words are in the contract's first language.
 */
export interface ErrorFacts<S extends DetailsSchema, St extends number = number> extends ErrorWords<S> {
  /** The HTTP status, over REST and over tRPC alike; one of the contract's. */
  readonly status: St
  /** True where the very same request may succeed later without anybody changing anything; false by default. */
  readonly retryable?: boolean
  /** Shape of `details`; checked where the error is raised and where a client decodes it. */
  readonly details: S
  /** Seconds to wait before a retry makes sense, where the details say so. */
  retryAfter?(details: DetailsOf<S>): number
  /** What the page of the code says besides its summary and resolution. */
  readonly docs?: ErrorDocs
  /** What a screen makes of it: its form, and what resolves it. */
  readonly screen?: Screen
}

/** Details that the code could carry, for documentation and tests: there exactly where the code has details. */
export type ExampleOf<S extends DetailsSchema> = [S] extends [null]
  ? { readonly example?: undefined }
  : { readonly example: RaisedOf<S> }

/** A definition of any status, in any languages, as functions over catalogues take it. */
export interface AnyDefinition extends ErrorFacts<DetailsSchema> {
  readonly example?: unknown
  readonly locales?: { readonly [locale: string]: ErrorWords } | undefined
}

/**
 * A set of definitions by code. (`message` and `retryAfter` are methods above so that a definition with narrower
 * details belongs to this type: method parameters are compared bivariantly.)
 */
export type Definitions = { readonly [code: string]: AnyDefinition }

/**
 * Declares one error. The identity function; it exists so that `message`, `retryAfter` and `example` are typed by
 * `details`, and so that the status and the languages are kept for the contract to check.
 */
export function defineError<const S extends DetailsSchema, const St extends number, const L extends string = never>(
  definition: ErrorFacts<S, St> & ExampleOf<S> & { readonly details: Fit<S>; readonly locales?: Translations<S, L> },
): Defined<S, St, L> {
  return definition as unknown as Defined<S, St, L>
}

/** The same words in other languages, by their tags. */
export type Translations<S extends DetailsSchema, L extends string> = { readonly [K in L]: ErrorWords<S> }

/** A definition as {@link defineError} keeps it. */
export type Defined<S extends DetailsSchema, St extends number, L extends string> = ErrorFacts<S, St> &
  ExampleOf<S> &
  ([L] extends [never] ? { readonly locales?: undefined } : { readonly locales: Translations<S, L> })

/** An error's words in a language; its own where it is not translated. */
export const wordsOf = (definition: AnyDefinition, locale: string): ErrorWords =>
  definition.locales?.[locale] ?? definition
