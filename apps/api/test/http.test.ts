import { once } from 'node:events'
import { Agent, request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { contract } from '@leadwright/errors'
import { expectEnvelope } from '@leadwright/errors/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { send, type Caller } from './support/caller.ts'

// What Node, the frameworks and the proxies in between would answer by themselves, over bare sockets.

let app: TestApp
let owner: Caller

beforeAll(async () => {
  app = await startTestApp()
  owner = await app.newOwner()
})
afterAll(() => app.close())

const authHeaders = () => ({ cookie: owner.cookie })

interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Writes bytes to a socket and reads until the server closes, or a whole answer is there. */
function raw(bytes: string | Buffer, options: { hangUp?: boolean } = {}): Promise<RawAnswer | undefined> {
  const { port } = new URL(app.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1')
    let text = ''
    const done = (): void => {
      socket.destroy()
      const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s)
      const [statusLine = '', ...lines] = head.split('\r\n')
      const status = Number(statusLine.split(' ')[1])
      const headers = Object.fromEntries(
        lines.map((line) =>
          line
            .toLowerCase()
            .split(/:\s*(.*)/s)
            .slice(0, 2),
        ),
      )
      resolve(text === '' ? undefined : { status, headers, body })
    }
    socket.setTimeout(60_000, () => reject(new Error(`no answer to ${String(bytes).slice(0, 80)}`)))
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      const length = /content-length: (\d+)/i.exec(text)?.[1]
      const start = text.indexOf('\r\n\r\n')
      if (length !== undefined && start !== -1 && text.length >= start + 4 + Number(length)) done()
    })
    socket.on('close', done)
    socket.on('error', () => done())
    socket.write(bytes, () => {
      if (options.hangUp) socket.destroy()
    })
  })
}

const auth = (): string => `Cookie: ${owner.cookie}\r\n`

