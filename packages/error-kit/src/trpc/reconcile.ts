import { TRPCError } from '@trpc/server'
import type { AnyContract } from '../core/contract.ts'
import type { ContractError } from '../core/contract-error.ts'
import { isContractError } from '../core/contract-error.ts'
import type { InvalidInput } from '../core/stand-ins.ts'
import { declaredIn } from './declared-error.ts'

/** What is known about the call that failed. */
export interface CallInfo {
  readonly requestId: string
  /** The procedure's or route's path, as the caller knows it. */
  readonly path: string | undefined
}

/**
 * The one place that decides what a caller sees of whatever a procedure threw: declared errors as they are, the
 * framework's own refusals in the contract's words, and everything else, undeclared codes and other contracts' errors
 * included, as the code for what nobody foresaw, with what really happened as its `cause`.
 */
export function reconcile(contract: AnyContract, thrown: unknown, call: CallInfo): ContractError {
  return declaredOf(contract, thrown) ?? refusalOf(contract, thrown, call) ?? unforeseen(contract, thrown, call)
}

/** The error of this contract that was declared where it was raised. */
export function declaredOf(contract: AnyContract, thrown: unknown): ContractError | undefined {
  const failure = declaredIn(thrown)
  return failure && isContractError(failure, contract.name) ? failure : undefined
}

export function unforeseen(contract: AnyContract, thrown: unknown, { requestId }: CallInfo): ContractError {
  const cause = thrown instanceof TRPCError && thrown.code === 'INTERNAL_SERVER_ERROR' ? thrown.cause : undefined
  return contract.unforeseen({ requestId }, { cause: cause ?? thrown })
}

/** What tRPC refuses by itself, before or around a procedure. */
export function refusalOf(contract: AnyContract, error: unknown, { path }: CallInfo): ContractError | undefined {
  // A contract's error in it was raised by a procedure: tRPC itself refused nothing.
  if (!(error instanceof TRPCError) || isContractError(error.cause)) return undefined
  const invalid = (where: string, message: string): ContractError =>
    contract.invalidInput({ issues: [{ path: where, message }] }, { cause: error })
  switch (error.code) {
    case 'BAD_REQUEST':
      return contract.invalidInput({ issues: issuesOf(error.cause) ?? [unspecific] }, { cause: error })
    case 'PARSE_ERROR':
      return invalid('body', 'The body is not valid JSON')
    case 'UNSUPPORTED_MEDIA_TYPE':
      return invalid('content-type', 'This content type is not supported; send application/json')
    case 'METHOD_NOT_SUPPORTED':
      return invalid('method', 'Queries and subscriptions take GET, mutations take POST')
    case 'PAYLOAD_TOO_LARGE':
      return invalid('body', 'The body is too large')
    case 'NOT_FOUND':
      return contract.notFound({ resource: 'route', id: path ?? '' }, { cause: error })
    default:
      return undefined
  }
}

const unspecific = { path: '', message: 'The request is not of the form that this call expects' }

/** The issues of a schema validator's error: zod's, or any with the same form. */
export function issuesOf(error: unknown): InvalidInput['issues'] | undefined {
  const issues = (error as { issues?: unknown } | undefined)?.issues
  if (!Array.isArray(issues)) return undefined
  return (issues as { path?: readonly PropertyKey[]; message?: string }[]).map(({ path = [], message = '' }) => ({
    path: path.map(String).join('.'),
    message,
  }))
}
