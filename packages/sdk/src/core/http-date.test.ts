import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHttpDate } from './http-date.ts'
import { asctime, imf, rfc850 } from './testing/http-date.ts'

const now = 1_706_054_400_000
const instant = fc.integer({ min: -30_000_000_000, max: 253_000_000_000 }).map((seconds) => seconds * 1000)
const years = 365.25 * 86_400_000

describe('an HTTP date', () => {
  it.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
    'is read as RFC 9110 gives it: %s',
    (text) => expect(parseHttpDate(text, now)).toBe(784_111_777_000),
  )

  it('of four digits is the instant that was written, in both of its forms', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        expect([imf(ms), asctime(ms)].map((text) => parseHttpDate(text, now))).toEqual([ms, ms])
      }),
    )
  })

  it('of two digits is the instant that was written, if that is 48 years away at most', () => {
    // Of the calendar's years it is 49 then, and the 50th is where two centuries meet.
    const away = fc.integer({ min: -48 * years, max: 48 * years }).map((ms) => Math.floor(ms / 1000) * 1000)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), away, (clock, ms) => {
        const written = Math.floor(clock / 1000) * 1000 + ms
        expect(parseHttpDate(rfc850(written), clock)).toBe(written)
      }),
    )
  })

  it('of two digits is never further ahead than its 50th year', () => {
    fc.assert(
      fc.property(instant, instant, (ms, clock) => {
        const read = new Date(parseHttpDate(rfc850(ms), clock))
        const latest = new Date(clock).getUTCFullYear() + 50
        if (!Number.isNaN(read.getTime())) expect(read.getUTCFullYear()).toBeLessThanOrEqual(latest)
      }),
    )
  })

  it.each([
    '',
    '1',
    '5, 7',
    '2024',
    'May',
    'soon',
    '6 Nov 1994',
    '1994-11-06T08:49:37Z',
    'Sun, 31 Apr 2024 08:49:37 GMT',
    'Sun, 00 Nov 1994 08:49:37 GMT',
    'Sun, 29 Feb 2023 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    'Mon, 06 Nov 1994 08:49:37 GMT',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Invalid Date',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 CET',
    'Sun, 06 Nov 1994 08:49:37 +0000',
    'sun, 06 nov 1994 08:49:37 gmt',
    'Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT',
  ])('is not %j', (text) => expect(parseHttpDate(text, now)).toBeNaN())
})
