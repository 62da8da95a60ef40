import type { Fail } from '@leadwright/errors'
import { z } from 'zod'
import type { Services } from '../../services.ts'
import { categories } from '../../domains/verification/views.ts'
import { jobInput } from '../../jobs/procedures.ts'
import { maximumCredits } from '../decision.ts'
import type { Agent, Arguments, ToolFace } from '../face.ts'

/** What a tool that decides takes of every kind of job. */
const deciding = { maximumCredits: maximumCredits.optional() }

const asksFirst =
  'Costs nothing by itself: once it is analyzed, the job waits at the stage `awaiting_decision`, and its `estimate.credits` ' +
  'says what going on costs at most. A decision up front is not taken from agents.'
const mustSay =
  'Spends credits, one for each that its `estimate` counts at most. To go on takes `maximumCredits`: decide only on what whoever pays agreed to.'
const withoutLimit =
  'What `limit` is over REST, `maximumCredits` is here. Addresses beyond it are left unverified: verify them with another ' +
  "job, made with `rows: {only: 'unverified'}`, because a job over all rows replaces the verdicts that the list has."
const someRows =
  "A job over all rows replaces the verdicts that the list has, and asks about them again: with `rows: {only: 'unverified'}` " +
  'it takes those that have none.'
const polled = 'Ask again every few seconds while it is `queued`, analyzed or under way; each call counts as a request.'

interface KindOfJob {
  /** As tools are named: `verification`. */
  readonly kind: 'verification' | 'enrichment' | 'scraping'
  readonly decide: Pick<ToolFace, 'input' | 'toInput'>
}

const toolsOf = ({ kind, decide }: KindOfJob): readonly ToolFace[] => [
  {
    name: `create_${kind}_job`,
    procedure: `${kind}.create`,
    more: kind === 'verification' ? `${asksFirst} ${someRows}` : asksFirst,
    input: (own) => own.omit({ decision: true }),
  },
  { name: `list_${kind}_jobs`, procedure: `${kind}.list` },
  { name: `get_${kind}_job`, procedure: `${kind}.get`, more: polled },
  {
    name: `decide_${kind}_job`,
    procedure: `${kind}.decide`,
    more: kind === 'verification' ? `${mustSay} ${withoutLimit}` : mustSay,
    openWorld: true,
    ...decide,
  },
  { name: `cancel_${kind}_job`, procedure: `${kind}.cancel`, destructive: true, idempotent: true },
  { name: `list_${kind}_results`, procedure: `${kind}.results` },
]

/** @throws INVALID_REQUEST where an agent goes on without having said what it may cost */
function creditsOf({ maximumCredits: said }: Arguments, fail: Fail<'INVALID_REQUEST'>): number {
  if (typeof said === 'number') return said
  const message = 'Say how many credits this may cost at most; the job’s `estimate.credits` tells what it can come to'
  throw fail('INVALID_REQUEST', { issues: [{ path: 'maximumCredits', message }] })
}

/** A kind that has no limit of its own goes on as a whole, if all of it costs no more than was agreed to. */
function whole(serviceOf: (services: Services) => Services['enrichment'] | Services['scraping']) {
  return async (args: Arguments, agent: Agent, fail: Fail<'INVALID_REQUEST' | 'JOB_NOT_FOUND'>): Promise<unknown> => {
    const { maximumCredits: _, ...input } = args
    if (args['action'] === 'cancel') return input
    const most = creditsOf(args, fail)
    const organizationId = agent.caller.organization.id
    const job = await serviceOf(agent.ctx.services).get(fail, { organizationId, jobId: String(args['jobId']) })
    const credits = job.estimate?.credits ?? 0
    if (credits <= most) return input
    const message = `The job can cost ${credits} credits, which is more; ask whoever pays, or cancel it`
    throw fail('INVALID_REQUEST', { issues: [{ path: 'maximumCredits', message }] })
  }
}

const action = (onward: string) =>
  z.enum([onward, 'cancel']).describe(`\`${onward}\` goes on and spends, \`cancel\` ends the job.`)

export const jobTools: readonly ToolFace[] = [
  ...toolsOf({
    kind: 'verification',
    decide: {
      input: () =>
        jobInput.extend({
          action: action('verify'),
          exclude: z
            .array(z.enum(categories))
            .max(categories.length)
            .optional()
            .describe('Categories of addresses to leave out: they are not asked about, and cost nothing.'),
          ...deciding,
        }),
      // An address costs one credit, so the most that it may cost is the most addresses that are asked about.
      toInput: ({ maximumCredits: _, ...args }, __, fail) =>
        args['action'] === 'cancel' ? args : { ...args, limit: creditsOf({ ...args, maximumCredits: _ }, fail) },
    },
  }),
  ...toolsOf({
    kind: 'enrichment',
    decide: {
      input: () =>
        jobInput.extend({
          action: action('enrich'),
          include: z
            .array(z.enum(['catch_all']))
            .max(1)
            .optional()
            .describe('What is not looked for unless it is opted in to: addresses at domains that accept any.'),
          ...deciding,
        }),
      toInput: whole(({ enrichment }) => enrichment),
    },
  }),
  ...toolsOf({
    kind: 'scraping',
    decide: {
      input: () => jobInput.extend({ action: action('scrape'), ...deciding }),
      toInput: whole(({ scraping }) => scraping),
    },
  }),
]
