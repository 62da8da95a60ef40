import { declares } from '@leadwright/errors/trpc'
import { workflows } from '@leadwright/errors'
import { z } from 'zod'
import { idInput, name, text } from '../../trpc/inputs.ts'
import { pageInput, pageOf } from '../../trpc/page.ts'
import { reads, router, writes } from '../../trpc/procedures.ts'
import { verdictColumns } from './export/columns.ts'
import { exportOptions } from './export/options.ts'
import { xlsxType } from './export/xlsx.ts'
import { imports, undoImport } from './imports-router.ts'
import { columnsInput, headerInput, leaveOutInput, separatorInput } from './preview-view.ts'
import { preview } from './preview-router.ts'
import { acceptSuggestions, suggestions } from './suggestions-router.ts'
import { listSummary } from './summary-view.ts'
import { deletedListView, importReport, leadStatuses, leadView, listView } from './views.ts'

const listInput = z.object({ listId: idInput.describe('The ID of the list.') })

/** One or several statuses: `valid,catch_all`, or an array over tRPC. */
const statusInput = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(',').map((status) => status.trim()) : value),
    z.array(z.enum(leadStatuses)).min(1).max(leadStatuses.length),
  )
  .optional()
  .describe('Only leads with one of these verdicts, separated by commas; `unverified` stands for those without one.')

/** Blank is as good as none: the field of a form that nobody typed into. */
const searchInput = text(100)
  .trim()
  .transform((search) => (search === '' ? undefined : search))
  .optional()
  .describe('Only leads with this text in their address or one of their fields, in any case.')

/** A new list, as callers ask for it. */
const createInput = z
  .object({
    name: name.describe('What people call it.'),
    workflow: z.enum(workflows).describe('What the list is for; decides which columns an upload must have.'),
  })
  .meta({ examples: [{ name: 'Spring campaign', workflow: 'verification' }] })

