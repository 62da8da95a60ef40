import { declares } from '@leadwright/errors/trpc'
import { tracked } from '@trpc/server'
import { z } from 'zod'
import { idInput, text } from '../../trpc/inputs.ts'
import { pageInput, pageOf } from '../../trpc/page.ts'
import { authenticate } from '../auth/authenticate.ts'
import { authorized, router } from '../../trpc/procedures.ts'
import { categories, jobView, resultItem } from './views.ts'

const exclude = z.array(z.enum(categories)).max(categories.length).default([])
const verify = z.object({ action: z.literal('verify'), exclude })
const cancel = z.object({ action: z.literal('cancel') })
/** A decision up front; the bare word is short for leaving nothing out. */
const upFront = z.union([verify, z.literal('verify').transform(() => ({ action: 'verify' as const, exclude: [] }))])

const job = z.object({ jobId: idInput })

export const verificationRouter = router({
  create: declares(
    authorized('verifications:write'),
    'RESOURCE_NOT_FOUND',
    'NO_EMAILS_TO_VERIFY',
    'INSUFFICIENT_CREDITS',
  )
    .meta({ rest: { method: 'POST', path: '/v1/verification-jobs' } })
    .input(z.object({ listId: idInput, decision: upFront.optional() }))
    .output(jobView)
    .mutation(({ ctx, input }) =>
      ctx.services.verification.create(ctx.fail, {
        organizationId: ctx.organization.id,
        operationId: ctx.operationId,
        actor: ctx.actor,
        ...input,
      }),
    ),

  list: authorized('verifications:read')
    .meta({ rest: { method: 'GET', path: '/v1/verification-jobs' } })
    .input(pageInput.prefault({}))
    .output(pageOf(jobView))
    .query(({ ctx, input }) => ctx.services.verification.list(ctx.organization.id, input)),

  get: declares(authorized('verifications:read'), 'JOB_NOT_FOUND')
    .meta({ rest: { method: 'GET', path: '/v1/verification-jobs/{jobId}' } })
    .input(job)
    .output(jobView)
    .query(({ ctx, input }) => ctx.services.verification.get(ctx.fail, ctx.organization.id, input.jobId)),

  decide: declares(authorized('verifications:write'), 'JOB_NOT_FOUND', 'INVALID_JOB_STAGE', 'INSUFFICIENT_CREDITS')
    .meta({ rest: { method: 'POST', path: '/v1/verification-jobs/{jobId}/decision' } })
    .input(z.discriminatedUnion('action', [verify.extend(job.shape), cancel.extend(job.shape)]))
    .output(jobView)
    .mutation(({ ctx, input: { jobId, ...decision } }) =>
      ctx.services.verification.decide(ctx.fail, {
        organizationId: ctx.organization.id,
        operationId: ctx.operationId,
        jobId,
        decision,
      }),
    ),

  cancel: declares(authorized('verifications:write'), 'JOB_NOT_FOUND', 'INVALID_JOB_STAGE')
    .meta({ rest: { method: 'POST', path: '/v1/verification-jobs/{jobId}/cancel' } })
    .input(job)
    .output(jobView)
    .mutation(({ ctx, input }) =>
      ctx.services.verification.cancel(ctx.fail, {
        organizationId: ctx.organization.id,
        operationId: ctx.operationId,
        ...input,
      }),
    ),

  results: declares(authorized('verifications:read'), 'JOB_NOT_FOUND')
    .meta({ rest: { method: 'GET', path: '/v1/verification-jobs/{jobId}/results' } })
    .input(pageInput.extend(job.shape))
    .output(pageOf(resultItem))
    .query(({ ctx, input: { jobId, ...page } }) =>
      ctx.services.verification.results(ctx.fail, { organizationId: ctx.organization.id, jobId }, page),
    ),

  verify: declares(authorized('verifications:write'), 'INSUFFICIENT_CREDITS')
    .meta({ rest: { method: 'POST', path: '/v1/verifications' } })
    .input(z.object({ email: text(1000).min(1) }))
    .output(resultItem)
    .mutation(({ ctx, input, signal }) =>
      ctx.services.verification.verify(ctx.fail, {
        organizationId: ctx.organization.id,
        operationId: ctx.operationId,
        email: input.email,
        signal,
      }),
    ),

  /** The job now and after each change; ends when it is over. A reconnect that knows the latest state waits for the next. */
  progress: declares(authorized('verifications:read'), 'JOB_NOT_FOUND')
    .input(job.extend({ lastEventId: z.string().max(200).optional() }))
    .subscription(async function* ({ ctx, input: { jobId, lastEventId }, signal }) {
      const organizationId = ctx.organization.id
      for await (const now of ctx.services.verification.progress(ctx.fail, { organizationId, jobId, signal })) {
        const eventId = `${now.updatedAt} ${now.stage} ${now.progress.done}`
        if (eventId === lastEventId) continue
        await authenticate(ctx.fail, ctx) // a key that was revoked meanwhile, or a session that ended, sees no more
        yield tracked(eventId, now)
      }
    }),
})
