import { getHeapStatistics } from 'node:v8'

/** An allowance, not a measurement: a TLS session, and the addresses that wait for it. */
const bytesPerSession = 1_000_000
/** Of the memory that the process may use, the part that sessions may. */
const share = 0.25
const bounds = { least: 50, most: 400 }

/** Sessions with mail hosts that a process of this much memory has at once; how many hosts there are bounds it as well. */
export function sessionsFor(bytes: number = getHeapStatistics().heap_size_limit): number {
  return Math.max(bounds.least, Math.min(bounds.most, Math.floor((bytes * share) / bytesPerSession)))
}
