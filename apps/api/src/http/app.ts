import { randomBytes } from 'node:crypto'
import { contract, type Failure } from '@leadwright/errors'
import { rateLimitHeaders } from '@leadwright/errors/http'
import { createDeclaredFail, reconcile } from '@leadwright/errors/trpc'
import type { AnyTRPCRouter } from '@trpc/server'
import type { Logger } from 'pino'
import { authPath } from '../domains/auth/better-auth.ts'
import { namedOrganization } from '../domains/auth/named-organization.ts'
import { isOutage } from '../db/lost.ts'
import { recordRequest } from '../domains/requests/record.ts'
import type { Services } from '../services.ts'
import type { Telemetry } from '../telemetry/telemetry.ts'
import type { RequestContext } from '../trpc/context.ts'
import { givenUp, RequestWait } from '../waits/request-wait.ts'
import { createAuthHandler } from './auth.ts'
import { clientAddress, type TrustedProxies } from './client-address.ts'
import { corsHeaders, isPreflight, preflightResponse } from './cors.ts'
import { failureResponse, isTrpcPath } from './failure-response.ts'
import { createMcpRoute, mcpPath } from './mcp.ts'
import { reportFailure } from './report.ts'
import { createRestApp } from './rest.ts'
import { createTrpcHandler } from './trpc.ts'
import { retryAfterOutage } from '../trpc/reachable.ts'

export interface AppOptions {
  readonly router: AnyTRPCRouter
  readonly services: Services
  /** Undefined: nobody is told how requests fare. */
  readonly telemetry?: Pick<Telemetry, 'answered'>
  readonly log: Logger
  readonly trustedProxies: TrustedProxies
  /** What serves the routes of sessions and organizations. */
  readonly auth: Parameters<typeof createAuthHandler>[0]
  /** Serves what is not the API (pages, probes); undefined for a path that it does not know. */
  readonly pages: (request: Request, path: string) => Promise<Response | undefined>
}

/**
 * Answers any request; never rejects.
 * @param peer the address at the other end of the connection
 * @param onLeft takes what is to be called when the caller leaves before the answer
 */
export type App = (request: Request, peer: string, onLeft?: (left: () => void) => void) => Promise<Response>

const raise = createDeclaredFail(['INVALID_REQUEST', 'RESOURCE_NOT_FOUND', 'SERVICE_UNAVAILABLE'])
const apiMethods: ReadonlySet<string> = new Set(['GET', 'POST', 'DELETE'])

/**
 * The one way through the HTTP server: gives the request an ID, finds the part of the product that it is for, puts
 * whatever goes wrong into the contract's words, adds the headers that every answer has, and logs one line.
 */
