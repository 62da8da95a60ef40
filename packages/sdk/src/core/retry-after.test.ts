import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RetryEvent } from './index.ts'
import { readRetryAfter } from './retry-after.ts'
import { asctime, imf, rfc850 } from './testing/http-date.ts'
import { answer, failureOf, get, inTurn, ok, serve } from './testing/serve.ts'

const now = 1_706_054_400_000
const read = (headers: Record<string, string>, details?: unknown, status = 429): number | undefined =>
  readRetryAfter(new Headers(headers), status, details, now)

const seconds = fc.integer({ min: 0, max: 100_000_000 })

/** What a server must not send, and some do; some of it is a day of 2001 to `Date.parse`. */
const junk = fc.oneof(
  fc.constantFrom('', 'soon', '1 2', '5, 7', '5, soon', '5;7', '0x10', '1e3', '.5', '5.', '+5', 'NaN', 'Infinity'),
  fc.integer({ min: -1_000_000_000, max: -1 }).map(String),
  fc.tuple(seconds, fc.constantFrom('s', ' s', 'ms', ' seconds', 'm', ' min', '%')).map((parts) => parts.join('')),
  fc
    .tuple(seconds, seconds)
    .filter(([a, b]) => a !== b)
    .map((parts) => parts.join(', ')),
  seconds.map((later) => new Date(now + later * 1000).toISOString()),
  seconds.map((later) => imf(now + later * 1000).replace('GMT', 'CET')),
  seconds.map((later) => `${imf(now + later * 1000)}, ${imf(now)}`),
  fc.string({ unit: 'grapheme-ascii' }).filter((text) => !/^\s*\d+(\.\d+)?\s*$/.test(text)),
)

describe('what the server says of when to come again', () => {
  it.each([
    ['seconds', { 'retry-after': '7' }, 7000],
    ['a fraction', { 'retry-after': '1.5' }, 1500],
    ['spaces around', { 'retry-after': ' 7 ' }, 7000],
    ['the same twice', { 'retry-after': '7, 7' }, 7000],
    ['a date', { 'retry-after': imf(now + 7000) }, 7000],
    ['a date of RFC 850', { 'retry-after': rfc850(now + 7000) }, 7000],
    ['a date of asctime', { 'retry-after': asctime(now + 7000) }, 7000],
    ['a date by the clock of the server', { 'retry-after': imf(now), date: imf(now - 7000) }, 7000],
    ['a date where the clock of the server says junk', { 'retry-after': imf(now + 7000), date: '1' }, 7000],
    ['a date that has passed', { 'retry-after': imf(now - 7000) }, 0],
    ['no wait', { 'retry-after': '0' }, 0],
    ['more than a number can hold', { 'retry-after': '9'.repeat(400) }, Number.MAX_SAFE_INTEGER],
    ['nonsense', { 'retry-after': 'soon' }, undefined],
    ['nothing', {}, undefined],
    ['Unix seconds', { 'x-ratelimit-reset': String(now / 1000 + 7) }, 7000],
    ['Unix milliseconds', { 'x-ratelimit-reset': String(now + 7000) }, 7000],
    ['seconds from now', { 'x-ratelimit-reset': '7' }, 7000],
    ['seconds from a now that is another', { 'x-ratelimit-reset': '7', date: imf(now - 300_000) }, 7000],
    ['both', { 'retry-after': '3', 'x-ratelimit-reset': '7' }, 3000],
    ['nonsense and a reset', { 'retry-after': 'soon', 'x-ratelimit-reset': '7' }, 7000],
    ['a reset that somebody doubled', { 'x-ratelimit-reset': '7, 7' }, undefined],
  ])('may be %s', (_, headers: Record<string, string>, ms) => {
    expect(read(headers)).toBe(ms)
  })

  it.each([undefined, null, 'text', 7, {}, { retryAfter: '7' }, { retryAfter: null }, { retryAfter: [7] }])(
    'is in the header alone where details are %j',
    (details) => {
      expect(read({ 'retry-after': '3' }, details)).toBe(3000)
      expect(read({}, details)).toBeUndefined()
    },
  )

  it('is the reset only on 429: elsewhere it is not about this answer', () => {
    expect(read({ 'x-ratelimit-reset': '7' }, undefined, 503)).toBeUndefined()
  })

  it('is never less than its envelope says, and never more than the longer of both', () => {
    const form = fc.constantFrom(imf, rfc850, asctime)
    const date = fc.tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), form)
    const header = fc.oneof(
      seconds.map((told) => ({ text: String(told), ms: told * 1000 })),
      date.map(([later, write]) => ({ text: write(now + later * 1000), ms: later * 1000 })),
      junk.map((text) => ({ text, ms: 0 })),
    )
    fc.assert(
      fc.property(header, seconds, fc.constantFrom(429, 500, 503), ({ text, ms }, told, status) => {
        expect(read({ 'retry-after': text }, { retryAfter: told }, status)).toBe(Math.max(ms, told * 1000))
      }),
      { numRuns: 1000 },
    )
  })

  it('is nothing where all that it has is junk', () => {
    fc.assert(
      fc.property(junk, fc.constantFrom(undefined, '1', 'soon', imf(now)), (text, date) => {
        expect(read({ 'retry-after': text, ...(date !== undefined && { date }) })).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  it('never makes a retry come before the moment that it names, whatever either clock shows', () => {
    const instant = fc.integer({ min: 1_000_000_000, max: 4_000_000_000 })
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 0, max: 100_000 }), chance, (server, local, wait, within) => {
        // The server answers within the second that its Date shows, and its clock then shows `answered`.
        const answered = server * 1000 + within * 999
        const date = imf(answered)
        for (const headers of [
          { date, 'retry-after': imf((server + wait) * 1000) },
          { date, 'retry-after': asctime((server + wait) * 1000) },
          { date, 'x-ratelimit-reset': String(server + wait) },
          { date, 'x-ratelimit-reset': String((server + wait) * 1000) },
        ]) {
          const ms = readRetryAfter(new Headers(headers), 429, undefined, local * 1000)
          expect(answered + (ms ?? 0)).toBeGreaterThanOrEqual((server + wait) * 1000)
          expect(ms).toBeLessThanOrEqual(wait * 1000)
        }
      }),
    )
  })
})

