import type { Fail } from '@leadwright/errors'
import type { RequestContext } from '../../trpc/context.ts'
import { actorOf, type Caller } from '../auth/caller.ts'
import { addressBucket } from './address.ts'

/**
 * Counts a request against the quota of whoever makes it: the organization's for its API keys together (more keys give
 * no more quota), a person's own for a session, so that a program that uses up the quota locks nobody out of the
 * dashboard.
 */
export function meter(fail: Fail<'RATE_LIMIT_EXCEEDED'>, request: RequestContext, caller: Caller): Promise<void> {
  const organization = caller.kind === 'key' ? caller.organization : caller.membership?.organization
  request.outcome.actor = actorOf(caller)
  if (organization) request.outcome.organizationId = organization.id
  return count(fail, request, caller.kind === 'key' ? `org:${caller.organization.id}` : `user:${caller.user.id}`)
}

/** Counts a request of somebody unknown against the quota of the address that it came from. */
export function meterAddress(fail: Fail<'RATE_LIMIT_EXCEEDED'>, request: RequestContext): Promise<void> {
  return count(fail, request, `addr:${addressBucket(request.address)}`)
}

async function count(fail: Fail<'RATE_LIMIT_EXCEEDED'>, request: RequestContext, bucket: string): Promise<void> {
  const { allowed, state } = await request.services.limiter.consume(bucket)
  request.outcome.rateLimit = state
  if (allowed) return
  throw fail('RATE_LIMIT_EXCEEDED', {
    limit: state.limit,
    remaining: 0,
    reset: state.reset,
    retryAfter: state.resetAfter,
  })
}
