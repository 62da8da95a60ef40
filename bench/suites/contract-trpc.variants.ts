import { contract } from '@leadwright/errors'
import { createDeclaredFail, createErrorFormatter, declares, toShape, type ErrorsMeta } from '@leadwright/errors/trpc'
import { initTRPC, TRPCError, type AnyTRPCRouter } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Variant, Variants } from '../harness/variant.ts'
import { serveVariant } from './serve.ts'
import { findJob, missingJob, presentJob, work, type Job } from './work.ts'

interface Context {
  readonly requestId: string
  readonly headers: Headers
  readonly address: string
}
const context: Context = { requestId: 'req_1', headers: new Headers(), address: '127.0.0.1' }
const input = z.object({ jobId: z.string() })

interface Caller {
  get(input: { jobId: string }): Promise<Job>
}

function contractRouter() {
  const t = initTRPC
    .context<Context>()
    .meta<ErrorsMeta>()
    .create({
      isDev: false,
      errorFormatter: createErrorFormatter<Context>({ requestId: (ctx) => ctx?.requestId ?? 'unknown' }),
    })
  // In two steps, as in the product: what every procedure may answer, and what this one adds.
  const open = declares(t.procedure, 'INVALID_REQUEST')
  return t.router({
    get: declares(open, 'JOB_NOT_FOUND')
      .input(input)
      .query(({ ctx, input: { jobId } }) =>
        work(() => {
          const job = findJob(jobId)
          if (!job) throw ctx.fail('JOB_NOT_FOUND', { jobId })
          return job
        }),
      ),
  })
}

/** The same by tRPC's documented means alone: a formatter of the procedure's own, and a middleware that brings `fail`. */
function documentedRouter(steps: 'errors' | 'errors and middleware') {
  const t = initTRPC.context<Context>().create({
    isDev: false,
    errorFormatter: createErrorFormatter<Context>({ requestId: (ctx) => ctx?.requestId ?? 'unknown' }),
  })
  const fail = createDeclaredFail(['INVALID_REQUEST', 'JOB_NOT_FOUND'])
  const formatted = t.procedure.errors(({ error }) => {
    const failure = contract.find(error)
    return failure && fail.codes.has(failure.code) ? toShape(failure) : undefined
  })
  const open = steps === 'errors' ? formatted : formatted.use(({ next }) => next({ ctx: { fail } }))
  return t.router({
    get: open.input(input).query(({ input: { jobId } }) =>
      work(() => {
        const job = findJob(jobId)
        if (!job) throw fail('JOB_NOT_FOUND', { jobId })
        return job
      }),
    ),
  })
}

function plainRouter() {
  const t = initTRPC.context<Context>().create({
    isDev: false,
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      data: { ...shape.data, issues: error.cause instanceof z.ZodError ? error.cause.issues : null },
    }),
  })
  return t.router({
    get: t.procedure.input(input).query(({ input: { jobId } }) =>
      work(() => {
        const job = findJob(jobId)
        if (!job) throw new TRPCError({ code: 'NOT_FOUND', message: `There is no verification job ${jobId}.` })
        return job
      }),
    ),
  })
}

function variant(router: AnyTRPCRouter, caller: Caller): Promise<Variant> {
  const app = new Hono()
  app.all('/trpc/*', (c) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router,
      allowBatching: false,
      createContext: () => context,
    }),
  )
  // The whole of tRPC's own pipeline without a network, which would hide most of what is compared.
  const call = async (jobId: string): Promise<string> => {
    const url = `http://127.0.0.1/trpc/get?input=${encodeURIComponent(JSON.stringify({ jobId }))}`
    const response = await fetchRequestHandler({
      endpoint: '/trpc',
      req: new Request(url),
      router,
      allowBatching: false,
      createContext: () => context,
    })
    return response.text()
  }
  const operations = {
    'procedure, success': () => caller.get({ jobId: presentJob }),
    'procedure, error': () => caller.get({ jobId: missingJob }).catch(() => undefined),
    'request, success': () => call(presentJob),
    'request, error': () => call(missingJob),
  }
  return serveVariant(app.fetch, operations)
}

export const variants: Variants = {
  'plain tRPC': () => {
    const router = plainRouter()
    return variant(router, router.createCaller(context))
  },
  '.errors()': () => {
    const router = documentedRouter('errors')
    return variant(router, router.createCaller(context))
  },
  '.errors() and a middleware': () => {
    const router = documentedRouter('errors and middleware')
    return variant(router, router.createCaller(context))
  },
  contract: () => {
    const router = contractRouter()
    return variant(router, router.createCaller(context))
  },
}
