import { TRPCError } from '@trpc/server'
import type { ContractError } from '../core/contract-error.ts'
import { withoutStack } from '../core/contract-error.ts'
import { trpcKeyOf } from './status.ts'

/** Marks errors that a capability made, that is: declared ones. Registered, so that copies recognise each other's. */
const declared = Symbol.for('error-kit.declared')

/**
 * A declared error on its way through tRPC: a `TRPCError` whose code matches the status, so that `onError`, middlewares
 * and `getHTTPStatusCodeFromError` do the right thing, with the contract's error as its cause. tRPC hands it on as it is;
 * whatever is no `TRPCError` it would wrap in one, with a second stack.
 */
export class DeclaredError extends TRPCError {
  readonly [declared]: ContractError

  constructor(failure: ContractError) {
    super({ code: trpcKeyOf(failure.status), message: failure.message, cause: failure })
    this[declared] = failure
  }
}

/** Wraps an error that its procedure declares. It has the stack of the error itself, and captures no other. */
export function declare(failure: ContractError): DeclaredError {
  const error = withoutStack(() => new DeclaredError(failure))
  if (failure.status >= 500 && failure.stack !== undefined) error.stack = failure.stack
  return error
}

/** The contract's error in one that a capability made; undefined for everything else. */
export const declaredIn = (thrown: unknown): ContractError | undefined =>
  typeof thrown === 'object' && thrown !== null && declared in thrown ? (thrown as DeclaredError)[declared] : undefined
