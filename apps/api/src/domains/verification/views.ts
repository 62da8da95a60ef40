import { z } from 'zod'
import { rowsView } from '../leads/part-view.ts'
import { amount, jobFields, stageFields } from '../../jobs/view.ts'

/** What an address can be left out for. */
export const categories = ['role', 'disposable', 'free', 'typo'] as const
export type Category = (typeof categories)[number]

export const resultStatuses = ['valid', 'invalid', 'catch_all', 'risky', 'unknown'] as const
export type ResultStatus = (typeof resultStatuses)[number]

const exampleJob = {
  id: 'job_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
  listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
  stage: 'awaiting_decision',
  progress: { done: 120, total: 120 },
  rows: null,
  reuseDays: 0,
  estimate: {
    billable: 100,
    credits: 100,
    duplicates: 4,
    reused: 0,
    invalid: 20,
    unknown: 0,
    role: 3,
    disposable: 1,
    free: 12,
    typo: 2,
  },
  results: { valid: 0, invalid: 20, catch_all: 0, risky: 0, unknown: 0 },
  credits: { reserved: 0, settled: 0, released: 0 },
  decisionExpiresAt: '2026-01-31T09:00:00.000Z',
  createdAt: '2026-01-24T09:00:00.000Z',
  updatedAt: '2026-01-24T09:00:02.000Z',
}

export const jobView = z
  .object({
    id: z.string(),
    listId: z.string(),
    ...stageFields(
      'verifying',
      "Of the stage's work: leads while analyzing, then unique addresses, done when they have a verdict.",
    ),
    rows: rowsView,
    reuseDays: z
      .number()
      .int()
      .nonnegative()
      .describe('How old verdicts of the list may be to be reused, in days; 0 where none are.'),
    estimate: z
      .object({
        billable: amount.describe('Unique addresses that a mail server has to be asked about.'),
        credits: amount.describe('What verifying all of them costs at most.'),
        duplicates: amount,
        reused: amount.describe('These keep the verdict that they have; at no cost.'),
        invalid: amount.describe('Ruled out at no cost.'),
        unknown: amount.describe('No verdict is possible now, e.g. because DNS fails; at no cost.'),
        role: amount,
        disposable: amount,
        free: amount,
        typo: amount,
      })
      .nullable()
      .describe('What analysis found; null until it is over. Flags are counted over all unique addresses.'),
    results: z
      .object({ valid: amount, invalid: amount, catch_all: amount, risky: amount, unknown: amount })
      .describe('Verdicts so far.'),
    ...jobFields,
  })
  .meta({
    id: 'VerificationJob',
    description: 'The verification of a list, or of a part of it.',
    examples: [exampleJob],
  })
export type JobView = z.output<typeof jobView>

/** What a decision would cost. */
export const quoteView = z.object({
  /** An address that is asked about costs one. */
  credits: amount,
  /** By category, how many of these addresses are in it; one can be in several. */
  role: amount,
  disposable: amount,
  free: amount,
  typo: amount,
})
export type Quote = z.output<typeof quoteView>

export const resultItem = z
  .object({
    email: z.string(),
    status: z.enum(resultStatuses).describe('Whether mail to the address would arrive.'),
    reason: z
      .string()
      .describe(
        'Why; from the closed set of the mail verifier, and `excluded` (left out by decision) and `not_checked` (not yet, or never).',
      ),
    flags: z.array(z.string()).describe('What else is known of the address: `role`, `disposable`, `free`, `typo`.'),
    suggestion: z.string().optional().describe('The address that was probably meant.'),
    message: z.string().optional().describe('What is wrong with the address, where `reason` is `syntax`.'),
    mx: z.string().optional().describe('The mail host that answered, or the first that would be asked.'),
    reply: z.string().optional().describe("The mail server's own words."),
  })
  .meta({
    id: 'VerificationResult',
    description: 'Whether mail to an address would arrive, and why.',
    examples: [
      {
        email: 'ann@inbox.test',
        status: 'valid',
        reason: 'accepted',
        flags: [],
        mx: 'mx.inbox.test',
        reply: '250 2.1.5 Ok',
      },
    ],
  })
export type ResultItem = z.output<typeof resultItem>
