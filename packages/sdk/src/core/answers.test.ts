import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { type ApiError, createTransport, isApiError, isLeadwrightError } from './index.ts'
import { answer, apiKey, failing, failureOf, get, ok, post, serve } from './testing/serve.ts'

const noRetry = { maxRetries: 0 }

describe('a success', () => {
  it('is its data, with the response on request', async () => {
    await using server = await serve((_, response) =>
      answer(
        response,
        200,
        { id: 'list_1' },
        {
          'x-request-id': 'req_1',
          'x-ratelimit-limit': '100',
          'x-ratelimit-remaining': '95',
          'x-ratelimit-reset': '1706054400',
        },
      ),
    )
    const transport = server.transport()
    expect(transport.rateLimit).toBeUndefined()
    expect(await transport.call(get)).toEqual({ id: 'list_1' })
    expect(transport.rateLimit).toEqual({ limit: 100, remaining: 95, reset: new Date(1_706_054_400_000) })
    const { data, response, ...rest } = await transport.call(get).withResponse()
    expect(data).toEqual({ id: 'list_1' })
    expect(response.status).toBe(200)
    expect(rest).toMatchObject({ requestId: 'req_1', attempts: 1, rateLimit: { remaining: 95 } })
  })

  it('is read whatever its type says, and behind a byte order mark', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.end('\uFEFF{"id":"list_1"}')
    })
    expect(await server.transport().call(get)).toEqual({ id: 'list_1' })
  })

  it('that is HTML is no success', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'x-request-id': 'req_1' })
      response.end('<!doctype html><title>Log in to the Wi-Fi</title>')
    })
    expect(await failureOf(server.transport().call(get))).toMatchObject({
      name: 'ParseError',
      status: 200,
      contentType: 'text/html; charset=utf-8',
      requestId: 'req_1',
      operation: 'things.get',
      attempts: 1,
      message:
        "things.get was answered 200 with text/html; charset=utf-8, which is not the API's own; something in between may have sent it, or cut it off",
    })
  })

  it.each([
    ['', 'an empty body'],
    ['{"items":[{"email":"ada@ex', 'application/json'],
    ['null', 'application/json'],
    ['"ok"', 'application/json'],
    ['7', 'application/json'],
    ['[]', 'application/json'],
    ['[{"id":"list_1"}]', 'application/json'],
  ])('that reads %j is no success', async (text, what) => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(text)
    })
    const error = await failureOf(server.transport().call(get))
    expect(error).toMatchObject({
      name: 'ParseError',
      message: expect.stringContaining(`was answered 200 with ${what}, which is not the API's own;`),
    })
    expect(server.requests).toHaveLength(1)
  })
})

