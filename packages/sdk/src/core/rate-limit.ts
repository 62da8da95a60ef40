/** Where the caller stands in its rate-limit window, as of the latest answer. */
export interface RateLimit {
  /** Requests allowed in the window. */
  readonly limit: number
  /** Requests left in it. */
  readonly remaining: number
  /** When it ends. */
  readonly reset: Date
}
