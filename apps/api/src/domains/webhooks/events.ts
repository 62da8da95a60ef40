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

const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data, id: string, description: string) =>
  z
    .object({ type: z.literal(type), timestamp: timestamp.describe('When it happened.'), data })
    .meta({ id, description })

/** Every event by its type. */
export const webhookEvents = {
  'job.decision_needed': event(
    'job.decision_needed',
    jobData,
    'JobDecisionNeededEvent',
    'A job waits for what to spend.',
  ),
  'job.completed': event('job.completed', jobData, 'JobCompletedEvent', 'A job is done.'),
  'job.failed': event(
    'job.failed',
    jobData.extend({ error: jobFields.error.unwrap() }),
    'JobFailedEvent',
    'A job failed; `error` is the envelope that a caller would have been answered.',
  ),
  'job.cancelled': event('job.cancelled', jobData, 'JobCancelledEvent', 'Somebody stopped a job, or its list is gone.'),
  'job.expired': event('job.expired', jobData, 'JobExpiredEvent', 'Nobody decided on a job in time.'),
  'import.completed': event('import.completed', importData, 'ImportCompletedEvent', 'A file is in its list.'),
  'credits.low': event(
    'credits.low',
    creditsData,
    'CreditsLowEvent',
    'The balance has fallen below what the webhook names as `lowCredits`. Told again only once it has been above it.',
  ),
  ping: event('ping', z.object({ webhookId: z.string() }), 'PingEvent', 'Somebody asked for a test event.'),
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
