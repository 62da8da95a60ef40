import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catalog, contract } from './catalog/index.ts'
import { locales } from './locale.ts'
import { rateLimitHeaders, toHttp } from './http.ts'
import { exampleFailure, expectEnvelope } from './testing.ts'

it('answers every code with its status and exactly its envelope', () => {
  for (const code of contract.codes) {
    const { status, body, headers } = toHttp(exampleFailure(code))
    expect(status).toBe(catalog[code].status)
    expect(headers['content-type']).toMatch(/^application\/json/)
    expectEnvelope(JSON.parse(body), code)
  }
})

it('speaks the language that is asked for, and says which and on what it depends', () => {
  for (const code of contract.codes) {
    const failure = exampleFailure(code)
    for (const locale of locales) {
      const { status, body, headers } = toHttp(failure, { locale })
      expect(status).toBe(failure.status)
      expect(expectEnvelope(JSON.parse(body), code)).toEqual({
        ...contract.encode(failure),
        error: contract.sentence(failure, locale),
      })
      expect(headers).toMatchObject({ 'content-language': locale, vary: 'Accept, Accept-Language' })
    }
  }
})

it('tells the same as a problem of RFC 9457', () => {
  const typeOf = (code: string): string => `https://app.example.com/docs/errors/${code}`
  for (const code of contract.codes) {
    const failure = exampleFailure(code)
    const { status, body, headers } = toHttp(failure, { locale: 'de', problem: { typeOf } })
    expect(headers['content-type']).toBe('application/problem+json')
    expect(JSON.parse(body)).toEqual({
      type: typeOf(code),
      title: contract.words(code, 'de').summary,
      status,
      detail: contract.sentence(failure, 'de'),
      code,
      ...(failure.details ? { details: failure.details } : {}),
    })
  }
  expect(toHttp(exampleFailure('RATE_LIMIT_EXCEEDED'), { problem: { typeOf } }).headers['retry-after']).toBe('42')
})

it('sends Retry-After where waiting helps, and nowhere else', () => {
  expect(toHttp(exampleFailure('RATE_LIMIT_EXCEEDED')).headers['retry-after']).toBe('42')
  expect(toHttp(exampleFailure('JOB_NOT_FOUND')).headers).not.toHaveProperty('retry-after')
})

it('keeps the two families of rate-limit headers in agreement', () => {
  const count = fc.nat(100_000)
  const state = fc.record({ limit: count, window: count, remaining: count, reset: count, resetAfter: count })
  fc.assert(
    fc.property(state, (s) => {
      const now = s.window
      const headers = Object.fromEntries(rateLimitHeaders(s, now * 1000))
      expect(headers['X-RateLimit-Limit']).toBe(/q=(\d+)/.exec(headers['RateLimit-Policy'] ?? '')?.[1])
      expect(headers['X-RateLimit-Remaining']).toBe(/r=(\d+)/.exec(headers['RateLimit'] ?? '')?.[1])
      expect(headers['X-RateLimit-Reset']).toBe(String(s.reset))
      expect(Number(/t=(\d+)/.exec(headers['RateLimit'] ?? '')?.[1])).toBe(
        Math.min(s.window, Math.max(0, s.reset - now)),
      )
    }),
  )
})

it('notices a body that is not exactly the envelope', () => {
  expect(() => expectEnvelope({ error: 'x', code: 'JOB_NOT_FOUND' }, 'JOB_NOT_FOUND')).toThrow('unexpected_details')
  expect(() => expectEnvelope({ error: 'Gone.', code: 'NOPE' }, 'JOB_NOT_FOUND')).toThrow('unknown_code')
  expect(() =>
    expectEnvelope({ error: 'x', code: 'AUTHENTICATION_REQUIRED', requestId: 'r' }, 'AUTHENTICATION_REQUIRED'),
  ).toThrow('requestId')
})
