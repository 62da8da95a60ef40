import { declares } from '@leadwright/errors/trpc'
import { z } from 'zod'
import { requestOf } from '../../jobs/handlers.ts'
import { jobInput } from '../../jobs/procedures.ts'
import { jobRoutes } from '../../jobs/routes.ts'
import { idInput } from '../../trpc/inputs.ts'
import { router } from '../../trpc/procedures.ts'
import { rowsToFindInput } from '../leads/part-view.ts'
import { resultsInput, whereItStands } from '../finding/inputs.ts'
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
    rows: rowsToFindInput,
    decision: upFront.optional().describe('A decision up front, so that the job never waits for one.'),
  })
  .meta({ examples: [{ listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', peoplePerRow: 3 }] })

const decideInput = jobInput
  .extend({ action: z.union([action, cancel]).describe('To look for people, or to cancel the job.') })
  .meta({ examples: [{ jobId: 'job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', action: 'scrape' }] })

const jobs = jobRoutes({
  group: 'scrapingJobs',
  tag: 'Scraping',
  path: '/v1/scraping-jobs',
  reads: 'scraping:read',
  writes: 'scraping:write',
  words: {
    create: {
      summary: 'Find the people of a list',
      description:
        'Starts a job that first matches the companies of the list at no cost and then waits, for at most seven ' +
        'days, until somebody decides what to spend. With a `decision` up front it never waits. Then the websites ' +
        'of the companies are read. Each person that is found costs one credit; misses cost nothing, and ' +
        'neither does whom your organization found before. People become leads of the same list.',
    },
    list: { summary: 'All scraping jobs', description: "The organization's scraping jobs, newest first." },
    get: { summary: 'One scraping job', description: whereItStands },
    decide: {
      summary: 'Decide whether to look for people',
      description:
        'Looks for the people, or cancels the job. To go on reserves the credits that it can cost at most; ' +
        'what is not used is released.',
    },
    cancel: 'Cancel a scraping job',
    results: {
      summary: 'The rows of a scraping job',
      description: 'What became of each row of the list, in its order: the people, or why there is nobody.',
    },
  },
  service: ({ scraping }) => scraping,
  view: scrapingJob,
  item: rowView,
  decideInput,
  decisionOf: (input) => (input.action === 'cancel' ? input.action : {}),
  resultsInput,
})

export const scrapingRouter = router({
  create: declares(jobs.create, 'NO_LEADS_TO_SCRAPE')
    .input(createInput)
    .output(scrapingJob)
    .mutation(({ ctx, input: { listId, decision, rows, peoplePerRow } }) =>
      ctx.services.scraping.create(ctx.fail, {
        ...requestOf(ctx),
        listId,
        part: rows,
        decision,
        perRow: peoplePerRow,
      }),
    ),
  ...jobs.routes,
})
