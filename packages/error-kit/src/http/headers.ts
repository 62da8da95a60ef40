/** Where a caller stands in its rate-limit window. */
export interface RateLimitState {
  /** Requests allowed in the window. */
  readonly limit: number
  /** Length of the window in seconds. */
  readonly window: number
  /** Requests left in the window; never negative. */
  readonly remaining: number
  /** When the window ends, in Unix seconds. */
  readonly reset: number
  /** Seconds until the window ends, as of the count; at least 1. */
  readonly resetAfter: number
}

/**
 * Both families of rate-limit headers, from one state, so that they agree: the published `X-RateLimit-*`, and
 * `RateLimit-Policy` and `RateLimit` in the syntax of the IETF httpapi draft (draft-ietf-httpapi-ratelimit-headers).
 * What is left of the window is told as of `now` (ms), when the answer is written, which may be long after the count.
 */
export function rateLimitHeaders(state: RateLimitState, now: number = Date.now()): [name: string, value: string][] {
  // The reset is a whole second, rounded up, so that at the window's beginning it can be a little beyond its length.
  const left = Math.min(state.window, Math.max(0, Math.ceil(state.reset - now / 1000)))
  return [
    ['X-RateLimit-Limit', String(state.limit)],
    ['X-RateLimit-Remaining', String(state.remaining)],
    ['X-RateLimit-Reset', String(state.reset)],
    ['RateLimit-Policy', `"api";q=${state.limit};w=${state.window}`],
    ['RateLimit', `"api";r=${state.remaining};t=${left}`],
  ]
}
