import { declares } from '@leadwright/errors/trpc'
import { z } from 'zod'
import { idInput } from '../../trpc/inputs.ts'
import { pageInput, pageOf } from '../../trpc/page.ts'
import { reads, writes } from '../../trpc/procedures.ts'
import { importView } from './views.ts'

const listInput = z.object({ listId: idInput.describe('The ID of the list.') })

/** The history of a list. */
export const imports = declares(reads('lists:read'), 'RESOURCE_NOT_FOUND')
  .meta({
    rest: {
      operationId: 'lists.imports',
      tag: 'Lists',
      summary: 'The imports into a list',
      description: 'What was imported into a list, by whom, and what came of it; the newest first.',
      method: 'GET',
      path: '/v1/lists/{listId}/imports',
    },
  })
  .input(listInput.extend(pageInput.shape))
  .output(pageOf(importView))
  .query(({ ctx, input }) => ctx.services.leads.imports(ctx.fail, { organizationId: ctx.organization.id, ...input }))

/** Takes an import back. */
export const undoImport = declares(writes('lists:write'), 'RESOURCE_NOT_FOUND', 'IMPORT_NOT_UNDOABLE')
  .meta({
    weight: 'slow',
    rest: {
      operationId: 'lists.undoImport',
      tag: 'Lists',
      summary: 'Undo an import',
      description:
        'Takes all leads of an import out of its list again, as long as no job has used the list since. What was ' +
        'imported stays in the history of the list.',
      method: 'POST',
      path: '/v1/lists/{listId}/imports/{importId}/undo',
    },
  })
  .input(listInput.extend({ importId: idInput.describe('The ID of the import, from its report.') }))
  .output(importView)
  .mutation(({ ctx, input }) =>
    ctx.services.leads.undoImport(ctx.fail, { organizationId: ctx.organization.id, ...input }),
  )
