import type { AnyTRPCProcedure } from '@trpc/server'
import { endOf, watched } from './answering.ts'

// The only file that uses tRPC beyond its documented interface. `seam.test.ts` says which use a release has broken;
// docs/decisions/errors-on-trpc.md says why each is worth it. Everything else of this folder is public tRPC.
//
// 1. `experimental_caller`: a function around a built procedure, in place of a middleware. tRPC copies the whole call for
//    each middleware, which costs a tenth of a whole procedure. Where it is not there, or taken, a middleware it is.
// 2. `_def.meta` and `_def.procedures`: what a procedure declared, and which procedures there are, at run time.
// 3. `_def.$types.errorShape`: the shapes that a procedure declared, in types (see declares.ts).

/** What a router's meta must have room for; a router without any meta has. */
export interface ErrorsMeta {
  /** The declared codes of a procedure; written by `declares`, read by REST, OpenAPI and the documentation. */
  readonly errors?: readonly string[]
}

/** Gives what a procedure's context gets, for the codes that it declares. */
export type Provide = (codes: readonly string[]) => object

interface Invocation {
  /** What tRPC, or REST in its place, calls a built procedure with. */
  readonly args: readonly [call?: { readonly ctx?: object; readonly path?: string }]
  readonly invoke: (call: object) => Promise<unknown>
  readonly _def: { readonly meta?: ErrorsMeta }
}
type Caller = (invocation: Invocation) => unknown

interface Builder {
  readonly _def: { readonly meta?: ErrorsMeta; readonly caller?: Caller }
  meta(meta: ErrorsMeta): Builder
  experimental_caller?: (caller: Caller) => Builder
  use(middleware: (call: MiddlewareCall) => unknown): Builder
}
interface MiddlewareCall {
  readonly meta?: ErrorsMeta
  readonly path: string
  readonly next: (options: { ctx: object }) => Promise<Result>
}

type Result = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: unknown }

/** The caller of each way of providing: tRPC refuses a second one that is another function. */
const callers = new WeakMap<Provide, Caller>()

/** A builder that declares more codes, and whose procedures' contexts get what `provide` gives for all of them. */
export function declaring(procedure: unknown, codes: readonly string[], provide: Provide): unknown {
  const builder = procedure as Builder
  const declared = builder.meta({ errors: [...new Set([...(builder._def.meta?.errors ?? []), ...codes])] })
  const caller = callerOf(provide)
  const taken = declared._def.caller !== undefined && declared._def.caller !== caller
  return declared.experimental_caller && !taken
    ? declared.experimental_caller(caller)
    : declared.use(({ meta, path, next }) => around(next, path, meta?.errors ?? [], provide))
}

async function around(
  next: MiddlewareCall['next'],
  path: string,
  codes: readonly string[],
  provide: Provide,
): Promise<Result> {
  const end = (thrown: unknown): unknown => endOf(codes, path, thrown)
  const result = await next({ ctx: provide(codes) })
  return result.ok ? { ...result, data: watched(result.data, end) } : { ...result, error: end(result.error) }
}

function callerOf(provide: Provide): Caller {
  let caller = callers.get(provide)
  if (!caller) {
    caller = ({ args: [call], invoke, _def: { meta } }) => {
      const codes = meta?.errors ?? []
      const end = (thrown: unknown): unknown => endOf(codes, call?.path, thrown)
      return invoke({ ...call, ctx: { ...call?.ctx, ...provide(codes) } }).then(
        (result) => watched(result, end),
        (thrown: unknown) => {
          throw end(thrown)
        },
      )
    }
    callers.set(provide, caller)
  }
  return caller
}

/** The declared codes of a built procedure, at run time. */
export const codesOf = (procedure: AnyTRPCProcedure): readonly string[] =>
  (procedure._def.meta as ErrorsMeta | undefined)?.errors ?? []
