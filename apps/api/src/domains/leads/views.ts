import { workflows } from '@leadwright/errors'
import { verdictStatuses } from '@leadwright/mail-verifier'
import { z } from 'zod'
import { timestamp } from '../../trpc/outputs.ts'
import { noticesView } from './problem-view.ts'
import { readingView } from './reading-view.ts'

/** What leads can be selected by: a verdict, or that there is none yet. */
export const leadStatuses = [...verdictStatuses, 'unverified'] as const
export type LeadStatus = (typeof leadStatuses)[number]

/** How many leads are yet to be verified although they have a verdict. */
export const leftOutView = z
  .number()
  .int()
  .nonnegative()
  .describe(
    'How many of them were left out of the verification, by category or by limit: their verdict is `unknown`, with the ' +
      'reason `excluded`.',
  )

const exampleListId = 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f'

/** A list, as callers see it. */
export const listView = z
  .object({
    id: z.string(),
    name: z.string(),
    workflow: z.enum(workflows).describe('What the list is for; decides which columns an upload must have.'),
    columns: z.array(z.string()).describe('The columns that came in, in the words of the file that first had them.'),
    exportColumns: z
      .array(z.string())
      .describe('The columns of an export, in their order: those that came in, and those that are added.'),
    leads: z.number().int().nonnegative().describe('How many leads it has.'),
    verified: z.number().int().nonnegative().describe('How many of them have a verdict.'),
    leftOut: leftOutView,
    verificationJobId: z
      .string()
      .nullable()
      .describe(
        'The verification job whose verdicts its leads show; where it is over a part of the list, the other leads keep those ' +
          'that they had.',
      ),
    createdAt: timestamp,
  })
  .meta({
    id: 'List',
    description: 'A list of leads.',
    examples: [
      {
        id: exampleListId,
        name: 'Spring campaign',
        workflow: 'verification',
        columns: ['email', 'name'],
        exportColumns: ['email', 'name', 'verification_status'],
        leads: 2,
        verified: 0,
        leftOut: 0,
        verificationJobId: null,
        createdAt: '2026-01-24T09:00:00.000Z',
      },
    ],
  })
export type ListView = z.output<typeof listView>

/** A list that is gone. */
export const deletedListView = z.object({ id: z.string(), deleted: z.literal(true) }).meta({
  id: 'DeletedList',
  description: 'A list that is gone.',
  examples: [{ id: exampleListId, deleted: true }],
})

/** What verification found out about a lead's address. */
export const leadVerdict = z
  .object({
    status: z.enum(verdictStatuses).describe('Whether mail to the address would arrive.'),
    reason: z.string().nullable().describe('Why; from the closed set of the mail verifier.'),
    flags: z.array(z.string()).describe('What else is known of the address: `role`, `disposable`, `free`, `typo`.'),
    suggestion: z.string().optional().describe('The address that was probably meant.'),
    mx: z.string().optional().describe('The mail host that answered, or the first that would be asked.'),
    reply: z.string().optional().describe("The mail server's own words."),
  })
  .meta({ id: 'LeadVerdict', description: "What verification found out about a lead's address." })
export type LeadVerdict = z.output<typeof leadVerdict>

/** What jobs found for a lead. */
export const foundView = z
  .object({
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    fullName: z.string().optional(),
    jobTitle: z.string().optional().describe('As the page has it.'),
    company: z.string().optional().describe('The official name of the company.'),
    domain: z.string().optional(),
    email: z.string().optional(),
    status: z.enum(['valid', 'catch_all']).optional().describe('What the mail server said when it was found.'),
    via: z
      .enum(['published', 'pattern'])
      .optional()
      .describe('How the address was found: on a page, or by how the company writes its addresses.'),
    source: z.string().optional().describe('The page that says so.'),
  })
  .meta({ id: 'LeadFindings', description: 'What scraping and enrichment found for a lead.' })

