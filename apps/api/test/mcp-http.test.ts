import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { send, type Answer, type Caller } from './support/caller.ts'
import { generations } from './support/mcp.ts'

// What agents meet before there is a tool to call: keys, quotas, bodies, pages of others, several processes.

let app: TestApp
let owner: Caller
let key: string

beforeAll(async () => {
  app = await startTestApp()
  owner = await app.newOwner()
  key = (await owner.key()).key
})
afterAll(() => app.close())

interface Told {
  readonly code?: string
  readonly details?: { readonly retryAfter?: number; readonly issues?: readonly { readonly path: string }[] }
  readonly result?: { readonly structuredContent: Told }
  readonly error?: { readonly code: number }
}

const post = (body: unknown, headers: Record<string, string> = {}, url = app.url): Promise<Answer<Told>> =>
  send(`${url}/mcp`, 'POST', { body, headers: { authorization: `Bearer ${key}`, ...headers } })
const call = (name: string, args: object = {}) => ({
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name, arguments: args },
})

describe('a key', () => {
  it('comes as Bearer or as over REST; a session is no way in, because any page could use it', async () => {
    expect((await post(call('whoami'))).body.result?.structuredContent).toMatchObject({ key: { name: 'test' } })
    const answer = await post(call('whoami'), { authorization: 'Basic x', 'x-api-key': key })
    expect(answer.body.result?.structuredContent).toMatchObject({ key: { name: 'test' } })
    const session = { authorization: '', cookie: owner.cookie }
    expect(await post(call('whoami'), session)).toMatchObject({
      status: 401,
      body: { code: 'AUTHENTICATION_REQUIRED' },
    })
  })

  it('that is wrong, and none at all, are refused by the envelope, for any message', async () => {
    for (const body of [call('whoami'), { jsonrpc: '2.0', id: 1, method: 'ping' }, {}]) {
      expect(await post(body, { authorization: 'Bearer no' })).toMatchObject({
        status: 401,
        body: { code: 'INVALID_API_KEY' },
      })
      expect(await post(body, { authorization: '' })).toMatchObject({
        status: 401,
        body: { code: 'AUTHENTICATION_REQUIRED' },
      })
    }
  })

  it('is in no line of the log, and calls are in the log of requests by the name of the tool', async () => {
    await post(call('get_list', { listId: 'lst_none' }))
    const line = app.log.findLast(({ path }) => path === '/mcp')
    expect(line).toMatchObject({
      tool: 'get_list',
      status: 404,
      code: 'RESOURCE_NOT_FOUND',
      actor: expect.stringMatching(/^key_/),
    })
    expect(JSON.stringify(app.log)).not.toContain(key)
    const seen = async () => {
      const { body } = await owner.query<{ result: { data: { items: object[] } } }>('requests.list', {
        code: 'RESOURCE_NOT_FOUND',
      })
      return body.result.data.items
    }
    await expect.poll(seen).toMatchObject([{ kind: 'mcp', path: 'get_list', status: 404 }])
  })
})

it('answers whoever wants a stream or a session with 405, as a server without them does', async () => {
  for (const method of ['GET', 'DELETE']) {
    const answer = await send<Told>(`${app.url}/mcp`, method, { headers: { authorization: `Bearer ${key}` } })
    expect(answer).toMatchObject({ status: 405, body: { error: { code: -32_000 } } })
    expect(answer.headers.get('allow')).toBe('POST')
    expect(answer.headers.get('x-request-id')).toMatch(/^req_/)
  }
})

it('holds no stream open for whoever wants to hear of changes', async () => {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
    'io.modelcontextprotocol/clientInfo': { name: 'x', version: '1' },
  }
  const method = 'subscriptions/listen'
  const message = { jsonrpc: '2.0', id: 1, method, params: { notifications: { toolsListChanged: true }, _meta: meta } }
  const answer = await post(message, { 'mcp-protocol-version': '2026-07-28', 'mcp-method': method })
  expect(answer.body.error).toMatchObject({ message: 'Subscription limit reached' })
})

it('refuses pages of other sites, and with them names that were rebound to this address', async () => {
  for (const origin of ['https://evil.test', 'null', 'http://localhost:1']) {
    expect(await post(call('whoami'), { origin })).toMatchObject({ status: 403, body: { code: 'PERMISSION_DENIED' } })
  }
  expect(await post(call('whoami'), { origin: app.url })).toMatchObject({ status: 200 })
})

