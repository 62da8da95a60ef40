import type { Failure } from '@leadwright/errors'
import { createDeclaredFail } from '@leadwright/errors/trpc'
import type { AnyTRPCRouter } from '@trpc/server'
import { agentBounds } from '../bounds.ts'
import { authenticate } from '../domains/auth/authenticate.ts'
import type { KeyCaller } from '../domains/auth/caller.ts'
import { refuseCrossSiteWrite } from '../domains/auth/origin.ts'
import { meter } from '../domains/rate-limits/meter.ts'
import type { Agent } from '../mcp/face.ts'
import { answerOf } from '../mcp/plain-call.ts'
import type { Serve } from '../mcp/serve.ts'
import { failureResult } from '../mcp/result.ts'
import { toolFaces } from '../mcp/tools/index.ts'
import type { RequestContext } from '../trpc/context.ts'
import { reachable } from '../trpc/reachable.ts'
import { leaving } from '../waits/request-wait.ts'
import { readJsonObject } from './body.ts'

/** Where agents come, by the Model Context Protocol. */
export const mcpPath = '/mcp'

const fail = createDeclaredFail([
  'AUTHENTICATION_REQUIRED',
  'INVALID_API_KEY',
  'INVALID_REQUEST',
  'PERMISSION_DENIED',
  'RATE_LIMIT_EXCEEDED',
  'SERVICE_UNAVAILABLE',
])

/** The way in for agents. */
interface McpRoute {
  /** Answers a request, or rejects with why not. */
  answer(request: Request, context: RequestContext): Promise<Response>
  /**
   * A failure of a request as the result of the tool that it calls, because only that reaches the model, which is to
   * wait, or to ask otherwise; undefined where it calls none, and is answered as any other request.
   */
  tell(failure: Failure, context: RequestContext): Response | undefined
}

/**
 * Who asks, and whether there is a request left for them, is found out here, for every message; what is refused here is
 * answered as over REST, with the contract's envelope and status. Beyond that the protocol has its own answers: 202 to
 * what needs none, 405 to whoever wants a stream or ends a session, because there are none.
 */
export function createMcpRoute(router: AnyTRPCRouter): McpRoute {
  // The library is loaded with the first agent: others would pay with memory and at the start for what they do not use.
  let serve: Promise<Serve> | undefined
  const load = (): Promise<Serve> =>
    (serve ??= import('../mcp/serve.ts').then(({ createServe }) => createServe(router)))
  /** The IDs of the calls that are under way. */
  const calls = new WeakMap<RequestContext, string | number>()

  return {
    answer: async (request, context) => {
      if (request.method !== 'POST') return notAllowed()
      refuseCrossSiteWrite(fail, context, null)
      const ctx = asAgent(context)
      const caller = (await reachable(fail, true, () => authenticate(fail, ctx))) as KeyCaller
      const refusal = await meter(fail, ctx, caller).catch((refused: unknown) => refused)
      // Read all the same, to know whom to tell.
      const message = await readJsonObject(fail, request, agentBounds.message)
      ctx.outcome.operation = { kind: 'mcp', path: operationOf(message) }
      if (isCall(message)) calls.set(context, message.id)
      if (refusal !== undefined) throw refusal
      const answer = await (await load())(request, message, new HttpAgent(ctx, caller, request))
      if (ctx.outcome.replayed) answer.headers.set('idempotency-replayed', 'true')
      return answer
    },
    tell: (failure, context) => {
      const id = calls.get(context)
      return id === undefined ? undefined : answerOf(id, failureResult(failure, context))
    },
  }
}

/** The request as procedures see it: by its key alone. A cookie would let any page act for whoever is signed in. */
function asAgent(context: RequestContext): RequestContext {
  const { headers: sent } = context
  const [, token] = /^Bearer +(\S+)\s*$/i.exec(sent.get('authorization') ?? '') ?? []
  const key = token ?? sent.get('x-api-key')
  const language = sent.get('accept-language')
  const headers = new Headers()
  if (key !== null) headers.set('x-api-key', key)
  if (language !== null) headers.set('accept-language', language)
  return { ...context, headers }
}

/** Who calls, with a signal that is made for the few procedures that ask for it. */
class HttpAgent implements Agent {
  readonly ctx: RequestContext
  readonly caller: KeyCaller
  readonly #request: Request
  #signal: AbortSignal | undefined

  constructor(ctx: RequestContext, caller: KeyCaller, request: Request) {
    this.ctx = ctx
    this.caller = caller
    this.#request = request
  }

  get signal(): AbortSignal {
    return (this.#signal ??= leaving(this.#request.signal))
  }
}

type Message = Record<string, unknown>

const isCall = (message: Message): message is Message & { readonly id: string | number } =>
  message['method'] === 'tools/call' && (typeof message['id'] === 'string' || typeof message['id'] === 'number')

const methods: ReadonlySet<unknown> = new Set([
  'initialize',
  'notifications/initialized',
  'ping',
  'server/discover',
  'tools/list',
  'resources/list',
  'resources/templates/list',
  'resources/read',
])

const toolNames: ReadonlySet<string> = new Set(toolFaces.map(({ name }) => name))

/** What a message asks for, without anything that its sender put there. */
function operationOf({ method, params }: Message): string {
  if (method === 'tools/call') {
    const { name } = Object(params) as { readonly name?: unknown }
    return typeof name === 'string' && toolNames.has(name) ? name : 'tools/call'
  }
  return methods.has(method) ? String(method) : 'mcp'
}

function notAllowed(): Response {
  const error = { code: -32_000, message: 'There are no sessions and no streams here: send each message as a POST' }
  return Response.json({ jsonrpc: '2.0', id: null, error }, { status: 405, headers: { allow: 'POST' } })
}
