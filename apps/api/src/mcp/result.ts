import { contract, type Failure } from '@leadwright/errors'
import { languageOf } from '../http/language.ts'
import { reportFailure } from '../http/report.ts'
import type { RequestContext } from '../trpc/context.ts'

/** What a tool came to, as the protocol has it; no interface, because the protocol lets a result have more members. */
export type ToolResult = {
  readonly content: { readonly type: 'text'; readonly text: string }[]
  readonly structuredContent: Record<string, unknown>
  readonly isError?: true
  readonly _meta?: Record<string, unknown>
}

/** The envelope of a failure, in the language of a request. */
export function envelopeOf(failure: Failure, ctx: RequestContext): Record<string, unknown> {
  return { ...contract.encode(failure), error: contract.sentence(failure, languageOf(ctx)) }
}

/** Notes a failure that is told inside of an answer, whose status would not show it. */
export function note(failure: Failure, ctx: RequestContext): void {
  reportFailure(failure, ctx)
  ctx.outcome.status = failure.status
}

/**
 * A failure as the result of a tool: the envelope as text and as data, where either generation of clients finds it, and
 * in words what resolves it.
 */
export function failureResult(failure: Failure, ctx: RequestContext): ToolResult {
  note(failure, ctx)
  const envelope = envelopeOf(failure, ctx)
  const { resolution } = contract.words(failure.code, languageOf(ctx))
  return {
    isError: true,
    content: [
      { type: 'text', text: JSON.stringify(envelope) },
      { type: 'text', text: `${resolution} More: leadwright://errors/${failure.code}` },
    ],
    structuredContent: envelope,
    _meta: { 'leadwright/error': envelope, 'leadwright/requestId': ctx.requestId },
  }
}

/** An answer, which older clients read as text. */
export const successResult = (text: string, answer: Record<string, unknown>, ctx: RequestContext): ToolResult => ({
  content: [{ type: 'text', text }],
  structuredContent: answer,
  ...(ctx.outcome.replayed && { _meta: { 'leadwright/replayed': true } }),
})
