import { text } from 'node:stream/consumers'
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { type Call, isLeadwrightError, type RequestOptions, type Transport } from './index.ts'
import { answer, apiKey, failing, failureOf, post, serve, type Served } from './testing/serve.ts'

const email = 'ada@example.com'
const secrets = [apiKey, email, 'ada%40example.com', Buffer.from(email).toString('hex')]

const json: Call = { body: { leads: [{ email }] } }
const upload: Call = { upload: `email\n${email}\n` }
const stream: Call = { upload: new ReadableStream({ start: (controller) => controller.enqueue(`${email}\n`) }) }

/** Everything that a log could hold of a value. */
const printed = (value: unknown): string =>
  [
    inspect(value, { showHidden: true, depth: Infinity, maxStringLength: Infinity, maxArrayLength: Infinity }),
    inspect(value, { showHidden: true, depth: Infinity, customInspect: false }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? String(value.stack) : '',
    JSON.stringify({ ...Object(value) }),
  ].join('\n')

interface Failing {
  readonly serve: () => Promise<Served>
  readonly call: Call
  readonly name: string
  readonly options?: RequestOptions
}

const cutOff = (status: number): Promise<Served> =>
  serve((request, response) => {
    request.resume()
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(`{"items":[{"email":"${email}"},`)
  })
const quoting = (code: string, details: object): Promise<Served> =>
  serve((request, response) => {
    request.resume()
    answer(response, 400, { error: 'It is not valid.', code, details })
  })

const failures: Record<string, Failing> = {
  'an answer of the contract that quotes the file': {
    serve: () =>
      quoting('INVALID_CSV_FORMAT', { reason: 'missing_columns', workflow: 'verification', foundColumns: [email] }),
    call: upload,
    name: 'ApiError',
  },
  'an answer that quotes the body': { serve: () => quoting('NEW', { input: { email } }), call: json, name: 'ApiError' },
  'an answer that quotes the headers': {
    serve: () =>
      serve((request, response) => answer(response, 400, { ...request.headers, error: apiKey, code: 'NEW' })),
    call: json,
    name: 'ApiError',
  },
  'a proxy that echoes everything': {
    serve: () =>
      serve((request, response) => {
        void text(request).then((data) =>
          answer(
            response,
            400,
            { headers: request.headers, url: request.url, data, json: JSON.parse(data) as unknown },
            {
              'x-request-id': String(request.headers['x-api-key']),
              'content-type': `application/json; x="${String(request.headers['x-api-key'])}"`,
            },
          ),
        )
      }),
    call: json,
    name: 'ApiError',
  },
  'a page that quotes the body': { serve: () => cutOff(400), call: json, name: 'ApiError' },
  'a success that was cut off': { serve: () => cutOff(200), call: json, name: 'ParseError' },
  'a broken connection': {
    serve: () => serve((_, response) => void response.destroy()),
    call: json,
    name: 'ConnectionError',
  },
  'a time-out in the middle of an upload': { serve: () => serve(() => {}), call: stream, name: 'TimeoutError' },
  'an abort': {
    serve: () => serve(() => {}),
    call: json,
    options: { signal: AbortSignal.timeout(50) },
    name: 'AbortedError',
  },
  'a body that cannot be sent': {
    serve: () => serve(() => {}),
    call: { body: { email, n: 1n } },
    name: 'LeadwrightError',
  },
}

it.each(Object.entries(failures))('%s prints neither the key nor what was sent', async (_, { name, call, ...row }) => {
  const events: unknown[] = []
  const watch = (event: unknown): void => void events.push(event)
  await using server = await row.serve()
  const transport = server.transport({
    timeoutMs: 200,
    maxRetries: 1,
    onRequest: watch,
    onResponse: watch,
    onRetry: watch,
  })
  const error = await failureOf(transport.call(post, call, row.options))
  expect(error).toMatchObject({ name })
  for (const value of [error, ...events, transport]) {
    for (const secret of secrets) expect(printed(value)).not.toContain(secret)
  }
})

it('what an error prints is what there is to know without the details', async () => {
  await using server = await serve(failing(403))
  const error = await failureOf(server.transport().call(post, json))
  if (!isLeadwrightError(error)) throw error
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'ApiError',
    message: expect.stringContaining('answered 403'),
    operation: 'things.create',
    attempts: 1,
    waitedMs: 0,
    status: 403,
    known: false,
    problem: 'not_an_envelope',
    retryable: false,
  })
  expect(inspect(error)).toContain('ApiError: things.create was answered 403')
})

it('a transport shows nothing of itself', async () => {
  await using server = await serve(failing(403))
  const transport: Transport = server.transport()
  expect(Object.keys(transport)).toEqual(['call', 'rateLimit'])
})
