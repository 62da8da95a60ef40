import type { AnyTRPCProcedure } from '@trpc/server'
import { checkBy, checkOutputBy, type Check } from './check.ts'
import type { ProcedureMeta } from './init.ts'
import type { Step } from './run.ts'

/** What a built procedure does with a call, one after the other; the last is its resolver. */
export type Stage =
  | { readonly kind: 'input'; readonly check: Check }
  | { readonly kind: 'output'; readonly check: Check }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'resolver'; readonly resolve: (call: object) => unknown }

/** What tRPC keeps of a procedure, beyond its types. */
interface Built {
  readonly middlewares: readonly (Step & { readonly _type?: string })[]
  /** The schemas of its inputs, in the order of their middlewares. */
  readonly inputs: readonly unknown[]
  /** The last schema of its output. */
  readonly output?: unknown
  readonly resolver?: (call: object) => unknown
  readonly meta?: ProcedureMeta
}

const asItIs: Check = (data) => ({ success: true, data })

/** The stages of a procedure. What is not as we know it stays the middleware that tRPC made of it. */
export function stagesOf(procedure: AnyTRPCProcedure): readonly Stage[] {
  const { middlewares, inputs, output, resolver, meta } = procedure._def as unknown as Built
  const left = [...inputs]
  const outputs = middlewares.filter(({ _type }) => _type === 'output')
  return middlewares.map((step, index): Stage => {
    if (index === middlewares.length - 1 && resolver) return { kind: 'resolver', resolve: resolver }
    const { _type: kind } = step
    const parser = kind === 'input' ? left.shift() : kind === 'output' && outputs.length === 1 ? output : undefined
    const checkAnswer = meta?.proven === true ? asItIs : checkOutputBy(parser)
    const check = kind === 'output' ? checkAnswer : checkBy(parser)
    return check && (kind === 'input' || kind === 'output') ? { kind, check } : { kind: 'step', step }
  })
}
