import { initTRPC } from '@trpc/server'
import { z } from 'zod'
import { contract, type Fail, type Failure } from './catalog/index.ts'
import { createErrorFormatter, declares, type ErrorsMeta } from './trpc.ts'

/** A small server for this folder's tests: what a domain looks like that uses declared errors. */
export interface FixtureContext {
  readonly requestId: string
  readonly user: string | null
}

/** What was answered, newest last; emptied by the tests. */
export const answered: Failure[] = []

const t = initTRPC
  .context<FixtureContext>()
  .meta<ErrorsMeta>()
  .create({
    isDev: false,
    errorFormatter: createErrorFormatter<FixtureContext>({
      requestId: (ctx) => ctx?.requestId ?? 'none',
      onFailure: (failure) => answered.push(failure),
    }),
  })

const base = declares(t.procedure, 'INVALID_REQUEST')

const authed = declares(base, 'AUTHENTICATION_REQUIRED').use(({ ctx, next }) => {
  if (ctx.user === null) throw ctx.fail('AUTHENTICATION_REQUIRED')
  return next({ ctx: { user: ctx.user } })
})

/** A service: states by the capability it takes what it may raise. */
export function loadJob(fail: Fail<'JOB_NOT_FOUND'>, jobId: string): { id: string; stage: 'analyzing' | 'verifying' } {
  if (jobId === 'missing') throw fail('JOB_NOT_FOUND', { jobId })
  return { id: jobId, stage: 'analyzing' }
}

export const router = t.router({
  open: t.procedure.query(() => 1),
  verification: t.router({
    get: declares(authed, 'JOB_NOT_FOUND')
      .input(z.object({ jobId: z.string() }))
      .query(({ ctx, input }) => loadJob(ctx.fail, input.jobId)),
    decide: declares(authed, 'JOB_NOT_FOUND', 'INVALID_JOB_STAGE')
      .input(z.object({ jobId: z.string() }))
      .mutation(({ ctx, input }) => {
        const job = loadJob(ctx.fail, input.jobId)
        if (job.id === 'early') {
          throw ctx.fail('INVALID_JOB_STAGE', { jobId: job.id, stage: job.stage, expected: ['awaiting_decision'] })
        }
        return { id: job.id, by: ctx.user }
      }),
    undeclared: authed.query((): number => {
      throw contract.error('JOB_NOT_FOUND', { jobId: 'secret-of-another-tenant' })
    }),
    untyped: authed.query(({ ctx }): number => {
      throw (ctx.fail as unknown as Fail<'JOB_NOT_FOUND'>)('JOB_NOT_FOUND', { jobId: 'j' })
    }),
    crash: authed.query((): number => {
      throw new Error('connect ECONNREFUSED 10.0.0.5:5432')
    }),
    thrownString: authed.query((): number => {
      // oxlint-disable-next-line typescript/only-throw-error, no-throw-literal -- foreign code does this
      throw 'hunter2'
    }),
    badOutput: authed.output(z.number()).query(() => 'x' as unknown as number),
    progress: declares(authed, 'JOB_NOT_FOUND').subscription(async function* ({ ctx }) {
      yield 1
      await Promise.resolve()
      throw ctx.fail('JOB_NOT_FOUND', { jobId: 'j' })
    }),
  }),
})
export type FixtureRouter = typeof router
