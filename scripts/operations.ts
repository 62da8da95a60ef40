import type { Code } from '@leadwright/errors'
import type { Operation } from '@leadwright/error-kit/config'

interface ApiOperation extends Operation {
  readonly codes: readonly Code[]
}

/** The API's operations, as its router declares them. Loaded when asked for: the router is the whole server. */
export async function operations(): Promise<readonly ApiOperation[]> {
  const { restOperations } = await import('@leadwright/api/internal/http/rest')
  const { operationCodes, operationIdOf } = await import('@leadwright/api/internal/openapi/document')
  const { appRouter } = await import('@leadwright/api/router')
  return restOperations(appRouter).map((operation) => ({
    operationId: operationIdOf(operation),
    method: operation.route.method,
    path: operation.route.path,
    codes: operationCodes(operation),
  }))
}