describe('a failure of the contract', () => {
  it('has its code, its details and what is needed to ask about it', async () => {
    const details = { jobId: 'job_1', stage: 'completed', expected: ['awaiting_decision'], since: 'yesterday' }
    await using server = await serve((_, response) =>
      answer(response, 400, { error: 'Too late.', code: 'INVALID_JOB_STAGE', details }, { 'x-request-id': 'req_7' }),
    )
    const error = await failureOf(server.transport().call(get))
    if (!isApiError(error, 'INVALID_JOB_STAGE')) throw error
    expect(error.details.stage).toBe('completed')
    expect(error.details).toEqual(details)
    expect(error.headers.get('x-request-id')).toBe('req_7')
    expect(error).toMatchObject({
      name: 'ApiError',
      message: 'Too late.',
      status: 400,
      known: true,
      problem: undefined,
      requestId: 'req_7',
      operation: 'things.get',
      attempts: 1,
      retryable: false,
      retryAfterMs: undefined,
    })
    expect(server.requests).toHaveLength(1)
  })

  it('of a newer one keeps its code readable, and is not taken for a known one', async () => {
    await using server = await serve((_, response) =>
      answer(response, 403, { error: 'Pay first.', code: 'SUBSCRIPTION_PAUSED', details: { since: 3 } }),
    )
    const error = await failureOf(server.transport().call(get))
    expect(error).toMatchObject({
      known: false,
      problem: 'unknown_code',
      code: 'SUBSCRIPTION_PAUSED',
      message: 'Pay first.',
    })
    expect(isApiError(error)).toBe(true)
  })

  it('with details of another form keeps them readable, and is not taken for a known one', async () => {
    await using server = await serve((_, response) =>
      answer(response, 404, { error: 'Gone.', code: 'JOB_NOT_FOUND', details: { job: 7 } }),
    )
    const error = await failureOf(server.transport().call(get))
    expect(error).toMatchObject({
      known: false,
      problem: 'unexpected_details',
      code: 'JOB_NOT_FOUND',
      details: { job: 7 },
    })
    expect(isApiError(error, 'JOB_NOT_FOUND')).toBe(false)
  })

  it('under another status than its own is not taken for a known one', async () => {
    await using server = await serve((_, response) =>
      answer(response, 418, { error: 'Gone.', code: 'JOB_NOT_FOUND', details: { jobId: 'job_1' } }),
    )
    const error = await failureOf(server.transport().call(get))
    expect(error).toMatchObject({ known: false, problem: 'unexpected_status', code: 'JOB_NOT_FOUND', status: 418 })
    expect(isApiError(error, 'JOB_NOT_FOUND')).toBe(false)
  })
})

describe('a failure from something in between', () => {
  it.each([
    ['text/html', '<h1>Bad Gateway</h1>', 'things.get was answered 502 with text/html, which is not'],
    ['text/html', '', 'things.get was answered 502 with an empty body, which is not'],
    [
      'application/json',
      '{"error":"Gone.","code":"JOB_',
      'things.get was answered 502 with application/json, which is not',
    ],
    [
      'application/json',
      '{"message":"no healthy upstream"}',
      'things.get was answered 502 with application/json, which is not',
    ],
  ])('with %s %j says so', async (type, text, message) => {
    await using server = await serve((_, response) => {
      response.writeHead(502, { 'content-type': type })
      response.end(text)
    })
    expect(await failureOf(server.transport(noRetry).call(get))).toMatchObject({
      name: 'ApiError',
      status: 502,
      known: false,
      problem: 'not_an_envelope',
      code: undefined,
      retryable: true,
      message: expect.stringContaining(message),
    })
  })

  it('whose body breaks off is known by its status', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(502, { 'content-length': '1000' })
      response.write('{"error":', () => response.destroy())
    })
    const error = await failureOf(server.transport(noRetry).call(get))
    expect(error).toMatchObject({ name: 'ApiError', status: 502, problem: 'not_an_envelope' })
    expect(error).toHaveProperty('cause')
  })

  it('that echoes the request does not bring the key back', async () => {
    await using server = await serve((request, response) =>
      answer(response, 403, {
        error: `No: ${String(request.headers['x-api-key'])}`,
        code: 'BLOCKED',
        details: request.headers,
      }),
    )
    const error = await failureOf(server.transport().call(get))
    expect(error).toMatchObject({ message: 'No: [API key]', details: { 'x-api-key': '[API key]' } })
  })

  it.each([200, 403])('that echoes the key in headers (%i) does not bring it back either', async (status) => {
    await using server = await serve((request, response) => {
      const key = String(request.headers['x-api-key'])
      response.writeHead(status, { 'content-type': `text/html; x=${key}`, 'x-request-id': `r-${key}` })
      response.end('<p>')
    })
    const ids: unknown[] = []
    const transport = server.transport({ onResponse: ({ requestId }) => ids.push(requestId) })
    const error = await failureOf(transport.call(get))
    expect(error).toMatchObject({
      message: expect.stringContaining('with text/html; x=[API key], which'),
      requestId: 'r-[API key]',
      ...(status === 200 && { contentType: 'text/html; x=[API key]' }),
    })
    expect(ids).toEqual(['r-[API key]'])
  })

  it('tells of its headers only what a line of a log can hold', async () => {
    await using server = await serve((_, response) => {
      const long = `a\u009b2J\t${'b'.repeat(5000)}`
      response.writeHead(502, { 'content-type': long, 'x-request-id': long })
      response.end('<p>')
    })
    const { message, requestId } = (await failureOf(server.transport(noRetry).call(get))) as ApiError
    expect(requestId).toMatch(/^a 2J b{50,200}$/)
    expect(message).toMatch(/^[ -~]{100,400}$/)
  })

  it.each([301, 302, 307, 308])('that redirects (%i) is not followed', async (status) => {
    await using elsewhere = await serve(ok)
    await using server = await serve((_, response) => {
      response.writeHead(status, { location: `${elsewhere.url}/v1/things` })
      response.end()
    })
    const error = await failureOf(server.transport().call(get))
    expect(error).toMatchObject({
      name: 'ApiError',
      status,
      known: false,
      message: expect.stringContaining('redirect'),
    })
    expect(elsewhere.requests).toHaveLength(0)
    expect(server.requests).toHaveLength(1)
  })
})

