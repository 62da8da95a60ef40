import { expect, it } from 'vitest'
import type { RequestEvent, ResponseEvent, RetryEvent } from './index.ts'
import { answer, failing, get, inTurn, ok, post, serve } from './testing/serve.ts'

it('hooks see each attempt, its answer, and why it is made again', async () => {
  await using server = await serve(
    inTurn(failing(503, { 'x-request-id': 'req_1' }), (_, response) =>
      answer(response, 200, {}, { 'x-request-id': 'req_2' }),
    ),
  )
  const events: [string, RequestEvent | ResponseEvent | RetryEvent][] = []
  await server
    .transport({
      onRequest: (event) => void events.push(['request', event]),
      onResponse: (event) => void events.push(['response', event]),
      onRetry: (event) => void events.push(['retry', event]),
    })
    .call(post, { body: {} }, { idempotencyKey: 'mine' })
  const url = `${server.url}/v1/things`
  const common = { operation: 'things.create', method: 'POST', url }
  expect(events).toMatchObject([
    ['request', { ...common, attempt: 1, headers: { 'idempotency-key': 'mine', 'content-type': 'application/json' } }],
    ['response', { ...common, attempt: 1, status: 503, requestId: 'req_1', ms: expect.any(Number) }],
    ['retry', { ...common, attempt: 1, delayMs: expect.any(Number), error: { status: 503, attempts: 1 } }],
    ['request', { ...common, attempt: 2 }],
    ['response', { ...common, attempt: 2, status: 200, requestId: 'req_2' }],
  ])
})

it.each([
  [
    'throws',
    () => {
      throw new Error('hook')
    },
  ],
  ['rejects', () => Promise.reject(new Error('hook'))],
  ['never comes back', () => new Promise(() => {})],
])('a hook that %s does not touch the call', async (_, hook: () => unknown) => {
  const unheard: unknown[] = []
  const listener = (reason: unknown): void => void unheard.push(reason)
  process.on('unhandledRejection', listener)
  await using server = await serve(inTurn(failing(503), ok))
  const transport = server.transport({ onRequest: hook, onResponse: hook, onRetry: hook })
  expect(await transport.call(get)).toEqual({ ok: true })
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', listener)
  expect(unheard).toEqual([])
})

it('what a hook does to the headers that it sees does not change what is sent', async () => {
  await using server = await serve(ok)
  await server.transport({ onRequest: ({ headers }) => void Object.assign(headers, { accept: 'text/html' }) }).call(get)
  expect(server.requests[0]?.headers.accept).toBe('application/json')
})
