import { expect, it } from 'vitest'
import { answer, failing, failureOf, file, get, inTurn, ok, serve } from './testing/serve.ts'

it('an attempt whose headers do not come is given up and tried again', async () => {
  await using server = await serve(inTurn(() => {}, ok))
  expect(await server.transport({ timeoutMs: 100 }).call(get)).toEqual({ ok: true })
  expect(server.requests).toHaveLength(2)
})

it('the time of an attempt covers its body', async () => {
  await using server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"items":[')
  })
  const error = await failureOf(server.transport({ timeoutMs: 100, maxRetries: 1 }).call(get))
  expect(error).toMatchObject({
    name: 'TimeoutError',
    which: 'attempt',
    attempts: 2,
    operation: 'things.get',
    message: 'things.get was not answered within 100 ms',
  })
  expect(server.requests).toHaveLength(2)
})

it('the time of a whole call ends it in the middle of an attempt', async () => {
  await using server = await serve(() => {})
  const error = await failureOf(server.transport({ maxElapsedMs: 100 }).call(get))
  expect(error).toMatchObject({ name: 'TimeoutError', which: 'total', attempts: 1 })
  expect(server.requests).toHaveLength(1)
})

it('the time of a whole call is what its error names, not what was left of it for the last attempt', async () => {
  await using server = await serve(inTurn(failing(503, { 'retry-after': '0' }), () => {}))
  expect(await failureOf(server.transport({ maxElapsedMs: 700 }).call(get))).toMatchObject({
    name: 'TimeoutError',
    which: 'total',
    attempts: 2,
    message: 'things.get was not answered within 700 ms',
  })
})

it('a longer time for one call prolongs the whole of it', async () => {
  await using server = await serve((_, response) => void setTimeout(() => answer(response, 200, { slow: true }), 300))
  const transport = server.transport({ timeoutMs: 50, maxElapsedMs: 100, maxRetries: 0 })
  expect(await transport.call(get, {}, { timeoutMs: 10_000 })).toEqual({ slow: true })
})

it('no retry begins that the whole time would not cover', async () => {
  await using server = await serve(failing(503, { 'retry-after': '61' }))
  const error = await failureOf(server.transport().call(get))
  expect(error).toMatchObject({ name: 'ApiError', status: 503, attempts: 1, retryAfterMs: 61_000 })
})

it('a download may take longer than an attempt, as long as it does not stand still', async () => {
  const rows = 8
  await using server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' })
    let sent = 0
    const timer = setInterval(() => {
      response.write('row\n')
      if (++sent < rows) return
      clearInterval(timer)
      response.end()
    }, 50)
  })
  const transport = server.transport({ timeoutMs: 200, maxElapsedMs: 200, idleTimeoutMs: 5000 })
  const stream = await transport.call<ReadableStream<Uint8Array>>(file)
  expect(await new Response(stream).text()).toBe('row\n'.repeat(rows))
})

it('a download that stands still errors', async () => {
  await using server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' })
    response.write('row\n')
  })
  const stream = await server.transport({ idleTimeoutMs: 100 }).call<ReadableStream<Uint8Array>>(file)
  const reader = stream.getReader()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('row\n')
  expect(await failureOf(reader.read())).toMatchObject({
    name: 'TimeoutError',
    which: 'idle',
    operation: 'things.export',
    attempts: 1,
  })
  await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true)
})

it('a download may take for ever if it is allowed to', async () => {
  await using server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' })
    response.write('row\n')
    setTimeout(() => response.end('row\n'), 20)
  })
  const stream = await server.transport({ idleTimeoutMs: Infinity }).call<ReadableStream<Uint8Array>>(file)
  expect(await new Response(stream).text()).toBe('row\nrow\n')
})

it('a slow reader of a download is not taken for a slow server', async () => {
  await using server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' })
    response.write('row\n')
    setTimeout(() => response.end('row\n'), 20)
  })
  const stream = await server.transport({ idleTimeoutMs: 100 }).call<ReadableStream<Uint8Array>>(file)
  const reader = stream.getReader()
  await reader.read()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('row\n')
  expect(await reader.read()).toMatchObject({ done: true })
})

it('an abort ends a download and its connection', async () => {
  await using server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' })
    response.write('row\n')
  })
  const controller = new AbortController()
  const { signal } = controller
  const stream = await server.transport().call<ReadableStream<Uint8Array>>(file, {}, { signal })
  const reader = stream.getReader()
  await reader.read()
  controller.abort('enough')
  expect(await failureOf(reader.read())).toMatchObject({
    name: 'AbortedError',
    cause: 'enough',
    operation: 'things.export',
  })
  await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true)
})

it.each([
  ['text/html', '<title>Log in</title>'],
  ['text/html; charset=utf-8', ''],
])('a download that is %s %j is none', async (type, text) => {
  await using server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': type })
    response.end(text)
  })
  expect(await failureOf(server.transport().call(file))).toMatchObject({ name: 'ParseError', contentType: type })
})

it('a download that is refused fails like any other call', async () => {
  await using server = await serve(inTurn(failing(503), failing(403)))
  expect(await failureOf(server.transport().call(file))).toMatchObject({ name: 'ApiError', status: 403, attempts: 2 })
})
