import type { Code, Details, StatusOf } from '@leadwright/errors/client'
import type { RateLimit } from './rate-limit.ts'

/** Marks the SDK's errors for every copy of it, bundled twice or from another realm, where `instanceof` fails. */
const brand = Symbol.for('leadwright.sdk-error')

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

  static {
    Object.assign(this.prototype, { name: 'LeadwrightError', [brand]: true })
  }

  /** For loggers: the fields that are printed, too. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this)
  }
}

type ErrorName = 'LeadwrightError' | 'ApiError' | 'ConnectionError' | 'TimeoutError' | 'AbortedError' | 'ParseError'

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
  readonly status: number
  /** The contract's code; any string where `known` is false, and `undefined` where the body has none. */
  readonly code: string | undefined
  /** Whether code, status and details are as this version of the SDK knows them. */
  readonly known: boolean
  readonly problem: ApiErrorProblem | undefined
  /** For support: the server's log has the whole story under it. */
  readonly requestId: string | undefined
  /** Whether the very same call may succeed later without anybody changing anything. */
  readonly retryable: boolean
  /** How long the server said to wait, counted from its answer. */
  readonly retryAfterMs: number | undefined
  readonly rateLimit: RateLimit | undefined
  readonly #details: unknown
  readonly #headers: Headers

  static {
    Object.assign(this.prototype, { name: 'ApiError' })
  }

  /** `init` may be another ApiError, which is repeated with another time to wait. */
  constructor(init: ApiErrorInit, retryAfterMs: number | undefined = init.retryAfterMs) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause })
    this.status = init.status
    this.code = init.code
    this.known = init.problem === undefined
    this.problem = init.problem
    this.requestId = init.requestId
    this.retryable = init.retryable
    this.retryAfterMs = retryAfterMs
    this.rateLimit = init.rateLimit
    this.#details = init.details
    this.#headers = init.headers
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
    Object.assign(this.prototype, { name: 'ConnectionError' })
  }
}

/** It took too long. */
export class TimeoutError extends LeadwrightError {
  declare readonly name: 'TimeoutError'
  /** What ran out: the time for one attempt, for the next chunk of a download, or for the whole call. */
  readonly which: 'attempt' | 'idle' | 'total'

  static {
    Object.assign(this.prototype, { name: 'TimeoutError' })
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
    Object.assign(this.prototype, { name: 'AbortedError' })
  }

  constructor(reason: unknown) {
    super('The call was aborted', { cause: reason })
  }
}

/** The server reported success, but the body is not what the operation answers: a proxy's page, or JSON that was cut. */
export class ParseError extends LeadwrightError {
  declare readonly name: 'ParseError'
  readonly status: number
  readonly contentType: string | undefined
  readonly requestId: string | undefined

  static {
    Object.assign(this.prototype, { name: 'ParseError' })
  }

  constructor(message: string, answer: Pick<ParseError, 'status' | 'contentType' | 'requestId'>) {
    super(message)
    this.status = answer.status
    this.contentType = answer.contentType
    this.requestId = answer.requestId
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
  return typeof value === 'object' && value !== null && brand in value
}

/** Whether a value is a failure that the server answered; with a code, whether it is that very one of the contract. */
export function isApiError(value: unknown): value is KnownApiError | UnknownApiError
export function isApiError<C extends Code>(value: unknown, code: C): value is KnownApiError<C>
export function isApiError(value: unknown, code?: Code): boolean {
  if (!isLeadwrightError(value) || value.name !== 'ApiError') return false
  const { known, code: actual } = value as ApiError
  return code === undefined || (known && actual === code)
}