it.each(['email\n', new Blob(['email\n']), new Blob(['email\n']).stream()])(
  'an upload that is redirected goes nowhere else (%o)',
  async (upload) => {
    await using elsewhere = await serve(ok)
    await using server = await serve((_, response) => {
      response.writeHead(307, { location: `${elsewhere.url}/v1/things` })
      response.end()
    })
    const error = await failureOf(server.transport(noRetry).call(post, { upload }))
    expect(error).toMatchObject({ message: expect.stringContaining('redirect'), attempts: 1 })
    expect(isLeadwrightError(error)).toBe(true)
    expect(elsewhere.requests).toHaveLength(0)
  },
)

describe('no answer', () => {
  it('from a port where nobody listens says what the platform says', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as AddressInfo
    closed.close()
    await once(closed, 'close')
    const transport = createTransport({ apiKey, baseUrl: `http://127.0.0.1:${port}`, maxRetries: 1 })
    const error = await failureOf(transport.call(get))
    expect(error).toMatchObject({
      name: 'ConnectionError',
      message: `things.get got no answer from http://127.0.0.1:${port}: ECONNREFUSED`,
      attempts: 2,
      operation: 'things.get',
    })
    expect((error as Error).cause).toBeInstanceOf(TypeError)
  })

  it.each([
    ['before the headers', 0],
    ['within the body, which promised more', 1000],
  ])('because the connection breaks %s is a connection error', async (_, length) => {
    await using server = await serve((__, response) => {
      if (length === 0) {
        response.destroy()
        return
      }
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(length) })
      response.write('{"items":[', () => response.destroy())
    })
    const error = await failureOf(server.transport({ maxRetries: 1 }).call(get))
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 2 })
    expect(server.requests).toHaveLength(2)
  })

  it('because of a fetch of the caller that throws at once is a connection error', async () => {
    const transport = createTransport({
      apiKey,
      baseUrl: 'http://127.0.0.1',
      maxRetries: 0,
      fetch: () => {
        throw new Error('offline')
      },
    })
    expect(await failureOf(transport.call(get))).toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('offline'),
    })
  })
})

it('a failure is heard once, whether the data or the response is awaited', async () => {
  const unheard: unknown[] = []
  const listener = (reason: unknown): void => void unheard.push(reason)
  process.on('unhandledRejection', listener)
  await using server = await serve(failing(404))
  expect(await failureOf(server.transport().call(get).withResponse())).toMatchObject({ status: 404 })
  expect(await failureOf(server.transport().call(get))).toMatchObject({ status: 404 })
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', listener)
  expect(unheard).toEqual([])
})
