import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retryDelay } from './retry.ts'

const random = fc.double({ min: 0, max: 1, noNaN: true })
const retry = fc.integer({ min: 1, max: 2000 })

describe('the wait before a retry', () => {
  it('is never below 50 ms nor above the doubled backoff and 8 s', () => {
    fc.assert(
      fc.property(retry, random, (n, chance) => {
        const delay = retryDelay(n, undefined, chance)
        expect(delay).toBeGreaterThanOrEqual(50)
        expect(delay).toBeLessThanOrEqual(Math.min(8000, 500 * 2 ** (n - 1)))
      }),
    )
  })

  it('reaches both ends', () => {
    expect([1, 2, 5, 99].map((n) => retryDelay(n, undefined, 1))).toEqual([500, 1000, 8000, 8000])
    expect(retryDelay(99, undefined, 0)).toBe(50)
  })

  it('is never shorter than told, and hardly longer', () => {
    const told = fc.double({ min: 0, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(retry, told, random, (n, ms, chance) => {
        const delay = retryDelay(n, ms, chance)
        expect(delay).toBeGreaterThanOrEqual(ms)
        expect(delay).toBeLessThanOrEqual(ms + 500)
      }),
    )
  })
})
