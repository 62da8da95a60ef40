import { workflows } from '@leadwright/errors'
import { verdictStatuses } from '@leadwright/mail-verifier'
import { z } from 'zod'

/** What leads can be selected by: a verdict, or that there is none yet. */
export const leadStatuses = [...verdictStatuses, 'unverified'] as const
export type LeadStatus = (typeof leadStatuses)[number]

/** A list, as callers see it. */
export const listView = z.object({
  id: z.string(),
  name: z.string(),
  workflow: z.enum(workflows),
  /** The columns that came in, in the words of the file that first had them. */
  columns: z.array(z.string()),
  /** How many leads it has. */
  leads: z.number().int(),
  /** The verification job whose verdicts its leads show. */
  verificationJobId: z.string().nullable(),
  createdAt: z.string(),
})
export type ListView = z.output<typeof listView>

/** What verification found out about a lead's address. */
export const leadVerdict = z.object({
  status: z.enum(verdictStatuses),
  reason: z.string().nullable(),
  flags: z.array(z.string()),
  suggestion: z.string().optional(),
  mx: z.string().optional(),
  reply: z.string().optional(),
})
export type LeadVerdict = z.output<typeof leadVerdict>

/** A lead, as callers see it. */
export const leadView = z.object({
  id: z.string(),
  /** As it came, trimmed; null where the lead has none yet. */
  email: z.string().nullable(),
  /** The fields that came in, by column; empty where a file lacked the column. */
  fields: z.record(z.string(), z.string()),
  /** Null until a verification has judged the address. */
  verification: leadVerdict.nullable(),
})
export type LeadView = z.output<typeof leadView>

/** A row that was not stored, and why. */
export const rejectionView = z.object({
  /** 1-based line of the file on which the row begins. */
  line: z.number().int(),
  /** The column concerned, as the file calls it; empty where it is the row as a whole. */
  column: z.string(),
  /** What was there; cut where it is long. */
  value: z.string(),
  message: z.string(),
})
export type RejectionView = z.output<typeof rejectionView>

/** What became of the rows of a file: `imported + duplicates + rejected` is their number. */
export const importReport = z.object({
  importId: z.string(),
  imported: z.number().int(),
  /** Rows whose lead the list had already, or the file itself further up. */
  duplicates: z.number().int(),
  rejected: z.number().int(),
  /** The first hundred of the rejected rows; all of them come as CSV from the import's `rejected`. */
  rows: z.array(rejectionView),
})
export type ImportReport = z.output<typeof importReport>
