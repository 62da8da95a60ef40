/* For how long an answer is used again, in milliseconds. */

/**
 * MX records and the facts NXDOMAIN, NODATA and null MX. node:dns does not hand out the TTL of MX records; five minutes
 * is the shortest that is common for them.
 */
export const mxLifetime = 5 * 60_000
export const absentLifetime = 60_000
/** Long enough that a thousand addresses of one domain don't ask a broken server a thousand times. */
export const failedLifetime = 5000

/** Bounds the TTL of address records: some say 0, some say a week. */
export function addressLifetime(ttlSeconds: number): number {
  return Math.min(Math.max(ttlSeconds * 1000, 30_000), 60 * 60_000)
}
