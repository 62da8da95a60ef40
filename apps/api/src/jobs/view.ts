import { z } from 'zod'
import { timestamp } from '../trpc/outputs.ts'

const amount = z.number().int().nonnegative()

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

/** A job's own, as it is stored. */
interface StoredJob {
  readonly reserved: number
  readonly settled: number
  readonly released: number
  readonly decisionExpiresAt: Date | null
  readonly error: object | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const describeJobFields = (job: StoredJob): JobFields => ({
  credits: { reserved: job.reserved, settled: job.settled, released: job.released },
  ...(job.decisionExpiresAt === null ? {} : { decisionExpiresAt: job.decisionExpiresAt.toISOString() }),
  ...(job.error === null ? {} : { error: job.error as NonNullable<JobFields['error']> }),
  createdAt: job.createdAt.toISOString(),
  updatedAt: job.updatedAt.toISOString(),
})
