import { parseHttpDate } from './http-date.ts'

/** Where the caller stands in its rate-limit window, as of the latest answer that said. */
export interface RateLimit {
  /** Requests allowed in the window. */
  readonly limit: number
  /** Requests left in it. */
  readonly remaining: number
  /** When it ends, by this machine's clock. */
  readonly reset: Date
}

/** Clocks that differ by less are taken to agree: `Date` has whole seconds, and answers take their time. */
const agreement = 5000

/** The latest moment that a `Date` can hold (ECMA-262, 21.4.1.1). */
const latest = 8.64e15

/** Reads `X-RateLimit-*`. `now` is this machine's clock in Unix milliseconds. */
export function readRateLimit(headers: Headers, now: number = Date.now()): RateLimit | undefined {
  const clock = clockOf(headers, now)
  const limit = toNumber(headers.get('x-ratelimit-limit'))
  const remaining = toNumber(headers.get('x-ratelimit-remaining'))
  const reset = readReset(headers, clock)
  const skew = Math.abs(clock - now) < agreement ? 0 : clock - now
  return Number.isNaN(limit + remaining + reset) ? undefined : { limit, remaining, reset: new Date(reset - skew) }
}

/**
 * The server's clock as it answered, in Unix milliseconds. Moments are counted from it, so that neither a clock that is
 * minutes off nor a fast one makes a retry come early.
 */
export const clockOf = (headers: Headers, now: number): number => parseHttpDate(headers.get('date') ?? '', now) || now

/**
 * `X-RateLimit-Reset` in Unix milliseconds of the server's clock; NaN where it names none. Its unit shows in its size: no
 * window lasts three years (1e8 s), and 1e11 is the year 5138 in seconds and 1973 in milliseconds.
 */
export function readReset(headers: Headers, clock: number): number {
  const reset = toNumber(headers.get('x-ratelimit-reset'))
  const from = reset < 1e8 ? clock : 0
  const moment = from + reset * (reset < 1e11 ? 1000 : 1)
  return moment <= latest ? moment : Number.NaN
}

/** NaN for what is not a plain number: `Number('')` is 0. */
const toNumber = (text: string | null): number => (/^\d+(\.\d+)?$/.test(text ?? '') ? Number(text) : Number.NaN)
