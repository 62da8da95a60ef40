import { ContractError, isContractError, withoutStack } from './contract-error.ts'
import { decodeBody } from './decode.ts'
import { wordsOf, type Definitions, type ErrorWords } from './define.ts'
import type { Locale } from './locale.ts'
import { shapeOf } from './shape-of.ts'
import type { Shape } from './shape.ts'
import type { ErrorStatus } from './status.ts'
import type { CodeOf, DetailsFor, EnvelopeOf, ErrorOf, FailOf, RaiseArgs } from './types.ts'

/** A failure as decoded from a body: one of ours, or something usable made of what came. */
export type DecodedError<R extends Definitions> = KnownError<R> | UnknownError

/**
 * A body that keeps the contract: a code of ours with members of the kinds that it has. An enumeration may hold a value
 * that this copy does not know yet, so a `switch` over one keeps a `default`.
 */
export type KnownError<R extends Definitions> = { readonly known: true } & EnvelopeOf<R>

/** A body from a newer or a foreign server. */
export interface UnknownError {
  readonly known: false
  /** Why it is not one of ours: a newer server's code, details of another shape, or no envelope at all. */
  readonly problem: 'unknown_code' | 'unexpected_details' | 'not_an_envelope'
  /** The code, where the body has one. */
  readonly code: string | undefined
  /** A sentence for a person: the body's own where it has one. */
  readonly error: string
  /** Whatever came as details, unchecked. */
  readonly details: unknown
}

/** The operations that a set of definitions gives. */
export interface Contract<R extends Definitions> {
  readonly definitions: R
  readonly codes: readonly CodeOf<R>[]
  isCode(value: unknown): value is CodeOf<R>
  /**
   * Builds an error of the contract.
   * @throws a plain `Error` if the details are not of the code's shape: a mistake of the raising code, not of the caller.
   */
  readonly error: FailOf<R, CodeOf<R>>
  /** Whether a value is an error of this contract, optionally of one code. */
  is<C extends CodeOf<R> = CodeOf<R>>(value: unknown, code?: C): value is ErrorOf<R, C>
  /** The envelope of an error, as it goes on the wire: exactly `error`, `code` and, where there are some, `details`. */
  encode<C extends CodeOf<R>>(error: ErrorOf<R, C>): EnvelopeOf<R, C>
  /** What an error says to a person, in a language. In English it is the error's own `message`. */
  sentence(error: ErrorOf<R>, locale: Locale): string
  /** What a code means and what resolves it, in a language. */
  words(code: CodeOf<R>, locale: Locale): Pick<ErrorWords, 'summary' | 'resolution'>
  /** Reads a body from any server. Never throws; what is not ours comes back marked and usable. */
  decode(body: unknown, status?: number): DecodedError<R>
}

/**
 * Makes a {@link Contract} of definitions.
 * @throws a plain `Error` if the details of one are of a form that readers could not check; see {@link shapeOf}.
 */
export function createContract<const R extends Definitions>(definitions: R): Contract<R> {
  const codes = Object.keys(definitions) as CodeOf<R>[]
  const isCode = (value: unknown): value is CodeOf<R> => typeof value === 'string' && Object.hasOwn(definitions, value)

  const shapes: Readonly<Record<string, Shape | null>> = Object.fromEntries(
    Object.entries(definitions).map(([code, { details }]) => [code, details === null ? null : shapeOf(code, details)]),
  )
  const detailsOf = (code: string): Shape | null | undefined => (isCode(code) ? shapes[code] : undefined)

  const definitionOf = (code: CodeOf<R>): R[CodeOf<R>] => {
    const definition = definitions[code]
    if (definition === undefined) throw new Error(`No error of the contract is called ${code}`)
    return definition
  }

  const error = <C extends CodeOf<R>>(code: C, ...args: RaiseArgs<DetailsFor<R, C>>): ErrorOf<R, C> => {
    const definition = definitionOf(code)
    const details = definition.details === null ? undefined : parseDetails(code, definition.details, args[0])
    const init = {
      code,
      status: definition.status,
      message: definition.message(details),
      details,
      retryable: definition.retryable,
      retryAfter: definition.retryAfter?.(details),
      cause: args[1]?.cause,
    }
    const build = (): ContractError => new ContractError(init)
    return (isExpected(definition.status) ? withoutStack(build) : build()) as ErrorOf<R, C>
  }

  return {
    definitions,
    codes,
    isCode,
    error,
    is: (value, code): value is never =>
      isContractError(value) && isCode(value.code) && (code === undefined || value.code === code),
    encode: (failure) => encodeError(failure) as EnvelopeOf<R, never>,
    sentence: (failure, locale) => {
      const definition = locale === 'en' ? undefined : definitions[failure.code]
      return definition ? wordsOf(definition, locale).message(failure.details) : failure.message
    },
    words: (code, locale) => wordsOf(definitionOf(code), locale),
    decode: (body, status) => decodeBody(detailsOf, body, status) as DecodedError<R>,
  }
}

/** Expected failures are the caller's to mend; only 5xx are ours and worth a stack. */
const isExpected = (status: ErrorStatus): boolean => status < 500

function parseDetails(code: string, schema: NonNullable<Definitions[string]['details']>, details: unknown): object {
  const result = schema.safeParse(details)
  if (result.success) return result.data
  throw new Error(`Details of ${code} are not of its shape: ${result.error.message}`)
}

/** The wire envelope of any contract error, whatever set it belongs to. */
export function encodeError(error: ContractError): { error: string; code: string; details?: object } {
  return error.details === undefined
    ? { error: error.message, code: error.code }
    : { error: error.message, code: error.code, details: error.details }
}
