import type { Fail } from '@leadwright/errors'
import type { RequestContext } from '../../trpc/context.ts'
import type { SessionCaller } from './caller.ts'

/** The origins whose pages may act with a session. */
export type AllowedOrigins = ReadonlySet<string>

/**
 * Whether a write with a session comes from a page of another site. `SameSite=Lax` cookies already stop most of it;
 * this also stops sibling subdomains and old browsers. Programs that are not browsers send neither header.
 */
export function isCrossSiteWrite(
  request: { readonly method: string; readonly headers: Headers },
  allowed: AllowedOrigins,
): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const origin = request.headers.get('origin')
  if (origin !== null) return !allowed.has(origin)
  const site = request.headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}

/** Refuses a write with a session from a page of another site. */
export function refuseCrossSiteWrite(
  fail: Fail<'PERMISSION_DENIED'>,
  request: RequestContext,
  caller: SessionCaller | null,
): void {
  if (!isCrossSiteWrite(request, request.services.origins)) return
  const role = caller?.membership?.role ?? 'none'
  throw fail('PERMISSION_DENIED', { required: ['a request from an allowed origin'], role })
}
