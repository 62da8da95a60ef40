import { z } from 'zod'
import { rowOutcomes } from '../../db/schema/finding.ts'
import { jobInput } from '../../jobs/procedures.ts'
import { pageInput } from '../../trpc/page.ts'
import { hintNames } from './views.ts'

/** One or several, separated by commas, or an array over tRPC. */
const several = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').map((each) => each.trim()) : value),
    z.array(item).min(1).max(10),
  )

/** What is told of any job that finds. */
export const whereItStands = 'Where a job stands: stage, progress, estimate, match rate with hints, and credits.'

export const resultsInput = pageInput.extend({
  ...jobInput.shape,
  outcome: several(z.enum(rowOutcomes))
    .optional()
    .describe('Only rows with one of these outcomes, separated by commas.'),
  hint: z.enum(hintNames).optional().describe('Only rows that this hint is about.'),
})