describe('bytes that are no proper request', () => {
  it.each([
    ['garbage', 'hello there\r\n\r\n'],
    ['an unknown method', 'BREW /v1/me HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['an HTTP version that does not exist', 'GET /v1/me HTTP/9.9\r\nHost: x\r\n\r\n'],
    ['headers that are too large', `GET /v1/me HTTP/1.1\r\nHost: x\r\nX-Big: ${'a'.repeat(40_000)}\r\n\r\n`],
    ['a header without a colon', 'GET /v1/me HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n'],
    ['two lengths', 'POST /v1/lists HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    [
      'length and chunks',
      'POST /v1/lists HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a chunk that is none', 'POST /v1/lists HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    ['an unknown transfer coding', 'POST /v1/lists HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n'],
    ['an expectation', 'GET /v1/me HTTP/1.1\r\nHost: x\r\nExpect: the-unexpected\r\n\r\n'],
    ['a proxy request', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n'],
    ['a target that is no path', 'GET nonsense HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a host that is none', 'GET /v1/me HTTP/1.1\r\nHost: a b/\\\r\n\r\n'],
    ['a request to trace', 'TRACE /v1/me HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('are answered in the contract’s words: %s', async (_, bytes) => {
    const answer = await raw(bytes)
    expect(answer).toMatchObject({ status: 400 })
    expectEnvelope(JSON.parse(answer?.body ?? ''), 'INVALID_REQUEST')
    expect(answer?.headers['x-request-id']).toMatch(/^req_/)
    expect(answer?.headers['content-type']).toMatch(/^application\/json/)
  })

  it('are no reason to refuse what old clients send', async () => {
    expect(await raw('GET /healthz HTTP/1.0\r\n\r\n')).toMatchObject({ status: 200 })
    expect(await raw(`GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`)).toMatchObject({
      status: 200,
    })
    const absolute = `GET ${app.url}/healthz HTTP/1.1\r\nHost: x\r\n\r\n`
    expect(await raw(absolute)).toMatchObject({ status: 200 })
  })

  it('waits for a body after 100-continue', async () => {
    const body = '{"name":"x","workflow":"verification"}'
    const head = `POST /v1/lists HTTP/1.1\r\nHost: x\r\n${auth()}Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`
    const answer = await raw(head + body)
    expect(answer?.status).toBe(100)
  })
})

describe('bodies', () => {
  it.each([
    ['not JSON', '{"name":', { 'content-type': 'application/json' }],
    ['an array', '[]', { 'content-type': 'application/json' }],
    ['of another type', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['of no type', '{}', { 'content-type': '' }],
    ['compressed', 'xx', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
    [
      'too large',
      JSON.stringify({ name: 'x'.repeat(1_100_000), workflow: 'verification' }),
      { 'content-type': 'application/json' },
    ],
  ])('are refused: %s', async (_, text, headers) => {
    const rest = await owner.rest('POST', '/v1/lists', { raw: text, headers })
    expectEnvelope(rest.body, 'INVALID_REQUEST')
    expect(rest.status).toBe(400)
    const trpc = await send<{ error: { data: { code: string } } }>(`${app.url}/trpc/lists.create`, 'POST', {
      raw: text,
      headers: { cookie: owner.cookie, ...headers },
    })
    expect(trpc.body.error.data.code).toBe('INVALID_REQUEST')
    expect(trpc.status).toBe(400)
  })

  it('may not go on for ever in chunks', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(0x20))
        if (sent > 50_000_000) controller.close()
      },
    })
    const answer = await owner
      .rest('POST', '/v1/lists', { raw: endless, headers: { 'content-type': 'application/json' } })
      .catch(() => undefined)
    // The server may hang up on a sender that does not stop; if its answer arrives, it is this one.
    if (answer) expectEnvelope(answer.body, 'INVALID_REQUEST')
    expect(sent).toBeLessThan(50_000_000)
  })

  it('that are refused half-way end the connection in an orderly way: the next request arrives', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const post = (body: Buffer): Promise<number> =>
      new Promise((resolve, reject) => {
        const headers = { ...authHeaders(), 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
        const request = httpRequest(`${app.url}/v1/lists`, { method: 'POST', agent, headers }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode ?? 0))
        })
        request.on('error', reject)
        request.end(body)
      })
    try {
      for (let round = 0; round < 3; round += 1) {
        expect(await post(Buffer.alloc(4_000_000, 0x20))).toBe(400)
        expect(await post(Buffer.from('{"name":"after","workflow":"verification"}'))).toBe(200)
      }
    } finally {
      agent.destroy()
    }
  })

  it('that break off leave nothing behind', async () => {
    const before = await owner.rest<{ items: unknown[] }>('GET', '/v1/lists')
    await raw(
      `POST /v1/lists HTTP/1.1\r\nHost: x\r\n${auth()}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"name":"half`,
      { hangUp: true },
    )
    const after = await owner.rest<{ items: unknown[] }>('GET', '/v1/lists')
    expect(after.body.items).toHaveLength(before.body.items.length)
  })

  it('keep the process alive whatever is done to an upload', async () => {
    const { body: list } = await owner.rest<{ id: string }>('POST', '/v1/lists', {
      body: { name: 'x', workflow: 'verification' },
    })
    const head = (type: string): string =>
      `POST /v1/lists/${list.id}/imports HTTP/1.1\r\nHost: x\r\n${auth()}Content-Type: ${type}\r\nContent-Length: 100000\r\n\r\n`
    await raw(`${head('text/csv')}email\nann@inbox.test\n`, { hangUp: true })
    await raw(
      `${head('multipart/form-data; boundary=x')}--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nemail\nann@`,
      { hangUp: true },
    )
    await raw(head('multipart/form-data'), { hangUp: true })
    // Whole as HTTP, broken off as a form, and for a list that nobody reads the file for.
    const brokenOff = await owner.rest('POST', '/v1/lists/lst_nope/imports', {
      raw: '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nemail\nann@inbox.test\n',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    })
    expectEnvelope(brokenOff.body, 'RESOURCE_NOT_FOUND')
    const after = await owner.rest<{ leads: number }>('GET', `/v1/lists/${list.id}`)
    expect(after).toMatchObject({ status: 200, body: { leads: 0 } })
  })
})