/** A lead, as callers see it. */
export const leadView = z
  .object({
    id: z.string(),
    email: z.string().nullable().describe('As it came, trimmed, or as it was found; null where the lead has none yet.'),
    originalEmail: z
      .string()
      .optional()
      .describe('The address that came in, where a correction of it was accepted and is in `email`.'),
    fields: z
      .record(z.string(), z.string())
      .describe('The fields that came in, by column; empty where a file lacked the column.'),
    found: foundView.nullable().describe('Null until scraping or enrichment found something.'),
    verification: leadVerdict.nullable().describe('Null until a verification has judged the address.'),
  })
  .meta({
    id: 'Lead',
    description: 'A row of a list, with what was found out about it.',
    examples: [
      {
        id: '1',
        email: 'ann@inbox.test',
        fields: { email: 'ann@inbox.test', name: 'Ann' },
        found: null,
        verification: { status: 'valid', reason: 'accepted', flags: [], mx: 'mx.inbox.test', reply: '250 2.1.5 Ok' },
      },
    ],
  })
export type LeadView = z.output<typeof leadView>

/** A row that was not stored, and why. */
export const rejectionView = z
  .object({
    line: z.number().int().positive().describe('1-based line of the file on which the row begins.'),
    column: z.string().describe('The column concerned, as the file calls it; empty where it is the row as a whole.'),
    value: z.string().describe('What was there; cut where it is long.'),
    message: z.string().describe('What is wrong with it, as a sentence.'),
  })
  .meta({ id: 'Rejection', description: 'A row that was not stored, and why.' })
export type RejectionView = z.output<typeof rejectionView>

/** What became of the rows of a file. */
export const importReport = z
  .object({
    importId: z.string(),
    imported: z.number().int().nonnegative(),
    duplicates: z
      .number()
      .int()
      .nonnegative()
      .describe('Rows whose lead the list had already, or the file itself further up.'),
    rejected: z.number().int().nonnegative(),
    rows: z
      .array(rejectionView)
      .describe("The first hundred of the rejected rows; all of them come as CSV from the import's `rejected`."),
    reading: readingView,
    notices: noticesView,
    sameAs: z
      .string()
      .nullable()
      .describe('The earlier import of the very same file into this list, which this one added nothing to; else null.'),
  })
  .meta({
    id: 'ImportReport',
    description: 'What became of the rows of a file: `imported + duplicates + rejected` is their number.',
    examples: [
      {
        importId: 'imp_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
        imported: 2,
        duplicates: 0,
        rejected: 1,
        rows: [{ line: 4, column: 'email', value: '', message: 'The required column email is empty.' }],
        reading: {
          separator: ',',
          headerLine: 1,
          roles: [{ role: 'email', column: 'email', by: 'name' }],
          emailColumns: [{ column: 'email', leads: 2 }],
        },
        notices: [],
        sameAs: null,
      },
    ],
  })
export type ImportReport = z.output<typeof importReport>

/** An import into a list, as its history has it. */
export const importView = z
  .object({
    id: z.string(),
    fileName: z.string().nullable().describe('What the file was called, where that was told.'),
    createdBy: z.string().nullable().describe('Who imported it: the ID of a person or of an API key.'),
    createdAt: timestamp,
    imported: z.number().int().nonnegative(),
    duplicates: z.number().int().nonnegative(),
    rejected: z.number().int().nonnegative().describe('These rows come as CSV from `rejected`.'),
    undoneAt: timestamp.nullable().describe('When its leads were taken out of the list again; null while they are in.'),
  })
  .meta({
    id: 'Import',
    description: 'An import into a list, and what came of it.',
    examples: [
      {
        id: 'imp_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
        fileName: 'contacts.csv',
        createdBy: 'usr_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
        createdAt: '2026-01-24T09:00:00.000Z',
        imported: 2,
        duplicates: 0,
        rejected: 1,
        undoneAt: null,
      },
    ],
  })
export type ImportView = z.output<typeof importView>
