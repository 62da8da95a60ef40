import type { BoundedResource, Fail } from '@leadwright/errors'
import { bounds, limitReached } from '../bounds.ts'
import { administrators } from '../domains/auth/permissions.ts'
import type { RequestContext } from '../trpc/context.ts'

/** Everything that the routes of sessions and organizations can answer with. */
export const authCodes = [
  'INVALID_REQUEST',
  'RESOURCE_NOT_FOUND',
  'AUTHENTICATION_REQUIRED',
  'NO_ACTIVE_ORGANIZATION',
  'PERMISSION_DENIED',
  'LIMIT_REACHED',
  'RATE_LIMIT_EXCEEDED',
  'INTERNAL_ERROR',
] as const
type AuthFail = Fail<(typeof authCodes)[number]>

/** A request to one of these routes, as far as a refusal has to do with it. */
export interface AuthRequest {
  readonly path: string
  readonly url: string
  /** As it was sent, JSON. */
  readonly body: string | undefined
  readonly context: RequestContext
}

interface LibraryError {
  readonly message?: unknown
  readonly code?: unknown
  /** Ours, beside LIMIT_REACHED. */
  readonly resource?: unknown
}

/** An answer of the library's in the contract's words, to be thrown. */
export async function translate(fail: AuthFail, response: Response, request: AuthRequest): Promise<Error> {
  const { message, code, resource } = await errorOf(response)
  const { status } = response
  const name = typeof code === 'string' ? code : ''
  const sentence = typeof message === 'string' && message !== '' ? message : 'The request was refused'

  if (status >= 500) {
    const cause = new Error(`the auth routes answered ${status}: ${sentence}`)
    return fail('INTERNAL_ERROR', { requestId: request.context.requestId }, { cause })
  }
  if (status === 404 || status === 405) {
    return fail('RESOURCE_NOT_FOUND', { resource: name === '' ? 'route' : 'item', id: request.path })
  }
  const missing = missingIn(name)
  if (missing) return fail('RESOURCE_NOT_FOUND', { resource: missing.resource, id: sentIn(request, missing.members) })
  if (name === 'NO_ACTIVE_ORGANIZATION') return noOrganization(fail, request.context)
  const bounded = name === membersLimit ? 'members' : resource
  if (isBounded(bounded)) return limitReached(fail, bounded)
  // It says 401 also to people whom it knows very well.
  if (status === 403 || name.includes('NOT_ALLOWED')) return denied(fail, request, name)
  if (status === 401) return fail('AUTHENTICATION_REQUIRED')
  // It finds that there must be an owner before it finds that somebody may not remove anybody.
  if (name.startsWith('YOU_CANNOT_LEAVE') && request.path.endsWith('/remove-member')) {
    const { role, required } = await rightsOf(request)
    if (required.includes('admin')) return fail('PERMISSION_DENIED', { required, role })
  }
  if (name === 'RESET_PASSWORD_DISABLED') {
    const refusal = 'This server sends no mail, so nobody can be sent a link; whoever runs it can make one'
    return fail('INVALID_REQUEST', { issues: [{ path: '', message: refusal }] })
  }
  return fail('INVALID_REQUEST', { issues: issuesIn(sentence, name) })
}

/** The library counts members before our own count is asked. */
const membersLimit = 'ORGANIZATION_MEMBERSHIP_LIMIT_REACHED'

const isBounded = (resource: unknown): resource is BoundedResource =>
  typeof resource === 'string' && Object.hasOwn(bounds, resource)

/** What a code of the library says is not there, and in which members of a request its ID may be. */
function missingIn(name: string): { resource: string; members: readonly string[] } | undefined {
  // An organization that one does not belong to reads like one that does not exist.
  if (/NOT_A_MEMBER_OF_TH|ORGANIZATION_NOT_FOUND/.test(name)) {
    return { resource: 'organization', members: ['organizationId'] }
  }
  if (name === 'MEMBER_NOT_FOUND') return { resource: 'member', members: ['memberId', 'memberIdOrEmail'] }
  if (name === 'INVITATION_NOT_FOUND') return { resource: 'invitation', members: ['invitationId', 'id'] }
  return undefined
}

async function noOrganization(fail: AuthFail, context: RequestContext): Promise<Error> {
  const caller = await context.services.sessions.resolve(context)
  if (!caller) return fail('AUTHENTICATION_REQUIRED')
  const organizations = await context.services.organizations.ofUser(caller.user.id)
  return fail('NO_ACTIVE_ORGANIZATION', { organizations })
}

async function denied(fail: AuthFail, request: AuthRequest, name: string): Promise<Error> {
  const { role, required } = await rightsOf(request)
  if (name.includes('RECIPIENT')) return fail('PERMISSION_DENIED', { required: ['the person who was invited'], role })
  if (name.startsWith('EMAIL_VERIFICATION')) {
    return fail('PERMISSION_DENIED', { required: ['a verified email address'], role })
  }
  return fail('PERMISSION_DENIED', { required, role })
}

/** The caller's role in the organization that the request is about, and which roles have more rights. */
async function rightsOf(request: AuthRequest): Promise<{ role: string; required: string[] }> {
  const { headers, services } = request.context
  const named = sentIn(request, ['organizationId'])
  const caller = await services.sessions.resolve({ headers, organizationId: named === '' ? undefined : named })
  const role = caller?.membership?.role ?? 'none'
  return { role, required: role === 'admin' ? ['owner'] : [...administrators] }
}

/** The text that a request has in one of these members of its body or its query; empty where it has none. */
function sentIn({ url, body }: AuthRequest, names: readonly string[]): string {
  const sent = { ...Object.fromEntries(new URL(url).searchParams), ...objectIn(body) }
  return names.map((name) => sent[name]).find((value) => typeof value === 'string') ?? ''
}

function objectIn(body: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(body ?? '{}') as Record<string, unknown>
  } catch {
    return {}
  }
}

async function errorOf(response: Response): Promise<LibraryError> {
  try {
    return (await response.json()) as LibraryError
  } catch {
    return {}
  }
}

/** The library joins what its schemas refuse into one sentence, as `[body.name] Too small; [body.slug] Too small`. */
function issuesIn(sentence: string, code: string): { path: string; message: string }[] {
  const issues = sentence.split(/;\s+(?=\[)/).flatMap((part) => {
    const [, path, message] = /^\[(?:body|query)\.([^\]]+)\]\s*(.+)$/s.exec(part) ?? []
    return path !== undefined && message !== undefined ? [{ path, message }] : []
  })
  return issues.length > 0 ? issues : [{ path: fieldOf(code), message: sentence }]
}

/** The field that an error code of the library is about, as far as its name says so. */
function fieldOf(code: string): string {
  return (
    ['password', 'email', 'slug', 'role', 'organization', 'token'].find((field) =>
      code.includes(field.toUpperCase()),
    ) ?? ''
  )
}
