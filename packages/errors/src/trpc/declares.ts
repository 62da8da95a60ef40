import type { AnyTRPCProcedure, TRPCProcedureBuilder } from '@trpc/server'
import { contract, type Code, type Envelope, type Fail } from '../catalog/index.ts'
import type { ShapeOf } from './shape.ts'

/** The capability that a procedure's context carries: raises the declared codes, and knows them at run time. */
export type DeclaredFail<C extends Code> = Fail<C> & { readonly codes: ReadonlySet<Code> }

/** What a router's meta must have room for. */
export interface ErrorsMeta {
  /** The declared codes of a procedure; written by {@link declares}, read by REST, OpenAPI and the documentation. */
  readonly errors?: readonly Code[]
}

type Overwrite<A, B> = Omit<A, keyof B> & B
/** Codes that earlier declarations on the same builder gave, so that declarations add up. */
type Earlier<Overrides> = Overrides extends { fail: Fail<infer C> } ? C : never

/** Marks an error as raised by a capability, that is: declared. */
const declared = Symbol.for('leadwright.declared-error')

/**
 * A builder step: the procedure may raise `codes`, besides what earlier steps declared. Its context gets a typed
 * `fail`, its clients get the union of the codes with their details, REST and OpenAPI get the list.
 *
 * Put it before `.input()`, because what follows sees the context that it makes.
 */
export function declares<
  Context,
  Meta extends ErrorsMeta,
  Overrides,
  InputIn,
  InputOut,
  OutputIn,
  OutputOut,
  Caller extends boolean,
  Shape,
  const C extends readonly [Code, ...Code[]],
>(
  procedure: TRPCProcedureBuilder<Context, Meta, Overrides, InputIn, InputOut, OutputIn, OutputOut, Caller, Shape>,
  ...codes: C
): TRPCProcedureBuilder<
  Context,
  Meta,
  Overwrite<Overrides, { fail: DeclaredFail<Earlier<Overrides> | C[number]> }>,
  InputIn,
  InputOut,
  OutputIn,
  OutputOut,
  Caller,
  Shape | ShapeOf<C[number]>
> {
  const builder = procedure as unknown as UntypedBuilder
  const declaring = builder.meta({ errors: [...new Set([...(builder._def.meta?.errors ?? []), ...codes])] })
  return declaring.experimental_caller(provideFail) as never
}

interface UntypedBuilder {
  readonly _def: { readonly meta?: ErrorsMeta }
  meta(meta: ErrorsMeta): UntypedBuilder
  experimental_caller(caller: typeof provideFail): UntypedBuilder
}

interface Invocation {
  /** What tRPC, or REST in its place, calls a built procedure with. */
  readonly args: readonly [call?: { readonly ctx?: object }]
  readonly invoke: (call: object) => unknown
  readonly _def: { readonly meta?: ErrorsMeta }
}

/** Capabilities by the list that a finished procedure declares: made once, not once a call. */
const capabilities = new WeakMap<readonly Code[], DeclaredFail<Code>>()

/**
 * Puts the capability into the context as a procedure is entered, through tRPC's own seam around a built procedure.
 * A middleware would do as well but for its price: tRPC copies the call five times over for each, which is 7 µs on
 * a machine where a whole procedure takes 9.
 */
function provideFail({ args: [call], invoke, _def: { meta } }: Invocation): unknown {
  const codes = meta?.errors ?? []
  let fail = capabilities.get(codes)
  if (!fail) capabilities.set(codes, (fail = createDeclaredFail(codes)))
  return invoke({ ...call, ctx: { ...call?.ctx, fail } })
}

/**
 * The capability for a list of codes. What it makes is an error of the contract that tRPC hands on as it is.
 *
 * tRPC wraps whatever a resolver throws in an error of its own, which captures and formats a second stack, unless the
 * thrown error's name says that it is a `TRPCError` already (its own rule for duplicate copies). On the error path that
 * wrapping costs more than everything else together, and the wrapper would only hide our error.
 */
export function createDeclaredFail<C extends Code>(codes: readonly C[]): DeclaredFail<C> {
  const known: ReadonlySet<Code> = new Set(codes)
  const fail = (code: Code, ...args: [never]): Error => {
    // The compiler excludes this; untyped callers get a plain error, which is redacted and logged like any defect.
    if (!known.has(code)) throw new Error(`${code} is raised where it is not declared`)
    const failure = contract.error(code, ...args)
    return Object.assign(failure, { name: 'TRPCError', [declared]: true })
  }
  return Object.assign(fail, { codes: known }) as unknown as DeclaredFail<C>
}

/** Whether an error was raised by a capability, hence declared. */
export const isDeclared = (error: object): boolean => declared in error

/** The declared codes of a built procedure, at run time. */
export const codesOf = (procedure: AnyTRPCProcedure): readonly Code[] =>
  (procedure._def.meta as ErrorsMeta | undefined)?.errors ?? []

/** The codes that a procedure can answer with; `import type` of the router is enough. */
export type ProcedureCodes<P extends AnyTRPCProcedure> =
  | (Extract<P['_def']['$types']['errorShape'], { data: { code: Code } }> extends infer S
      ? S extends { data: { code: infer C extends Code } }
        ? C
        : never
      : never)
  | 'INTERNAL_ERROR'

/**
 * The errors that a procedure can answer with, as envelopes: `switch (e.code)` narrows `e.details`, and a `default` of
 * type `never` proves that every code is handled.
 */
export type ProcedureErrors<P extends AnyTRPCProcedure> = Envelope<ProcedureCodes<P>>