describe('the routes of sessions and organizations', () => {
  it.each([
    [
      'a wrong password',
      'sign-in/email',
      () => ({ email: owner.email, password: 'wrong-password' }),
      'AUTHENTICATION_REQUIRED',
    ],
    [
      'an address that is taken',
      'sign-up/email',
      () => ({ email: owner.email, password: 'long-enough', name: 'x' }),
      'INVALID_REQUEST',
    ],
    [
      'a short password',
      'sign-up/email',
      () => ({ email: 'new@example.test', password: 'x', name: 'x' }),
      'INVALID_REQUEST',
    ],
    ['missing fields', 'sign-up/email', () => ({}), 'INVALID_REQUEST'],
    [
      'an organization without a session',
      'organization/create',
      () => ({ name: 'x', slug: 'x' }),
      'AUTHENTICATION_REQUIRED',
    ],
    ['an unknown route', 'no/such/route', () => ({}), 'RESOURCE_NOT_FOUND'],
  ] as const)('answer in the contract’s words: %s', async (_, path, body, code) => {
    const answer = await send(`${app.url}/api/auth/${path}`, 'POST', { body: body() })
    expectEnvelope(answer.body, code)
    expect(answer.status).toBe(contract.definitions[code].status)
  })

  it('refuse malformed bodies and other people’s organizations', async () => {
    const broken = await send(`${app.url}/api/auth/sign-in/email`, 'POST', {
      raw: '{',
      headers: { 'content-type': 'application/json' },
    })
    expect(broken.status).toBe(400)
    expectEnvelope(broken.body, 'INVALID_REQUEST')
    const other = await app.newOwner()
    const somebody = await app.newOwner() // whose selection this ends
    const answer = await somebody.rest('POST', '/api/auth/organization/set-active', {
      body: { organizationId: other.organizationId },
    })
    expect(answer.status).toBe(404)
    expectEnvelope(answer.body, 'RESOURCE_NOT_FOUND')
  })

  it('name the fields that are wrong, and refuse what the database cannot store', async () => {
    const missing = await owner.rest('POST', '/api/auth/organization/create', { body: {} })
    const { details } = expectEnvelope(missing.body, 'INVALID_REQUEST')
    expect(details.issues.map(({ path }) => path)).toEqual(['name', 'slug'])
    const nul = await owner.rest('POST', '/api/auth/organization/create', { body: { name: 'a\0b', slug: 'nul' } })
    expectEnvelope(nul.body, 'INVALID_REQUEST')
  })

  it('refuse a sign-in from a page of another site', async () => {
    const answer = await owner.rest('POST', '/api/auth/organization/create', {
      body: { name: 'x', slug: 'planted' },
      headers: { origin: 'https://evil.example' },
    })
    expect(answer.status).toBe(403)
    expectEnvelope(answer.body, 'PERMISSION_DENIED')
  })
})

describe('headers', () => {
  it('say on every metered answer where the caller stands, in both families alike', async () => {
    const { key } = await owner.key()
    const answers = [
      await owner.rest('GET', '/v1/me'),
      await send(`${app.url}/v1/me`, 'GET', { headers: { 'x-api-key': key } }),
      await send(`${app.url}/v1/lists/nope`, 'GET', { headers: { 'x-api-key': key } }),
      await send(`${app.url}/v1/me`, 'GET'),
      await send(`${app.url}/v1/me`, 'GET', { headers: { 'x-api-key': 'nonsense' } }),
      await owner.query('me.get'),
      await owner.mutate('lists.create', {}),
      await send(`${app.url}/api/auth/sign-in/email`, 'POST', { body: {} }),
    ]
    for (const { headers } of answers) {
      const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map(
        (name) => headers.get(`x-ratelimit-${name}`) ?? '',
      )
      expect(limit).toMatch(/^\d+$/)
      expect(remaining).toMatch(/^\d+$/)
      expect(Math.abs(Number(reset) - Date.now() / 1000)).toBeLessThan(62)
      expect(headers.get('ratelimit-policy')).toBe(`"api";q=${limit};w=60`)
      expect(headers.get('ratelimit')).toMatch(new RegExp(`^"api";r=${remaining};t=\\d+$`))
    }
  })

  it('let pages of the own origin call with credentials, and no others', async () => {
    const preflight = (origin: string): Promise<Response> =>
      fetch(`${app.url}/v1/lists`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      })
    const own = await preflight(app.url)
    expect(own.status).toBe(204)
    expect(own.headers.get('access-control-allow-origin')).toBe(app.url)
    expect((await preflight('https://evil.example')).headers.has('access-control-allow-origin')).toBe(false)
    const read = await owner.rest('GET', '/v1/me', { headers: { origin: app.url } })
    expect(read.headers.get('access-control-allow-credentials')).toBe('true')
    expect(read.headers.get('access-control-expose-headers')).toContain('X-Request-Id')
  })
})

