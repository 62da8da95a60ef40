import type { Failure } from '@leadwright/errors'
import { createDeclaredFail, reconcile } from '@leadwright/errors/trpc'
import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { forNamedOrganization } from '../domains/auth/named-organization.ts'
import type { RequestContext } from '../trpc/context.ts'
import type { ProcedureMeta } from '../trpc/init.ts'
import { leaving } from '../waits/request-wait.ts'
import { isJson, readText } from './body.ts'
import { failureResponse, trpcPath } from './failure-response.ts'
import { reportFailure } from './report.ts'

const outside = createDeclaredFail(['INVALID_REQUEST', 'RESOURCE_NOT_FOUND'])

/**
 * tRPC over HTTP. Batching is off, because a mixed batch is answered with a 207, which is outside the closed set of
 * statuses. Procedures that answer with a file are reached over REST only.
 */
export function createTrpcHandler(router: AnyTRPCRouter) {
  const procedures = router._def.procedures as Record<string, AnyTRPCProcedure>

  return async (request: Request, path: string, context: RequestContext): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'POST') {
      throw outside('INVALID_REQUEST', { issues: [{ path: 'method', message: 'tRPC takes GET and POST' }] })
    }
    const procedure = procedureOf(path)
    const meta = procedures[procedure]?._def.meta as ProcedureMeta | undefined
    if (meta?.rest?.download) throw outside('RESOURCE_NOT_FOUND', { resource: 'route', id: path })
    context.outcome.operation = { kind: 'trpc', path: procedure }

    const early: { failure?: Failure } = {}
    const response = await fetchRequestHandler({
      endpoint: trpcPath,
      req: request.method === 'POST' ? await bounded(request) : request,
      router,
      createContext: ({ info }) => forNamedOrganization(context, info.connectionParams),
      allowBatching: false,
      onError: ({ error, ctx }) => {
        // What fails before there is a context reaches the formatter without one, so that it knows no request.
        if (ctx === undefined) early.failure = reconcile(error, { requestId: context.requestId, path })
      },
    })
    if (early.failure) {
      reportFailure(early.failure, context)
      return failureResponse(early.failure, path, context)
    }
    if (context.outcome.replayed) response.headers.set('idempotency-replayed', 'true')
    return response
  }
}

/** The procedure that tRPC will find for a path: it decodes it, and does not mind slashes around it. */
function procedureOf(path: string): string {
  const name = path.slice(trpcPath.length + 1).replace(/^\/|\/$/g, '')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The request with its body read already, within bounds. */
async function bounded(request: Request): Promise<Request> {
  if (!isJson(request.headers.get('content-type') ?? '')) {
    throw outside('INVALID_REQUEST', { issues: [{ path: 'content-type', message: 'Send application/json' }] })
  }
  const body = await readText(outside, request)
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    signal: leaving(request.signal),
    ...(body === '' ? {} : { body }),
  })
}
