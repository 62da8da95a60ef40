import { z } from 'zod'

/** Rows of a file that are alike in what is wrong with them, as callers see them. */
export const problemView = z.object({
  message: z.string().describe('What is wrong, and how to mend it.'),
  column: z.string().describe('The column concerned; empty where it is the row as a whole.'),
  count: z.number().int().nonnegative().describe('How many rows have it.'),
  lines: z.array(z.number().int()).describe('The first ten lines of the file on which such rows begin.'),
})

/** What was done about rows that are stored, as callers see it. */
export const noticesView = z
  .array(problemView.extend({ message: z.string().describe('What the rows are like, and what was done about it.') }))
  .describe(
    'What was done about rows that are stored although they are not as they should be: quotes that are not as CSV has ' +
      'them, too few fields, or too many, whose values are kept in columns called by their place.',
  )
