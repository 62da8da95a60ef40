import type { Fail } from '@leadwright/errors'
import type { RequestContext } from '../../trpc/context.ts'
import { authenticate, type AuthenticationFailure } from './authenticate.ts'
import type { Caller, OrganizationRef, SessionCaller } from './caller.ts'
import { rolesWith, scopesOf, type Role, type Scope, type WriteScope } from './permissions.ts'

/** The organization that a caller acts for: the key's own, or the one that the person named or selected. */
export async function requireOrganization(
  fail: Fail<'NO_ACTIVE_ORGANIZATION'>,
  request: RequestContext,
  caller: Caller,
): Promise<OrganizationRef> {
  if (caller.kind === 'key') return caller.organization
  if (caller.membership !== null) return caller.membership.organization
  const organizations = await request.services.organizations.ofUser(caller.user.id)
  throw fail('NO_ACTIVE_ORGANIZATION', { organizations })
}

/**
 * For what goes on for long: a key that was revoked meanwhile, a session that ended and a person who left the
 * organization see no more of it.
 */
export async function stillAllowed(
  fail: Fail<AuthenticationFailure | 'NO_ACTIVE_ORGANIZATION'>,
  request: RequestContext,
  organizationId: string,
): Promise<void> {
  // By name, because the person may have selected another one meanwhile, which ends nothing.
  const again = { ...request, organizationId }
  await requireOrganization(fail, again, await authenticate(fail, again))
}

/** Lets pass a key that has the scope. Members are not asked: every role may read. */
export function requireScope(fail: Fail<'INSUFFICIENT_SCOPE'>, caller: Caller, scope: Scope): void {
  if (caller.kind === 'session' || caller.scopes.includes(scope)) return
  throw fail('INSUFFICIENT_SCOPE', { required: [scope], granted: [...caller.scopes] })
}

/** Lets pass a key that has the scope and a member whose role gives it. */
export function requireWriteScope(
  fail: Fail<'INSUFFICIENT_SCOPE' | 'PERMISSION_DENIED'>,
  caller: Caller,
  scope: WriteScope,
): void {
  if (caller.kind === 'key') return requireScope(fail, caller, scope)
  const role = caller.membership?.role
  if (role !== undefined && scopesOf(role).includes(scope)) return
  throw fail('PERMISSION_DENIED', { required: rolesWith(scope), role: role ?? 'none' })
}

/** Lets pass a signed-in member with one of the roles. */
export function requireRole(fail: Fail<'PERMISSION_DENIED'>, caller: Caller, allowed: readonly Role[]): SessionCaller {
  if (caller.kind === 'key') throw fail('PERMISSION_DENIED', { required: [...allowed], role: 'api_key' })
  const role = caller.membership?.role
  if (role === undefined || !allowed.includes(role)) {
    throw fail('PERMISSION_DENIED', { required: [...allowed], role: role ?? 'none' })
  }
  return caller
}
