import type { TRPCError } from '@trpc/server'
import type { TRPCErrorShape } from '@trpc/server/rpc'
import type { AnyContract } from '../core/contract.ts'
import type { CodeMap, ErrorIn } from '../core/types.ts'
import { answeredAt } from './answering.ts'
import { declaredOf, reconcile } from './reconcile.ts'
import { shapeOf, type ShapeIn } from './shape.ts'

/** What a root error formatter is called with, as far as this one reads it. */
export interface FormatterCall<Context> {
  readonly error: TRPCError
  readonly path: string | undefined
  readonly ctx?: Context | undefined
}

/** What the formatter needs of a server: where its request IDs are, and where unforeseen errors are logged. */
export interface ErrorFormatterOptions<C extends CodeMap<C>, L extends string, Context> {
  /** Names the request in the log and in the answer to what nobody foresaw. */
  requestId(context: Context | undefined): string
  /** The language that the caller prefers; the contract's first by default. */
  locale?(context: Context | undefined): L
  /** Called once for each failure that is answered, with what is answered and, as its `cause`, what led to it. */
  onFailure?(failure: ErrorIn<C>, context: Context | undefined): void
}

/**
 * A root error formatter. Its type promises only the code for what nobody foresaw: whatever else a procedure answers, it
 * declared, and tRPC adds those shapes procedure by procedure.
 */
export type ErrorFormatter<C extends CodeMap<C>, U extends keyof C, Context> = (
  call: FormatterCall<Context>,
) => ShapeIn<C, U>

export function createFormatter(
  contract: AnyContract,
  options: ErrorFormatterOptions<never, string, never>,
): (call: FormatterCall<never>) => object {
  return ({ error, path, ctx }) => {
    const failure = reconcile(contract, answeredAt(path, error), { path, requestId: options.requestId(ctx) })
    options.onFailure?.(failure as never, ctx)
    return shapeOf(contract, failure, options.locale?.(ctx))
  }
}

/** A formatter that answers declared errors as the contract has them, and leaves all others to the one that is there. */
export const createPartialFormatter =
  <Call extends FormatterCall<unknown>, Shape extends TRPCErrorShape>(
    contract: AnyContract,
    others: (call: Call) => Shape,
    locale: (context: Call['ctx']) => string | undefined = () => undefined,
  ): ((call: Call) => Shape) =>
  (call) => {
    const failure = declaredOf(contract, answeredAt(call.path, call.error))
    return failure ? (shapeOf(contract, failure, locale(call.ctx)) as Shape) : others(call)
  }
