import {
  trpcErrors,
  type ErrorsMeta,
  type ProcedureErrors as ErrorsOf,
  type TrpcErrors,
} from '@leadwright/error-kit/trpc'
import { initTRPC, TRPCError, type AnyTRPCProcedure } from '@trpc/server'
import { z } from 'zod'
import { contract, type Codes, type Fail } from './contract.ts'

/** A server of the blog, with one procedure for each way in which a call can fail. */
export interface Context {
  readonly requestId: string
  readonly locale?: 'en' | 'fr'
}

export const errors: TrpcErrors<Codes, 'en' | 'fr', 'BROKEN'> = trpcErrors(contract)
export type ProcedureErrors<P extends AnyTRPCProcedure> = ErrorsOf<typeof contract, P>

/** What was answered, newest last; emptied by the tests. */
export const answered: unknown[] = []

const t = initTRPC
  .context<Context>()
  .meta<ErrorsMeta>()
  .create({
    isDev: false,
    errorFormatter: errors.errorFormatter<Context>({
      requestId: (ctx) => ctx?.requestId ?? 'none',
      locale: (ctx) => ctx?.locale ?? 'en',
      onFailure: (failure) => answered.push(failure),
    }),
  })

const open = errors.declares(t.procedure, 'BAD_INPUT')
const byId = errors.declares(open, 'POST_NOT_FOUND')

const find = (fail: Fail<'POST_NOT_FOUND'>, id: string): { id: string } => {
  if (id === 'missing') throw fail('POST_NOT_FOUND', { postId: id })
  return { id }
}

export const router = t.router({
  get: byId.input(z.object({ id: z.string() })).query(({ ctx, input }) => find(ctx.fail, input.id)),
  create: errors
    .declares(byId, 'POST_LIMIT_REACHED')
    .input(z.object({ title: z.string() }))
    .mutation(({ ctx, input }): string => {
      if (input.title !== 'full') return input.title
      const way = { kind: 'pay', price: [5, 'EUR'] } as const
      throw ctx.fail('POST_LIMIT_REACHED', { limit: 3, oldest: null, counts: {}, way: { ...way, price: [5, 'EUR'] } })
    }),
  watch: byId.subscription(async function* ({ ctx }) {
    yield await Promise.resolve(1)
    throw ctx.fail('POST_NOT_FOUND', { postId: 'gone' })
  }),
  undeclared: open.query((): number => {
    throw contract.error('POST_NOT_FOUND', { postId: 'secret' })
  }),
  untyped: open.query(({ ctx }): number => {
    throw (ctx.fail as unknown as Fail<'POST_NOT_FOUND'>)('POST_NOT_FOUND', { postId: 'secret' })
  }),
  crash: open.query((): number => {
    throw new Error('connect ECONNREFUSED secret')
  }),
  text: open.query((): number => {
    // oxlint-disable-next-line typescript/only-throw-error -- such libraries exist
    throw 'secret'
  }),
  own: open.query((): number => {
    throw new TRPCError({ code: 'CONFLICT', message: 'secret' })
  }),
})
export type Router = typeof router
