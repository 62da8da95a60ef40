import { z } from 'zod'
import { defineError } from '../core/define.ts'

export const rateLimits = {
  RATE_LIMIT_EXCEEDED: defineError({
    status: 429,
    summary: 'Too many requests in the window.',
    resolution: 'Wait as long as retryAfter says, then retry with exponential backoff.',
    retryable: true,
    details: z.object({
      /** Requests allowed in the window. */
      limit: z.number().int(),
      /** Requests left in the window; 0 here. */
      remaining: z.number().int().nonnegative(),
      /** When the window ends, in Unix seconds. */
      reset: z.number().int(),
      /** Seconds until a retry makes sense; at least 1. */
      retryAfter: z.number().int().positive(),
    }),
    message: ({ limit, retryAfter }) =>
      `Too many requests: the limit is ${limit} in the window. Try again in ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}.`,
    retryAfter: ({ retryAfter }) => retryAfter,
  }),
}