it('refuses bodies that are no message, too large or a batch, by which one request would be many', async () => {
  const paths = ({ body }: Answer<Told>) => body.details?.issues?.map(({ path }) => path)
  const raw = (text: string, type = 'application/json') =>
    send<Told>(`${app.url}/mcp`, 'POST', {
      raw: text,
      headers: { authorization: `Bearer ${key}`, 'content-type': type },
    })
  expect(paths(await raw('{'))).toEqual(['body'])
  expect(paths(await raw('[]'))).toEqual(['body'])
  expect(paths(await raw(JSON.stringify(call('whoami')), 'text/plain'))).toEqual(['content-type'])
  expect(paths(await raw(`"${'x'.repeat(1024 * 1024)}"`))).toEqual(['body'])
  expect(paths(await post([call('whoami'), call('whoami')]))).toEqual(['body'])
  expect(await raw('{}')).toMatchObject({ status: 400 })
  expect(await post({ ...call('whoami'), id: null })).toMatchObject({ status: 400 })
  expect(await post(call('whoami'), { 'mcp-protocol-version': '1999-01-01' })).toMatchObject({ status: 400 })
})

it('answers plain calls as the library does', async () => {
  const made = await post(call('create_list', { name: 'Same', workflow: 'verification' }))
  const { id: listId } = Object(made.body.result?.structuredContent) as { id: string }
  const calls = [call('get_list', { listId }), call('get_list', { listId: 'lst_none' }), call('get_list', {})]
  for (const message of calls) {
    const plain = await post(message, { 'accept-language': 'de' })
    // A revision that only the library knows.
    const asked = await post(message, { 'accept-language': 'de', 'mcp-protocol-version': '2024-10-07' })
    const without = (answer: Answer<Told>): string => JSON.stringify(answer.body).replaceAll(/req_\w+/g, 'req')
    expect(JSON.parse(without(plain))).toEqual(JSON.parse(without(asked)))
  }
})

describe('a quota', () => {
  it('stops an agent that calls in a loop by a result that says how long to wait', async () => {
    const small = await startTestApp({ rateLimit: 5 })
    const caller = await small.newOwner()
    const own = (await caller.key()).key
    const headers = { authorization: `Bearer ${own}` }
    const answers: Answer<Told>[] = []
    for (let time = 0; time < 7; time++) answers.push(await post(call('whoami'), headers, small.url))
    expect(answers.map(({ body }) => body.result?.structuredContent.code)).toEqual([
      ...Array.from({ length: 5 }, () => undefined),
      'RATE_LIMIT_EXCEEDED',
      'RATE_LIMIT_EXCEEDED',
    ])
    const last = answers.at(-1)
    const wait = last?.body.result?.structuredContent.details?.retryAfter
    expect(wait).toBeGreaterThan(0)
    expect(last?.headers.get('retry-after')).toBe(String(wait))
    expect(last?.headers.get('x-ratelimit-remaining')).toBe('0')
    const other = await post({ jsonrpc: '2.0', id: 1, method: 'tools/list' }, headers, small.url)
    expect(other).toMatchObject({
      status: 429,
      body: { code: 'RATE_LIMIT_EXCEEDED', details: { retryAfter: expect.any(Number) } },
    })
    for (const connect of Object.values(generations)) {
      await expect(connect(small.url, own)).rejects.toThrow(/429|RATE_LIMIT_EXCEEDED|Version negotiation failed/)
    }
    await small.close()
  })

  it('counts a call once, as over REST', async () => {
    const left = ({ headers }: Answer): number => Number(headers.get('x-ratelimit-remaining'))
    const first = left(await post(call('get_credits')))
    expect(left(await post(call('get_credits')))).toBe(first - 1)
    expect(left(await post({ jsonrpc: '2.0', id: 1, method: 'resources/list' }))).toBe(first - 2)
  })

  it('of strangers is that of their address', async () => {
    const small = await startTestApp({ rateLimit: 3 })
    const guess = () => post(call('whoami'), { authorization: 'Bearer lw_live_guess' }, small.url)
    const codes: (string | undefined)[] = []
    for (let time = 0; time < 5; time++) codes.push((await guess()).body.code)
    expect(codes.slice(0, 2)).toEqual(['INVALID_API_KEY', 'INVALID_API_KEY'])
    expect(codes.at(-1)).toBe('RATE_LIMIT_EXCEEDED')
    await small.close()
  })
})

