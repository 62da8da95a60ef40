import { declares } from '@leadwright/errors/trpc'
import { tracked } from '@trpc/server'
import { z } from 'zod'
import { idInput } from '../../trpc/inputs.ts'
import { pageInput, pageOf } from '../../trpc/page.ts'
import { reads, router, writes } from '../../trpc/procedures.ts'
import { stillAllowed } from '../auth/authorize.ts'
import { jobInput, resultsInput } from '../finding/inputs.ts'
import { jobView, rowView } from '../finding/views.ts'

const scrapingJob = jobView({
  id: 'ScrapingJob',
  description: 'The search for people at the companies of a list.',
  running: 'scraping',
})

// `verify` is what the decision on a verification job says: programs that treat all jobs alike may say it here, too.
const action = z.enum(['scrape', 'verify'])
const cancel = z.literal('cancel')
/** A decision up front; the bare word is short for it. */
const upFront = z.union([z.object({ action }), action]).transform(() => ({ include: [] }))

const createInput = z
  .object({
    listId: idInput.describe('The list with companies and job titles.'),
    peoplePerRow: z
      .number()
      .int()
      .min(1)
      .max(25)
      .default(3)
      .describe('The most people that are taken for a row; those whose job title fits best.'),
    decision: upFront.optional().describe('A decision up front, so that the job never waits for one.'),
  })
  .meta({ examples: [{ listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', peoplePerRow: 3 }] })

const decideInput = jobInput
  .extend({ action: z.union([action, cancel]).describe('To look for people, or to cancel the job.') })
  .meta({ examples: [{ jobId: 'job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', action: 'scrape' }] })

export const scrapingRouter = router({
  create: declares(
    writes('scraping:write'),
    'RESOURCE_NOT_FOUND',
    'NO_LEADS_TO_SCRAPE',
    'LIMIT_REACHED',
    'INSUFFICIENT_CREDITS',
  )
    .meta({
      rest: {
        operationId: 'scrapingJobs.create',
        tag: 'Scraping',
        summary: 'Find the people of a list',
        description:
          'Starts a job that first matches the companies of the list at no cost and then waits, for at most seven ' +
          'days, until somebody decides what to spend. With a `decision` up front it never waits. Then the websites ' +
          'of the companies are read. Each person that is found costs one credit; misses cost nothing, and ' +
          'neither does whom your organization found before. People become leads of the same list.',
        method: 'POST',
        path: '/v1/scraping-jobs',
      },
    })
    .input(createInput)
    .output(scrapingJob)
    .mutation(({ ctx, input: { listId, decision, peoplePerRow } }) =>
      ctx.services.scraping.create(ctx.fail, {
        organizationId: ctx.organization.id,
        operationId: ctx.operationId,
        actor: ctx.actor,
        listId,
        decision,
        perRow: peoplePerRow,
      }),
    ),

  list: reads('scraping:read')
    .meta({
      rest: {
        operationId: 'scrapingJobs.list',
        tag: 'Scraping',
        summary: 'All scraping jobs',
        description: "The organization's scraping jobs, newest first.",
        method: 'GET',
        path: '/v1/scraping-jobs',
      },
    })
    .input(pageInput.prefault({}))
    .output(pageOf(scrapingJob))
    .query(({ ctx, input }) => ctx.services.scraping.list(ctx.organization.id, input)),

  get: declares(reads('scraping:read'), 'JOB_NOT_FOUND')
    .meta({
      rest: {
        operationId: 'scrapingJobs.get',
        tag: 'Scraping',
        summary: 'One scraping job',
        description: 'Where a job stands: stage, progress, estimate, match rate with hints, and credits.',
        method: 'GET',
        path: '/v1/scraping-jobs/{jobId}',
      },
    })
    .input(jobInput)
    .output(scrapingJob)
    .query(({ ctx, input }) => ctx.services.scraping.get(ctx.fail, { organizationId: ctx.organization.id, ...input })),

  decide: declares(writes('scraping:write'), 'JOB_NOT_FOUND', 'INVALID_JOB_STAGE', 'INSUFFICIENT_CREDITS')
    .meta({
      rest: {
        operationId: 'scrapingJobs.decide',
        tag: 'Scraping',
        summary: 'Decide whether to look for people',
        description:
          'Looks for the people, or cancels the job. To go on reserves the credits that it can cost at most; ' +
          'what is not used is released.',
        method: 'POST',
        path: '/v1/scraping-jobs/{jobId}/decision',
      },
    })
    .input(decideInput)
    .output(scrapingJob)
    .mutation(({ ctx, input }) =>
      ctx.services.scraping.decide(ctx.fail, {
        organizationId: ctx.organization.id,
        operationId: ctx.operationId,
        jobId: input.jobId,
        decision: input.action === 'cancel' ? 'cancel' : { include: [] },
      }),
    ),

  cancel: declares(writes('scraping:write'), 'JOB_NOT_FOUND', 'INVALID_JOB_STAGE')
    .meta({
      rest: {
        operationId: 'scrapingJobs.cancel',
        tag: 'Scraping',
        summary: 'Cancel a scraping job',
        description: 'Stops a job that is not over, and releases the credits that it did not use.',
        method: 'POST',
        path: '/v1/scraping-jobs/{jobId}/cancel',
      },
    })
    .input(jobInput)
    .output(scrapingJob)
    .mutation(({ ctx, input }) =>
      ctx.services.scraping.cancel(ctx.fail, {
        organizationId: ctx.organization.id,
        operationId: ctx.operationId,
        ...input,
      }),
    ),

  results: declares(reads('scraping:read'), 'JOB_NOT_FOUND')
    .meta({
      rest: {
        operationId: 'scrapingJobs.results',
        tag: 'Scraping',
        summary: 'The rows of a scraping job',
        description: 'What became of each row of the list, in its order: the people, or why there is nobody.',
        method: 'GET',
        path: '/v1/scraping-jobs/{jobId}/results',
      },
    })
    .input(resultsInput)
    .output(pageOf(rowView))
    .query(({ ctx, input: { jobId, ...page } }) =>
      ctx.services.scraping.results(ctx.fail, { organizationId: ctx.organization.id, jobId }, page),
    ),

  /** The job now and after each change; ends when it is over. A reconnect that knows the latest state waits for the next. */
  progress: declares(reads('scraping:read'), 'JOB_NOT_FOUND')
    .input(jobInput.extend({ lastEventId: z.string().max(200).optional() }))
    .subscription(async function* ({ ctx, input: { jobId, lastEventId }, signal }) {
      const organizationId = ctx.organization.id
      for await (const now of ctx.services.scraping.progress(ctx.fail, { organizationId, jobId, signal })) {
        const eventId = `${now.updatedAt} ${now.stage} ${now.progress.done}`
        if (eventId === lastEventId) continue
        await stillAllowed(ctx.fail, ctx, organizationId)
        yield tracked(eventId, now)
      }
    }),
})
