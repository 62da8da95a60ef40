import { declares } from '@leadwright/errors/trpc'
import { workflows } from '@leadwright/errors'
import { z } from 'zod'
import { idInput, name } from '../../trpc/inputs.ts'
import { pageInput, pageOf } from '../../trpc/page.ts'
import { authorized, router } from '../../trpc/procedures.ts'
import { importReport, leadStatuses, leadView, listView } from './views.ts'

const listInput = z.object({ listId: idInput })

/** One or several statuses: `valid,catch_all`, or an array over tRPC. */
const statusInput = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(',').map((status) => status.trim()) : value),
    z.array(z.enum(leadStatuses)).min(1).max(leadStatuses.length),
  )
  .optional()

export const listsRouter = router({
  create: authorized('lists:write')
    .meta({ rest: { method: 'POST', path: '/v1/lists' }, scope: 'lists:write' })
    .input(z.object({ name, workflow: z.enum(workflows) }))
    .output(listView)
    .mutation(({ ctx, input }) =>
      ctx.services.leads.create({
        organizationId: ctx.organization.id,
        createdBy: ctx.actor,
        operationId: ctx.operationId,
        ...input,
      }),
    ),

  list: authorized('lists:read')
    .meta({ rest: { method: 'GET', path: '/v1/lists' }, scope: 'lists:read' })
    .input(pageInput.prefault({}))
    .output(pageOf(listView))
    .query(({ ctx, input }) => ctx.services.leads.list(ctx.organization.id, input)),

  get: declares(authorized('lists:read'), 'RESOURCE_NOT_FOUND')
    .meta({ rest: { method: 'GET', path: '/v1/lists/{listId}' }, scope: 'lists:read' })
    .input(listInput)
    .output(listView)
    .query(({ ctx, input }) => ctx.services.leads.get(ctx.fail, { organizationId: ctx.organization.id, ...input })),

  delete: declares(authorized('lists:write'), 'RESOURCE_NOT_FOUND')
    .meta({ rest: { method: 'DELETE', path: '/v1/lists/{listId}' }, scope: 'lists:write' })
    .input(listInput)
    .output(z.object({ id: z.string(), deleted: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.leads.delete(ctx.fail, { organizationId: ctx.organization.id, ...input })
      return { id: input.listId, deleted: true as const }
    }),

  import: declares(authorized('lists:write'), 'RESOURCE_NOT_FOUND', 'INVALID_CSV_FORMAT')
    .meta({ rest: { method: 'POST', path: '/v1/lists/{listId}/imports', upload: 'csv' }, scope: 'lists:write' })
    .input(listInput.extend({ csv: z.union([z.string(), z.instanceof(ReadableStream<Uint8Array>)]) }))
    .output(importReport)
    .mutation(({ ctx, input }) =>
      ctx.services.leads.import(ctx.fail, {
        organizationId: ctx.organization.id,
        operationId: ctx.operationId,
        ...input,
      }),
    ),

  rejected: declares(authorized('lists:read'), 'RESOURCE_NOT_FOUND')
    .meta({
      rest: { method: 'GET', path: '/v1/lists/{listId}/imports/{importId}/rejected', download: true },
      scope: 'lists:read',
    })
    .input(listInput.extend({ importId: idInput }))
    .query(({ ctx, input }) =>
      ctx.services.leads.rejected(ctx.fail, { organizationId: ctx.organization.id, ...input }),
    ),

  leads: declares(authorized('lists:read'), 'RESOURCE_NOT_FOUND')
    .meta({ rest: { method: 'GET', path: '/v1/lists/{listId}/leads' }, scope: 'lists:read' })
    .input(listInput.extend({ ...pageInput.shape, status: statusInput }))
    .output(pageOf(leadView))
    .query(({ ctx, input }) =>
      ctx.services.leads.leads(ctx.fail, { organizationId: ctx.organization.id, ...input, status: input.status }),
    ),

  export: declares(authorized('exports:read'), 'RESOURCE_NOT_FOUND')
    .meta({ rest: { method: 'GET', path: '/v1/lists/{listId}/export', download: true }, scope: 'exports:read' })
    .input(listInput.extend({ status: statusInput }))
    .query(({ ctx, input }) =>
      ctx.services.leads.export(ctx.fail, { organizationId: ctx.organization.id, ...input, status: input.status }),
    ),
})
