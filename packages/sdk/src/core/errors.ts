import type { Code, Details, StatusOf } from '@leadwright/errors/client'
import type { RateLimit } from './rate-limit.ts'

/** Marks the SDK's errors for every copy of it, bundled twice or from another realm, where `instanceof` fails. */
const brand = Symbol.for('leadwright.sdk-error')

/** On the prototype, so that it is not printed as a field, and as a text, which no minifier changes. */
function named(errorClass: { readonly prototype: Error }, name: ErrorName): void {
  errorClass.prototype.name = name
}

/**
 * Whatever the SDK throws. By itself it says that the caller's own side is at fault: a wrong option or argument, found
 * before anything was sent, or a file that could not be read while it was. What fails on the way to the API and there
 * are its subclasses, and `name` tells them apart.
 *
 * No error holds the key, the headers or the body that was sent.
 */
export class LeadwrightError extends Error {
  declare readonly name: ErrorName
  /** The operation that failed, such as `lists.create`. */
  readonly operation: string | undefined = undefined
  /** How many requests were sent for the call. */
  readonly attempts: number = 0
  /** How long the call waited in all, before further attempts and for the end of a rate limit, in ms. */
  readonly waitedMs: number = 0

  static {
    named(this, 'LeadwrightError')
    Object.assign(this.prototype, { [brand]: true })
  }

  /** For loggers: the fields that are printed, too. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this)
  }
}

type ErrorName =
  | 'LeadwrightError'
  | 'ApiError'
  | 'ConnectionError'
  | 'TimeoutError'
  | 'AbortedError'
  | 'ParseError'
  | 'WebhookVerificationError'

/** Why an answer's body is not an error of the contract as this SDK knows it. */
export type ApiErrorProblem = 'unknown_code' | 'unexpected_details' | 'unexpected_status' | 'not_an_envelope'

/** What an {@link ApiError} is made of. */
export interface ApiErrorInit {
  readonly message: string
  readonly status: number
  readonly code: string | undefined
  readonly details: unknown
  readonly problem: ApiErrorProblem | undefined
  readonly requestId: string | undefined
  readonly headers: Headers
  readonly retryable: boolean
  readonly retryAfterMs: number | undefined
  readonly rateLimit: RateLimit | undefined
  readonly cause?: unknown
}

/**
 * The server answered, and the answer is a failure. Narrow it with {@link isApiError}.
 *
 * `details` and `headers` can be read but are neither enumerable nor printed: they may quote what was sent.
 */
export class ApiError extends LeadwrightError {
  declare readonly name: 'ApiError'
  declare readonly status: number
  /** The contract's code; any string where `known` is false, and `undefined` where the body has none. */
  declare readonly code: string | undefined
  /** Whether code, status and details are as this version of the SDK knows them. */
  declare readonly known: boolean
  declare readonly problem: ApiErrorProblem | undefined
  /** For support: the server's log has the whole story under it. */
  declare readonly requestId: string | undefined
  /** Whether the very same call may succeed later without anybody changing anything. */
  declare readonly retryable: boolean
  /**
   * How long the server wants the caller to wait, counted from its answer: the longer of `details.retryAfter` and a
   * `Retry-After` that is readable.
   */
  declare readonly retryAfterMs: number | undefined
  declare readonly rateLimit: RateLimit | undefined
  readonly #details: unknown
  readonly #headers: Headers

  static {
    named(this, 'ApiError')
  }

  /** `init` may be another ApiError, which is repeated with another time to wait. */
  constructor(init: ApiErrorInit, retryAfterMs: number | undefined = init.retryAfterMs) {
    const { message, cause, details, headers, ...printed } = init
    super(message, cause === undefined ? undefined : { cause })
    Object.assign(this, printed, { known: init.problem === undefined, retryAfterMs })
    this.#details = details
    this.#headers = headers
  }

  /** What the code has to say beyond its sentence; of the code's shape where `known` is true. */
  get details(): unknown {
    return this.#details
  }

  /** The headers of the answer. */
  get headers(): Headers {
    return this.#headers
  }
}

/** No answer, or not all of it: refused, not found, broken off. `cause` is what the platform said. */
export class ConnectionError extends LeadwrightError {
  declare readonly name: 'ConnectionError'
  static {
    named(this, 'ConnectionError')
  }
}

/** It took too long. */
export class TimeoutError extends LeadwrightError {
  declare readonly name: 'TimeoutError'
  /** What ran out: the time for one attempt, for the next chunk of a download, or for the whole call. */
  readonly which: 'attempt' | 'idle' | 'total'

  static {
    named(this, 'TimeoutError')
  }

  constructor(message: string, which: TimeoutError['which']) {
    super(message)
    this.which = which
  }
}

/** The caller's signal ended it. `cause` is the signal's reason. */
export class AbortedError extends LeadwrightError {
  declare readonly name: 'AbortedError'
  static {
    named(this, 'AbortedError')
  }

  constructor(reason: unknown) {
    super('The call was aborted', { cause: reason })
  }
}

/**
 * The server reported success, but the body is not what the operation answers: a proxy's page, JSON that was cut, a page
 * of a list that cannot be gone on from.
 */
export class ParseError extends LeadwrightError {
  declare readonly name: 'ParseError'
  declare readonly status: number
  /** What the body was said to be; `undefined` where nothing was said, or it could be read. */
  declare readonly contentType: string | undefined
  declare readonly requestId: string | undefined

  static {
    named(this, 'ParseError')
  }

  constructor(
    message: string,
    answer: Pick<ParseError, 'status' | 'contentType' | 'requestId'> &
      Partial<Pick<ParseError, 'operation' | 'attempts'>>,
  ) {
    super(message)
    Object.assign(this, answer)
  }
}

/** An error of the contract whose code, status and details the compiler knows; one union member a code. */
export type KnownApiError<C extends Code = Code> = {
  [K in C]: ApiError & {
    readonly known: true
    readonly problem: undefined
    readonly code: K
    readonly status: StatusOf<K>
    readonly details: Details<K>
  }
}[C]

/** A failure from a newer server, or from something between the caller and the API. */
export type UnknownApiError = ApiError & { readonly known: false; readonly problem: ApiErrorProblem }

/** Whether a value was thrown by the SDK, by any copy of it. */
export function isLeadwrightError(value: unknown): value is LeadwrightError {
  return brand in Object(value)
}

/**
 * The codes that a value can have: those that its type names, such as what an operation declares; any code of the
 * contract where the type does not say, as with `unknown`; none where it can't be a failure of the contract.
 */
export type PossibleCode<E> = E extends { readonly known: true; readonly code: infer C extends Code }
  ? C
  : ApiError extends E
    ? Code
    : never

/**
 * Whether a value is a failure that the server answered; with a code, whether it is that very one of the contract. A
 * code that the value can't have, because its call does not declare it, does not compile.
 */
export function isApiError(value: unknown): value is KnownApiError | UnknownApiError
export function isApiError<E, C extends PossibleCode<E>>(value: E, code: C): value is Extract<KnownApiError<C>, E>
export function isApiError(value: unknown, code?: Code): boolean {
  if (!isLeadwrightError(value) || value.name !== 'ApiError') return false
  const { known, code: actual } = value as ApiError
  return code === undefined || (known && actual === code)
}
