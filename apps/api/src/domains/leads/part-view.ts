import { z } from 'zod'
import { idInput } from '../../trpc/inputs.ts'
import { leadStatuses } from './views.ts'

/** Leads that can be named one by one. */
const mostIds = 1000

const status = z
  .array(z.enum(leadStatuses))
  .min(1)
  .max(leadStatuses.length)
  .optional()
  .describe('Rows with one of these verdicts; `unverified` stands for those without one.')

/** As the filter of leads has it, but that blanks alone are looked for: they must not stand for the whole list. */
const searched = z
  .string()
  .min(1)
  .max(100)
  .transform((search) => search.replaceAll('\0', '').trim() || search.replaceAll('\0', ' '))

const only = z.strictObject({
  only: z
    .enum(['unverified', 'unknown'])
    .describe(
      '`unverified`: what has no verdict yet, or was left out of earlier jobs (the reason `excluded`). `unknown`: what has ' +
        'the verdict `unknown`, whatever the reason.',
    ),
})
const filter = <Search extends z.ZodType>(search: Search) =>
  z.strictObject({
    filter: z
      .strictObject({
        status,
        search: search.describe('Rows with this text in their address or one of their fields, in any case.'),
      })
      .describe('What `GET /v1/lists/{listId}/leads` would list; of two members, rows have to meet both.'),
  })
const ids = <Id extends z.ZodType>(id: Id) =>
  z.strictObject({ ids: z.array(id).min(1).max(mostIds).describe('Leads of the list, by their IDs.') })

const asked =
  'Which rows of the list the job is over; all of them without it. All other rows stay as they are, and are neither ' +
  'looked at nor paid for. Rows are chosen when the job is analyzed'

/** Which rows of its list a verification is over, as it is asked for. */
export const rowsInput = z
  .union([only, filter(searched.optional()), ids(idInput)])
  .optional()
  .describe(`${asked}, and those without an address are passed over.`)

/** The same of a job that finds. */
export const rowsToFindInput = z
  .union([filter(searched.optional()), ids(idInput)])
  .optional()
  .describe(`${asked}.`)

const told = 'Which rows of the list the job is over, as it was asked for; null where it is all of them.'

/** Which rows a job is over, as it tells them. */
export const rowsView = z
  .union([only, filter(z.string().optional()), ids(z.string())])
  .nullable()
  .describe(told)

/** The same of a job that finds. */
export const rowsToFindView = z
  .union([filter(z.string().optional()), ids(z.string())])
  .nullable()
  .describe(told)
