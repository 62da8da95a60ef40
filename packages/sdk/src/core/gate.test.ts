import { expect, it } from 'vitest'
import { answer, failing, failureOf, get, inTurn, ok, serve } from './testing/serve.ts'

const calls = (count: number, call: () => Promise<unknown>): Promise<unknown[]> =>
  Promise.all(Array.from({ length: count }, call))

it('calls wait out a rate limit together, those that come later too', async () => {
  const opened = Date.now() + 1000
  const early: number[] = []
  await using server = await serve((request, response) => {
    const now = Date.now()
    if (now >= opened) return ok(request, response)
    early.push(now)
    failing(429, { 'retry-after': String((opened - now) / 1000) })(request, response)
  })
  let limited = (): void => {}
  const closed = new Promise<void>((resolve) => (limited = resolve))
  const transport = server.transport({ onRetry: limited })
  const first = transport.call(get)
  await closed
  const later = calls(50, () => transport.call(get))
  expect(await first).toEqual({ ok: true })
  expect(await later).toHaveLength(50)
  expect(early).toHaveLength(1)
  expect(server.requests).toHaveLength(52)
})

it('calls that were limited together all come through, and cost no retries of the budget', async () => {
  let refused = 0
  await using server = await serve((request, response) =>
    (refused++ < 100 ? failing(429, { 'retry-after': '1' }) : ok)(request, response),
  )
  const transport = server.transport()
  expect(await calls(100, () => transport.call(get))).toHaveLength(100)
  expect(server.requests).toHaveLength(200)
})

it('a call that cannot wait that long fails with the limit, and sends nothing', async () => {
  const details = { limit: 100, remaining: 0, reset: 1_706_054_400, retryAfter: 3600 }
  await using server = await serve((_, response) =>
    answer(response, 429, { error: 'Slow down.', code: 'RATE_LIMIT_EXCEEDED', details }, { 'retry-after': '3600' }),
  )
  const transport = server.transport()
  await failureOf(transport.call(get))
  const error = await failureOf(transport.call(get))
  expect(error).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', known: true, details, attempts: 0, message: 'Slow down.' })
  const { retryAfterMs } = error as { retryAfterMs: number }
  expect(retryAfterMs).toBeGreaterThan(3_500_000)
  expect(retryAfterMs).toBeLessThanOrEqual(3_600_000)
  expect(server.requests).toHaveLength(1)
})

it('a call without retries does not wait', async () => {
  await using server = await serve(inTurn(failing(429, { 'retry-after': '3600' }), ok))
  const transport = server.transport()
  await failureOf(transport.call(get))
  expect(await transport.call(get, {}, { maxRetries: 0 })).toEqual({ ok: true })
})
