import { catalog, contract, type Code } from '@leadwright/errors'
import { declares } from '@leadwright/errors/trpc'
import { z } from 'zod'
import { idInput } from '../../trpc/inputs.ts'
import { open, router } from '../../trpc/procedures.ts'

const entry = z.object({
  code: z.string(),
  status: z.number(),
  summary: z.string(),
  resolution: z.string(),
  retryable: z.boolean(),
  /** JSON Schema of `details`; null where the code carries none. */
  details: z.record(z.string(), z.unknown()).nullable(),
})

const entryOf = (code: Code): z.output<typeof entry> => {
  const { status, summary, resolution, retryable, details } = catalog[code]
  return { code, status, summary, resolution, retryable, details: details === null ? null : z.toJSONSchema(details) }
}
const entries = contract.codes.map(entryOf)

/** The catalogue itself, for programs: public and unmetered. */
export const errorsRouter = router({
  list: open
    .meta({ rest: { method: 'GET', path: '/v1/errors' } })
    .output(z.object({ items: z.array(entry) }))
    .query(() => ({ items: entries })),
  get: declares(open, 'RESOURCE_NOT_FOUND')
    .meta({ rest: { method: 'GET', path: '/v1/errors/{code}' } })
    .input(z.object({ code: idInput }))
    .output(entry)
    .query(({ ctx, input }) => {
      const found = entries.find(({ code }) => code === input.code)
      if (!found) throw ctx.fail('RESOURCE_NOT_FOUND', { resource: 'error_code', id: input.code })
      return found
    }),
})
