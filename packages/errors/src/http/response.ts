import type { Failure } from '../catalog/index.ts'
import { encodeError } from '../core/contract.ts'

/** The status, headers and body that a failure has over HTTP. */
export interface HttpFailure {
  readonly status: Failure['status']
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * A failure over HTTP: the envelope as JSON, and `Retry-After` where waiting helps (RFC 9110, 10.2.3). Plain data
 * rather than a `Response`, because it is also written to sockets for which no request could be parsed.
 */
export function toHttp(failure: Failure): HttpFailure {
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' }
  if (failure.retryAfter !== undefined) headers['retry-after'] = String(failure.retryAfter)
  return { status: failure.status, headers, body: JSON.stringify(encodeError(failure)) }
}
