import { z } from 'zod'

/** What an agent says before it spends, so that nothing is spent without somebody's having thought of the price. */
export const maximumCredits = z
  .number()
  .int()
  .min(1)
  .max(1_000_000)
  .describe('The decision to spend: the most credits that this call may cost.')
