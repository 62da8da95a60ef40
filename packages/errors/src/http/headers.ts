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
  /** Seconds until the window ends; at least 1. */
  readonly resetAfter: number
}

/**
 * Both families of rate-limit headers, from one state, so that they agree: the published `X-RateLimit-*`, and
 * `RateLimit-Policy` and `RateLimit` in the syntax of the IETF httpapi draft (draft-ietf-httpapi-ratelimit-headers).
 */
export function rateLimitHeaders(state: RateLimitState): [name: string, value: string][] {
  return [
    ['X-RateLimit-Limit', String(state.limit)],
    ['X-RateLimit-Remaining', String(state.remaining)],
    ['X-RateLimit-Reset', String(state.reset)],
    ['RateLimit-Policy', `"api";q=${state.limit};w=${state.window}`],
    ['RateLimit', `"api";r=${state.remaining};t=${state.resetAfter}`],
  ]
}
