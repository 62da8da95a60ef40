import type { AnyContract } from '../core/contract.ts'
import { lockJsonSchema, type LockedSchema } from './schema.ts'

/** An operation of the API and what it can answer with. */
export interface Operation {
  /** The name that generated clients and the documentation give it, as `lists.create`. */
  readonly operationId: string
  readonly method: string
  /** With `{name}` for parameters. */
  readonly path: string
  /** The codes that it declares, those of the pipeline included. */
  readonly codes: readonly string[]
}

/** What is promised about a code. */
export interface LockedCode {
  readonly status: number
  readonly retryable: boolean
  readonly details: LockedSchema | null
}

/** What is promised about an operation; it is known by its method and path. */
export interface LockedOperation {
  readonly operationId: string
  readonly codes: readonly string[]
}

/** A breaking change that was made on purpose. */
export interface Accepted {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly reason: string
  /** What broke, as `subject: what`. */
  readonly changes: readonly string[]
}

/** The contract as the world knows it, kept in `contract.lock.json`. */
export interface Lock {
  readonly codes: Readonly<Record<string, LockedCode>>
  /** By `METHOD /path`. */
  readonly operations: Readonly<Record<string, LockedOperation>>
  readonly accepted: readonly Accepted[]
}

/** The lock of a contract and its operations, in alphabetical order, so that its diff shows changes only. */
export function lockOf(contract: AnyContract, operations: readonly Operation[]): Lock {
  const codes = contract.codes.map((code): [string, LockedCode] => {
    const { status = 0, retryable = false } = contract.definitions[code] ?? {}
    return [code, { status, retryable, details: lockJsonSchema(contract.schema(code)) }]
  })
  const routes = operations.map(({ operationId, method, path, codes: raised }): [string, LockedOperation] => [
    `${method} ${path}`,
    { operationId, codes: raised.toSorted() },
  ])
  return { codes: sorted(codes), operations: sorted(routes), accepted: [] }
}

const sorted = <V>(entries: [string, V][]): Record<string, V> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** A lock as the text of its file. */
export const printLock = (lock: Lock): string => `${JSON.stringify(lock, null, 2)}\n`

/**
 * Reads the text of a lock's file.
 * @throws a plain `Error` in words for a person if it is not one.
 */
export function parseLock(text: string): Lock {
  let lock: Partial<Lock> | null
  try {
    lock = JSON.parse(text) as Partial<Lock> | null
  } catch (error) {
    throw new Error(`The lock is not JSON: ${(error as Error).message}`, { cause: error })
  }
  if (!lock?.codes || !lock.operations) throw new Error('The lock has no "codes" or no "operations"')
  return { codes: lock.codes, operations: lock.operations, accepted: lock.accepted ?? [] }
}
