import type { AllowedOrigins } from '../domains/auth/origin.ts'

const exposed = [
  'X-Request-Id',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'RateLimit-Policy',
  'RateLimit',
  'Retry-After',
  'Idempotency-Replayed',
  'Content-Disposition',
  'Content-Language',
  // By which a client tells how far its own clock is off, for the times that the others name.
  'Date',
].join(', ')

/** Whether a request asks leave for another one (Fetch standard, CORS-preflight request). */
export const isPreflight = (request: Request): boolean =>
  request.method === 'OPTIONS' && request.headers.has('origin') && request.headers.has('access-control-request-method')

/** The headers that let a page of an allowed origin read an answer. */
export function corsHeaders(request: Request, allowed: AllowedOrigins): [string, string][] {
  const origin = request.headers.get('origin')
  if (origin === null) return []
  if (!allowed.has(origin)) return [['vary', 'Origin']]
  return [
    ['vary', 'Origin'],
    ['access-control-allow-origin', origin],
    ['access-control-allow-credentials', 'true'],
    ['access-control-expose-headers', exposed],
  ]
}

/** The answer to a preflight; without leave for an origin that is not allowed. */
export function preflightResponse(request: Request, allowed: AllowedOrigins): Response {
  const headers = new Headers()
  if (allowed.has(request.headers.get('origin') ?? '')) {
    headers.set('access-control-allow-methods', 'GET, POST, DELETE')
    headers.set('access-control-allow-headers', request.headers.get('access-control-request-headers') ?? '')
    headers.set('access-control-max-age', '600')
  }
  return new Response(null, { status: 204, headers })
}