describe('an idempotency key', () => {
  it('makes a list once, whether the agent or a program over REST sends it again', async () => {
    const args = { name: 'Once', workflow: 'verification', idempotencyKey: 'agent-1' }
    const first = await post(call('create_list', args))
    const again = await post(call('create_list', args))
    expect(again.body.result?.structuredContent).toEqual(first.body.result?.structuredContent)
    expect(again.body.result).toMatchObject({ _meta: { 'leadwright/replayed': true } })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    const other = await post(call('create_list', { ...args, name: 'Twice' }))
    expect(other.body.result?.structuredContent).toMatchObject({ code: 'INVALID_REQUEST' })
    const headers = { 'x-api-key': key, 'idempotency-key': 'agent-1' }
    const rest = await owner.rest('POST', '/v1/lists', { body: { name: 'Once', workflow: 'verification' }, headers })
    expect(rest.body).toEqual(first.body.result?.structuredContent)
  })
})

it('serves an agent whose messages reach one process and then another', async () => {
  const other = await startTestApp({ databaseUrl: app.databaseUrl })
  const turns = [app.url, other.url]
  let turn = 0
  const balance = async () => (await post(call('get_credits'), {}, turns[turn++ % 2])).body.result?.structuredContent
  expect(await balance()).toEqual(await balance())
  const started = await post({
    jsonrpc: '2.0',
    id: 0,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
  })
  expect(started.body.result).toMatchObject({ protocolVersion: '2025-06-18', serverInfo: { name: 'leadwright' } })
  expect(started.headers.get('mcp-session-id')).toBeNull()
  const listed = await post(
    { jsonrpc: '2.0', id: 1, method: 'tools/list' },
    { 'mcp-protocol-version': '2025-06-18' },
    other.url,
  )
  expect(listed).toMatchObject({ status: 200, body: { result: { tools: expect.any(Array) } } })
  expect(await post({ jsonrpc: '2.0', method: 'notifications/initialized' }, {}, other.url)).toMatchObject({
    status: 202,
  })
  await other.close()
})

it('tells nothing of what nobody foresaw but its request', async () => {
  const broken = await startTestApp()
  const own = (await (await broken.newOwner()).key()).key
  const headers = { authorization: `Bearer ${own}` }
  await post(call('whoami'), headers, broken.url)
  const sql = postgres(broken.databaseUrl, { max: 1, onnotice: () => {} })
  await sql`alter table lists rename column workflow to gone`
  await sql.end()
  const { status, body } = await post(call('get_list', { listId: 'lst_none' }), headers, broken.url)
  expect(status).toBe(200)
  const told = body.result?.structuredContent
  expect(told).toEqual({
    error: expect.any(String),
    code: 'INTERNAL_ERROR',
    details: { requestId: expect.stringMatching(/^req_/) },
  })
  expect(JSON.stringify(body)).not.toMatch(/workflow|select|column/)
  const read = await post(
    { jsonrpc: '2.0', id: 1, method: 'resources/read', params: { uri: 'leadwright://lists/lst_none' } },
    headers,
    broken.url,
  )
  expect(JSON.stringify(read.body)).toMatch(/INTERNAL_ERROR/)
  expect(JSON.stringify(read.body)).not.toMatch(/workflow|select|column/)
  await broken.close()
})

it('tells a model that its call was given up, and how long to wait before the next', async () => {
  const sql = postgres(app.databaseUrl, { max: 1, onnotice: () => {} })
  const held = await sql.reserve()
  await held`begin`
  await held`lock table lists in access exclusive mode`
  const { status, headers, body } = await post(call('get_list', { listId: 'lst_none' }))
  await held`rollback`
  held.release()
  await sql.end()
  expect(status).toBe(200)
  expect(body.result).toMatchObject({ isError: true, structuredContent: { code: 'SERVICE_UNAVAILABLE' } })
  expect(headers.get('retry-after')).toBe(String(body.result?.structuredContent.details?.retryAfter))
})

it('answers what is under way before it stops', async () => {
  const stopping = await startTestApp()
  const headers = { authorization: `Bearer ${(await (await stopping.newOwner()).key()).key}` }
  await post(call('whoami'), headers, stopping.url)
  const asked = post(call('verify_email', { email: 'slow-ann@inbox.test', maximumCredits: 1 }), headers, stopping.url)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const stopped = stopping.leadwright.close()
  const { status, headers: told, body } = await asked
  expect({ status, connection: told.get('connection') }).toEqual({ status: 200, connection: 'close' })
  expect(body.result?.structuredContent).toMatchObject({ email: 'slow-ann@inbox.test' })
  await stopped
  await stopping.close()
})
