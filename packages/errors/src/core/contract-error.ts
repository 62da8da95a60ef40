import type { ErrorStatus } from './status.ts'

/**
 * Marks contract errors. A registered symbol instead of `instanceof`, because two copies of this package (a bundled
 * one and a source one, or two realms) must recognise each other's errors.
 */
const brand = Symbol.for('leadwright.contract-error')

/** What a contract error carries; {@link ContractError} is generic over the catalogue's own types elsewhere. */
export interface ContractErrorInit {
  readonly code: string
  readonly status: ErrorStatus
  readonly message: string
  readonly details: object | undefined
  readonly retryable: boolean
  readonly retryAfter: number | undefined
  /** What led to it. Stays on the server: logs show it, the wire never does. */
  readonly cause?: unknown
}

/**
 * An error of the contract, as it travels inside a process.
 *
 * Expected failures (4xx) are part of the product's normal traffic, so they capture no stack: it would tell nothing
 * (the code and details already say what happened) and costs more than the rest of the request's error path together.
 */
export class ContractError extends Error {
  readonly code: string
  readonly status: ErrorStatus
  readonly details: object | undefined
  readonly retryable: boolean
  /** Seconds. */
  readonly retryAfter: number | undefined
  readonly [brand] = true

  constructor(init: ContractErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause })
    this.code = init.code
    this.status = init.status
    this.details = init.details
    this.retryable = init.retryable
    this.retryAfter = init.retryAfter
  }
}
ContractError.prototype.name = 'ContractError'

/** Builds an error without capturing a stack, restoring the limit whatever happens. */
export function withoutStack<E>(build: () => E): E {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return build()
  } finally {
    Error.stackTraceLimit = limit
  }
}

/** Whether a value is a contract error of any copy of this package. */
export function isContractError(value: unknown): value is ContractError {
  return typeof value === 'object' && value !== null && brand in value
}
