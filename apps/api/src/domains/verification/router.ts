import { declares } from '@leadwright/errors/trpc'
import { z } from 'zod'
import { rowsInput } from '../leads/part-view.ts'
import { requestOf } from '../../jobs/handlers.ts'
import { jobInput, newJobInput } from '../../jobs/procedures.ts'
import { jobRoutes } from '../../jobs/routes.ts'
import { text } from '../../trpc/inputs.ts'
import { pageInput } from '../../trpc/page.ts'
import { reads, router, writes } from '../../trpc/procedures.ts'
import type { VerifyDecision } from './decision.ts'
import { categories, jobView, quoteView, resultItem } from './views.ts'

const exclude = z
  .array(z.enum(categories))
  .max(categories.length)
  .default([])
  .describe('Categories of addresses to leave out: they are not asked about, and cost nothing.')
const limit = z
  .number()
  .int()
  .min(1)
  .optional()
  .describe(
    'At most so many addresses are asked about, the first in the order of the list that are not left out. The others ' +
      'get the verdict `unknown` with the reason `excluded`, and cost nothing. Without it, all are asked about.',
  )
const reuseDays = z
  .number()
  .int()
  .min(0)
  .max(365)
  .optional()
  .describe(
    'Verdicts that mail servers gave to addresses of the list, and that are at most so many days old, are reused: these ' +
      'addresses are not asked about again, and cost nothing. Without it, or with 0, all are asked about.',
  )
const verify = z.object({ action: z.literal('verify'), exclude, limit })
const cancel = z.object({ action: z.literal('cancel') })
/** A decision up front; the bare word is short for leaving nothing out. */
const upFront = z.union([verify, z.literal('verify').transform(() => ({ action: 'verify' as const, exclude: [] }))])

/** A decision as its job keeps it. */
const decisionOf = ({ exclude: left, limit: most }: Omit<z.output<typeof verify>, 'action'>): VerifyDecision => ({
  exclude: left,
  ...(most === undefined ? {} : { limit: most }),
})

const decideInput = z
  .discriminatedUnion('action', [verify.extend(jobInput.shape), cancel.extend(jobInput.shape)])
  .meta({ examples: [{ jobId: 'job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', action: 'verify', exclude: ['role'] }] })

const createInput = newJobInput('The list to verify.', upFront)
  .extend({ rows: rowsInput, reuseDays })
  .meta({
    examples: [
      { listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', reuseDays: 30 },
      { listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', rows: { only: 'unverified' } },
    ],
  })

const verifyInput = z
  .object({ email: text(1000).min(1).describe('The address to verify.') })
  .meta({ examples: [{ email: 'ann@inbox.test' }] })

const jobs = jobRoutes({
  group: 'verificationJobs',
  tag: 'Verification',
  path: '/v1/verification-jobs',
  reads: 'verifications:read',
  writes: 'verifications:write',
  words: {
    create: {
      summary: 'Verify a list',
      description:
        'Starts a job that first analyzes the list at no cost and then waits, for at most seven days, until somebody ' +
        'decides what to spend. With a `decision` up front it never waits; then the credits have to cover what the list ' +
        'can come to, or the `limit` of the decision if that is less. With `rows` it is over a part of the list, and adds its ' +
        'verdicts to those that the list has.',
    },
    list: { summary: 'All jobs', description: "The organization's verification jobs, newest first." },
    get: { summary: 'One job', description: 'Where a job stands: stage, progress, estimate, results and credits.' },
    decide: {
      summary: 'Decide what to spend',
      description:
        'Verifies what the analysis found, without the categories that are left out and at most as many addresses as ' +
        '`limit` says, or cancels the job. Verifying reserves the credits that it can cost at most; what is not used ' +
        'is released. With a `limit` that is the `available` of `INSUFFICIENT_CREDITS`, what can be paid is verified.',
    },
    cancel: 'Cancel a job',
    results: {
      summary: 'The verdicts of a job',
      description:
        'A verdict for each unique address of the list, or of the rows that the job is over, those that were not asked ' +
        'about included.',
    },
  },
  service: ({ verification }) => verification,
  view: jobView,
  item: resultItem,
  decideInput,
  decisionOf: (input) => (input.action === 'cancel' ? input.action : decisionOf(input)),
  resultsInput: pageInput.extend(jobInput.shape),
})

export const verificationRouter = router({
  create: declares(jobs.create, 'NO_EMAILS_TO_VERIFY')
    .input(createInput)
    .output(jobView)
    .mutation(({ ctx, input: { listId, decision, rows, reuseDays: days } }) =>
      ctx.services.verification.create(ctx.fail, {
        ...requestOf(ctx),
        listId,
        reuseDays: days,
        part: rows,
        decision: decision && decisionOf(decision),
      }),
    ),
  ...jobs.routes,

  /** What verifying would cost if some categories were left out; the estimate only knows what all of it costs. */
  quote: declares(reads('verifications:read'), 'JOB_NOT_FOUND')
    .meta({ weight: 'slow' })
    .input(jobInput.extend({ exclude }))
    .output(quoteView)
    .query(({ ctx, input }) =>
      ctx.services.verification.quote(ctx.fail, { organizationId: ctx.organization.id, ...input }),
    ),

  verify: declares(writes('verifications:write'), 'INSUFFICIENT_CREDITS')
    .meta({
      deadline: 19_700, // it is promised within 20 s
      rest: {
        operationId: 'verifications.create',
        tag: 'Verification',
        summary: 'Verify one address',
        description: 'Answers within 20 seconds. Costs one credit; the verdict `unknown` costs nothing.',
        method: 'POST',
        path: '/v1/verifications',
      },
    })
    .input(verifyInput)
    .output(resultItem)
    .mutation(({ ctx, input, signal }) =>
      ctx.services.verification.verify(ctx.fail, {
        organizationId: ctx.organization.id,
        operationId: ctx.operationId,
        email: input.email,
        signal,
      }),
    ),
})
