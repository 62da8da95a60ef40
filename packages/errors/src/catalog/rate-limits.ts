import { z } from 'zod'
import { defineError } from '../define.ts'

export const rateLimits = {
  RATE_LIMIT_EXCEEDED: defineError({
    status: 429,
    summary: 'Too many requests in the window.',
    resolution: 'Wait as long as retryAfter says, then retry with exponential backoff.',
    retryable: true,
    details: z.object({
      limit: z.number().int().describe('Requests allowed in the window.'),
      remaining: z.number().int().nonnegative().describe('Requests left in the window; 0 here.'),
      reset: z.number().int().describe('When the window ends, in Unix seconds.'),
      retryAfter: z.number().int().positive().describe('Seconds until a retry makes sense; at least 1.'),
    }),
    message: ({ limit, retryAfter }) =>
      `Too many requests: the limit is ${limit} in the window. Try again in ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}.`,
    retryAfter: ({ retryAfter }) => retryAfter,
    example: { limit: 100, remaining: 0, reset: 1706054400, retryAfter: 42 },
    title: 'Too many requests',
    screen: {
      form: 'banner',
      remedies: [{ kind: 'wait', seconds: 'retryAfter' }],
    },
    docs: {
      why: 'More requests came in the present window than are allowed, by default 100 in 60 seconds for all API keys of an organization together, so more keys give no more requests. What a signed-in person does in an organization is counted for that person, by the same limit. Requests without a valid credential are counted by the address that they come from. Wrong passwords are counted for the account as well, wherever they come from, and mails that anybody can ask for, for the address that they go to. The request was refused before anything was done, so repeating it is safe.',
      fix: [
        'Wait as long as the `Retry-After` header (or `details.retryAfter`, in seconds) says, then send the request again.',
        'If it is refused again, wait longer each time (exponential backoff) and add some randomness, so that several programs do not return at the same moment. The SDK does all of this by itself.',
        'Slow down before it happens: every metered answer has `X-RateLimit-Remaining` and `X-RateLimit-Reset`.',
        'Ask for less: poll a job every few seconds rather than in a loop, ask for pages of up to 1,000 items with `limit`, and verify a list as one job rather than address by address.',
      ],
      related: ['INTERNAL_ERROR'],
    },
    locales: {
      de: {
        title: 'Zu viele Anfragen',
        summary: 'Zu viele Anfragen im Zeitfenster.',
        resolution:
          'Warten Sie so lange, wie retryAfter angibt, und wiederholen Sie die Anfrage dann mit wachsenden Abständen (exponentielles Backoff).',
        message: ({ limit, retryAfter }) =>
          `Zu viele Anfragen: Erlaubt sind ${limit} im Zeitfenster. Versuchen Sie es in ${retryAfter} ${retryAfter === 1 ? 'Sekunde' : 'Sekunden'} erneut.`,
      },
    },
  }),
}
