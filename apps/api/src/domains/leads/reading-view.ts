import { z } from 'zod'
import { roles } from './columns.ts'
import { evidences } from './import/guess.ts'

/** How a file was read, as callers see it. */
export const readingView = z
  .object({
    separator: z.string().describe('What separates the fields of a row.'),
    headerLine: z
      .number()
      .int()
      .positive()
      .nullable()
      .describe('The line on which the names of the columns are; null where there are none.'),
    roles: z
      .array(
        z.object({
          role: z.enum(roles),
          column: z.string(),
          by: z
            .enum(evidences)
            .describe(
              'How that is known: it was `said`, the column has a `name` that means it or that only hints at it ' +
                '(`hint`), or its `values` show it.',
            ),
        }),
      )
      .describe('Which column was taken for what. What is wrong can be said with `columns`.'),
    emailColumns: z
      .array(z.object({ column: z.string(), leads: z.number().int().nonnegative() }))
      .describe(
        'The columns that addresses are from, and how many leads have theirs from each: the main one, and behind it ' +
          'those of which, row by row, the first that holds an address is used where the main one holds none.',
      ),
  })
  .nullable()
  .describe('How the file was read; what was guessed can be overruled. Null for imports from before this was kept.')
