import {
  checked,
  joined,
  lockSchema,
  operationsOf,
  proceduresOf,
  type Facts,
  type Lockable,
  type LockedOperation,
} from '@leadwright/error-kit/lock'
import { apiStatuses, catalog, locales } from '@leadwright/errors'
import { z } from 'zod'

/** Schemas that have a name elsewhere are written out where they are used. */
const withoutNames = z.registry<z.core.GlobalMeta>()

/** What the catalogue alone promises. */
export const catalogueOf = (): Omit<Lockable, 'operations' | 'wire'> => ({
  name: 'leadwright',
  statuses: apiStatuses,
  locales,
  codes: Object.fromEntries(
    Object.entries(catalog).map(([code, { status, retryable, details }]) => [
      code,
      {
        status,
        retryable,
        details: details && lockSchema(z.toJSONSchema(details, { io: 'input', metadata: withoutNames }), (ref) => ref),
      },
    ]),
  ),
})

/**
 * Everything that callers of Leadwright rely on: the catalogue, the document, the router, and what the real pipeline and
 * the real server are seen to do. Loads the whole server.
 */
export async function lockable(): Promise<Lockable> {
  const { restOperations } = await import('@leadwright/api/internal/http/rest')
  const { createOpenApiDocument } = await import('@leadwright/api/internal/openapi/document')
  const { appRouter } = await import('@leadwright/api/router')
  const { fileFacts, uploadFacts } = await import('./files.ts')
  const { pipelineFacts } = await import('./pipeline.ts')
  const { textFacts } = await import('./text.ts')
  const { wireFacts } = await import('./wire.ts')

  const read = new Set<string>()
  const rest = new Map(restOperations(appRouter).map((operation) => [operation.path, operation]))
  const procedures = appRouter._def.procedures as unknown as Record<string, Parameters<typeof pipelineFacts>[1]>
  const seen = new Map<string, Facts>()
  for (const [path, procedure] of Object.entries(procedures)) seen.set(path, await pipelineFacts(path, procedure, read))
  const uploads = await uploadFacts()

  const document = operationsOf(createOpenApiDocument(appRouter))
  const operations = Object.fromEntries(
    [...rest].map(([path, { procedure, route }]): [string, LockedOperation] => {
      const name = `${route.method} ${route.path}`
      const operation = document.operations[name]
      if (!operation) throw new Error(`${name} is not in the document`)
      const facts = {
        ...seen.get(path),
        ...checked((procedure._def as unknown as { inputs: readonly unknown[] }).inputs),
        ...textFacts(procedure, operation),
        ...(route.upload !== undefined && uploads),
        ...(route.download === undefined && { 'over tRPC': { is: `${procedure._def.type} ${path}` } }),
      }
      return [name, { ...operation, facts }]
    }),
  )
  const others = proceduresOf(appRouter, (path) => {
    if (rest.has(path)) return undefined
    const facts = seen.get(path)
    return { codes: ['INTERNAL_ERROR'], ...(facts && { facts }) }
  })
  return {
    ...catalogueOf(),
    wire: { ...(await wireFacts(read)), ...fileFacts() },
    operations: joined({ ...document, operations: { ...document.operations, ...operations } }, others),
  }
}
