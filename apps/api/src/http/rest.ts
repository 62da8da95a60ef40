import { contract, type Fail, type Failure } from '@leadwright/errors'
import { createDeclaredFail, reconcile, type CallInfo } from '@leadwright/errors/trpc'
import { toHttp } from '@leadwright/errors/http'
import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { Hono, type Context as HonoContext } from 'hono'
import type { RequestContext } from '../trpc/context.ts'
import type { ProcedureMeta, RestRoute } from '../trpc/init.ts'
import { isLargePage, type Page } from '../trpc/page.ts'
import { createRunner, type ProcedureCall } from '../trpc/run.ts'
import { leaving } from '../waits/request-wait.ts'
import { inTurns } from '../waits/turns.ts'
import { maxUploadName, readJsonObject, readUpload } from './body.ts'
import { Download, inTime } from './download.ts'
import { preferences } from './failure-response.ts'
import { reportFailure } from './report.ts'

/** What the adapter is given with each request. */
export interface RestEnv {
  Bindings: { readonly context: RequestContext }
}

/** A procedure that is reachable over REST. */
export interface RestOperation {
  /** The procedure's path in the router, as `lists.get`. */
  readonly path: string
  readonly procedure: AnyTRPCProcedure
  readonly route: RestRoute
}

/** The procedures of a router that say how they are reached over REST. */
export function restOperations(router: AnyTRPCRouter): RestOperation[] {
  const procedures = router._def.procedures as Record<string, AnyTRPCProcedure>
  return Object.entries(procedures).flatMap(([path, procedure]) => {
    const route = (procedure._def.meta as ProcedureMeta | undefined)?.rest
    return route ? [{ path, procedure, route }] : []
  })
}

/**
 * REST over the same procedures that tRPC serves. A request becomes the procedure's input (path parameters over body
 * members over query parameters), and the built procedure is called directly: no caller object a request, no second
 * pipeline. Its answer is the body; its failure is reconciled and encoded exactly as over tRPC.
 */
export function createRestApp(router: AnyTRPCRouter): Hono<RestEnv> {
  const app = new Hono<RestEnv>()
  // Asked only for what no operation answers: a second handler for a path would cost every request to it a chain.
  const refusals = new Hono<RestEnv>()
  const methods = new Map<string, string[]>()
  for (const operation of restOperations(router)) {
    const pattern = operation.route.path.replaceAll(/\{(\w+)\}/g, ':$1')
    methods.set(pattern, [...(methods.get(pattern) ?? []), operation.route.method])
    app.on(operation.route.method, pattern, createHandler(operation))
  }
  for (const [pattern, allowed] of methods) {
    refusals.all(pattern, (c) => {
      const issue = { path: 'method', message: `This route takes ${allowed.join(' and ')}` }
      const failure = contract.error('INVALID_REQUEST', { issues: [issue] })
      return respond(failure, c.env.context, { allow: allowed.join(', ') })
    })
  }
  refusals.notFound((c) => {
    return respond(contract.error('RESOURCE_NOT_FOUND', { resource: 'route', id: c.req.path }), c.env.context)
  })
  app.notFound((c) => refusals.fetch(c.req.raw, c.env))
  // Procedures never reject here; what is left is an answer that cannot be written as JSON, and defects of ours.
  app.onError((error, c) => respond(reconcile(error, callInfo(c)), c.env.context))
  return app
}

function createHandler({ path, procedure, route }: RestOperation) {
  const run = createRunner(procedure)
  const invalid = createDeclaredFail(['INVALID_REQUEST'])
  // Parameters in the path are the same for every request, so whether there are any is known here.
  const hasParams = route.path.includes('{')
  const readInput = inputReader(route, invalid)
  const operation = { kind: 'rest', path: route.path } as const

  return async (c: HonoContext<RestEnv>): Promise<Response> => {
    const ctx = c.env.context
    ctx.outcome.operation = operation
    let input: Promise<unknown> | undefined
    // Read when the procedure gets to it: who may not ask at all is told so before the body is looked at.
    const result = await run(new RestCall(ctx, path, c.req.raw, () => (input ??= readInput(c, hasParams))))
    if (!result.ok) return respond(reconcile(result.error, callInfo(c)), ctx)
    const { data } = result
    if (data instanceof Download) return fileResponse(data, ctx)
    return new Response(isLargePage(data) ? await pageJson(data) : JSON.stringify(data), { headers: jsonHeaders(ctx) })
  }
}