const limited = (retryAfter: number): object => ({
  error: 'Slow down.',
  code: 'RATE_LIMIT_EXCEEDED',
  details: { limit: 100, remaining: 0, reset: 1_706_054_400, retryAfter },
})

describe.concurrent('over the wire', () => {
  it.each<[string, string | readonly string[] | undefined]>([
    ['nothing', undefined],
    ['an empty line', ''],
    ['less', '0'],
    ['a negative number', '-1'],
    ['a unit', '0s'],
    ['a list', '0, 1'],
    ['two lines', ['0', '0']],
    ['what is a day of 2001 to Date.parse', '5, 7'],
    ['a date that has passed', imf(now)],
    ['a date of RFC 850 that has passed', rfc850(now)],
    ['a date of asctime that has passed', asctime(now)],
  ])('a retry does not come before details.retryAfter, if the header says %s', async (_, header) => {
    const times: number[] = []
    const events: RetryEvent[] = []
    await using server = await serve(
      inTurn(
        (_request, response) => {
          if (header !== undefined) response.setHeader('retry-after', header)
          times.push(performance.now())
          answer(response, 429, limited(1))
        },
        (request, response) => {
          times.push(performance.now())
          ok(request, response)
        },
      ),
    )
    await server.transport({ onRetry: (event) => void events.push(event) }).call(get)
    const [refused = 0, again = 0] = times
    expect(again - refused).toBeGreaterThanOrEqual(1000)
    expect(events).toMatchObject([{ error: { retryAfterMs: 1000 } }])
    expect(events[0]?.delayMs).toBeLessThanOrEqual(1500)
  })

  it('an error says how long its call waited, and how long the server still wants it to', async () => {
    const slower = inTurn(
      (_, response) => answer(response, 429, limited(1), { 'retry-after': '-5' }),
      (_, response) => answer(response, 429, limited(600), { 'retry-after': '5, 7' }),
    )
    await using server = await serve(slower)
    const error = (await failureOf(server.transport().call(get))) as { waitedMs: number }
    expect(error).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', attempts: 2, retryAfterMs: 600_000 })
    expect(error.waitedMs).toBeGreaterThanOrEqual(1000)
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ waitedMs: error.waitedMs, retryAfterMs: 600_000 })
    const next = await failureOf(server.transport({ maxRetries: 0 }).call(get))
    expect(next).toMatchObject({ attempts: 1, waitedMs: 0 })
  })

  it.each(['99999999999', '9'.repeat(400), imf(now * 2)])(
    'a wait beyond every maximum ends the call at once: %s',
    async (header) => {
      await using server = await serve((_, response) => answer(response, 429, limited(1), { 'retry-after': header }))
      const transport = server.transport({ maxElapsedMs: Number.MAX_VALUE })
      const error = (await failureOf(transport.call(get))) as { retryAfterMs: number }
      expect(error).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', attempts: 1, waitedMs: 0 })
      expect(error.retryAfterMs).toBeGreaterThan(2 ** 31)
      expect(server.requests).toHaveLength(1)
    },
  )
})
