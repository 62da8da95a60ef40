import { parseHttpDate } from './http-date.ts'
import { clockOf, readReset } from './rate-limit.ts'

/** A plain number, also if something on the way repeated it. */
const seconds = /^(\d+(?:\.\d+)?)(?:\s*,\s*\1)*$/

/**
 * Milliseconds, from the answer on, until the server wants to be asked again; `undefined` where it does not say.
 *
 * It is the longer of `details.retryAfter` in the envelope and the header `Retry-After` (seconds or an HTTP date, RFC
 * 9110, 10.2.3; anything else counts as not there). Where neither says, it is on 429 what `X-RateLimit-Reset` says.
 * @param now this machine's clock, Unix milliseconds
 */
export function readRetryAfter(
  headers: Headers,
  status: number,
  details: unknown,
  now: number = Date.now(),
): number | undefined {
  const clock = clockOf(headers, now)
  const header = headers.get('retry-after') ?? ''
  const { retryAfter } = Object(details) as { retryAfter?: unknown }
  const told = Math.max(
    waitOf(typeof retryAfter === 'number' ? retryAfter * 1000 : Number.NaN),
    waitOf(Number(seconds.exec(header)?.[1]) * 1000),
    waitOf(parseHttpDate(header, now) - clock),
  )
  const wait = told < 0 && status === 429 ? waitOf(readReset(headers, clock) - clock) : told
  return wait < 0 ? undefined : wait
}

/** What has passed is no wait, and -1 stands for nothing said. Finite, so that JSON has it, too. */
const waitOf = (ms: number): number => (Number.isNaN(ms) ? -1 : Math.min(Math.max(0, ms), Number.MAX_SAFE_INTEGER))
