import type { Failure } from '@leadwright/errors'
import { contract } from '@leadwright/errors'
import { reconcile } from '@leadwright/errors/trpc'
import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { agentBounds } from '../bounds.ts'
import type { ListView } from '../domains/leads/views.ts'
import type { Page } from '../trpc/page.ts'
import { createRunner } from '../trpc/run.ts'
import type { Agent } from './face.ts'

const catalogue = 'leadwright://errors'
const mimeType = 'application/json'

/** What agents may read by address, as patterns. */
export const resourceTemplates = [
  {
    name: 'list',
    title: 'A list',
    uriTemplate: 'leadwright://lists/{id}',
    description: 'A list with its columns and the number of its leads. Takes a key with the scope lists:read.',
    mimeType,
  },
  {
    name: 'error',
    title: 'An error code',
    uriTemplate: `${catalogue}/{code}`,
    description: 'When a code is raised, what resolves it, and what its details hold.',
    mimeType,
  },
]

/** What is listed of a resource. */
interface ListedResource {
  readonly uri: string
  readonly name: string
  readonly title: string
  readonly description: string
  readonly mimeType: string
}

const listedCatalogue: ListedResource = {
  uri: catalogue,
  name: 'errors',
  title: 'The error catalogue',
  description: 'Every code that a tool can fail with, and what resolves it.',
  mimeType,
}

const listed = ({ id, name, workflow, leads }: ListView): ListedResource => ({
  uri: `leadwright://lists/${id}`,
  name: id,
  title: name,
  description: `A list for ${workflow} with ${leads} leads.`,
  mimeType,
})

/** What came of reading: what was asked for, or why it can't be had. */
type Read<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly failure: Failure }

/** The resources of a router: what its procedures answer, by address. */
export function resourcesOf(router: AnyTRPCRouter) {
  const procedures = router._def.procedures as Record<string, AnyTRPCProcedure>
  const reader = (path: string) => {
    const procedure = procedures[path]
    if (!procedure) throw new Error(`There is no procedure ${path} to read resources by`)
    const run = createRunner(procedure)
    return async <T>(input: unknown, { ctx, signal }: Agent): Promise<Read<T>> => {
      const result = await run({ ctx, path, signal, getRawInput: async () => input })
      if (result.ok) return { ok: true, data: result.data as T }
      return { ok: false, failure: reconcile(result.error, { requestId: ctx.requestId, path }) }
    }
  }
  const [lists, list, errors, error] = ['lists.list', 'lists.get', 'errors.list', 'errors.get'].map(reader) as [
    ReturnType<typeof reader>,
    ReturnType<typeof reader>,
    ReturnType<typeof reader>,
    ReturnType<typeof reader>,
  ]

  return {
    /** The catalogue, and the lists of a key that may see them. */
    list: async (
      cursor: string | undefined,
      agent: Agent,
    ): Promise<Read<{ resources: ListedResource[]; nextCursor?: string }>> => {
      const first = cursor === undefined ? [listedCatalogue] : []
      if (!agent.caller.scopes.includes('lists:read')) return { ok: true, data: { resources: first } }
      const page = await lists<Page<ListView>>({ cursor, limit: agentBounds.page }, agent)
      if (!page.ok) return page
      const { items, nextCursor } = page.data
      const resources = [...first, ...items.map(listed)]
      return { ok: true, data: { resources, ...(nextCursor !== null && { nextCursor }) } }
    },

    read: async (uri: string, agent: Agent): Promise<Read<object>> => {
      const [, kind, id] = /^leadwright:\/\/(lists|errors)(?:\/([^/?#]+))?$/.exec(uri) ?? []
      if (kind === 'lists' && id !== undefined) return list<object>({ listId: id }, agent)
      if (kind === 'errors')
        return id === undefined ? errors<object>(undefined, agent) : error<object>({ code: id }, agent)
      return { ok: false, failure: contract.error('RESOURCE_NOT_FOUND', { resource: 'route', id: uri }) }
    },
  }
}
