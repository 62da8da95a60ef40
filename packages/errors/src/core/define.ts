import type { z } from 'zod'
import type { ErrorStatus } from './status.ts'

/** The shape of an error's `details`: an object schema, or `null` where the code carries none. */
export type DetailsSchema = z.ZodType<object> | null

/** What a schema's details look like to the code that reads them. */
export type DetailsOf<S extends DetailsSchema> = S extends z.ZodType<infer D> ? D : undefined

/**
 * One error of the contract. Everything that any layer knows about a code is here or derived from here.
 */
export interface ErrorDefinition<S extends DetailsSchema = DetailsSchema> {
  /** The HTTP status, over REST and over tRPC alike. */
  readonly status: ErrorStatus
  /** When it is raised, for the catalogue and the documentation: one sentence about the code, not about one case. */
  readonly summary: string
  /** What resolves it: one sentence in the imperative. */
  readonly resolution: string
  /** Whether the very same request may succeed later without anybody changing anything. */
  readonly retryable: boolean
  /** Shape of `details`; checked where the error is raised and where a client decodes it. */
  readonly details: S
  /** The sentence for a person, about this very case. Must not contain secrets or other tenants' data. */
  message(details: DetailsOf<S>): string
  /** Seconds to wait before a retry makes sense, where the details say so. */
  retryAfter?(details: DetailsOf<S>): number
}

/**
 * A set of definitions by code. (`message` and `retryAfter` are methods above so that a definition with narrower
 * details belongs to this type: method parameters are compared bivariantly.)
 */
export type Definitions = Readonly<Record<string, ErrorDefinition>>

/**
 * Declares one error. The identity function; it exists so that `message` and `retryAfter` are typed by `details`.
 */
export function defineError<const S extends DetailsSchema, const St extends ErrorStatus, const R extends boolean>(
  definition: ErrorDefinition<S> & { readonly status: St; readonly retryable: R },
): ErrorDefinition<S> & { readonly status: St; readonly retryable: R } {
  return definition
}
