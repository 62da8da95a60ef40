import { z } from 'zod'

export const usageInput = z.object({
  days: z.coerce.number().int().min(1).max(90).default(30).describe('How many days, today included.'),
})

const credits = z.number().int().nonnegative()

/** What moved on a day. */
const usageDay = z
  .object({
    day: z.string().meta({ format: 'date' }).describe('The day, in UTC.'),
    granted: credits.describe('Credits that were given away.'),
    purchased: credits.describe('Credits that were bought.'),
    reclaimed: credits.describe('Bought credits that were taken back, because the payment was refunded or disputed.'),
    reinstated: credits.describe('Credits that were taken back, and returned.'),
    reserved: credits.describe('Credits that were set aside for work.'),
    spent: credits.describe('Credits that paid for work, out of those that were set aside.'),
    released: credits.describe('Credits that were set aside, and came back.'),
    refunded: credits.describe('Credits that were spent, and came back.'),
  })
  .meta({ id: 'CreditUsageDay', description: 'How many credits moved on a day, by what moved them.' })
export type UsageDay = z.output<typeof usageDay>

/** The days, oldest first; also those on which nothing moved. */
export const usageOutput = z.object({ items: z.array(usageDay) }).meta({
  id: 'CreditUsage',
  description: 'Credits by day.',
  examples: [
    {
      items: [
        {
          day: '2026-01-24',
          granted: 100,
          purchased: 0,
          reclaimed: 0,
          reinstated: 0,
          reserved: 12,
          spent: 10,
          released: 2,
          refunded: 0,
        },
      ],
    },
  ],
})
