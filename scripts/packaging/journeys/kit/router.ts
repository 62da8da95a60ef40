import { trpcErrors, type ErrorsMeta, type ProcedureErrors } from '@leadwright/error-kit/trpc'
import { initTRPC, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import superjson from 'superjson'
import { z } from 'zod'
import { contract, type Fail } from './catalog.js'

// A router without annotations, with a transformer, and with middlewares and server actions of other people.

export interface Context {
  readonly requestId: string
  readonly locale: 'en' | 'fr'
}

export const errors = trpcErrors(contract)

export const t = initTRPC
  .context<Context>()
  .meta<ErrorsMeta>()
  .create({
    isDev: false,
    transformer: superjson,
    errorFormatter: errors.errorFormatter<Context>({
      requestId: (ctx) => ctx?.requestId ?? 'none',
      locale: (ctx) => ctx?.locale ?? 'en',
    }),
  })

/** What somebody's middleware makes of an error, without knowing of the kit. */
export const logged: string[] = []
const logging = t.middleware(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error instanceof TRPCError) {
    logged.push(`${result.error.code} ${getHTTPStatusCodeFromError(result.error)}`)
  }
  return result
})

const open = errors.declares(t.procedure.use(logging), 'BAD_INPUT')
export const byId = errors.declares(open, 'POST_NOT_FOUND').input(z.object({ id: z.string() }))

function find(fail: Fail<'POST_NOT_FOUND'>, id: string): { id: string; at: Date } {
  if (id === 'missing') throw fail('POST_NOT_FOUND', { postId: id })
  return { id, at: new Date(0) }
}

export const router = t.router({
  get: byId.query(({ ctx, input }) => find(ctx.fail, input.id)),
  create: errors
    .declares(open, 'POST_LIMIT_REACHED')
    .input(z.object({ title: z.string() }))
    .mutation(({ ctx, input }): string => {
      if (input.title !== 'full') return input.title
      throw ctx.fail('POST_LIMIT_REACHED', { limit: 3, plan: 'free', oldest: null, counts: {} })
    }),
  watch: byId.subscription(async function* ({ ctx, input }) {
    yield new Date(0)
    yield find(ctx.fail, input.id).at
  }),
  crash: open.query((): number => {
    throw new Error('secret')
  }),
})
export type Router = typeof router

/** A procedure that is called as a function, as server actions of Next.js are. */
export const action = errors
  .declares(
    t.procedure.experimental_caller(({ args: [input], invoke }) =>
      invoke({
        type: 'query',
        ctx: { requestId: 'req_1', locale: 'en' },
        getRawInput: () => Promise.resolve(input),
        path: '',
        input,
        signal: undefined,
        batchIndex: 0,
      }),
    ),
    'POST_NOT_FOUND',
  )
  .input(z.object({ id: z.string() }))
  .query(({ ctx, input }) => find(ctx.fail, input.id))

type ErrorsOf<P extends 'get' | 'create'> = ProcedureErrors<typeof contract, Router[P]>

/** Does not compile unless every error that the procedure can answer with is narrowed. */
export function say(error: ErrorsOf<'create'> | ErrorsOf<'get'>): string {
  switch (error.code) {
    case 'POST_LIMIT_REACHED':
      return `${error.details.limit} ${error.details.plan}`
    case 'POST_NOT_FOUND':
      return error.details.postId
    case 'BAD_INPUT':
      return error.details.issues.map(({ path }) => path).join()
    case 'BROKEN':
      return error.details.requestId
    default:
      return error satisfies never
  }
}
