import { createContract, defineError } from '@leadwright/error-kit'
import { initTRPC, TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { describe, expect, it } from 'vitest'
import { contract as blog } from '../../test/blog/contract.ts'
import { errors as blogErrors } from '../../test/blog/router.ts'
import { trpcErrors, type ErrorsMeta } from './index.ts'

// Code that other people have written sees a declared error as tRPC's own.

const words = { summary: '', resolution: '', message: () => 'So it is.' }
const one = <const St extends number>(status: St) => defineError({ ...words, status, details: null })
const shop = createContract({
  name: 'shop',
  statuses: [400, 402, 404, 409, 410, 418, 500, 503, 507],
  codes: {
    BAD_REQUEST: one(400),
    UNPAID: one(402),
    POST_NOT_FOUND: one(404),
    SOLD_OUT: one(409),
    DISCONTINUED: one(410),
    TEAPOT: one(418),
    CRASHED: one(500),
    CLOSED: one(503),
    FULL: one(507),
  },
  standsFor: { invalidInput: 'BAD_REQUEST', notFound: 'POST_NOT_FOUND', unforeseen: 'CRASHED' },
})
const errors = trpcErrors(shop)

/** Calls a procedure that raises a code; gives its answer, and what a middleware and `onError` saw. */
async function seen(code: (typeof shop.codes)[number]) {
  const errorsSeen: TRPCError[] = []
  const t = initTRPC
    .context<object>()
    .meta<ErrorsMeta>()
    .create({ isDev: false, errorFormatter: errors.errorFormatter({ requestId: () => 'r' }) })
  const watched = t.procedure.use(async ({ next }) => {
    const result = await next()
    if (!result.ok) errorsSeen.push(result.error)
    return result
  })
  const router = t.router({
    raise: errors.declares(watched, ...([code] as const)).query(({ ctx }): number => {
      throw ctx.fail(code)
    }),
  })
  const response = await fetchRequestHandler({
    endpoint: '/trpc',
    req: new Request('http://test/trpc/raise'),
    router,
    createContext: () => ({}),
    onError: ({ error }) => errorsSeen.push(error),
  })
  const called = await router
    .createCaller({})
    .raise()
    .catch((error: unknown) => error)
  return { status: response.status, body: await response.json(), errorsSeen, called }
}

describe.each([
  ['BAD_REQUEST', 400, 'BAD_REQUEST'],
  ['UNPAID', 402, 'PAYMENT_REQUIRED'],
  ['POST_NOT_FOUND', 404, 'NOT_FOUND'],
  ['SOLD_OUT', 409, 'CONFLICT'],
  ['CRASHED', 500, 'INTERNAL_SERVER_ERROR'],
  ['CLOSED', 503, 'SERVICE_UNAVAILABLE'],
] as const)('a declared error with status %2$i', (code, status, key) => {
  it(`is a TRPCError with tRPC's own code for it: ${key}`, async () => {
    const { errorsSeen, called, status: answered } = await seen(code)
    expect(answered).toBe(status)
    for (const error of [...errorsSeen, called as TRPCError]) {
      expect(error).toBeInstanceOf(TRPCError)
      expect(error.code).toBe(key)
      expect(getHTTPStatusCodeFromError(error)).toBe(status)
      expect(shop.is(error.cause, code)).toBe(true)
      expect(errors.errorIn(error)).toMatchObject({ code, status })
    }
    // The middleware saw it in both calls, `onError` in the one over HTTP.
    expect(errorsSeen).toHaveLength(3)
  })
})

describe.each([
  ['DISCONTINUED', 410, 'BAD_REQUEST'],
  ['TEAPOT', 418, 'BAD_REQUEST'],
  ['FULL', 507, 'INTERNAL_SERVER_ERROR'],
] as const)('a status that tRPC has no code for, %2$i', (code, status, key) => {
  it(`is answered as it is, and is ${key} to other people's code`, async () => {
    const { status: answered, body, called } = await seen(code)
    expect(answered).toBe(status)
    expect(body).toMatchObject({ error: { data: { code, httpStatus: status } } })
    expect(called).toMatchObject({ code: key, cause: { code, status } })
  })
})

describe('two contracts in one process', () => {
  const t = initTRPC
    .context<object>()
    .meta<ErrorsMeta>()
    .create({
      isDev: false,
      errorFormatter: errors.declaredOr(blogErrors.errorFormatter<object>({ requestId: () => 'r' }) as never),
    })
  const bothRouter = t.router({
    shop: errors.declares(t.procedure, 'SOLD_OUT').query(({ ctx }): number => {
      throw ctx.fail('SOLD_OUT')
    }),
    blog: blogErrors.declares(t.procedure, 'POST_NOT_FOUND').query(({ ctx }): number => {
      throw ctx.fail('POST_NOT_FOUND', { postId: 'p' })
    }),
  })
  const codeOf = async (path: string, router: typeof bothRouter): Promise<unknown> => {
    const req = new Request(`http://test/trpc/${path}`)
    const response = await fetchRequestHandler({ endpoint: '/trpc', req, router, createContext: () => ({}) })
    return response.json()
  }

  it('may answer in one router, each its own', async () => {
    expect(await codeOf('shop', bothRouter)).toMatchObject({ error: { data: { code: 'SOLD_OUT', httpStatus: 409 } } })
    expect(await codeOf('blog', bothRouter)).toMatchObject({ error: { data: { details: { postId: 'p' } } } })
  })

  it('do not take each other’s errors for their own, not even of a code that both have', () => {
    const theirs = blogErrors.capability(['POST_NOT_FOUND', 'BAD_INPUT'])
    const call = { requestId: 'r', path: 'here' }
    const raised = [
      theirs('POST_NOT_FOUND', { postId: 'p' }),
      theirs('BAD_INPUT', { issues: [] }),
      blog.error('POST_NOT_FOUND', { postId: 'p' }),
    ]
    for (const error of raised) {
      expect(errors.reconcile(error, call)).toMatchObject({ code: 'CRASHED', cause: error })
      expect(shop.find(error)).toBeUndefined()
      expect(shop.is(error)).toBe(false)
      expect(blog.find(error)).toBeDefined()
    }
    expect(blogErrors.reconcile(errors.capability(['POST_NOT_FOUND'])('POST_NOT_FOUND'), call)).toMatchObject({
      code: 'BROKEN',
    })
  })
})

it('leaves to the formatter that is there what is not declared, for a router that moves step by step', async () => {
  const t = initTRPC
    .context<object>()
    .meta<ErrorsMeta>()
    .create({
      isDev: false,
      errorFormatter: errors.declaredOr(({ shape, error }) => ({ ...shape, data: { ...shape.data, old: error.code } })),
    })
  const router = t.router({
    moved: errors.declares(t.procedure, 'SOLD_OUT').query(({ ctx }): number => {
      throw ctx.fail('SOLD_OUT')
    }),
    plain: t.procedure.query((): number => {
      throw new TRPCError({ code: 'CONFLICT', message: 'as before' })
    }),
  })
  const of = async (path: string): Promise<unknown> => {
    const req = new Request(`http://test/trpc/${path}`)
    return (await fetchRequestHandler({ endpoint: '/trpc', req, router, createContext: () => ({}) })).json()
  }
  expect(await of('moved')).toMatchObject({ error: { data: { code: 'SOLD_OUT' } } })
  expect(await of('plain')).toMatchObject({ error: { message: 'as before', data: { old: 'CONFLICT' } } })
})
