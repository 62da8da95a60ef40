import type { BoundedResource, Fail } from '@leadwright/errors'
import { bounds, limitReached } from '../bounds.ts'
import { violatedConstraint } from '../db/client.ts'
import { passwordLength } from '../domains/auth/password-length.ts'
import { administrators, type Role } from '../domains/auth/permissions.ts'
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
  'LAST_OWNER',
  'ADDRESS_NOT_VERIFIED',
  'INTERNAL_ERROR',
] as const
/** The capability to raise any of {@link authCodes}. */
export type AuthFail = Fail<(typeof authCodes)[number]>

/** A request to one of these routes, as far as a refusal has to do with it. */
export interface AuthRequest {
  readonly path: string
  /** What was sent, as the route's schema read it. */
  readonly input: Readonly<Record<string, unknown>>
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
  if (name.startsWith('EMAIL_NOT_VERIFIED') || name.startsWith('EMAIL_VERIFICATION_REQUIRED')) {
    return fail('ADDRESS_NOT_VERIFIED')
  }
  if (name.startsWith('YOU_CANNOT_LEAVE')) {
    // It finds that there must be an owner before it finds that somebody may not remove anybody.
    const { role, required } = await rightsOf(request)
    const mayNot = request.path.endsWith('/remove-member') && required.includes('admin') && role !== 'owner'
    return mayNot ? fail('PERMISSION_DENIED', { required, role }) : lastOwner(fail, request)
  }
  const refused = refusals[name]
  if (refused) return fail('INVALID_REQUEST', { issues: [refused] })
  // It says 401 also to people whom it knows very well.
  if (status === 403 || name.includes('NOT_ALLOWED')) return denied(fail, request, name)
  if (status === 401) return fail('AUTHENTICATION_REQUIRED')
  return fail('INVALID_REQUEST', { issues: [{ path: fieldOf(name, request), message: wordsFor[name] ?? sentence }] })
}

/** What broke off the library's work in the contract's words: a rule that the database keeps, or what it was. */
export async function translateThrown(fail: AuthFail, thrown: unknown, request: AuthRequest): Promise<unknown> {
  const constraint = violatedConstraint(thrown)
  if (constraint === 'members_keep_an_owner') return lastOwner(fail, request)
  if (constraint === 'organizations_slug_unique') {
    return fail('INVALID_REQUEST', { issues: [{ path: 'slug', message: 'Another organization has this slug' }] })
  }
  return thrown
}

/** Refusals whose words are the library's own business, in ours. */
const refusals: Readonly<Record<string, { path: string; message: string }>> = {
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: taken(),
  FAILED_TO_CREATE_USER: taken(),
  INVALID_TOKEN: { path: 'token', message: 'The link was used already, or was cut off. Ask for a new one' },
  TOKEN_EXPIRED: { path: 'token', message: 'The time of the link has passed. Ask for a new one' },
  USER_NOT_FOUND: { path: 'token', message: 'The link is of an account that is gone' },
  ORGANIZATION_ALREADY_EXISTS: { path: 'slug', message: 'Another organization has this slug' },
  ORGANIZATION_SLUG_ALREADY_TAKEN: { path: 'slug', message: 'Another organization has this slug' },
  RESET_PASSWORD_DISABLED: noMail('can be sent a link; whoever runs it can make one'),
  VERIFICATION_EMAIL_NOT_ENABLED: noMail('has to verify an address'),
}

function taken() {
  return { path: 'email', message: 'There is an account with this address. Sign in, or use another address' }
}

function noMail(what: string) {
  return { path: '', message: `This server sends no mail, so nobody ${what}` }
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
  return fail('PERMISSION_DENIED', { required, role })
}

/** The caller's role in the organization that the request is about, and which roles have more rights. */
async function rightsOf(request: AuthRequest): Promise<{ role: string; required: string[] }> {
  const role = (await roleIn(request)) ?? 'none'
  return { role, required: role === 'admin' ? ['owner'] : [...administrators] }
}

/** The role of whoever asks in the organization that the request is about; undefined for a stranger there. */
export async function roleIn(request: AuthRequest): Promise<Role | undefined> {
  const { headers, organizationId, services } = request.context
  const named = sentIn(request, ['organizationId'])
  const caller = await services.sessions.resolve({ headers, organizationId: named === '' ? organizationId : named })
  return caller?.membership?.role
}

/** The organizations that would be left without an owner: the one that the request is about, or all of the person's. */
async function lastOwner(fail: AuthFail, request: AuthRequest): Promise<Error> {
  const { services, headers } = request.context
  const caller = await services.sessions.resolve({ headers, organizationId: undefined })
  const named = sentIn(request, ['organizationId'])
  const organizations = caller ? await services.organizations.ofUser(caller.user.id) : []
  if (named !== '') return fail('LAST_OWNER', { organizations: organizations.filter(({ id }) => id === named) })
  const alone = caller ? await services.organizations.ownedAlone(caller.user.id) : []
  return fail('LAST_OWNER', { organizations: alone })
}

/** The text that a request has in one of these members; empty where it has none. */
const sentIn = ({ input }: AuthRequest, names: readonly string[]): string =>
  names.map((name) => input[name]).find((value) => typeof value === 'string') ?? ''

async function errorOf(response: Response): Promise<LibraryError> {
  try {
    return (await response.json()) as LibraryError
  } catch {
    return {}
  }
}

/** Refusals that the library says too little of. */
const wordsFor: Readonly<Record<string, string>> = {
  INVALID_PASSWORD: 'This is not the password of the account',
  PASSWORD_TOO_SHORT: `A password has at least ${passwordLength.min} characters`,
  PASSWORD_TOO_LONG: `A password has at most ${passwordLength.max} characters`,
}

/** The field that an error code of the library is about, as far as its name says so. */
function fieldOf(code: string, { input }: AuthRequest): string {
  const field =
    ['password', 'email', 'slug', 'role', 'organization', 'token'].find((name) => code.includes(name.toUpperCase())) ??
    ''
  if (field !== 'password' || 'password' in input) return field
  // Where a request has two of them, the old one is wrong, and the new one is not good enough.
  const member = code === 'INVALID_PASSWORD' ? 'currentPassword' : 'newPassword'
  return member in input ? member : field
}