/** A call whose signal is made for the few procedures that ask for it. */
class RestCall implements ProcedureCall {
  readonly ctx: RequestContext
  readonly path: string
  readonly getRawInput: () => Promise<unknown>
  readonly #request: Request
  #signal: AbortSignal | undefined

  constructor(ctx: RequestContext, path: string, request: Request, getRawInput: () => Promise<unknown>) {
    this.ctx = ctx
    this.path = path
    this.getRawInput = getRawInput
    this.#request = request
  }

  get signal(): AbortSignal {
    return (this.#signal ??= leaving(this.#request.signal))
  }
}

/** Characters of a page that are encoded in one go. */
const encoded = 64 * 1024

/** As `JSON.stringify`, but the items in turns, and in bytes: a text of megabytes would be encoded in one go as it is sent. */
async function pageJson({ items, ...rest }: Page<unknown>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  let text = '{"items":['
  let separator = ''
  await inTurns(items, (item) => {
    text += separator + JSON.stringify(item)
    separator = ','
    if (text.length < encoded) return
    parts.push(Buffer.from(text))
    text = ''
  })
  return Buffer.concat([...parts, Buffer.from(`${text}],${JSON.stringify(rest).slice(1)}`)])
}

const callInfo = (c: HonoContext<RestEnv>): CallInfo => ({ requestId: c.env.context.requestId, path: c.req.path })

const jsonHeaders = (ctx: RequestContext): Record<string, string> =>
  ctx.outcome.replayed
    ? { 'content-type': 'application/json; charset=utf-8', ...replayed }
    : { 'content-type': 'application/json; charset=utf-8' }

const replayed = { 'idempotency-replayed': 'true' }

type InputReader = (c: HonoContext<RestEnv>, hasParams: boolean) => Promise<unknown>

function inputReader(route: RestRoute, fail: Fail<'INVALID_REQUEST'>): InputReader {
  const { upload, uploadName } = route
  if (upload !== undefined) {
    return async (c) => {
      const { bytes, name } = await readUpload(fail, c.req.raw)
      const named = uploadName !== undefined && name ? { [uploadName]: name.slice(0, maxUploadName) } : {}
      return { ...named, ...queryOf(c), ...c.req.param(), [upload]: bytes }
    }
  }
  if (route.method === 'POST') {
    return async (c, hasParams) => {
      const body = await readJsonObject(fail, c.req.raw)
      return hasParams ? { ...body, ...c.req.param() } : body
    }
  }
  return async (c, hasParams) => (hasParams ? { ...queryOf(c), ...c.req.param() } : queryOf(c))
}

/** The query's parameters; one that is repeated is a list, as one with commas is, because clients write lists either way. */
function queryOf(c: HonoContext<RestEnv>): Record<string, string> {
  const query: Record<string, string> = {}
  if (!c.req.url.includes('?')) return query
  const all = c.req.queries()
  for (const name of Object.keys(all)) query[name] = all[name]?.join(',') ?? ''
  return query
}

function respond(failure: Failure, ctx: RequestContext, more?: Record<string, string>): Response {
  reportFailure(failure, ctx)
  const { status, headers, body } = toHttp(failure, preferences(ctx))
  const all = more || ctx.outcome.replayed ? { ...headers, ...more, ...(ctx.outcome.replayed && replayed) } : headers
  return new Response(body, { status, headers: all })
}

function fileResponse(file: Download, { requestId, log }: RequestContext): Response {
  const cut = (error: unknown): void => log.warn({ requestId, err: error }, 'a file was cut off')
  return new Response(inTime(file.body, cut), {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="${file.fileName.replaceAll(/[^\w.-]/g, '_')}"`,
    },
  })
}
