import { declares } from '@leadwright/errors/trpc'
import { z } from 'zod'
import { rowsToFindInput } from '../leads/part-view.ts'
import { requestOf } from '../../jobs/handlers.ts'
import { jobInput, newJobInput } from '../../jobs/procedures.ts'
import { jobRoutes } from '../../jobs/routes.ts'
import { text } from '../../trpc/inputs.ts'
import { router, writes } from '../../trpc/procedures.ts'
import { resultsInput, whereItStands } from '../finding/inputs.ts'
import { jobView, rowView } from '../finding/views.ts'
import { enrichmentView } from './views.ts'

const enrichmentJob = jobView({
  id: 'EnrichmentJob',
  description: 'The search for the addresses of the people of a list.',
  running: 'enriching',
})

const include = z
  .array(z.enum(['catch_all']))
  .max(1)
  .default([])
  .describe(
    'What is not looked for unless it is opted in to: `catch_all`, addresses at domains that accept any, ' +
      'where it is known how the company writes its own.',
  )
// `verify` is what the decision on a verification job says: programs that treat all jobs alike may say it here, too.
const enrich = z.object({ action: z.enum(['enrich', 'verify']), include })
const cancel = z.object({ action: z.literal('cancel') })
/** A decision up front; the bare word is short for opting in to nothing. */
const upFront = z.union([enrich, z.enum(['enrich', 'verify']).transform(() => ({ include: [] }))])

const decideInput = z
  .discriminatedUnion('action', [enrich.extend(jobInput.shape), cancel.extend(jobInput.shape)])
  .meta({ examples: [{ jobId: 'job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', action: 'enrich', include: ['catch_all'] }] })

const exampleJob = { listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f' }

const findInput = z
  .object({
    firstName: text(200).trim().min(1).describe('First and middle names.'),
    lastName: text(200).trim().min(1).describe('The surname.'),
    company: text(300).trim().min(1).optional().describe('The name of the company; or else its `domain`.'),
    domain: text(300).trim().min(1).optional().describe('The domain, website or an address of the company.'),
    include,
  })
  .refine(({ company, domain }) => company !== undefined || domain !== undefined, {
    path: ['company'],
    message: 'Give a company or a domain',
  })
  .meta({ examples: [{ firstName: 'Ann', lastName: 'Lee', domain: 'inbox.test' }] })

const jobs = jobRoutes({
  group: 'enrichmentJobs',
  tag: 'Enrichment',
  path: '/v1/enrichment-jobs',
  reads: 'enrichments:read',
  writes: 'enrichments:write',
  words: {
    create: {
      summary: 'Find the addresses of a list',
      description:
        'Starts a job that first matches the companies of the list at no cost and then waits, for at most seven ' +
        'days, until somebody decides what to spend. With a `decision` up front it never waits. Each address that ' +
        'is found costs one credit; misses cost nothing, and neither does what your organization found before.',
    },
    list: { summary: 'All enrichment jobs', description: "The organization's enrichment jobs, newest first." },
    get: { summary: 'One enrichment job', description: whereItStands },
    decide: {
      summary: 'Decide whether to look for addresses',
      description:
        'Looks for the addresses, or cancels the job. To go on reserves the credits that it can cost at most; ' +
        'what is not used is released.',
    },
    cancel: 'Cancel an enrichment job',
    results: {
      summary: 'The rows of an enrichment job',
      description: 'What became of each row of the list, in its order: the address, or why there is none.',
    },
  },
  service: ({ enrichment }) => enrichment,
  view: enrichmentJob,
  item: rowView,
  decideInput,
  decisionOf: (input) => (input.action === 'cancel' ? input.action : { include: input.include }),
  resultsInput,
})

export const enrichmentRouter = router({
  create: declares(jobs.create, 'NO_LEADS_TO_ENRICH')
    .input(
      newJobInput('The list to enrich.', upFront)
        .extend({ rows: rowsToFindInput })
        .meta({ examples: [exampleJob] }),
    )
    .output(enrichmentJob)
    .mutation(({ ctx, input: { listId, decision, rows } }) =>
      ctx.services.enrichment.create(ctx.fail, {
        ...requestOf(ctx),
        listId,
        part: rows,
        decision,
      }),
    ),
  ...jobs.routes,

  find: declares(writes('enrichments:write'), 'INSUFFICIENT_CREDITS')
    .meta({
      deadline: 29_700, // it is promised within 30 s
      rest: {
        operationId: 'enrichments.create',
        tag: 'Enrichment',
        summary: "Find one person's address",
        description: 'Answers within 30 seconds. Costs one credit if an address is found, and nothing else.',
        method: 'POST',
        path: '/v1/enrichments',
      },
    })
    .input(findInput)
    .output(enrichmentView)
    .mutation(({ ctx, input, signal }) =>
      ctx.services.enrichment.find(ctx.fail, {
        organizationId: ctx.organization.id,
        operationId: ctx.operationId,
        ...input,
        signal,
      }),
    ),
})
