import { createTRPCClient, httpLink, safe, TRPCClientError } from '@trpc/client'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { beforeEach, describe, expect, it } from 'vitest'
import { answered, router, type FixtureRouter } from './trpc-fixture.ts'
import { codesOf } from './trpc.ts'

const handle = (user: string | null) => (request: Request) =>
  fetchRequestHandler({
    endpoint: '/trpc',
    req: request,
    router,
    createContext: () => ({ requestId: 'req_1', user }),
    allowBatching: false,
  })

const clientOf = (user: string | null) =>
  createTRPCClient<FixtureRouter>({
    links: [
      httpLink({ url: 'http://test/trpc', fetch: (url, init) => handle(user)(new Request(url, init as RequestInit)) }),
    ],
  })

const client = clientOf('ann')
const wire = async (path: string, init?: RequestInit): Promise<{ status: number; body: unknown }> => {
  const response = await handle('ann')(new Request(`http://test/trpc/${path}`, init))
  return { status: response.status, body: await response.json() }
}

beforeEach(() => {
  answered.length = 0
})

describe('a declared error', () => {
  it('reaches the wire as the envelope beside its status, and nothing besides', async () => {
    expect(await wire('verification.get?input={"jobId":"missing"}')).toEqual({
      status: 404,
      body: {
        error: {
          message: expect.any(String),
          code: -32004,
          data: { error: expect.any(String), code: 'JOB_NOT_FOUND', details: { jobId: 'missing' }, httpStatus: 404 },
        },
      },
    })
  })

  it('reaches a client typed, with and without safe()', async () => {
    const [data, error] = await safe(client.verification.decide.mutate({ jobId: 'early' }))
    expect(data).toBeUndefined()
    expect(error?.data).toMatchObject({ code: 'INVALID_JOB_STAGE', details: { stage: 'analyzing' } })
    await expect(client.verification.decide.mutate({ jobId: 'early' })).rejects.toBeInstanceOf(TRPCClientError)
    expect(await client.verification.decide.mutate({ jobId: 'j' })).toEqual({ id: 'j', by: 'ann' })
  })

  it('may come from a middleware, and adds up over declarations', async () => {
    const [, error] = await safe(clientOf(null).verification.get.query({ jobId: 'j' }))
    expect(error?.data).toMatchObject({ code: 'AUTHENTICATION_REQUIRED', httpStatus: 401 })
    expect(codesOf(router.verification.decide)).toEqual([
      'INVALID_REQUEST',
      'AUTHENTICATION_REQUIRED',
      'JOB_NOT_FOUND',
      'INVALID_JOB_STAGE',
    ])
    expect(codesOf(router.open)).toEqual([])
  })

  it('reaches a subscriber', async () => {
    const request = new Request('http://test/trpc/verification.progress', { headers: { accept: 'text/event-stream' } })
    const text = await (await handle('ann')(request)).text()
    expect(text).toContain('JOB_NOT_FOUND')
  })
})

describe('whatever was not declared', () => {
  const redacted = { code: 'INTERNAL_ERROR', details: { requestId: 'req_1' }, httpStatus: 500 }

  it.each(['undeclared', 'untyped', 'crash', 'thrownString', 'badOutput'] as const)(
    'is redacted to INTERNAL_ERROR: %s',
    async (name) => {
      const { status, body } = await wire(`verification.${name}`)
      expect(status).toBe(500)
      expect(body).toMatchObject({ error: { data: redacted } })
      expect(JSON.stringify(body)).not.toMatch(/tenant|ECONNREFUSED|hunter2|stack|JOB_NOT_FOUND|ZodError/)
    },
  )

  it('is handed to the log with its cause', async () => {
    await wire('verification.crash')
    expect(answered).toHaveLength(1)
    expect(answered[0]?.cause).toMatchObject({ message: 'connect ECONNREFUSED 10.0.0.5:5432' })
  })
})

describe("the framework's own refusals", () => {
  it.each([
    ['verification.get?input={"jobId":7}', undefined, 400, 'INVALID_REQUEST'],
    ['verification.get?input={broken', undefined, 400, 'INVALID_REQUEST'],
    ['verification.get', { method: 'DELETE' }, 400, 'INVALID_REQUEST'],
    ['verification.decide', { method: 'GET' }, 400, 'INVALID_REQUEST'],
    [
      'verification.decide',
      { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
      400,
      'INVALID_REQUEST',
    ],
    [
      'verification.decide',
      { method: 'POST', body: 'x', headers: { 'content-type': 'text/html' } },
      400,
      'INVALID_REQUEST',
    ],
    ['verification.nope', undefined, 404, 'RESOURCE_NOT_FOUND'],
    ['verification.get?batch=1&input={}', undefined, 400, 'INVALID_REQUEST'],
  ] as const)('speak the contract: %s', async (path, init, status, code) => {
    const answer = await wire(path, init)
    expect(answer).toMatchObject({ status, body: { error: { data: { code, httpStatus: status } } } })
  })

  it('name the field that is wrong', async () => {
    const { body } = await wire('verification.get?input={"jobId":7}')
    expect(body).toMatchObject({ error: { data: { details: { issues: [{ path: 'jobId' }] } } } })
  })
})
