import type { RequestContext } from '../../trpc/context.ts'

/** Puts a request of the API into its organization's log. One that nobody's organization was found for is in none. */
export function recordRequest(request: RequestContext, status: number, ms: number): void {
  const { organizationId, operation, actor, credential, code } = request.outcome
  if (organizationId === undefined || operation === undefined || actor === undefined) return
  request.services.requests.note({
    organizationId,
    requestId: request.requestId,
    at: new Date(Date.now() - ms),
    kind: operation.kind,
    method: request.method,
    path: operation.path,
    status,
    code: code ?? null,
    ms,
    keyId: credential === 'key' ? actor : null,
    userId: credential === 'key' ? null : actor,
  })
}
