import { describe, expect, it } from 'vitest'
import { type Call, type Operation, sleep } from './index.ts'
import { failing, failureOf, file, get, inTurn, ok, post, serve, type Served } from './testing/serve.ts'
import { listeners, watchTimers } from './testing/watch.ts'

interface Phase {
  readonly serve: () => Promise<Served>
  readonly operation?: Operation
  readonly call?: Call
  /** Resolves when the call waits where it is to be aborted. */
  readonly reached: (server: Served, events: EventTarget) => Promise<unknown>
}

const request = (_: Served, events: EventTarget): Promise<unknown> =>
  new Promise((resolve) => events.addEventListener('request', resolve))
const response = (_: Served, events: EventTarget): Promise<unknown> =>
  new Promise((resolve) => events.addEventListener('response', resolve))
const retry = (_: Served, events: EventTarget): Promise<unknown> =>
  new Promise((resolve) => events.addEventListener('retry', resolve))

const phases: Record<string, Phase> = {
  'for the headers': { serve: () => serve(() => {}), reached: request },
  'for the body': {
    serve: () =>
      serve((_, reply) => {
        reply.writeHead(200, { 'content-type': 'application/json' })
        reply.write('{"items":[')
      }),
    reached: response,
  },
  'for the body of a failure': {
    serve: () =>
      serve((_, reply) => {
        reply.writeHead(500)
        reply.write('{')
      }),
    reached: response,
  },
  'before a retry': { serve: () => serve(failing(503, { 'retry-after': '20' })), reached: retry },
  'for the end of the rate limit': { serve: () => serve(failing(429, { 'retry-after': '20' })), reached: retry },
  'for an upload that has stalled': {
    serve: () => serve(() => {}),
    operation: post,
    call: {
      upload: new ReadableStream({ start: (controller) => controller.enqueue('email\n') }),
    },
    reached: request,
  },
}

describe('an abort', () => {
  it.each(Object.entries(phases))('ends a call at once that waits %s', async (_, phase) => {
    const controller = new AbortController()
    using timers = watchTimers()
    await using server = await phase.serve()
    const events = new EventTarget()
    const transport = server.transport({
      onRequest: () => void events.dispatchEvent(new Event('request')),
      onResponse: () => void events.dispatchEvent(new Event('response')),
      onRetry: () => void events.dispatchEvent(new Event('retry')),
    })
    const reached = phase.reached(server, events)
    const failed = failureOf(transport.call(phase.operation ?? get, phase.call, { signal: controller.signal }))
    await reached
    await new Promise((resolve) => setImmediate(resolve))
    expect(listeners(controller.signal)).toBe(1)
    const reason = new Error('the user left')
    controller.abort(reason)
    const error = await failed
    expect(error).toMatchObject({
      name: 'AbortedError',
      operation: (phase.operation ?? get).id,
      attempts: 1,
      cause: reason,
    })
    expect(listeners(controller.signal)).toBe(0)
    expect(timers.pending()).toBe(0)
  })

  it('of another call leaves those that wait with it alone', async () => {
    await using server = await serve(inTurn(failing(429, { 'retry-after': '1' }), ok))
    let limited = (): void => {}
    const closed = new Promise<void>((resolve) => (limited = resolve))
    const transport = server.transport({ onRetry: limited })
    const first = transport.call(get)
    await closed
    const controller = new AbortController()
    const second = failureOf(transport.call(get, {}, { signal: controller.signal }))
    const third = transport.call(get)
    await new Promise((resolve) => setImmediate(resolve))
    expect(listeners(controller.signal)).toBe(1)
    controller.abort()
    expect(await second).toMatchObject({ name: 'AbortedError', attempts: 0 })
    expect(listeners(controller.signal)).toBe(0)
    expect(await Promise.all([first, third])).toEqual([{ ok: true }, { ok: true }])
    expect(server.requests).toHaveLength(3)
  })

  it('before the call means that nothing is sent', async () => {
    await using server = await serve(ok)
    const error = await failureOf(server.transport().call(get, {}, { signal: AbortSignal.abort('no') }))
    expect(error).toMatchObject({ name: 'AbortedError', attempts: 0, cause: 'no' })
    expect(server.requests).toHaveLength(0)
  })

  it('is heard even if the fetch that was handed in is deaf', async () => {
    await using server = await serve(ok)
    const controller = new AbortController()
    const transport = server.transport({ fetch: () => new Promise(() => {}) })
    const failed = failureOf(transport.call(get, {}, { signal: controller.signal }))
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort()
    expect(await failed).toMatchObject({ name: 'AbortedError' })
    expect(listeners(controller.signal)).toBe(0)
  })

  it('ends a sleep at once', async () => {
    const controller = new AbortController()
    using timers = watchTimers()
    const slept = failureOf(sleep(60_000, controller.signal))
    expect(listeners(controller.signal)).toBe(1)
    controller.abort('enough')
    expect(await slept).toMatchObject({ name: 'AbortedError', cause: 'enough' })
    expect(await failureOf(sleep(60_000, controller.signal))).toMatchObject({ name: 'AbortedError' })
    expect(listeners(controller.signal)).toBe(0)
    expect(timers.pending()).toBe(0)
  })
})

describe('nothing is left behind', () => {
  it('on the signal or in timers by calls that succeed or fail, and by sleep', async () => {
    const controller = new AbortController()
    const { signal } = controller
    using timers = watchTimers()
    await using server = await serve(inTurn(failing(503), ok, failing(404)))
    const transport = server.transport()
    await transport.call(get, {}, { signal })
    await failureOf(transport.call(get, {}, { signal }))
    await failureOf(transport.call({ ...get, path: '/v1/{id}' }, {}, { signal }))
    await sleep(1, signal)
    expect(listeners(controller.signal)).toBe(0)
    expect(timers.pending()).toBe(0)
  })

  it.each(['read', 'cancelled', 'broken'])('by a download that was %s', async (how) => {
    const controller = new AbortController()
    using timers = watchTimers()
    await using server = await serve((_, reply) => {
      reply.writeHead(200, { 'content-type': 'text/csv' })
      reply.write('email\n', () => {
        if (how === 'broken') reply.destroy()
        if (how === 'read') reply.end('ada@example.com\n')
      })
    })
    const stream = await server.transport().call<ReadableStream<Uint8Array>>(file, {}, { signal: controller.signal })
    expect(listeners(controller.signal)).toBe(1)
    if (how === 'read') expect(await new Response(stream).text()).toBe('email\nada@example.com\n')
    if (how === 'broken')
      expect(await failureOf(new Response(stream).text())).toMatchObject({ name: 'ConnectionError' })
    if (how === 'cancelled') await stream.cancel()
    expect(listeners(controller.signal)).toBe(0)
    expect(timers.pending()).toBe(0)
  })
})
