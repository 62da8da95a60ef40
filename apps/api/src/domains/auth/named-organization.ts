import type { RequestContext } from '../../trpc/context.ts'

/** By which a request with a session says which of the person's organizations it is for. Keys have one of their own. */
const organizationHeader = 'x-organization-id'

/** The organization that a request's headers name. */
export const namedOrganization = (headers: Headers): string | undefined => headers.get(organizationHeader) ?? undefined

/** A request whose organization may be named by connection parameters: browsers' event streams send no headers. */
export function forNamedOrganization(
  request: RequestContext,
  parameters: Readonly<Record<string, unknown>> | null,
): RequestContext {
  const named = parameters?.['organizationId']
  if (typeof named !== 'string' || request.organizationId !== undefined) return request
  // What the database could not even compare is cut off, as in any other identifier.
  return { ...request, organizationId: named.replaceAll('\0', '') }
}
