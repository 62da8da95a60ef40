import { ApiError } from './errors.ts'
import { sleep } from './time.ts'

/** The longest backoff before the first retry, in ms; it doubles with each further one, up to {@link ceiling}. */
const base = 500
const ceiling = 8000
/** No wait is shorter, so that chance, or a `Retry-After: 0`, does not make a busy loop of it. */
const floor = 50

/**
 * Milliseconds before a retry: full jitter (anything up to the backoff is as likely), so that callers that failed
 * together do not come back together. Where the server said how long, that and a little jitter, never less.
 * @param retry 1 before the first retry
 * @param told what the server said, in ms
 * @param random from 0 to 1
 */
export function retryDelay(retry: number, told: number | undefined, random: number = Math.random()): number {
  const longest = told === undefined ? Math.min(ceiling, base * 2 ** (retry - 1)) : base
  return (told ?? 0) + floor + random * (longest - floor)
}

/** The retries that a client may make while nothing succeeds. */
const capacity = 50

/**
 * The retries that all calls of a client share, so that a server in trouble is not sent a multiple of its traffic: each
 * retry takes one; a call gives the one back that made it succeed, or else a tenth. (As in the AWS SDKs' standard mode
 * and gRPC's retry throttling.)
 */
export class RetryBudget {
  #left = capacity

  take(): boolean {
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }

  /** The server works. */
  refill(retried: boolean): void {
    this.#left = Math.min(capacity, this.#left + (retried ? 1 : 0.1))
  }
}

/**
 * Holds back all calls of a client while the server wants no more of them. It opens for each call at a moment of its
 * own, shortly after the time that the server named.
 */
export class Gate {
  /** On the clock of `performance.now`. */
  until = 0
  #reason: ApiError | undefined

  /** Closes it for so many ms from now. */
  close(ms: number, reason: ApiError): void {
    this.until = Math.max(this.until, performance.now() + ms)
    this.#reason = reason
  }

  /**
   * Waits until it is open.
   * @param deadline on the same clock
   * @throws ApiError the one that closed it, with what is left to wait, at once, if it stays closed beyond the deadline
   * @throws AbortedError
   */
  async pass(deadline: number, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      const now = performance.now()
      const left = this.until - now
      if (!this.#reason || left <= 0) return
      const delay = retryDelay(1, left)
      if (now + delay >= deadline) throw new ApiError(this.#reason, left)
      await sleep(delay, signal)
    }
  }
}
