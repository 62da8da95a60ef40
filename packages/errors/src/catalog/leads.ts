import { z } from 'zod'
import { defineError } from '../core/define.ts'

/** What a list is for; decides which columns an upload must have. */
export const workflows = ['verification', 'enrichment', 'scraping'] as const
export type Workflow = (typeof workflows)[number]

/** Why a file was refused as a whole. A bad row never refuses a file. */
export const csvFaults = ['not_csv', 'not_utf8', 'too_large', 'empty', 'missing_columns', 'duplicate_columns'] as const
export type CsvFault = (typeof csvFaults)[number]

export const leads = {
  INVALID_CSV_FORMAT: defineError({
    status: 400,
    summary: 'An upload is not CSV, not UTF-8, too large, empty, or lacks columns that the workflow requires.',
    resolution: 'Check the columns that the workflow requires, and that the file is UTF-8 CSV under 10 MB.',
    retryable: false,
    details: z.object({
      reason: z.enum(csvFaults),
      workflow: z.enum(workflows),
      /** The columns that the workflow requires. */
      requiredColumns: z.array(z.string()).optional(),
      /** Those of them that the file lacks. */
      missingColumns: z.array(z.string()).optional(),
      /** The columns that the file has. */
      foundColumns: z.array(z.string()).optional(),
      /** 1-based line of the file where the fault shows. */
      line: z.number().int().positive().optional(),
      /** Name of the column concerned. */
      column: z.string().optional(),
      /** The limit in bytes; a file of exactly this size is refused. */
      maxBytes: z.number().int().positive().optional(),
    }),
    message: (details) => csvSentence[details.reason](details),
  }),
}

interface CsvDetails {
  readonly workflow: Workflow
  readonly requiredColumns?: readonly string[] | undefined
  readonly missingColumns?: readonly string[] | undefined
  readonly line?: number | undefined
  readonly column?: string | undefined
  readonly maxBytes?: number | undefined
}

const csvSentence: Record<CsvFault, (details: CsvDetails) => string> = {
  not_csv: ({ line }) =>
    `The file cannot be read as CSV${line === undefined ? '' : `; the fault shows at line ${line}`}. Export it again as comma-separated values.`,
  not_utf8: ({ line }) =>
    `The file is not UTF-8${line === undefined ? '' : `; the first wrong byte is in line ${line}`}. Save it as "CSV UTF-8" and upload it again.`,
  too_large: ({ maxBytes }) =>
    `The file is too large: it must be smaller than ${maxBytes === undefined ? '10 MB' : `${maxBytes} bytes`}. Split it and upload the parts.`,
  empty: () => 'The file has no rows. Upload a file with a header and at least one row.',
  missing_columns: ({ workflow, missingColumns = [] }) =>
    `The file lacks ${missingColumns.length === 1 ? 'the column' : 'the columns'} ${missingColumns.join(', ')}, which the ${workflow} workflow requires.`,
  duplicate_columns: ({ column }) =>
    `The column ${column ?? ''} occurs twice in the header. Rename or remove one of the two.`,
}
