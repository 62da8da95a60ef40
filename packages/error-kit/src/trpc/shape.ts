import type { TRPC_ERROR_CODE_NUMBER } from '@trpc/server/rpc'
import { encodeError, type AnyContract } from '../core/contract.ts'
import type { ContractError } from '../core/contract-error.ts'
import type { CodeMap, EnvelopeIn } from '../core/types.ts'
import { trpcNumberOf } from './status.ts'

/** The tRPC error shape of each code. */
export type ShapesIn<C extends CodeMap<C>> = {
  [N in keyof C]: {
    message: string
    code: TRPC_ERROR_CODE_NUMBER
    data: EnvelopeIn<C, N> & { httpStatus: C[N]['status'] }
  }
}
/** The tRPC error shape that carries the envelope in its `data`, beside `httpStatus`; one union member a code. */
export type ShapeIn<C extends CodeMap<C>, K extends keyof C> = ShapesIn<C>[K]

/** The tRPC shape of an error of the contract, with its sentence in a language. */
export function shapeOf(contract: AnyContract, failure: ContractError, locale: string = contract.locales[0]): object {
  const error = contract.sentence(failure, locale)
  return {
    message: error,
    code: trpcNumberOf(failure.status),
    data: { ...encodeError(failure), error, httpStatus: failure.status },
  }
}
