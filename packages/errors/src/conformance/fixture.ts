import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { catalog, contract, type Code, type Details, type Failure } from '../catalog/index.ts'
import { rateLimitHeaders, toHttp } from '../http.ts'
import { z } from 'zod'

/** What the fixture answers, before a test spoils it. */
export interface FixtureAnswer {
  status: number
  headers: Record<string, string>
  /** Sent as JSON, or as it is where it is text. */
  body: unknown
}

/** Makes one thing wrong with an answer; the status 0 hangs up instead. */
export type Spoil = (answer: FixtureAnswer, request: { method: string; path: string; key: string | undefined }) => void

export interface Fixture {
  readonly url: string
  close(): Promise<void>
}

export const fixtureKey = 'lw_live_fixture'
const limit = 60

/** The smallest server that keeps the contract as far as conformance looks, with something wrong where a test wants it. */
export async function startFixture(spoil: Spoil = () => {}): Promise<Fixture> {
  let requests = 0
  let metered = 0
  const reset = Math.ceil(Date.now() / 1000) + 60
  const refusal = failed('RATE_LIMIT_EXCEEDED', { limit, remaining: 0, reset, retryAfter: 60 })
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const key = request.headers['x-api-key'] as string | undefined
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const counted = path !== '/v1/no-such-route' && !path.startsWith('/v1/errors')
    const answer = counted && ++metered > limit ? refusal : answerTo(request, path, key, text)
    const state = { limit, window: 60, remaining: Math.max(0, limit - metered), reset, resetAfter: 60 }
    const headers: Record<string, string> = { ...answer.headers, 'x-request-id': `req_${++requests}` }
    for (const [name, value] of counted ? rateLimitHeaders(state) : []) headers[name.toLowerCase()] = value
    const spoilt = { status: answer.status, headers, body: answer.body }
    spoil(spoilt, { method: request.method ?? '', path, key })
    if (spoilt.status === 0) {
      request.socket.destroy()
      return
    }
    response.writeHead(spoilt.status, spoilt.headers)
    response.end(typeof spoilt.body === 'string' ? spoilt.body : JSON.stringify(spoilt.body))
  }
  const server = createServer({ maxHeaderSize: 100_000 }, (request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answerTo(request: IncomingMessage, path: string, key: string | undefined, text: string): FixtureAnswer {
  if (Object.values(request.headers).join('').length > 16_000) return invalid('headers')
  if (path === '/v1/errors')
    return request.method === 'GET' ? ok({ items: contract.codes.map(entryOf) }) : invalid('method')
  const code = /^\/v1\/errors\/(\w+)$/.exec(path)?.[1]
  if (code !== undefined) return contract.isCode(code) ? ok(entryOf(code)) : missing('error_code', code)
  const [, , resource = '', id] = path.split('/')
  if (!['me', 'lists', 'verification-jobs'].includes(resource)) return missing('route', path)
  if (key === undefined) return failed('AUTHENTICATION_REQUIRED', undefined)
  if (key !== fixtureKey)
    return failed('INVALID_API_KEY', { reason: key.startsWith('lw_live_') ? 'unknown' : 'malformed' })
  if (resource === 'me') return ok({})
  if (id !== undefined) return resource === 'lists' ? missing('list', id) : failed('JOB_NOT_FOUND', { jobId: id })
  return invalid(...(text.startsWith('{') ? ['name', 'workflow'] : ['body']))
}

const ok = (body: unknown): FixtureAnswer => ({ status: 200, headers: { 'content-type': 'application/json' }, body })
const missing = (resource: string, id: string): FixtureAnswer => failed('RESOURCE_NOT_FOUND', { resource, id })
const invalid = (...paths: string[]): FixtureAnswer =>
  failed('INVALID_REQUEST', { issues: paths.map((path) => ({ path, message: 'Not as expected' })) })

function failed<C extends Code>(code: C, details: Details<C>): FixtureAnswer {
  const failure = (contract.error as (code: Code, details: unknown) => Failure)(code, details)
  const { status, headers, body } = toHttp(failure)
  return { status, headers: { ...headers }, body: JSON.parse(body) as unknown }
}

const entryOf = (code: Code): object => {
  const { status, summary, resolution, retryable, details } = catalog[code]
  return { code, status, summary, resolution, retryable, details: details && z.toJSONSchema(details) }
}
