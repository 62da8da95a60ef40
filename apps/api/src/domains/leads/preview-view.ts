import { workflows } from '@leadwright/errors'
import { z } from 'zod'
import { idInput } from '../../trpc/inputs.ts'
import { roles, separators, type ColumnMapping, type Role, type Separator } from './columns.ts'
import { noticesView, problemView } from './problem-view.ts'
import { readingView } from './reading-view.ts'

const role = z.enum(roles)
const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name)

/** JSON in a query parameter; an object over tRPC. What is no JSON is refused by the schema. */
export function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

const columnName = z.string().max(1000)

/** What callers say about the columns of a file. */
export const columnsInput = z
  .preprocess(
    fromJson,
    z
      .record(
        z.string(),
        z.union([columnName, z.array(columnName).min(1).max(100)]).nullable(),
        'Must be a JSON object, such as {"email":"Mail"}',
      )
      .superRefine((mapping, context) => {
        for (const [name, said] of Object.entries(mapping)) {
          const message = isRole(name)
            ? 'Is one column; only email can be in several'
            : `Is not one of ${roles.join(', ')}`
          if (!isRole(name) || (name !== 'email' && Array.isArray(said)))
            context.addIssue({ code: 'custom', path: [name], message })
        }
      })
      .transform((mapping) => mapping as ColumnMapping),
  )
  .optional()
  .describe(
    'Which column of the file holds what, where its name does not say so: a JSON object of column names by role, such ' +
      'as `{"email":"Mail"}`. A role that is not named is found by its name; with null it has no column. Addresses can be ' +
      'in several columns, `{"email":["Work","Home"]}`: row by row, the first of them that holds one counts. Where one ' +
      'is named, no others are looked at.',
  )

/** What callers say about where the names of the columns are. */
export const headerInput = z
  .union([
    z.enum(['first', 'none']),
    z
      .string()
      .regex(/^[1-9]\d{0,4}$/, 'Must be `first`, `none` or the number of a line')
      .transform(Number),
    z.number().int().positive().max(99_999),
  ])
  .optional()
  .describe(
    'Where the names of the columns are: in the `first` row, in the row that begins on a line, by its number, or `none` ' +
      'where the first row is a lead already. Unless it is said, titles and notes above the names are passed over, and ' +
      'a first row with an address and no name of a column is a lead. Columns without names are called by their place, ' +
      '`column_1`, and `columns` says what they hold.',
  )

const separatorWords: Readonly<Record<string, Separator>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' }

/** What callers say about what separates fields. */
export const separatorInput = z
  .preprocess(
    (value) => (typeof value === 'string' ? (separatorWords[value.toLowerCase()] ?? value) : value),
    z.enum(separators, 'Must be one of comma, semicolon, tab, pipe, or the character itself'),
  )
  .optional()
  .describe(
    'What separates the fields: `comma`, `semicolon`, `tab` or `pipe`, or the character. Found out unless said.',
  )

/** What callers say about columns that they do not want. */
export const leaveOutInput = z
  .preprocess(fromJson, z.array(z.string().max(1000), 'Must be a JSON array of names, such as ["Notes"]').max(1000))
  .optional()
  .describe('Columns of the file that are not stored: a JSON array of their names.')

/** A file to look at. */
export const previewInput = z.object({
  workflow: z.enum(workflows).describe('What the rows are for; decides which columns the file must have.'),
  listId: idInput
    .optional()
    .describe('The list that the file is to come into: leads that it has already are counted, and `workflow` is its.'),
  columns: columnsInput,
  header: headerInput,
  separator: separatorInput,
  leaveOut: leaveOutInput,
  csv: z.union([z.string(), z.instanceof(ReadableStream<Uint8Array>)]),
})

const count = z.number().int().nonnegative()

/** What an import would make of a file. */
export const importPreview = z
  .object({
    columns: z
      .array(
        z.object({
          name: z.string(),
          role: role.nullable().describe('What the column is taken for.'),
          samples: z.array(z.string()).describe('Up to three different values; cut where they are long.'),
        }),
      )
      .describe('The columns that would be stored, in their order.'),
    required: z
      .array(z.array(z.array(role)))
      .describe('What the workflow requires: for each requirement, all roles of any one of its alternatives.'),
    missing: z
      .array(role)
      .describe('Required roles that no column has. While there are any, an import would refuse the file.'),
    headerLooksLikeLead: z
      .boolean()
      .describe(
        'Whether the first row looks like a lead. Where it is taken for the names of the columns all the same, and ' +
          '`reading.headerLine` is its line, send the file with `header=none`: otherwise that lead is lost.',
      ),
    suggestions: z
      .partialRecord(role, z.string())
      .describe('For missing roles, columns whose values or names look like it.'),
    rows: count.describe('How many rows the file has, without the header.'),
    imported: count.describe(
      'How many leads would be stored, in an empty list or in `listId`; 0 while roles are missing.',
    ),
    duplicates: count.describe('Rows that repeat an earlier one of the file, or a lead of `listId`.'),
    inList: count.describe('How many of the duplicates repeat a lead that the list `listId` has.'),
    rejected: count,
    problems: z.array(problemView).describe('Why rows would be rejected, the most frequent reason first.'),
    reading: readingView,
    notices: noticesView,
  })
  .meta({
    id: 'ImportPreview',
    description:
      'What an import would make of a file: `imported + duplicates + rejected` is `rows`, once nothing is missing.',
    examples: [
      {
        columns: [
          { name: 'email', role: 'email', samples: ['ann@inbox.test', 'ben@inbox.test'] },
          { name: 'name', role: null, samples: ['Ann', 'Ben'] },
        ],
        required: [[['email']]],
        missing: [],
        headerLooksLikeLead: false,
        suggestions: {},
        rows: 3,
        imported: 2,
        duplicates: 0,
        inList: 0,
        rejected: 1,
        problems: [
          {
            message: 'The field is empty, but the verification workflow requires it.',
            column: 'email',
            count: 1,
            lines: [4],
          },
        ],
        reading: {
          separator: ',',
          headerLine: 1,
          roles: [{ role: 'email', column: 'email', by: 'name' }],
          emailColumns: [{ column: 'email', leads: 2 }],
        },
        notices: [],
      },
    ],
  })
export type ImportPreview = z.output<typeof importPreview>
