import { codesOf, createDeclaredFail } from '@leadwright/errors/trpc'
import { getTRPCErrorFromUnknown, TRPCError, type AnyTRPCProcedure } from '@trpc/server'
import type { RequestContext } from './context.ts'
import { refusal, type Check } from './check.ts'
import { stagesOf } from './stages.ts'

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

/** A middleware. */
export type Step = (call: StepCall) => Promise<ProcedureResult>

const marker = 'middlewareMarker'

/**
 * Makes a function that runs a built procedure: the same stages (middlewares, input, output, resolver) with the same
 * meaning as when tRPC calls them, without the several copies that it makes of the whole call for each, and without a
 * function and its promise for those that need none. Those cost a REST request more than everything else that we add to
 * a bare route. The test beside this holds the two together.
 *
 * What it makes never rejects: throwing once more, to catch it a frame further up, is a cost, too.
 */
export function createRunner(procedure: AnyTRPCProcedure): (call: ProcedureCall) => Promise<ProcedureResult> {
  const { _def: described } = procedure
  const stages = stagesOf(procedure)
  const fail = createDeclaredFail(codesOf(procedure))

  const run = async (from: number, call: ProcedureCall, state: State): Promise<ProcedureResult> => {
    const { ctx, getRawInput } = state
    let { input } = state
    let output: Check | undefined
    try {
      for (let at = from; ; at++) {
        const stage = stages[at]
        if (!stage) throw new Error(`${call.path} has no resolver`)
        if (stage.kind === 'output') output = stage.check
        else if (stage.kind === 'input') {
          const said = stage.check(await getRawInput())
          const checked = said instanceof Promise ? await said : said
          if (!checked.success) return { ok: false, error: refusal(checked), marker }
          input = merged(input, checked.data)
        } else {
          const next = nextOf(at + 1, call, { ctx, input, getRawInput })
          const own = new StepCall({ ctx, input, getRawInput }, call, described, next)
          const result: ProcedureResult =
            stage.kind === 'step' ? await stage.step(own) : { ok: true, data: await stage.resolve(own), marker }
          return output && result.ok ? await checkedBy(output, result) : result
        }
      }
    } catch (thrown) {
      return { ok: false, error: getTRPCErrorFromUnknown(thrown), marker }
    }
  }

  const nextOf =
    (from: number, call: ProcedureCall, state: State): Next =>
    (changes = {}) =>
      run(from, call, {
        ctx: changes.ctx ? { ...state.ctx, ...changes.ctx } : state.ctx,
        input: 'input' in changes ? changes.input : state.input,
        getRawInput: changes.getRawInput ?? state.getRawInput,
      })

  return (call) => run(0, call, { ctx: { ...call.ctx, fail }, input: undefined, getRawInput: call.getRawInput })
}

/** What several inputs say together, as tRPC puts it together. */
const merged = (input: unknown, more: unknown): unknown =>
  isObject(input) && isObject(more) ? { ...input, ...more } : more

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws TRPCError if the answer is not what the procedure says that it answers, which is a defect of ours */
async function checkedBy(check: Check, result: ProcedureResult & { ok: true }): Promise<ProcedureResult> {
  const checked = await check(result.data)
  if (checked.success) return { ...result, data: checked.data }
  throw new TRPCError({ message: 'Output validation failed', code: 'INTERNAL_SERVER_ERROR', cause: checked.error })
}
