import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPace } from './rate-limit.ts'
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

describe('what the headers say', () => {
  const now = 1_706_054_400_000
  const pace = (headers: Record<string, string>, status = 429): ReturnType<typeof readPace> =>
    readPace(new Headers(headers), status, now)
  const http = (ms: number): string => new Date(ms).toUTCString()

  it.each([
    ['seconds', { 'retry-after': '7' }, 7000],
    ['a date', { 'retry-after': http(now + 7000) }, 7000],
    ['a date by the clock of the server', { 'retry-after': http(now), date: http(now - 7000) }, 7000],
    ['a date that has passed', { 'retry-after': http(now - 7000) }, 0],
    ['no wait', { 'retry-after': '0' }, 0],
    ['nonsense', { 'retry-after': 'soon' }, undefined],
    ['nothing', {}, undefined],
    ['Unix seconds', { 'x-ratelimit-reset': String(now / 1000 + 7) }, 7000],
    ['Unix milliseconds', { 'x-ratelimit-reset': String(now + 7000) }, 7000],
    ['seconds from now', { 'x-ratelimit-reset': '7' }, 7000],
    ['seconds from a now that is another', { 'x-ratelimit-reset': '7', date: http(now - 300_000) }, 7000],
    ['both', { 'retry-after': '3', 'x-ratelimit-reset': '7' }, 3000],
    ['nonsense and a reset', { 'retry-after': 'soon', 'x-ratelimit-reset': '7' }, 7000],
    ['a header that somebody doubled', { 'x-ratelimit-reset': '7, 7' }, undefined],
  ])('may be %s', (_, headers: Record<string, string>, ms) => {
    expect(pace(headers).retryAfterMs).toBe(ms)
  })

  it('is the reset only on 429: elsewhere it is not about this answer', () => {
    expect(pace({ 'x-ratelimit-reset': '7' }, 503).retryAfterMs).toBeUndefined()
  })

  it('never makes a retry come before the server named, whatever either clock shows', () => {
    const instant = fc.integer({ min: 1_000_000_000, max: 4_000_000_000 })
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 0, max: 100_000 }), random, (server, local, wait, chance) => {
        // The server answers within the second that its Date shows, and its clock then shows `answered`.
        const answered = server * 1000 + chance * 999
        const date = http(answered)
        for (const headers of [
          { date, 'retry-after': http((server + wait) * 1000) },
          { date, 'x-ratelimit-reset': String(server + wait) },
          { date, 'x-ratelimit-reset': String((server + wait) * 1000) },
        ]) {
          const { retryAfterMs } = readPace(new Headers(headers), 429, local * 1000)
          expect(answered + (retryAfterMs ?? 0)).toBeGreaterThanOrEqual((server + wait) * 1000)
          expect(retryAfterMs).toBeLessThanOrEqual(wait * 1000)
        }
      }),
    )
  })

  it('about the rate limit is told by this machine’s clock', () => {
    const limits = { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '0' }
    const reset = (value: number, date: number): unknown =>
      pace({ ...limits, 'x-ratelimit-reset': String(value), date: http(date) }).rateLimit
    const expected = { limit: 100, remaining: 0, reset: new Date(now + 60_000) }
    expect(reset(now / 1000 + 60, now)).toEqual(expected)
    expect(reset(now / 1000 + 60, now - 1000)).toEqual(expected)
    expect(reset(now / 1000 + 60 - 300, now - 300_000)).toEqual(expected)
    expect(reset(now + 60_000 + 300_000, now + 300_000)).toEqual(expected)
    expect(reset(60, now - 300_000)).toEqual(expected)
    expect(pace(limits).rateLimit).toBeUndefined()
  })
})
