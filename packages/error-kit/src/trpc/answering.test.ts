import { initTRPC } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { describe, expect, it } from 'vitest'
import { contract } from '../../test/blog/contract.ts'
import { DeclaredError, trpcErrors, type ErrorsMeta } from './index.ts'

// Being declared belongs to the procedure that answers, not to one that it calls in its own process.

const errors = trpcErrors(contract)
const seen: unknown[] = []
const t = initTRPC
  .context<object>()
  .meta<ErrorsMeta>()
  .create({
    isDev: false,
    errorFormatter: errors.errorFormatter({ requestId: () => 'req_1', onFailure: (failure) => seen.push(failure) }),
  })

/** With `experimental_caller` taken by somebody else, a middleware is at the seam. */
const taken = t.procedure.experimental_caller(((call: { args: unknown[]; invoke: (call: unknown) => unknown }) =>
  call.invoke(call.args[0])) as never) as unknown as typeof t.procedure
const gone = { postId: 'post_1' }

const inner = t.router({
  get: errors.declares(t.procedure, 'POST_NOT_FOUND').query(({ ctx }): number => {
    throw ctx.fail('POST_NOT_FOUND', gone)
  }),
  watch: errors.declares(t.procedure, 'POST_NOT_FOUND').subscription(async function* ({ ctx }) {
    yield await Promise.resolve(1)
    throw ctx.fail('POST_NOT_FOUND', gone)
  }),
})
const get = (ctx: object): Promise<number> => inner.createCaller(ctx).get()
const watch = async function* (ctx: object): AsyncGenerator<number> {
  yield* await inner.createCaller(ctx).watch()
}

const router = t.router({
  nothing: t.procedure.query(({ ctx }) => get(ctx)),
  another: errors.declares(t.procedure, 'BAD_INPUT').query(({ ctx }) => get(ctx)),
  same: errors.declares(t.procedure, 'POST_NOT_FOUND').query(({ ctx }) => get(ctx)),
  anotherByMiddleware: errors.declares(taken, 'BAD_INPUT').query(({ ctx }) => get(ctx)),
  sameByMiddleware: errors.declares(taken, 'POST_NOT_FOUND').query(({ ctx }) => get(ctx)),
  nothingStreamed: t.procedure.subscription(({ ctx }) => watch(ctx)),
  anotherStreamed: errors.declares(t.procedure, 'BAD_INPUT').subscription(({ ctx }) => watch(ctx)),
  sameStreamed: errors.declares(t.procedure, 'POST_NOT_FOUND').subscription(({ ctx }) => watch(ctx)),
  anotherAwaited: errors.declares(t.procedure, 'BAD_INPUT').subscription(async function* ({ ctx }) {
    yield await get(ctx)
  }),
  sameAwaited: errors.declares(t.procedure, 'POST_NOT_FOUND').subscription(async function* ({ ctx }) {
    yield await get(ctx)
  }),
  raisedAround: t.procedure.query((): number => {
    throw errors.capability(['POST_NOT_FOUND'])('POST_NOT_FOUND', gone)
  }),
})

async function answer(path: string): Promise<string> {
  seen.length = 0
  const req = new Request(`http://test/trpc/${path}`)
  const response = await fetchRequestHandler({ endpoint: '/trpc', req, router, createContext: () => ({}) })
  return response.text()
}

it('a stream stays a generator for whoever called the procedure in-process', async () => {
  const stream = (await inner.createCaller({}).watch()) as AsyncGenerator<number>
  expect(await stream.next()).toEqual({ done: false, value: 1 })
  await expect(stream.next()).rejects.toBeInstanceOf(DeclaredError)
  const left = (await inner.createCaller({}).watch()) as AsyncGenerator<number>
  for await (const value of left) {
    expect(value).toBe(1)
    break
  }
  expect(await left.next()).toEqual({ done: true, value: undefined })
})

describe('the declared error of another procedure', () => {
  it.each(['same', 'sameByMiddleware', 'sameStreamed', 'sameAwaited', 'raisedAround'])(
    'is answered by one that declares it, too: %s',
    async (path) => {
      expect(await answer(path)).toContain('"code":"POST_NOT_FOUND"')
      expect(seen).toEqual([expect.objectContaining({ code: 'POST_NOT_FOUND' })])
    },
  )

  it.each(['nothing', 'another', 'anotherByMiddleware', 'nothingStreamed', 'anotherStreamed', 'anotherAwaited'])(
    'is a defect of one that does not, with the error as its cause: %s',
    async (path) => {
      const text = await answer(path)
      expect(text).toContain('"code":"BROKEN"')
      expect(text).not.toContain('post_1')
      expect(seen).toEqual([expect.objectContaining({ code: 'BROKEN', cause: expect.any(DeclaredError) })])
    },
  )
})
