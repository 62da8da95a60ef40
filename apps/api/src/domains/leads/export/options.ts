import { z } from 'zod'
import { fromJson, separatorInput } from '../preview-view.ts'

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

/** How a list is to be written. */
export const exportOptions = {
  format: z.enum(['csv', 'xlsx']).optional().describe('What kind of file; `csv` unless said otherwise.'),
  columns: z
    .preprocess(
      fromJson,
      z
        .array(z.string().max(1000), 'Must be a JSON array of names, such as ["email","verification_status"]')
        .min(1)
        .max(1100),
    )
    .optional()
    .describe(
      'Which columns to write, and in which order: a JSON array of their names, those that came in and those that are ' +
        'added. All of them unless said: as they came in, and behind them what was found out.',
    ),
  separator: separatorInput.describe(
    'What separates the fields of CSV: `comma`, `semicolon`, `tab` or `pipe`, or the character. As the first file of ' +
      'the list had it, unless said.',
  ),
  bom: flag
    .optional()
    .describe('Whether CSV begins with a byte order mark, by which Excel knows UTF-8. False unless said otherwise.'),
  rows: z
    .enum(['lead', 'address'])
    .optional()
    .describe(
      'What has a row: each `lead`, or each `address`, and then leads without one, and those whose address an earlier ' +
        'lead has, are left out. `lead` unless said otherwise.',
    ),
  suggestions: z
    .enum(['beside', 'applied'])
    .optional()
    .describe(
      'Where corrections of addresses are: `beside` them in `verification_suggestion`, or `applied`, and then the ' +
        'address that came in is in `original_email`. `beside` unless said otherwise.',
    ),
}

/** How a list is to be written, as callers ask for it. */
export type ExportOptions = z.output<z.ZodObject<typeof exportOptions>>
