import type { Fail } from '@leadwright/errors'
import type { RequestContext } from '../../trpc/context.ts'
import { meterAddress } from '../rate-limits/meter.ts'
import type { Caller } from './caller.ts'

export type AuthenticationFailure = 'AUTHENTICATION_REQUIRED' | 'INVALID_API_KEY' | 'RATE_LIMIT_EXCEEDED'

/**
 * Finds out who is behind a request. If both credentials are sent, the key counts. Whoever is not known is metered by
 * address, so that guessing keys or passwords runs into the limit.
 */
export async function authenticate(fail: Fail<AuthenticationFailure>, request: RequestContext): Promise<Caller> {
  const key = request.headers.get('x-api-key')
  if (key !== null) {
    const found = await request.services.apiKeys.authenticate(key)
    if (found.caller) return found.caller
    await meterAddress(fail, request)
    throw fail('INVALID_API_KEY', { reason: found.reason })
  }
  const caller = request.headers.has('cookie') ? await request.services.sessions.resolve(request) : null
  if (caller === null) {
    await meterAddress(fail, request)
    throw fail('AUTHENTICATION_REQUIRED')
  }
  return caller
}
