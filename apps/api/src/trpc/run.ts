import { codesOf, createDeclaredFail } from '@leadwright/errors/trpc'
import { getTRPCErrorFromUnknown, type AnyTRPCProcedure } from '@trpc/server'
import type { RequestContext } from './context.ts'

/** A call of a procedure, as tRPC's own adapters make it. */
export interface ProcedureCall {
  readonly ctx: RequestContext
  readonly path: string
  readonly signal: AbortSignal
  readonly getRawInput: () => Promise<unknown>
}

/** What a procedure came to, as its steps hand it back to each other. */
export type ProcedureResult =
  | { readonly ok: true; readonly data: unknown; readonly marker: string }
  | { readonly ok: false; readonly error: Error; readonly marker: string }

interface State {
  readonly ctx: object
  readonly input: unknown
  readonly getRawInput: () => Promise<unknown>
}

type Next = (changes?: {
  ctx?: object
  input?: unknown
  getRawInput?: State['getRawInput']
}) => Promise<ProcedureResult>
type Step = (
  call: State & Omit<ProcedureCall, 'ctx'> & { type: string; meta: unknown; next: Next },
) => Promise<ProcedureResult>

const marker = 'middlewareMarker'

/**
 * Makes a function that runs a built procedure: the same steps (middlewares, input, output, resolver) with the same
 * meaning as when tRPC calls them, without the several copies that it makes of the whole call for each step. Those cost
 * a REST request as much as everything else that we add to a bare route. The test beside this holds the two together.
 *
 * What it makes never rejects: throwing once more, to catch it a frame further up, is a cost, too.
 */
export function createRunner(procedure: AnyTRPCProcedure): (call: ProcedureCall) => Promise<ProcedureResult> {
  const { type, meta } = procedure._def
  const { middlewares: steps } = procedure._def as unknown as { readonly middlewares: readonly Step[] }
  const fail = createDeclaredFail(codesOf(procedure))

  const run = async (
    index: number,
    call: ProcedureCall,
    { ctx, input, getRawInput }: State,
  ): Promise<ProcedureResult> => {
    try {
      const step = steps[index]
      if (!step) throw new Error(`${call.path} has no resolver`)
      return await step({
        ctx,
        type,
        path: call.path,
        input,
        getRawInput,
        meta,
        signal: call.signal,
        next: (changes = {}) =>
          run(index + 1, call, {
            ctx: changes.ctx ? { ...ctx, ...changes.ctx } : ctx,
            input: 'input' in changes ? changes.input : input,
            getRawInput: changes.getRawInput ?? getRawInput,
          }),
      })
    } catch (thrown) {
      return { ok: false, error: getTRPCErrorFromUnknown(thrown), marker }
    }
  }

  return (call) => run(0, call, { ctx: { ...call.ctx, fail }, input: undefined, getRawInput: call.getRawInput })
}
