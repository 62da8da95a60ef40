import { describe, expect, it } from 'vitest'
import { readRateLimit } from './rate-limit.ts'
import { imf } from './testing/http-date.ts'

const now = 1_706_054_400_000
const limits = { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '0' }
const read = (headers: Record<string, string>): unknown => readRateLimit(new Headers({ ...limits, ...headers }), now)

describe('where the caller stands', () => {
  it('is told by this machine’s clock', () => {
    const reset = (value: number, date: number): unknown =>
      read({ 'x-ratelimit-reset': String(value), date: imf(date) })
    const expected = { limit: 100, remaining: 0, reset: new Date(now + 60_000) }
    expect(reset(now / 1000 + 60, now)).toEqual(expected)
    expect(reset(now / 1000 + 60, now - 1000)).toEqual(expected)
    expect(reset(now / 1000 + 60 - 300, now - 300_000)).toEqual(expected)
    expect(reset(now + 60_000 + 300_000, now + 300_000)).toEqual(expected)
    expect(reset(60, now - 300_000)).toEqual(expected)
  })

  it.each([
    [{}],
    [{ 'x-ratelimit-reset': '' }],
    [{ 'x-ratelimit-reset': 'soon' }],
    [{ 'x-ratelimit-reset': '-1' }],
    [{ 'x-ratelimit-reset': '9'.repeat(20) }],
    [{ 'x-ratelimit-reset': '9'.repeat(400) }],
  ])('is not known where the end of the window is no moment: %j', (headers) => {
    expect(read(headers)).toBeUndefined()
  })
})
