import { describe, expect, it } from 'vitest'
import type { RetryEvent } from './index.ts'
import { answer, failing, failureOf, get, inTurn, ok, post, serve } from './testing/serve.ts'

describe('a call is tried again', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('after %i', async (status) => {
    await using server = await serve(inTurn(failing(status), ok))
    const { attempts } = await server.transport().call(get).withResponse()
    expect(attempts).toBe(2)
  })

  it.each([400, 401, 403, 404, 409, 501, 505])('but not after %i', async (status) => {
    await using server = await serve(inTurn(failing(status), ok))
    expect(await failureOf(server.transport().call(get))).toMatchObject({ status, attempts: 1, retryable: false })
  })

  it('but not after a status of 4xx whose code says that it would not help', async () => {
    const body = { error: 'Gone.', code: 'JOB_NOT_FOUND', details: { jobId: 'job_1' } }
    await using server = await serve((_, response) => answer(response, 404, body))
    expect(await failureOf(server.transport().call(get))).toMatchObject({ known: true, attempts: 1 })
  })

  it('twice unless told otherwise, by the client or for one call', async () => {
    await using server = await serve(failing(503))
    expect(await failureOf(server.transport().call(get))).toMatchObject({ attempts: 3 })
    expect(await failureOf(server.transport({ maxRetries: 0 }).call(get))).toMatchObject({ attempts: 1 })
    expect(await failureOf(server.transport().call(get, {}, { maxRetries: 1 }))).toMatchObject({ attempts: 2 })
    expect(server.requests).toHaveLength(6)
  })

  it('under the same idempotency key if it is a POST', async () => {
    await using server = await serve(failing(503))
    const transport = server.transport()
    await failureOf(transport.call(post, { body: { name: 'x' } }))
    await failureOf(transport.call(post, { body: { name: 'x' } }))
    await failureOf(transport.call(post, { body: { name: 'x' } }, { idempotencyKey: 'mine', maxRetries: 0 }))
    await failureOf(transport.call(get, {}, { maxRetries: 0 }))
    const keys = server.requests.map(({ headers }) => headers['idempotency-key'])
    expect(new Set(keys.slice(0, 3)).size).toBe(1)
    expect(new Set(keys.slice(3, 6)).size).toBe(1)
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/)
    expect(keys[3]).not.toBe(keys[0])
    expect(keys.slice(6)).toEqual(['mine', undefined])
  })
})

describe('the wait before it', () => {
  it('is what the server says, and a little more', async () => {
    const events: RetryEvent[] = []
    await using server = await serve(inTurn(failing(429, { 'retry-after': '1' }), ok))
    await server.transport({ onRetry: (event) => void events.push(event) }).call(get)
    expect(events).toMatchObject([{ attempt: 1, operation: 'things.get', error: { status: 429, retryAfterMs: 1000 } }])
    expect(events[0]?.delayMs).toBeGreaterThanOrEqual(1000)
    expect(events[0]?.delayMs).toBeLessThanOrEqual(1500)
  })

  it.each([-300_000, 300_000])('is right by a clock that is %i ms off', async (off) => {
    const clock = Date.now() + off
    const seconds = Math.floor(clock / 1000) + 30
    for (const said of [
      { 'retry-after': new Date(seconds * 1000).toUTCString() },
      { 'x-ratelimit-reset': String(seconds) },
      { 'x-ratelimit-reset': String(seconds * 1000) },
    ]) {
      await using server = await serve(failing(429, { date: new Date(clock).toUTCString(), ...said }))
      expect(await failureOf(server.transport({ maxRetries: 0 }).call(get))).toMatchObject({ retryAfterMs: 30_000 })
    }
  })

  it('that the whole time does not cover ends the call with the time that the server named', async () => {
    await using server = await serve(failing(429, { 'x-ratelimit-reset': '3600' }))
    const transport = server.transport()
    expect(await failureOf(transport.call(get))).toMatchObject({ attempts: 1, retryAfterMs: 3_600_000 })
  })
})

describe('the retry budget', () => {
  it('keeps a hundred calls to a server that always fails below two hundred requests', async () => {
    await using server = await serve(failing(503))
    const transport = server.transport()
    const errors = await Promise.all(Array.from({ length: 100 }, () => failureOf(transport.call(get))))
    expect(errors).toHaveLength(100)
    for (const error of errors) expect(error).toMatchObject({ name: 'ApiError', status: 503 })
    expect(server.requests.length).toBeGreaterThan(100)
    expect(server.requests.length).toBeLessThan(200)
  })

  it('fills again while calls succeed', async () => {
    let broken = true
    await using server = await serve((...exchange) => (broken ? failing(503) : ok)(...exchange))
    const transport = server.transport()
    await Promise.all(Array.from({ length: 100 }, () => failureOf(transport.call(get))))
    expect(await failureOf(transport.call(get))).toMatchObject({ attempts: 1 })
    broken = false
    await Promise.all(Array.from({ length: 11 }, () => transport.call(get)))
    broken = true
    expect(await failureOf(transport.call(get))).toMatchObject({ attempts: 2 })
  })
})
