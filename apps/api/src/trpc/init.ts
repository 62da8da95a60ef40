import { createErrorFormatter, type ErrorsMeta } from '@leadwright/errors/trpc'
import { initTRPC } from '@trpc/server'
import type { Scope } from '../domains/auth/permissions.ts'
import { languageOf } from '../http/language.ts'
import { reportFailure } from '../http/report.ts'
import type { Tag } from '../openapi/tags.ts'
import type { RequestContext } from './context.ts'

/** How a procedure is reached over REST, and what the reference says about it. */
export interface RestRoute {
  /** The operation's name for programs, the SDK's `resource.method`; unique, and never changed. */
  readonly operationId: `${string}.${string}`
  readonly tag: Tag
  /** A few words for a list of operations. */
  readonly summary: string
  /** What it does and what to know before calling it; Markdown. */
  readonly description: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With `{name}` for parameters, which become members of the input. */
  readonly path: `/v1/${string}`
  /** The input's member that takes the body as a stream: a `text/csv` body or the multipart field `file`. */
  readonly upload?: string
  /** The input field that takes the name which a form gives the file, unless the caller names it otherwise. */
  readonly uploadName?: string
  /** The procedure answers with a {@link Download}, such as this CSV or another type; such procedures are not reachable over tRPC. */
  readonly download?: { readonly example: string; readonly alsoAs?: readonly string[] }
  /** The answer is in the language that the caller asks for, as failures always are. */
  readonly localized?: true
}

/** What a procedure says about itself besides its types. */
export interface ProcedureMeta extends ErrorsMeta {
  readonly rest?: RestRoute
  readonly scope?: Scope
  /**
   * It goes through many rows or answers with a lot, so that an organization has only a few places for it at a time. Not
   * for uploads, which take as long as their sender likes.
   */
  readonly weight?: 'slow'
  /** How long it may take, where that is longer than usual. Milliseconds. */
  readonly deadline?: number
  /**
   * The answer is what its schema says by the types of the query's columns and of what puts it together, and nothing in it
   * is of a shape that others choose: over REST it is not gone through once more. Tests hold answers against the schema.
   */
  readonly proven?: true
  /** The answer holds a secret, so it must not be kept for a repeated idempotency key. */
  readonly secret?: true
}

export const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false, // never a stack on the wire, whatever NODE_ENV says
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 45_000 } },
    errorFormatter: createErrorFormatter<RequestContext>({
      requestId: (ctx) => ctx?.requestId ?? 'unknown',
      locale: (ctx) => (ctx ? languageOf(ctx) : 'en'),
      onFailure: (failure, ctx) => {
        if (ctx) reportFailure(failure, ctx)
      },
    }),
  })
