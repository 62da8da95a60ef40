import type { Fail } from '@leadwright/errors'
import type { RateLimitState } from '@leadwright/errors/http'
import type { RequestContext } from '../../trpc/context.ts'
import { actorOf, type Caller } from '../auth/caller.ts'
import { addressBucket } from './address.ts'
import type { RateLimiter } from './limiter.ts'

/**
 * Counts a request where it belongs: what keys do, against the organization's quota, whichever key it is; what a person
 * does, against that person's own in the organization, so that a program does not lock people out of the app.
 */
export function meter(fail: Fail<'RATE_LIMIT_EXCEEDED'>, request: RequestContext, caller: Caller): Promise<void> {
  const organization = caller.kind === 'key' ? caller.organization : caller.membership?.organization
  if (!organization) return meterPerson(fail, request, caller)
  note(request, caller)
  const bucket = `org:${organization.id}`
  return count(fail, request, caller.kind === 'key' ? bucket : `${bucket}:${caller.user.id}`)
}

/**
 * Counts a request against the caller's own quota: signing in and choosing, and managing keys, members and billing,
 * must stay possible whatever else has been used up.
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
  request.outcome.rateLimit = await countIn(request.services.limiter, fail, request, bucket)
}

/** Counts once against a bucket of a limiter. A refusal's headers tell where that one stands. */
export async function countIn(
  limiter: RateLimiter,
  fail: Fail<'RATE_LIMIT_EXCEEDED'>,
  request: RequestContext,
  bucket: string,
): Promise<RateLimitState> {
  const { allowed, state } = await limiter.consume(bucket)
  if (allowed) return state
  request.outcome.rateLimit = state
  throw fail('RATE_LIMIT_EXCEEDED', {
    limit: state.limit,
    remaining: 0,
    reset: state.reset,
    retryAfter: state.resetAfter,
  })
}
