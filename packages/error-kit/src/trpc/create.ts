import type { AnyTRPCProcedure, TRPCError } from '@trpc/server'
import type { TRPCErrorShape } from '@trpc/server/rpc'
import { untyped, type Contract } from '../core/contract.ts'
import type { CodeIn, CodeMap, ErrorIn } from '../core/types.ts'
import { createDeclares, type DeclaredFail, type Declares } from './declares.ts'
import {
  createFormatter,
  createPartialFormatter,
  type ErrorFormatter,
  type ErrorFormatterOptions,
  type FormatterCall,
} from './formatter.ts'
import { reconcile, type CallInfo } from './reconcile.ts'
import { codesOf } from './seam.ts'
import { shapeOf, type ShapeIn } from './shape.ts'

/** What a contract is to tRPC. */
export interface TrpcErrors<C extends CodeMap<C>, L extends string = string, U extends keyof C = keyof C> {
  /**
   * A builder step: the procedure may raise `codes`, besides what earlier steps declared. Its context gets a typed
   * `fail`, its clients get the union of the codes with their details, REST and OpenAPI get the list.
   *
   * Put it before `.input()`, because what follows sees the context that it makes; and after `experimental_caller`, where
   * server actions have one, because tRPC takes no second.
   */
  readonly declares: Declares<C>
  /** The root error formatter. */
  readonly errorFormatter: <Context>(options: ErrorFormatterOptions<C, L, Context>) => ErrorFormatter<C, U, Context>
  /**
   * A root error formatter for a router that moves to the contract step by step: declared errors are answered as the
   * contract has them, all others as `others` has them.
   */
  readonly declaredOr: <Call extends FormatterCall<unknown>, Shape extends TRPCErrorShape>(
    others: (call: Call) => Shape,
    locale?: (context: Call['ctx']) => L | undefined,
  ) => (call: Call) => Shape
  /** What a caller is to see of whatever a procedure threw, for a server that answers it in another way than tRPC. */
  readonly reconcile: (thrown: unknown, call: CallInfo) => ErrorIn<C>
  /** The tRPC shape of an error, with its sentence in a language. */
  readonly toShape: <E extends ErrorIn<C>>(failure: E, locale?: L) => ShapeIn<C, E['code']>
  /** The capability for a list of codes, for code that raises in a procedure's place. What it makes is declared. */
  readonly capability: <K extends CodeIn<C>>(codes: readonly K[]) => DeclaredFail<C, K>
  /** The declared codes of a built procedure, at run time. */
  readonly codesOf: (procedure: AnyTRPCProcedure) => readonly CodeIn<C>[]
  /** The contract's error in what `onError` or a middleware is given; undefined where it is none of the contract's. */
  readonly errorIn: (error: TRPCError) => ErrorIn<C> | undefined
}

/** What a contract is to tRPC: bind it once, beside the contract. */
export function trpcErrors<C extends CodeMap<C>, L extends string, U extends keyof C>(
  contract: Contract<C, L, U>,
): TrpcErrors<C, L, U> {
  const any = untyped(contract)
  const bound = {
    ...createDeclares(any),
    errorFormatter: (options: never) => createFormatter(any, options),
    declaredOr: (others: never, locale?: never) => createPartialFormatter(any, others, locale),
    reconcile: (thrown: unknown, call: CallInfo) => reconcile(any, thrown, call),
    toShape: (failure: never, locale?: string) => shapeOf(any, failure, locale),
    codesOf,
    errorIn: (error: unknown) => any.find(error),
  }
  return bound as unknown as TrpcErrors<C, L, U>
}
