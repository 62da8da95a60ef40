import { initTRPC, TRPCError, type AnyTRPCProcedure } from '@trpc/server'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { describe, expect, it, vi } from 'vitest'
import { ContractError } from '../core/contract-error.ts'
import { declare } from './declared-error.ts'
import { codesOf, declaring, type ErrorsMeta } from './seam.ts'
import { trpcKeyOf } from './status.ts'

// Each test is one thing that the kit takes for granted of tRPC beyond its documentation, and is named after it: where a
// release of tRPC changes it, exactly that test fails. Runs against the lowest and the newest tRPC that the kit allows.

const t = initTRPC.context<object>().meta<ErrorsMeta>().create({ isDev: false })
type Builder = typeof t.procedure
const provide = (codes: readonly string[]): object => ({ fail: codes })
const declared = (builder: Builder, ...codes: string[]): Builder => declaring(builder, codes, provide) as Builder
const contextOf = (builder: Builder): Promise<unknown> =>
  t
    .router({ see: builder.query(({ ctx }) => ctx) })
    .createCaller({ own: 1 })
    .see()

/** A caller that changes nothing. */
const passOn = ({ args: [call], invoke }: { args: unknown[]; invoke: (call: unknown) => Promise<unknown> }) =>
  invoke(call)

describe('experimental_caller', () => {
  it('is a method of builders, and what it is given runs around a built procedure', async () => {
    const around = vi.fn(passOn)
    const built = t.procedure.experimental_caller(around as never).query(() => 7)
    const router = t.router({ built: built as never }) as unknown as { createCaller(ctx: object): { built(): unknown } }
    expect(await router.createCaller({}).built()).toBe(7)
    expect(around).toHaveBeenCalledTimes(1)
  })

  it('is called with the call as its only argument, whose ctx the procedure sees', async () => {
    expect(await contextOf(declared(t.procedure, 'A', 'B'))).toEqual({ own: 1, fail: ['A', 'B'] })
  })

  it('is called with the meta of the finished procedure, so that later declarations count', async () => {
    const builder = declared(
      declared(t.procedure, 'A').use(({ next }) => next()),
      'B',
    )
    expect(await contextOf(builder)).toEqual({ own: 1, fail: ['A', 'B'] })
  })

  it('may be set twice to the same function', () => {
    expect(() => declared(declared(t.procedure, 'A'), 'B')).not.toThrow()
  })

  it('is seen on `_def.caller`, so that somebody else’s stays and a middleware does the work', async () => {
    const theirs = vi.fn(passOn)
    const builder = t.procedure.experimental_caller(theirs as never) as unknown as Builder
    expect(await contextOf(declared(builder, 'A'))).toEqual({ own: 1, fail: ['A'] })
    expect(theirs).toHaveBeenCalledTimes(1)
  })

  it('where it is missing, a middleware does the work', async () => {
    const builder = {
      ...t.procedure,
      meta: () => ({ ...t.procedure.meta({ errors: ['A'] }), experimental_caller: undefined }),
    }
    expect(await contextOf(declared(builder as unknown as Builder, 'A'))).toEqual({ own: 1, fail: ['A'] })
  })
})

describe('_def.meta', () => {
  it('of a built procedure is what the builder was given', () => {
    expect(codesOf(declared(t.procedure, 'A').query(() => 1))).toEqual(['A'])
  })

  it('is merged, so that other members of a router’s meta stay', () => {
    const own = initTRPC.meta<ErrorsMeta & { readonly auth: boolean }>().create()
    const builder = declaring(own.procedure.meta({ auth: true }), ['A'], provide) as typeof own.procedure
    expect(builder.query(() => 1)._def.meta).toEqual({ auth: true, errors: ['A'] })
  })
})

it('_def.procedures of a router has every procedure under its path', () => {
  const router = t.router({ a: t.router({ b: declared(t.procedure, 'A').query(() => 1) }) })
  const procedures = router._def.procedures as unknown as Record<string, AnyTRPCProcedure>
  expect(Object.entries(procedures).map(([path, procedure]) => [path, codesOf(procedure)])).toEqual([['a.b', ['A']]])
})

it('a TRPCError that is thrown is handed on as it is, without another around it', async () => {
  const about = { contract: 'c', code: 'A', details: undefined, retryable: false, retryAfter: undefined }
  const raised = declare(new ContractError({ ...about, status: 409, message: 'm' }))
  const router = t.router({
    raise: declared(t.procedure, 'A').query((): number => {
      throw raised
    }),
  })
  await expect(router.createCaller({}).raise()).rejects.toBe(raised)
  expect(raised).toBeInstanceOf(TRPCError)
})

it('tRPC has every code that the kit gives a status', () => {
  for (let status = 400; status < 600; status++) {
    expect(Object.keys(TRPC_ERROR_CODES_BY_KEY)).toContain(trpcKeyOf(status))
  }
})
