import type { Failure } from '@leadwright/errors'
import { prefersProblem, toHttp, type HttpOptions } from '@leadwright/errors/http'
import { toShape } from '@leadwright/errors/trpc'
import type { RequestContext } from '../trpc/context.ts'
import { languageOf } from './language.ts'

/** Where tRPC is mounted. */
export const trpcPath = '/trpc'

/** Whether a path is tRPC's, whose failures carry the envelope inside tRPC's own form. */
export const isTrpcPath = (path: string): boolean => path === trpcPath || path.startsWith(`${trpcPath}/`)

/** A failure raised outside any procedure, in the form that callers of this path read. */
export function failureResponse(failure: Failure, path: string, request: RequestContext): Response {
  if (!isTrpcPath(path)) {
    const { status, headers, body } = toHttp(failure, preferences(request))
    return new Response(body, { status, headers })
  }
  const locale = languageOf(request)
  const { status, headers } = toHttp(failure, { locale })
  return new Response(JSON.stringify({ error: toShape(failure, locale) }), { status, headers })
}

/** In which form and language a caller wants to be told of a failure; tRPC has a form of its own. */
export function preferences(request: RequestContext): HttpOptions {
  const locale = languageOf(request)
  return prefersProblem(request.headers.get('accept'))
    ? { locale, problem: { typeOf: request.services.errorPage } }
    : { locale }
}
