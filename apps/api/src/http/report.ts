import type { Failure } from '@leadwright/errors'
import type { Logger } from 'pino'
import type { RequestOutcome } from '../trpc/context.ts'
import { givenUp } from '../waits/request-wait.ts'

/** Notes a failure for the request's log line; what is our fault is logged at once, with what led to it. */
export function reportFailure(
  failure: Failure,
  request: { readonly requestId: string; readonly log: Logger; readonly outcome: RequestOutcome },
): void {
  request.outcome.code = failure.code
  request.outcome.retryAfter = failure.retryAfter
  if (failure.status < 500) return
  // The caller left, which ended what was under way: nobody reads the answer, and nothing is to be mended.
  if (failure.cause instanceof Error && failure.cause.name === 'AbortError') return
  const { requestId } = request
  if (failure.code === 'SERVICE_UNAVAILABLE') {
    request.log.warn(
      { requestId, err: failure.cause },
      'a request was given up, found no way to the database, or a disk full',
    )
    return
  }
  // That it was given up was said when it was; this is only what came of it.
  if (givenUp(failure.cause)) return
  request.log.error({ requestId, err: failure.cause ?? failure }, 'a request failed unforeseen')
}
