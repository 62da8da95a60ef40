import {
  isApiError,
  isLeadwrightError,
  type LeadwrightError,
  type RateLimit,
  sleep,
  TimeoutError,
} from './core/index.ts'
import { isAt, type Job, type JobAt, type Until } from './jobs.ts'
import type { VerificationJob } from './schemas.ts'

/** How to wait for a job. */
export interface WaitOptions<U extends Until = Until, J extends Job = VerificationJob> {
  /**
   * `awaiting_decision` (the default) returns when the job waits for a decision, and at its end;
   * `over` waits on through the decision, which somebody else takes.
   */
  readonly until?: U | undefined
  /** Called with the job as it is found at first, and whenever something about it has changed. */
  readonly onProgress?: ((job: J) => void) | undefined
  /** Ends the wait at once. The job goes on; `cancel` stops it. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds until the wait ends with a `TimeoutError`; an hour without it. The job goes on. */
  readonly maxWaitMs?: number | undefined
}

/** What waiting needs of the client. */
export interface Poll<J extends Job> {
  readonly get: (request: { readonly signal?: AbortSignal; readonly timeoutMs: number }) => Promise<J>
  readonly rateLimit: () => RateLimit | undefined
}

const hour = 3_600_000
const first = 300
const slowest = 5000
const growth = 1.5
/** For one poll, so that a server that does not answer is asked again. */
const pollTimeout = 30_000

/** Polls until the job is where the caller wants it; `JobsResource.waitFor` says what it promises. */
export async function waitForJob<U extends Until, J extends Job>(
  poll: Poll<J>,
  options: WaitOptions<U, J>,
): Promise<JobAt<U, J>> {
  const { until = 'awaiting_decision', onProgress, signal, maxWaitMs = hour } = options
  const deadline = Date.now() + maxWaitMs
  let seen: string | undefined
  let problem: LeadwrightError | undefined
  for (let polls = 0; ; polls++) {
    problem = undefined
    const timeoutMs = Math.max(1, Math.min(deadline - Date.now(), pollTimeout))
    const request = { timeoutMs, ...(signal && { signal }) }
    const job = await poll.get(request).catch((error: unknown) => {
      if (!isPassing(error)) throw error
      problem = error
      return undefined
    })
    if (job) {
      const text = JSON.stringify(job)
      if (text !== seen) onProgress?.(job)
      seen = text
      if (isAt(job, until)) return job as unknown as JobAt<U, J>
    }
    const pause = pauseAfter(polls, poll.rateLimit(), problem)
    const left = Math.max(0, deadline - Date.now())
    await sleep(Math.min(pause, left), signal)
    // Not asked once more: a poll at the very end would come sooner than the pause is meant to be.
    if (pause >= left) throw tooLong(maxWaitMs, problem)
  }
}

function tooLong(maxWaitMs: number, problem: LeadwrightError | undefined): TimeoutError {
  const last = problem ? ` The last poll failed: ${problem.message}` : ''
  return new TimeoutError(
    `The job was still on its way after ${maxWaitMs} ms. It goes on; wait for it again.${last}`,
    'total',
  )
}

/** Whether the next poll may well succeed. What the caller did wrong, or may not do, ends the wait. */
function isPassing(error: unknown): error is LeadwrightError {
  if (isApiError(error)) return error.retryable
  return isLeadwrightError(error) && (error.name === 'ConnectionError' || error.name === 'TimeoutError')
}

/**
 * How long to wait after a poll: little at first, up to five seconds, jittered so that many waits don't poll in step;
 * longer where the server said so, and where few requests are left in the rate limit's window, so that other calls
 * find some.
 */
function pauseAfter(polls: number, rateLimit: RateLimit | undefined, problem: unknown): number {
  const usual = Math.min(first * growth ** polls, slowest)
  const told = (isApiError(problem) ? problem.retryAfterMs : undefined) ?? 0
  return Math.max(usual, told, untilRoom(rateLimit)) * (1 + Math.random() / 4)
}

/** Milliseconds: with less than a fifth of the window's requests left, its rest shared out among them. */
function untilRoom(rateLimit: RateLimit | undefined): number {
  if (!rateLimit || rateLimit.remaining > rateLimit.limit / 5) return 0
  return Math.max(0, rateLimit.reset.getTime() - Date.now()) / Math.max(1, rateLimit.remaining)
}
