import { z } from 'zod'
import { defineError } from '../core/define.ts'

const amount = z.number().int().nonnegative()

export const credits = {
  INSUFFICIENT_CREDITS: defineError({
    // 402 would be natural; the published, closed set of statuses does not have it.
    status: 403,
    summary: 'The balance does not cover the operation.',
    resolution: 'Buy credits, or verify fewer addresses.',
    retryable: false,
    details: z.object({
      /** What would have been paid for, as `domain.action`. */
      operation: z.string(),
      /** Credits that the operation needs. */
      required: amount,
      /** Credits that are free to spend. */
      available: amount,
      /** Credits set aside for work that is under way. */
      reserved: amount,
      /** `required - available`. */
      shortfall: amount,
      /** Where to buy what is missing. */
      purchaseUrl: z.string(),
    }),
    message: ({ required, available, shortfall }) =>
      `This needs ${count(required)}, and ${count(available)} ${available === 1 ? 'is' : 'are'} available. Buy at least ${count(shortfall)}.`,
  }),
}

const count = (n: number): string => `${n} ${n === 1 ? 'credit' : 'credits'}`
