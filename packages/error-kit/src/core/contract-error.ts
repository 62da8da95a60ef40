/**
 * Marks contract errors with the name of their contract. A registered symbol instead of `instanceof`, because two copies
 * of this package (a bundled one and a source one, or two realms) must recognise each other's errors; and a name, because
 * two contracts in one process must not take each other's errors for their own.
 */
const brand = Symbol.for('error-kit.contract')

/** Not a member of the class, whose type would then be another in each copy. */
interface Branded {
  readonly [brand]: string
}

/** What a contract error carries. */
export interface ContractErrorInit {
  /** The name of the contract. */
  readonly contract: string
  readonly code: string
  readonly status: number
  readonly message: string
  readonly details: object | undefined
  readonly retryable: boolean
  readonly retryAfter: number | undefined
  /** What led to it. Stays on the server: logs show it, the wire never does. */
  readonly cause?: unknown
}

/**
 * An error of a contract, as it travels inside a process.
 *
 * Expected failures (4xx) are part of the product's normal traffic, so they capture no stack: it would tell nothing
 * (the code and details already say what happened) and costs more than the rest of the request's error path together.
 */
export class ContractError extends Error {
  readonly code: string
  readonly status: number
  readonly details: object | undefined
  readonly retryable: boolean
  /** Seconds. */
  readonly retryAfter: number | undefined
  constructor(init: ContractErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause })
    this.code = init.code
    this.status = init.status
    this.details = init.details
    this.retryable = init.retryable
    this.retryAfter = init.retryAfter
    ;(this as { [brand]?: string })[brand] = init.contract
  }
}
ContractError.prototype.name = 'ContractError'

/** Where the runtime lets nobody change the limit (a hardened realm), stacks are captured as always. */
const canLimit = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')?.writable === true

/** Builds an error without capturing a stack, restoring the limit whatever happens. */
export function withoutStack<E>(build: () => E): E {
  if (!canLimit) return build()
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return build()
  } finally {
    Error.stackTraceLimit = limit
  }
}

/** Whether a value is an error of a contract, optionally of one by name, whatever copy of this package made it. */
export const isContractError = (value: unknown, contract?: string): value is ContractError =>
  typeof value === 'object' &&
  value !== null &&
  brand in value &&
  (contract === undefined || (value as Branded)[brand] === contract)

/** The error of a contract that something thrown is, or wraps as its cause: tRPC throws errors of its own only. */
export function findContractError(thrown: unknown, contract: string): ContractError | undefined {
  if (isContractError(thrown, contract)) return thrown
  const { cause } = Object(thrown) as { cause?: unknown }
  return isContractError(cause, contract) ? cause : undefined
}
