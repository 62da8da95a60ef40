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
  declare readonly [declared]: ContractError
}

/**
 * Wraps an error that its procedure declares. It has the stack of the error itself, and captures no other.
 *
 * It is put together here, because tRPC's constructor defines its members one by one, which takes as long as all else
 * that raising an error takes. `declared-error.test.ts` holds it against that constructor.
 */
export function declare(failure: ContractError): DeclaredError {
  const made = withoutStack((): object => Reflect.construct(Error, [failure.message], DeclaredError))
  const error = made as { -readonly [K in keyof DeclaredError]: DeclaredError[K] }
  error.cause = failure
  error.code = trpcKeyOf(failure.status)
  error.name = 'TRPCError'
  error[declared] = failure
  if (failure.status >= 500 && failure.stack !== undefined) error.stack = failure.stack
  return error
}

/** The contract's error in one that a capability made; undefined for everything else. */
export const declaredIn = (thrown: unknown): ContractError | undefined =>
  typeof thrown === 'object' && thrown !== null && declared in thrown ? (thrown as DeclaredError)[declared] : undefined
