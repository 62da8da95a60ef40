import type { Failure } from '@leadwright/errors'
import { toHttp } from '@leadwright/errors/http'
import { toShape } from '@leadwright/errors/trpc'

/** Where tRPC is mounted. */
export const trpcPath = '/trpc'

/** Whether a path is tRPC's, whose failures carry the envelope inside tRPC's own form. */
export const isTrpcPath = (path: string): boolean => path === trpcPath || path.startsWith(`${trpcPath}/`)

/** A failure raised outside any procedure, in the form that callers of this path read. */
export function failureResponse(failure: Failure, path: string): Response {
  const { status, headers, body } = toHttp(failure)
  const text = isTrpcPath(path) ? JSON.stringify({ error: toShape(failure) }) : body
  return new Response(text, { status, headers })
}
