import type { AnyTRPCProcedure, TRPCProcedureBuilder } from '@trpc/server'
import type { AnyContract, Contract } from '../core/contract.ts'
import type { CodeIn, CodeMap, EnvelopeIn, FailIn } from '../core/types.ts'
import { declare } from './declared-error.ts'
import { declaring, type ErrorsMeta } from './seam.ts'
import type { ShapeIn } from './shape.ts'

/** The capability that a procedure's context carries: raises the declared codes, and knows them at run time. */
export interface DeclaredFail<C extends CodeMap<C>, in K extends keyof C> extends FailIn<C, K> {
  readonly codes: ReadonlySet<keyof C>
}

type Overwrite<A, B> = Omit<A, keyof B> & B
/** Codes that earlier declarations on the same builder gave, so that declarations add up. */
type Earlier<C extends CodeMap<C>, Overrides> = Overrides extends { fail: DeclaredFail<C, infer K> } ? K : never

/** A builder step: see {@link TrpcErrors.declares}. */
export interface Declares<C extends CodeMap<C>> {
  <
    Context,
    Meta extends ErrorsMeta,
    Overrides,
    InputIn,
    InputOut,
    OutputIn,
    OutputOut,
    Caller extends boolean,
    Shape,
    K extends CodeIn<C>,
  >(
    procedure: TRPCProcedureBuilder<Context, Meta, Overrides, InputIn, InputOut, OutputIn, OutputOut, Caller, Shape>,
    ...codes: readonly [K, ...K[]]
  ): TRPCProcedureBuilder<
    Context,
    Meta,
    Overwrite<Overrides, { fail: DeclaredFail<C, Earlier<C, Overrides> | K> }>,
    InputIn,
    InputOut,
    OutputIn,
    OutputOut,
    Caller,
    Shape | ShapeIn<C, K>
  >
}

/** The builder step and the capability of a contract. */
export function createDeclares(contract: AnyContract): {
  declares: Declares<never>
  capability(codes: readonly string[]): DeclaredFail<never, never>
} {
  /** What contexts get, by the list that a finished procedure declares: made once, not once a call. */
  const provided = new WeakMap<readonly string[], object>()
  const provide = (codes: readonly string[]): object => {
    let context = provided.get(codes)
    if (!context) provided.set(codes, (context = { fail: capability(codes) }))
    return context
  }
  const capability = (codes: readonly string[]): DeclaredFail<never, never> => {
    const known: ReadonlySet<string> = new Set(codes)
    const fail = (code: string, ...args: []): Error => {
      // The compiler excludes this; untyped callers get a plain error, which is redacted and logged like any defect.
      if (!known.has(code)) throw new Error(`${code} is raised where it is not declared`)
      return declare(contract.error(code, ...args))
    }
    return Object.assign(fail, { codes: known }) as unknown as DeclaredFail<never, never>
  }
  const declares = (procedure: unknown, ...codes: string[]): unknown => declaring(procedure, codes, provide)
  return { declares: declares as never, capability }
}

/** The codes that a procedure declares; `import type` of the router is enough. */
export type DeclaredCodes<P extends AnyTRPCProcedure> =
  Extract<P['_def']['$types']['errorShape'], { data: { code: string } }> extends infer S
    ? S extends { data: { code: infer K extends string } }
      ? K
      : never
    : never

/**
 * The errors that a procedure can answer with, as envelopes: `switch (e.code)` narrows `e.details`, and a `default` of
 * type `never` proves that every code is handled. `T` is the contract's type: `ProcedureErrors<typeof contract, P>`.
 */
export type ProcedureErrors<T, P extends AnyTRPCProcedure> =
  T extends Contract<infer C, infer _L, infer U> ? EnvelopeIn<C, Extract<DeclaredCodes<P>, keyof C> | U> : never
