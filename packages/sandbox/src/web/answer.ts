import type { IncomingMessage, ServerResponse } from 'node:http'
import type { WebPage } from './types.ts'

/** Sends a page whole; to HEAD without its body, and to methods other than GET a refusal. */
export function answerPage({ method }: IncomingMessage, response: ServerResponse, page: WebPage): void {
  const { status = 200, headers = {}, body = '' } = typeof page === 'string' ? { body: page } : page
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  })
  response.end(method === 'HEAD' ? undefined : body)
}
