import {
  trpcErrors,
  type CallInfo,
  type DeclaredCodes,
  type DeclaredFail as DeclaredFailOf,
  type Declares,
  type ErrorFormatter,
  type ErrorFormatterOptions,
  type ShapeIn,
  type TrpcErrors,
} from '@leadwright/error-kit/trpc'
import type { AnyTRPCProcedure } from '@trpc/server'
import { contract, type Code, type Codes, type Envelope, type Failure } from './catalog/index.ts'
import type { Locale } from './locale.ts'

// The contract to tRPC; what each does is told in the kit.

const bound: TrpcErrors<Codes, Locale, 'INTERNAL_ERROR'> = trpcErrors(contract)

export { issuesOf, type CallInfo, type ErrorsMeta } from '@leadwright/error-kit/trpc'

/** The capability that a procedure's context carries. */
export type DeclaredFail<C extends Code> = DeclaredFailOf<Codes, C>
/** The tRPC error shape of a code. */
export type ShapeOf<C extends Code> = ShapeIn<Codes, C>

/** A builder step: the procedure may raise these codes. Put it before `.input()`. */
export const declares: Declares<Codes> = bound.declares
/** The root error formatter. */
export const createErrorFormatter: <Context>(
  options: ErrorFormatterOptions<Codes, Locale, Context>,
) => ErrorFormatter<Codes, 'INTERNAL_ERROR', Context> = bound.errorFormatter
/** What a caller is to see of whatever a procedure threw. */
export const reconcile: (thrown: unknown, call: CallInfo) => Failure = bound.reconcile
/** The tRPC shape of an error, with its sentence in a language. */
export const toShape: <E extends Failure>(failure: E, locale?: Locale) => ShapeOf<E['code']> = bound.toShape
/** The capability for a list of codes, for code that raises in a procedure's place. */
export const createDeclaredFail: <C extends Code>(codes: readonly C[]) => DeclaredFail<C> = bound.capability
/** The declared codes of a built procedure, at run time. */
export const codesOf: (procedure: AnyTRPCProcedure) => readonly Code[] = bound.codesOf

/** The codes that a procedure can answer with; `import type` of the router is enough. */
export type ProcedureCodes<P extends AnyTRPCProcedure> = Extract<DeclaredCodes<P>, Code> | 'INTERNAL_ERROR'
/** The errors that a procedure can answer with, as envelopes, narrowed by `code`. */
export type ProcedureErrors<P extends AnyTRPCProcedure> = Envelope<ProcedureCodes<P>>