export const listsRouter = router({
  create: writes('lists:write')
    .meta({
      rest: {
        operationId: 'lists.create',
        tag: 'Lists',
        summary: 'Make a list',
        description: 'Makes an empty list, to be filled by imports.',
        method: 'POST',
        path: '/v1/lists',
      },
    })
    .input(createInput)
    .output(listView)
    .mutation(({ ctx, input }) =>
      ctx.services.leads.create(ctx.fail, {
        organizationId: ctx.organization.id,
        createdBy: ctx.actor,
        operationId: ctx.operationId,
        ...input,
      }),
    ),

  list: reads('lists:read')
    .meta({
      weight: 'slow',
      rest: {
        operationId: 'lists.list',
        tag: 'Lists',
        summary: 'All lists',
        description: "The organization's lists, newest first.",
        method: 'GET',
        path: '/v1/lists',
      },
    })
    .input(pageInput.prefault({}))
    .output(pageOf(listView))
    .query(({ ctx, input }) => ctx.services.leads.list(ctx.organization.id, input)),

  get: declares(reads('lists:read'), 'RESOURCE_NOT_FOUND')
    .meta({
      rest: {
        operationId: 'lists.get',
        tag: 'Lists',
        summary: 'One list',
        description: 'A list, with its columns and the number of its leads.',
        method: 'GET',
        path: '/v1/lists/{listId}',
      },
    })
    .input(listInput)
    .output(listView)
    .query(({ ctx, input }) => ctx.services.leads.get(ctx.fail, { organizationId: ctx.organization.id, ...input })),

  delete: declares(writes('lists:write'), 'RESOURCE_NOT_FOUND')
    .meta({
      weight: 'slow',
      rest: {
        operationId: 'lists.delete',
        tag: 'Lists',
        summary: 'Delete a list',
        description: 'Deletes a list with its leads and its imports.',
        method: 'DELETE',
        path: '/v1/lists/{listId}',
      },
    })
    .input(listInput)
    .output(deletedListView)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.leads.delete(ctx.fail, { organizationId: ctx.organization.id, ...input })
      return { id: input.listId, deleted: true as const }
    }),

  import: declares(writes('lists:write'), 'RESOURCE_NOT_FOUND', 'INVALID_CSV_FORMAT')
    .meta({
      rest: {
        operationId: 'lists.import',
        tag: 'Lists',
        summary: 'Import a CSV file',
        description:
          'Adds the rows of a UTF-8 CSV file of less than 10 MB (10,485,760 bytes) to a list. Required columns by ' +
          'workflow: `email` for verification; `first_name` and `last_name` (or `full_name`), and `company` or ' +
          '`domain` for enrichment; `company` and `job_title` for scraping. A bad row is rejected and reported, and ' +
          'the good ones are stored; a fault of the file as a whole refuses it, and then nothing of it is stored.',
        method: 'POST',
        path: '/v1/lists/{listId}/imports',
        upload: 'csv',
        uploadName: 'fileName',
      },
    })
    .input(
      listInput.extend({
        columns: columnsInput,
        header: headerInput,
        separator: separatorInput,
        leaveOut: leaveOutInput,
        fileName: z
          .string()
          .max(255)
          .transform((value) => value.replaceAll('\0', ''))
          .optional()
          .describe('What the file is called, for the history of the list; without it, the name that a form gives it.'),
        csv: z.union([z.string(), z.instanceof(ReadableStream<Uint8Array>)]),
      }),
    )
    .output(importReport)
    .mutation(({ ctx, input }) =>
      ctx.services.leads.import(ctx.fail, {
        organizationId: ctx.organization.id,
        createdBy: ctx.actor,
        operationId: ctx.operationId,
        ...input,
      }),
    ),

  preview,

  imports,

  undoImport,

  suggestions,

  acceptSuggestions,

  rejected: declares(reads('lists:read'), 'RESOURCE_NOT_FOUND')
    .meta({
      weight: 'slow',
      rest: {
        operationId: 'lists.rejected',
        tag: 'Lists',
        summary: 'The rejected rows of an import',
        description: 'All rows of an import that were not stored, as CSV that can be corrected and sent again.',
        method: 'GET',
        path: '/v1/lists/{listId}/imports/{importId}/rejected',
        download: { example: 'rejected_line,rejected_problem,email,name\n4,email: Must not be empty,,Ann\n' },
      },
    })
    .input(listInput.extend({ importId: idInput.describe('The ID of the import, from its report.') }))
    .query(({ ctx, input }) =>
      ctx.services.leads.rejected(ctx.fail, { organizationId: ctx.organization.id, ...input }),
    ),

  leads: declares(reads('lists:read'), 'RESOURCE_NOT_FOUND')
    .meta({
      weight: 'slow',
      proven: true,
      rest: {
        operationId: 'lists.leads',
        tag: 'Lists',
        summary: 'The leads of a list',
        description: 'The leads in the order in which they came in, with what verification found out about each.',
        method: 'GET',
        path: '/v1/lists/{listId}/leads',
      },
    })
    .input(listInput.extend({ ...pageInput.shape, status: statusInput, search: searchInput }))
    .output(pageOf(leadView))
    .query(({ ctx, input }) => ctx.services.leads.leads(ctx.fail, { organizationId: ctx.organization.id, ...input })),

  summary: declares(reads('lists:read'), 'RESOURCE_NOT_FOUND')
    .meta({
      rest: {
        operationId: 'lists.summary',
        tag: 'Lists',
        summary: 'What a list comes to',
        description: 'How many leads a list has, and how many of them with which verdict.',
        method: 'GET',
        path: '/v1/lists/{listId}/summary',
      },
    })
    .input(listInput)
    .output(listSummary)
    .query(({ ctx, input }) => ctx.services.leads.summary(ctx.fail, { organizationId: ctx.organization.id, ...input })),

  export: declares(reads('exports:read'), 'RESOURCE_NOT_FOUND')
    .meta({
      weight: 'slow',
      rest: {
        operationId: 'lists.export',
        tag: 'Lists',
        summary: 'Export a list',
        description:
          'The columns that came in, plus what was found out, as a streamed file: CSV with the separator that the list ' +
          'came in with, unless something else is asked for. What a spreadsheet would take for a formula is kept from ' +
          'being one in what is added, and left as it is in what came in.',
        method: 'GET',
        path: '/v1/lists/{listId}/export',
        download: {
          example: `email,name,${verdictColumns.join(',')}\nann@inbox.test,Ann,valid,accepted,,,mx.inbox.test,250 2.1.5 Ok\n`,
          alsoAs: [xlsxType],
        },
      },
    })
    .input(listInput.extend({ status: statusInput, search: searchInput, ...exportOptions }))
    .query(({ ctx, input }) => ctx.services.leads.export(ctx.fail, { organizationId: ctx.organization.id, ...input })),
})
