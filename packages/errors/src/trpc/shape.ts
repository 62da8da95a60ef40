import type { TRPC_ERROR_CODE_NUMBER } from '@trpc/server/rpc'
import { contract, type Code, type Envelope, type Failure, type StatusOf } from '../catalog/index.ts'
import { encodeError } from '../core/contract.ts'
import type { Locale } from '../core/locale.ts'
import type { ErrorStatus } from '../core/status.ts'

/** The tRPC error shape that carries the envelope in its `data`, beside `httpStatus`; one union member a code. */
export type ShapeOf<C extends Code> = {
  [K in C]: { message: string; code: TRPC_ERROR_CODE_NUMBER; data: Envelope<K> & { httpStatus: StatusOf<K> } }
}[C]

/** JSON-RPC error numbers, which tRPC's own clients expect in a shape, by the status they stand for. */
const jsonRpcCode: Record<ErrorStatus, TRPC_ERROR_CODE_NUMBER> = {
  400: -32600,
  401: -32001,
  403: -32003,
  404: -32004,
  429: -32029,
  500: -32603,
}

/** The tRPC shape of an error of the contract, with its sentence in a language. */
export function toShape<C extends Code>(failure: Failure<C>, locale: Locale = 'en'): ShapeOf<C> {
  const error = contract.sentence(failure as Failure, locale)
  return {
    message: error,
    code: jsonRpcCode[failure.status],
    data: { ...encodeError(failure), error, httpStatus: failure.status },
  } as unknown as ShapeOf<C>
}
