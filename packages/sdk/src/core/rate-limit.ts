/** Where the caller stands in its rate-limit window, as of the latest answer that said. */
export interface RateLimit {
  /** Requests allowed in the window. */
  readonly limit: number
  /** Requests left in it. */
  readonly remaining: number
  /** When it ends, by this machine's clock. */
  readonly reset: Date
}

/** What the headers of an answer say about when to come again. */
export interface Pace {
  /** Milliseconds from the answer on; 0 where the moment has passed. */
  readonly retryAfterMs: number | undefined
  readonly rateLimit: RateLimit | undefined
}

/** Clocks that differ by less are taken to agree: `Date` has whole seconds, and answers take their time. */
const agreement = 5000

/**
 * Reads `Retry-After` (seconds or an HTTP date, RFC 9110, 10.2.3), else on 429 `X-RateLimit-Reset`. Moments are counted
 * from the answer's `Date`, so that neither a clock that is minutes off nor a fast one makes a retry come early.
 * `now` is this machine's clock in Unix milliseconds.
 */
export function readPace(headers: Headers, status: number, now: number = Date.now()): Pace {
  const server = Date.parse(headers.get('date') ?? '') || now
  const retryAfter = headers.get('retry-after')
  const limit = toNumber(headers.get('x-ratelimit-limit'))
  const remaining = toNumber(headers.get('x-ratelimit-remaining'))
  const reset = momentOf(toNumber(headers.get('x-ratelimit-reset')), server)
  const wait = [
    toNumber(retryAfter) * 1000,
    Date.parse(retryAfter ?? '') - server,
    status === 429 ? reset - server : Number.NaN,
  ].find((ms) => !Number.isNaN(ms))
  const skew = Math.abs(server - now) < agreement ? 0 : server - now
  return {
    retryAfterMs: wait === undefined ? undefined : Math.max(0, wait),
    rateLimit: Number.isNaN(limit + remaining + reset)
      ? undefined
      : { limit, remaining, reset: new Date(reset - skew) },
  }
}

/**
 * The reset in Unix milliseconds of the server's clock. Its unit shows in its size: no window lasts three years
 * (1e8 s), and 1e11 is the year 5138 in seconds and 1973 in milliseconds.
 */
function momentOf(reset: number, server: number): number {
  if (reset >= 1e11) return reset
  return reset >= 1e8 ? reset * 1000 : server + reset * 1000
}

/** NaN for what is not a plain number: `Number('')` is 0, and `Date.parse('120')` a year. */
const toNumber = (text: string | null): number => (/^\d+(\.\d+)?$/.test(text ?? '') ? Number(text) : Number.NaN)
