import { z } from 'zod'
import { timestamp } from '../trpc/outputs.ts'
import { stagesOf, type RunningStage } from './stages.ts'
import type { JobRow } from './store/jobs.ts'

export const amount = z.number().int().nonnegative()

/** What callers see of a job of any kind, beside what it does. */
export const jobFields = {
  credits: z
    .object({ reserved: amount, settled: amount, released: amount })
    .describe("Over the job's life: once it is over, `reserved` is `settled` and `released` together."),
  decisionExpiresAt: timestamp.optional().describe('Until when the job waits for a decision.'),
  error: z
    .object({ error: z.string(), code: z.string(), details: z.record(z.string(), z.unknown()).optional() })
    .optional()
    .describe('Why the job failed: the envelope that a caller would have been answered.'),
  createdAt: timestamp,
  updatedAt: timestamp,
}
type JobFields = z.output<z.ZodObject<typeof jobFields>>

/** How far a job of a kind is, and what of. */
export const stageFields = <R extends RunningStage>(running: R, counted: string) => ({
  stage: z
    .enum(stagesOf(running))
    .describe(
      `\`queued → analyzing → awaiting_decision → ${running} → completed\`, or \`cancelled\`, \`failed\`, \`expired\`.`,
    ),
  progress: z.object({ done: amount, total: amount }).describe(counted),
})

export const describeJobFields = (job: JobRow): JobFields => ({
  credits: { reserved: job.reserved, settled: job.settled, released: job.released },
  ...(job.decisionExpiresAt === null ? {} : { decisionExpiresAt: job.decisionExpiresAt.toISOString() }),
  ...(job.error === null ? {} : { error: job.error as NonNullable<JobFields['error']> }),
  createdAt: job.createdAt.toISOString(),
  updatedAt: job.updatedAt.toISOString(),
})
