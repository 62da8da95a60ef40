import type { Fail } from '@leadwright/errors'
import type { z } from 'zod'
import type { KeyCaller } from '../domains/auth/caller.ts'
import type { RequestContext } from '../trpc/context.ts'

/** The arguments of a call, as an agent gave them. */
export type Arguments = Readonly<Record<string, unknown>>

/** Who calls a tool, and for which request. */
export interface Agent {
  readonly ctx: RequestContext
  readonly caller: KeyCaller
  /** Aborts when the caller leaves. */
  readonly signal: AbortSignal
}

/**
 * How a procedure looks to agents. What is not said here is as its REST route and its schemas have it.
 */
export interface ToolFace {
  /** Published: never changed. */
  readonly name: string
  /** The procedure's path in the router, as `lists.get`. */
  readonly procedure: string
  /** What an agent has to know beyond the route's description: prices, bounds, what comes next. */
  readonly more?: string
  /** What the tool takes, made of what the procedure takes; a plain object, because models are not given unions. */
  readonly input?: (own: z.ZodObject) => z.ZodObject
  /** The procedure's input for a call, where it is another than the arguments. Asked for after the checks of who may. */
  readonly toInput?: (args: Arguments, agent: Agent, fail: Fail<'INVALID_REQUEST' | 'JOB_NOT_FOUND'>) => unknown
  /** Takes away what is not easily made again. */
  readonly destructive?: true
  /** Changes nothing, although it is sent as a change: a file to be looked at. */
  readonly readsOnly?: true
  /** Doing it again changes nothing more. */
  readonly idempotent?: true
  /** Asks mail servers or websites. */
  readonly openWorld?: true
}
