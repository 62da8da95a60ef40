import { z } from 'zod'
import { defineError } from '../define.ts'

const amount = z.number().int().nonnegative()

export const credits = {
  INSUFFICIENT_CREDITS: defineError({
    // 402 would be natural; the published, closed set of statuses does not have it.
    status: 403,
    summary: 'The balance does not cover the operation.',
    resolution: 'Buy credits, or verify fewer addresses.',
    retryable: false,
    details: z.object({
      operation: z.string().describe('What would have been paid for, as `domain.action`.'),
      required: amount.describe('Credits that the operation needs.'),
      available: amount.describe('Credits that are free to spend.'),
      reserved: amount.describe('Credits set aside for work that is under way.'),
      shortfall: amount.describe('`required - available`.'),
      purchaseUrl: z.string().describe('Where to buy what is missing.'),
    }),
    message: ({ required, available, shortfall }) =>
      `This needs ${count(required)}, and ${count(available)} ${available === 1 ? 'is' : 'are'} available. Buy at least ${count(shortfall)}.`,
    example: {
      operation: 'verification.job',
      required: 120,
      available: 100,
      reserved: 0,
      shortfall: 20,
      purchaseUrl: 'https://app.example.com/billing?credits=20',
    },
    title: 'Not enough credits',
    screen: {
      form: 'dialog',
      remedies: [{ kind: 'go', to: 'billing' }],
    },
    docs: {
      why: 'The operation costs more credits than the organization can spend right now. `details.required` is what it costs, `details.available` what is free to spend; credits in `details.reserved` belong to the organization, but are set aside for jobs that are under way, and come back where a job does not use them. Nothing was charged, and a verification job stays where it is.',
      fix: [
        'Buy at least `details.shortfall` credits; `details.purchaseUrl` leads to the page, with the amount filled in.',
        'Or spend less: give the decision on a verification job a `limit`, or leave categories out with `exclude`.',
        'If `details.reserved` is not 0, wait for running jobs to end or cancel one of them, and look at `GET /v1/credits` again.',
        'Send the same request again once the balance covers it. A job that waits for a decision does so for 7 days.',
      ],
      related: ['INVALID_JOB_STAGE'],
    },
    locales: {
      de: {
        title: 'Zu wenig Credits',
        summary: 'Das Guthaben reicht für den Vorgang nicht aus.',
        resolution: 'Kaufen Sie Credits, oder prüfen Sie weniger Adressen.',
        message: ({ required, available, shortfall }) =>
          `Dafür ${required === 1 ? 'wird' : 'werden'} ${deCount(required)} benötigt, verfügbar ${available === 1 ? 'ist' : 'sind'} ${deCount(available)}. Kaufen Sie mindestens ${deCount(shortfall)}.`,
      },
    },
  }),
}

const count = (n: number): string => `${n.toLocaleString('en')} ${n === 1 ? 'credit' : 'credits'}`
const deCount = (n: number): string => `${n.toLocaleString('de')} ${n === 1 ? 'Credit' : 'Credits'}`
