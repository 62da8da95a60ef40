const [second, minute, hour] = [1000, 60_000, 3_600_000]

/** How long to wait before each further attempt. Milliseconds; three days in all. */
export const usualRetryDelays: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** The longest that an answer can ask for. */
const longest = 24 * hour
/** The part by which a wait is longer at most, so that what failed together does not come back together. */
const jitter = 0.2

/**
 * How long to wait after an attempt that failed; undefined where it was the last one.
 * @param tries attempts so far, that one included
 * @param asked how long the answer asked to wait
 */
export function waitAfter(delays: readonly number[], tries: number, asked = 0): number | undefined {
  const delay = delays[tries - 1]
  return delay === undefined ? undefined : Math.max(delay * (1 + Math.random() * jitter), Math.min(asked, longest))
}

/** Milliseconds that a `Retry-After` asks for: seconds, or a date (RFC 9110, 10.2.3). */
export function retryAfterOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  if (/^\d+$/.test(header)) return Math.min(Number(header) * second, longest)
  const until = Date.parse(header)
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now())
}
