import { createTRPCClient, httpBatchLink, httpLink, safe } from '@trpc/client'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { beforeEach, describe, expect, it } from 'vitest'
import { answered, errors, router, type Context, type Router } from '../../test/blog/router.ts'

const handle =
  (context: Context, allowBatching = false) =>
  (request: Request): Promise<Response> =>
    fetchRequestHandler({ endpoint: '/trpc', req: request, router, createContext: () => context, allowBatching })
const english = handle({ requestId: 'req_1' })

const wire = async (path: string, init?: RequestInit): Promise<{ status: number; body: unknown }> => {
  const response = await english(new Request(`http://test/trpc/${path}`, init))
  return { status: response.status, body: await response.json() }
}
const through = (serve: (request: Request) => Promise<Response>) => ({
  url: 'http://test/trpc',
  fetch: (url: URL | string, init?: unknown) => serve(new Request(url, init as RequestInit)),
})

beforeEach(() => {
  answered.length = 0
})

describe('a declared error', () => {
  it('reaches the wire as the envelope beside its status, and nothing besides', async () => {
    expect(await wire('get?input={"id":"missing"}')).toEqual({
      status: 404,
      body: {
        error: {
          message: 'There is no post missing.',
          code: -32004,
          data: {
            error: 'There is no post missing.',
            code: 'POST_NOT_FOUND',
            details: { postId: 'missing' },
            httpStatus: 404,
          },
        },
      },
    })
  })

  it('speaks the language of the caller, in both places that have a sentence', async () => {
    const french = handle({ requestId: 'req_1', locale: 'fr' })
    const response = await french(new Request('http://test/trpc/get?input={"id":"missing"}'))
    const sentence = 'L’article missing n’existe pas.'
    expect(await response.json()).toMatchObject({ error: { message: sentence, data: { error: sentence } } })
  })

  it('reaches a typed client, with details whose defaults are filled in', async () => {
    const client = createTRPCClient<Router>({ links: [httpLink(through(english))] })
    const [, error] = await safe(client.create.mutate({ title: 'full' }))
    expect(error?.data).toMatchObject({ code: 'POST_LIMIT_REACHED', httpStatus: 409, details: { plan: 'free' } })
    expect(await client.create.mutate({ title: 'x' })).toBe('x')
  })

  it('is told apart from its neighbours in a batch', async () => {
    const link = httpBatchLink(through(handle({ requestId: 'req_1' }, true)))
    const client = createTRPCClient<Router>({ links: [link] })
    const results = await Promise.allSettled([
      client.get.query({ id: 'a' }),
      client.get.query({ id: 'missing' }),
      client.crash.query(),
    ])
    expect(results).toMatchObject([
      { value: { id: 'a' } },
      { reason: { data: { code: 'POST_NOT_FOUND' } } },
      { reason: { data: { code: 'BROKEN', details: { reference: 'req_1' } } } },
    ])
  })

  it('reaches a subscriber', async () => {
    const request = new Request('http://test/trpc/watch', { headers: { accept: 'text/event-stream' } })
    expect(await (await english(request)).text()).toContain('"code":"POST_NOT_FOUND"')
  })

  it('is declared at run time, too, earlier declarations included', () => {
    expect(errors.codesOf(router.create)).toEqual(['BAD_INPUT', 'POST_NOT_FOUND', 'POST_LIMIT_REACHED'])
    expect(errors.codesOf(router.crash)).toEqual(['BAD_INPUT'])
  })
})

describe('whatever was not declared', () => {
  it.each(['undeclared', 'untyped', 'crash', 'text', 'own'] as const)(
    'is redacted, and handed to the log with what it was: %s',
    async (name) => {
      const { status, body } = await wire(name)
      expect(status).toBe(500)
      expect(body).toMatchObject({ error: { data: { code: 'BROKEN', details: { reference: 'req_1' } } } })
      expect(JSON.stringify(body)).not.toMatch(/secret|ECONNREFUSED|stack|POST_NOT_FOUND/)
      expect(answered).toHaveLength(1)
      expect(String((answered[0] as Error).cause)).toMatch(/secret|post secret|not declared/)
    },
  )
})

describe('what tRPC refuses by itself', () => {
  const json = { 'content-type': 'application/json' }
  it.each([
    ['get?input={"id":7}', undefined, 400, 'BAD_INPUT', 'id'],
    ['get?input={broken', undefined, 400, 'BAD_INPUT', ''],
    ['get', { method: 'DELETE' }, 400, 'BAD_INPUT', 'content-type'],
    ['create', { method: 'GET' }, 400, 'BAD_INPUT', 'method'],
    ['create', { method: 'POST', body: '{', headers: json }, 400, 'BAD_INPUT', ''],
    [
      'create',
      { method: 'POST', body: 'x', headers: { 'content-type': 'text/html' } },
      400,
      'BAD_INPUT',
      'content-type',
    ],
    ['nowhere', undefined, 404, 'NO_SUCH_ROUTE', undefined],
  ] as const)('speaks the contract: %s', async (path, init, status, code, member) => {
    const answer = await wire(path, init)
    expect(answer).toMatchObject({ status, body: { error: { data: { code, httpStatus: status } } } })
    if (member !== undefined) {
      expect(answer.body).toMatchObject({ error: { data: { details: { issues: [{ path: member }] } } } })
    }
  })
})

describe('a capability', () => {
  it('raises what it was made for, in a procedure’s place', () => {
    const fail = errors.capability(['POST_NOT_FOUND'])
    const raised = fail('POST_NOT_FOUND', { postId: 'p' })
    expect(errors.reconcile(raised, { requestId: 'r', path: undefined })).toMatchObject({ code: 'POST_NOT_FOUND' })
    expect([...fail.codes]).toEqual(['POST_NOT_FOUND'])
  })
})
