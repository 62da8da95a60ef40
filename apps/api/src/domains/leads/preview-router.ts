import { declares } from '@leadwright/errors/trpc'
import { writes } from '../../trpc/procedures.ts'
import { importPreview, previewInput } from './preview-view.ts'

/** What an import would make of a file. Belongs to importing, so it takes the right to import. */
export const preview = declares(writes('lists:write'), 'RESOURCE_NOT_FOUND', 'INVALID_CSV_FORMAT')
  .meta({
    rest: {
      operationId: 'lists.preview',
      tag: 'Lists',
      summary: 'Preview a CSV file',
      description:
        'What an import would make of a file: its columns and what they are taken for, how many rows would be stored, ' +
        'and why others would not. Nothing is stored. A file that lacks required columns is answered with what is ' +
        '`missing`, so that `columns` can say which of its columns are meant.',
      method: 'POST',
      path: '/v1/import-previews',
      upload: 'csv',
    },
  })
  .input(previewInput)
  .output(importPreview)
  .mutation(({ ctx, input }) => ctx.services.leads.preview(ctx.fail, { organizationId: ctx.organization.id, ...input }))
