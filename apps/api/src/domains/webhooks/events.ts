import { contract } from '@leadwright/errors'
import { z } from 'zod'
import { jobKinds } from '../../db/schema/jobs.ts'
import { amount, jobFields } from '../../jobs/view.ts'
import { timestamp } from '../../trpc/outputs.ts'

// What webhooks are told, type by type. Published: types are added, and members of `data` are only added.

const counts = z.record(z.string(), amount)

const jobData = z.object({
  kind: z.enum(jobKinds).describe('What the job does.'),
  id: z.string().describe('The ID of the job.'),
  listId: z.string(),
  stage: z.string(),
  progress: z.object({ done: amount, total: amount }),
  estimate: counts.nullable().describe('What analysis found, with `credits` that it costs at most; null before.'),
  results: counts.describe('What came of it so far, in the words of the kind.'),
  ...jobFields,
})

const importData = z.object({
  id: z.string().describe('The ID of the import.'),
  listId: z.string(),
  fileName: z.string().optional(),
  imported: amount,
  duplicates: amount,
  rejected: amount,
})

const creditsData = z.object({
  available: amount.describe('What is left to spend.'),
  reserved: amount.describe('What is set aside for work that is under way.'),
})

const at = '2026-01-15T09:30:00.000Z'

const event = <Type extends string, Data extends z.ZodType>(
  type: Type,
  data: Data,
  example: NoInfer<z.output<Data>>,
  id: string,
  description: string,
) =>
  z
    .object({ type: z.literal(type), timestamp: timestamp.describe('When it happened.'), data })
    .meta({ id, description, examples: [{ type, timestamp: at, data: example }] })

const exampleJob = {
  kind: 'verification' as const,
  id: 'job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
  listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
  progress: { done: 0, total: 120 },
  estimate: { billable: 120, credits: 120, duplicates: 3 },
  results: {},
  credits: { reserved: 0, settled: 0, released: 0 },
  createdAt: at,
  updatedAt: at,
}
const exampleError = contract.encode(
  contract.error('INSUFFICIENT_CREDITS', {
    operation: 'verification.job',
    required: 120,
    available: 20,
    reserved: 0,
    shortfall: 100,
    purchaseUrl: 'https://app.example.com/billing?credits=100',
  }),
)

/** Every event by its type. */
export const webhookEvents = {
  'job.decision_needed': event(
    'job.decision_needed',
    jobData,
    { ...exampleJob, stage: 'awaiting_decision' },
    'JobDecisionNeededEvent',
    'A job waits for what to spend.',
  ),
  'job.completed': event(
    'job.completed',
    jobData,
    { ...exampleJob, stage: 'completed' },
    'JobCompletedEvent',
    'A job is done.',
  ),
  'job.failed': event(
    'job.failed',
    jobData.extend({ error: jobFields.error.unwrap() }),
    { ...exampleJob, stage: 'failed', error: exampleError },
    'JobFailedEvent',
    'A job failed; `error` is the envelope that a caller would have been answered.',
  ),
  'job.cancelled': event(
    'job.cancelled',
    jobData,
    { ...exampleJob, stage: 'cancelled' },
    'JobCancelledEvent',
    'Somebody stopped a job, or its list is gone.',
  ),
  'job.expired': event(
    'job.expired',
    jobData,
    { ...exampleJob, stage: 'expired' },
    'JobExpiredEvent',
    'Nobody decided on a job in time.',
  ),
  'import.completed': event(
    'import.completed',
    importData,
    {
      id: 'imp_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
      listId: exampleJob.listId,
      imported: 120,
      duplicates: 3,
      rejected: 1,
    },
    'ImportCompletedEvent',
    'A file is in its list.',
  ),
  'credits.low': event(
    'credits.low',
    creditsData,
    { available: 98, reserved: 0 },
    'CreditsLowEvent',
    'The balance has fallen below what the webhook names as `lowCredits`. Told again only once it has been above it.',
  ),
  ping: event(
    'ping',
    z.object({ webhookId: z.string() }),
    { webhookId: 'whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f' },
    'PingEvent',
    'Somebody asked for a test event.',
  ),
} as const

export type WebhookEventType = keyof typeof webhookEvents
/** The data of an event of a type. */
export type WebhookEventData<Type extends WebhookEventType> = z.output<(typeof webhookEvents)[Type]>['data']

/** Types that a webhook can ask to be told of; a ping is for the one that it was asked of. */
export const chosenTypes = [
  'job.decision_needed',
  'job.completed',
  'job.failed',
  'job.cancelled',
  'job.expired',
  'import.completed',
  'credits.low',
] as const satisfies readonly WebhookEventType[]
