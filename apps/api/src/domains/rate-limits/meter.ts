import type { Fail } from '@leadwright/errors'
import type { RequestContext } from '../../trpc/context.ts'
import { actorOf, type Caller } from '../auth/caller.ts'
import { addressBucket } from './address.ts'

/** Counts a request against the quota of the organization that it is for, whichever key or member it comes from. */
export function meter(fail: Fail<'RATE_LIMIT_EXCEEDED'>, request: RequestContext, caller: Caller): Promise<void> {
  const organization = caller.kind === 'key' ? caller.organization : caller.membership?.organization
  if (!organization) return meterPerson(fail, request, caller)
  note(request, caller)
  return count(fail, request, `org:${organization.id}`)
}

/**
 * Counts a request against the caller's own quota: signing in and choosing, and managing keys, members and billing,
 * must stay possible when a program has used up the organization's.
 */
export function meterPerson(fail: Fail<'RATE_LIMIT_EXCEEDED'>, request: RequestContext, caller: Caller): Promise<void> {
  note(request, caller)
  return count(fail, request, `caller:${actorOf(caller)}`)
}

function note(request: RequestContext, caller: Caller): void {
  const organization = caller.kind === 'key' ? caller.organization : caller.membership?.organization
  request.outcome.actor = actorOf(caller)
  request.outcome.credential = caller.kind
  if (organization) request.outcome.organizationId = organization.id
}

/** Counts a request of somebody unknown against the quota of the address that it came from. */
export function meterAddress(fail: Fail<'RATE_LIMIT_EXCEEDED'>, request: RequestContext): Promise<void> {
  return count(fail, request, `addr:${addressBucket(request.address)}`)
}

async function count(fail: Fail<'RATE_LIMIT_EXCEEDED'>, request: RequestContext, bucket: string): Promise<void> {
  // What is tried again after a lost connection is still one request.
  if (request.outcome.rateLimit) return
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
