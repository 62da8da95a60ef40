import { z } from 'zod'
import { defineError } from '../core/define.ts'

/** The stages of a job, in the order in which they are reached, then the ways it can end early. */
export const jobStages = [
  'queued',
  'analyzing',
  'awaiting_decision',
  'verifying',
  'completed',
  'cancelled',
  'failed',
  'expired',
] as const
export type JobStage = (typeof jobStages)[number]

const stage = z.enum(jobStages)

export const verification = {
  JOB_NOT_FOUND: defineError({
    status: 404,
    summary: 'There is no such verification job, or it belongs to another organization.',
    resolution: 'Check the job ID.',
    retryable: false,
    details: z.object({ jobId: z.string() }),
    message: () => 'There is no verification job with this ID. Check the job ID.',
  }),
  INVALID_JOB_STAGE: defineError({
    status: 400,
    summary: 'The job is not in the stage that the call needs.',
    resolution: 'Wait for the job to reach awaiting_decision.',
    retryable: false,
    details: z.object({
      jobId: z.string(),
      /** Where the job is now. */
      stage,
      /** The stages in which the call is possible. */
      expected: z.array(stage),
    }),
    message: ({ stage: now, expected }) =>
      terminal.has(now)
        ? `The job is already ${now}; nothing more can be done to it. Start a new job.`
        : `The job is ${words(now)}; this needs it to be ${expected.map(words).join(' or ')}.`,
  }),
  NO_EMAILS_TO_VERIFY: defineError({
    status: 400,
    summary: 'The list has no lead with an email address.',
    resolution: 'Enrich the leads with emails first.',
    retryable: false,
    details: z.object({
      listId: z.string(),
      /** How many leads the list has. */
      leads: z.number().int().nonnegative(),
    }),
    message: ({ leads }) =>
      leads === 0
        ? 'The list is empty. Import leads with email addresses first.'
        : `None of the ${leads} leads in the list has an email address. Enrich the leads with emails first.`,
  }),
}

const terminal: ReadonlySet<JobStage> = new Set(['completed', 'cancelled', 'failed', 'expired'])
const words = (name: JobStage): string => name.replaceAll('_', ' ')
