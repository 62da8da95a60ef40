import { codesOf, createDeclaredFail } from '@leadwright/errors/trpc'
import { getTRPCErrorFromUnknown, type AnyTRPCProcedure } from '@trpc/server'
import type { RequestContext } from './context.ts'
import { createInputStep, isSchema } from './input-step.ts'

/** A call of a procedure, as tRPC's own adapters make it. `signal` may be made as it is asked for. */
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

/** What a step is called with; a class for the getter, which in a literal costs more than all the rest. */
class StepCall {
  readonly ctx: object
  readonly input: unknown
  readonly getRawInput: State['getRawInput']
  readonly type: string
  readonly path: string
  readonly meta: unknown
  readonly next: Next
  readonly #call: ProcedureCall

  constructor({ ctx, input, getRawInput }: State, call: ProcedureCall, { type, meta }: Described, next: Next) {
    this.ctx = ctx
    this.input = input
    this.getRawInput = getRawInput
    this.type = type
    this.path = call.path
    this.meta = meta
    this.next = next
    this.#call = call
  }

  get signal(): AbortSignal {
    return this.#call.signal
  }
}

interface Described {
  readonly type: string
  readonly meta?: unknown
}

/** A step of a built procedure: a middleware, an input's or output's schema, or the resolver. */
export type Step = (call: StepCall) => Promise<ProcedureResult>

const marker = 'middlewareMarker'

/**
 * Makes a function that runs a built procedure: the same steps (middlewares, input, output, resolver) with the same
 * meaning as when tRPC calls them, without the several copies that it makes of the whole call for each step. Those cost
 * a REST request as much as everything else that we add to a bare route. The test beside this holds the two together.
 *
 * What it makes never rejects: throwing once more, to catch it a frame further up, is a cost, too.
 */
export function createRunner(procedure: AnyTRPCProcedure): (call: ProcedureCall) => Promise<ProcedureResult> {
  const { _def: described } = procedure
  const steps = stepsOf(procedure)
  const fail = createDeclaredFail(codesOf(procedure))

  const run = async (index: number, call: ProcedureCall, state: State): Promise<ProcedureResult> => {
    try {
      const step = steps[index]
      if (!step) throw new Error(`${call.path} has no resolver`)
      const next: Next = (changes = {}) =>
        run(index + 1, call, {
          ctx: changes.ctx ? { ...state.ctx, ...changes.ctx } : state.ctx,
          input: 'input' in changes ? changes.input : state.input,
          getRawInput: changes.getRawInput ?? state.getRawInput,
        })
      return await step(new StepCall(state, call, described, next))
    } catch (thrown) {
      return { ok: false, error: getTRPCErrorFromUnknown(thrown), marker }
    }
  }

  return (call) => run(0, call, { ctx: { ...call.ctx, fail }, input: undefined, getRawInput: call.getRawInput })
}

interface Built {
  readonly middlewares: readonly (Step & { readonly _type?: string })[]
  /** The schemas of its inputs, in the order of their steps. */
  readonly inputs: readonly unknown[]
}

/** The steps of a built procedure, with our own ones for inputs. */
function stepsOf(procedure: AnyTRPCProcedure): readonly Step[] {
  const { middlewares, inputs } = procedure._def as unknown as Built
  const left = [...inputs]
  return middlewares.map((step) => {
    const schema = step._type === 'input' ? left.shift() : undefined
    return isSchema(schema) ? createInputStep(schema) : step
  })
}