describe('the log', () => {
  it('has one line a request with its code and ID, and neither keys nor addresses', async () => {
    const { key } = await owner.key()
    const answer = await send(`${app.url}/v1/lists/nope`, 'GET', { headers: { 'x-api-key': key } })
    await owner.rest('POST', '/v1/verifications', { body: { email: 'secret-person@inbox.test' } })
    const lines = app.log.filter(({ requestId }) => requestId === answer.headers.get('x-request-id'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      method: 'GET',
      path: '/v1/lists/nope',
      status: 404,
      code: 'RESOURCE_NOT_FOUND',
      organizationId: owner.organizationId,
    })
    const everything = JSON.stringify(app.log)
    for (const secret of [key, 'secret-person', owner.email, owner.password, owner.cookie.split('=')[1] ?? 'x']) {
      expect(everything).not.toContain(secret)
    }
  })
})

it('met nothing unforeseen in all of this', async () => {
  const nested = `{"name":${'['.repeat(50_000)}${']'.repeat(50_000)},"workflow":"verification"}`
  const answer = await owner.rest('POST', '/v1/lists', {
    raw: nested,
    headers: { 'content-type': 'application/json', 'idempotency-key': 'deep' },
  })
  expectEnvelope(answer.body, 'INVALID_REQUEST')
  expect(app.log.filter(({ level }) => Number(level) >= 50)).toEqual([])
})

describe('pages', () => {
  it('serve the probes, and a word where the web app is not built', async () => {
    const home = await send<string>(`${app.url}/`, 'GET')
    expect(home.status).toBe(200)
    expect(home.body).toContain('Leadwright is running')
    expect((await send(`${app.url}/healthz`, 'GET')).status).toBe(200)
    expect((await send(`${app.url}/readyz`, 'GET')).status).toBe(200)
  })
})

describe('query parameters', () => {
  it('that are repeated are a list, as with commas', async () => {
    const list = await owner.rest<{ id: string }>('POST', '/v1/lists', {
      body: { name: 'x', workflow: 'verification' },
    })
    const path = `/v1/lists/${list.body.id}/leads`
    const headers = { 'content-type': 'text/csv' }
    await owner.rest('POST', `/v1/lists/${list.body.id}/imports`, { raw: 'email\na@inbox.test\n', headers })
    const leads = async (query: string): Promise<unknown[]> =>
      (await owner.rest<{ items: unknown[] }>('GET', `${path}?${query}`)).body.items
    expect(await leads('status=unverified&status=valid')).toHaveLength(1)
    expect(await leads('status=valid&status=unverified')).toHaveLength(1)
    expect(await leads('status=valid&status=risky')).toHaveLength(0)
    const twice = await owner.rest('GET', `${path}?limit=1&limit=2`)
    expect(expectEnvelope(twice.body, 'INVALID_REQUEST').details.issues[0]?.path).toBe('limit')
  })
})

it('a caller who keeps the connection of a refused CONNECT or expectation does not keep the server from stopping', async () => {
  const stopped = await startTestApp({ databaseUrl: app.databaseUrl, role: 'api' })
  const { port } = new URL(stopped.url)
  const kept = await Promise.all(
    ['CONNECT example.com:443 HTTP/1.1', 'GET /v1/me HTTP/1.1\r\nExpect: a miracle'].map(async (request) => {
      const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
      socket.on('error', () => {})
      socket.write(`${request}\r\nHost: example.com:443\r\n\r\n`)
      const [answer] = (await once(socket, 'data')) as [Buffer]
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 /)
      return socket
    }),
  )
  await stopped.close()
  for (const socket of kept) socket.destroy()
})