export function createApp(options: AppOptions): App {
  const { services } = options
  const rest = createRestApp(options.router)
  const trpc = createTrpcHandler(options.router)
  const auth = createAuthHandler(options.auth)
  const mcp = createMcpRoute(options.router)

  const answer = async (request: Request, path: string, context: RequestContext): Promise<Response> => {
    const api = isApi(path)
    if (isPreflight(request)) return preflightResponse(request, services.origins)
    if (!api) {
      const page = await options.pages(request, path)
      if (page) return page
      throw raise('RESOURCE_NOT_FOUND', { resource: 'route', id: path })
    }
    if (!apiMethods.has(request.method)) {
      const message = `The API takes GET, POST and DELETE, not ${request.method}`
      throw raise('INVALID_REQUEST', { issues: [{ path: 'method', message }] })
    }
    if (path.startsWith('/v1/')) return rest.fetch(request, { context })
    if (isTrpcPath(path)) return trpc(request, path, context)
    if (path === mcpPath) return mcp.answer(request, context)
    return auth(request, path, context)
  }

  return async (request, peer, onLeft) => {
    const started = performance.now()
    const requestId = newRequestId()
    const path = pathOf(request.url)
    const address = clientAddress(peer, request.headers.get('x-forwarded-for'), options.trustedProxies)
    const context: RequestContext = {
      requestId,
      method: request.method,
      headers: request.headers,
      organizationId: namedOrganization(request.headers),
      address,
      log: options.log,
      services,
      outcome: {},
    }
    let response: Response
    try {
      const wait = new RequestWait({ reading: request.method === 'GET' })
      onLeft?.(() => wait.leave())
      response = await wait.answer(() => answer(request, path, context))
    } catch (thrown) {
      const failure = reconcile(unavailable(thrown) ?? thrown, { requestId, path })
      response = mcp.tell(failure, context) ?? plainFailure(failure, path, context)
    }
    response = complete(response, context, corsHeaders(request, services.origins))
    const { code, actor, organizationId, replayed, operation } = context.outcome
    const ms = Math.round((performance.now() - started) * 10) / 10
    const status = context.outcome.status ?? response.status
    recordRequest(context, status, ms)
    if (isApi(path)) {
      const { credential } = context.outcome
      // Whatever else a caller calls it would be a series of its own.
      const method = apiMethods.has(request.method) ? request.method : '_OTHER'
      options.telemetry?.answered({ method, route: operation?.path, status, code, credential, ms })
    }
    options.log.info({
      requestId,
      method: request.method,
      path,
      tool: operation?.kind === 'mcp' ? operation.path : undefined,
      status,
      code,
      ms,
      organizationId,
      actor,
      replayed,
    })
    return response
  }
}

const isApi = (path: string): boolean =>
  path.startsWith('/v1/') || isTrpcPath(path) || path === mcpPath || path.startsWith(`${authPath}/`)

function plainFailure(failure: Failure, path: string, context: RequestContext): Response {
  reportFailure(failure, context)
  return failureResponse(failure, path, context)
}

/** What is told of a request that was given up, or that found no way to the database, or a disk full. */
function unavailable(thrown: unknown): Error | undefined {
  const given = givenUp(thrown)
  if (!given && !isOutage(thrown)) return undefined
  const timeout = given?.timeout
  const details = { retryAfter: retryAfterOutage, ...(timeout === undefined ? {} : { timeout }) }
  return raise('SERVICE_UNAVAILABLE', details, { cause: thrown })
}

/** Adds the headers that every answer has. */
function complete(response: Response, context: RequestContext, cors: readonly [string, string][]): Response {
  const { language, rateLimit, retryAfter } = context.outcome
  const headers: [string, string][] = [
    ['x-request-id', context.requestId],
    ['x-content-type-options', 'nosniff'],
    ...cors,
  ]
  if (language !== undefined) headers.push(['content-language', language], ['vary', 'Accept-Language'])
  if (rateLimit) headers.push(...rateLimitHeaders(rateLimit))
  if (retryAfter !== undefined) headers.push(['retry-after', String(retryAfter)])
  if (!response.headers.has('cache-control')) headers.push(['cache-control', 'no-store'])
  for (const [name, value] of headers) {
    if (name === 'vary') addVary(response.headers, value)
    else response.headers.set(name, value)
  }
  return response
}

/** Adds a name to what an answer depends on, beside what is there already. */
function addVary(headers: Headers, name: string): void {
  const names = (headers.get('vary') ?? '').split(',').map((present) => present.trim().toLowerCase())
  if (!names.includes(name.toLowerCase())) headers.append('vary', name)
}

/** A failure that was raised before there was a request to speak of, as its raw parts. */
export function unparsedFailure(message: string): { requestId: string; failure: ReturnType<typeof contract.error> } {
  const issues = [{ path: 'request', message }]
  return { requestId: newRequestId(), failure: contract.error('INVALID_REQUEST', { issues }) }
}

const newRequestId = (): string => `req_${randomBytes(12).toString('hex')}`

/** The path of an absolute URL, without the cost of parsing it: the server has made sure that it is one. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  if (start === -1) return '/'
  const end = url.slice(start).search(/[?#]/)
  return end === -1 ? url.slice(start) : url.slice(start, start + end)
}
