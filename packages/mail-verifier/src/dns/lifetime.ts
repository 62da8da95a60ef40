/* For how long an answer is used again, in milliseconds. */

/** The facts NXDOMAIN, NODATA and null MX. */
export const absentLifetime = 60_000
/** Long enough that a thousand addresses of one domain don't ask a broken server a thousand times. */
export const failedLifetime = 5000

/** Bounds the TTL of records: some say 0, some say a week. */
export function recordLifetime(ttlSeconds: number): number {
  return Math.min(Math.max(ttlSeconds * 1000, 30_000), 60 * 60_000)
}
