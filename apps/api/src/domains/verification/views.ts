import { jobStages, type JobStage } from '@leadwright/errors'
import { z } from 'zod'

/** The stages in which a job can still be cancelled. */
export const openStages: readonly JobStage[] = ['queued', 'analyzing', 'awaiting_decision', 'verifying']

export const isOver = (stage: JobStage): boolean => !openStages.includes(stage)

/** What an address can be left out for. */
export const categories = ['role', 'disposable', 'free', 'typo'] as const
export type Category = (typeof categories)[number]

export const resultStatuses = ['valid', 'invalid', 'catch_all', 'risky', 'unknown'] as const
export type ResultStatus = (typeof resultStatuses)[number]

const amount = z.number().int().nonnegative()

export const jobView = z.object({
  id: z.string(),
  listId: z.string(),
  stage: z.enum(jobStages),
  /** Of the stage's work: leads while analyzing, then unique addresses, done when they have a verdict. */
  progress: z.object({ done: amount, total: amount }),
  /** What analysis found; null until it is over. Flags are counted over all unique addresses, decided or not. */
  estimate: z
    .object({
      /** Unique addresses that a mail server has to be asked about. */
      billable: amount,
      /** What verifying all of them costs at most. */
      credits: amount,
      duplicates: amount,
      /** Ruled out at no cost. */
      invalid: amount,
      /** No verdict is possible now, e.g. because DNS fails; at no cost. */
      unknown: amount,
      role: amount,
      disposable: amount,
      free: amount,
      typo: amount,
    })
    .nullable(),
  /** Verdicts so far. */
  results: z.object({ valid: amount, invalid: amount, catch_all: amount, risky: amount, unknown: amount }),
  /** Over the job's life: once it is over, `reserved` is `settled` and `released` together. */
  credits: z.object({ reserved: amount, settled: amount, released: amount }),
  decisionExpiresAt: z.string().optional(),
  /** Why the job failed: what a caller would have been answered. */
  error: z
    .object({ error: z.string(), code: z.string(), details: z.record(z.string(), z.unknown()).optional() })
    .optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type JobView = z.output<typeof jobView>

export const resultItem = z.object({
  email: z.string(),
  status: z.enum(resultStatuses),
  /** From the closed set of the mail verifier, and `excluded` (left out by decision) and `not_checked` (not yet, or never). */
  reason: z.string(),
  flags: z.array(z.string()),
  /** The address that was probably meant. */
  suggestion: z.string().optional(),
  /** The mail host that answered, or the first that would be asked. */
  mx: z.string().optional(),
  /** The mail server's own words. */
  reply: z.string().optional(),
})
export type ResultItem = z.output<typeof resultItem>
