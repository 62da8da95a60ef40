import { fromBody, RequestFailure } from './failure.ts'

// Sessions, organizations, members and invitations: the routes under /api/auth, in the contract's words.

export interface Session {
  readonly user: { readonly id: string; readonly name: string; readonly email: string }
  readonly session: { readonly activeOrganizationId?: string | null }
}
export interface Organization {
  readonly id: string
  readonly name: string
  readonly slug: string
}
export interface Member {
  readonly id: string
  readonly userId: string
  readonly role: string
  readonly createdAt: string
  readonly user: { readonly name: string; readonly email: string }
}
export interface Invitation {
  readonly id: string
  readonly email: string
  readonly role: string
  readonly status: string
  readonly expiresAt: string
  readonly organizationId: string
}

async function call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  const response = await fetch(`/api/auth/${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const text = await response.text()
  let answer: unknown = null
  try {
    answer = text === '' ? null : JSON.parse(text)
  } catch {
    // Not JSON: what came is told by the failure below, or it is no answer of ours.
  }
  if (!response.ok) throw new RequestFailure(fromBody(answer, response), response.status)
  return answer as T
}

const query = (values: Record<string, string>): string => `?${new URLSearchParams(values).toString()}`

export const auth = {
  session: () => call<Session | null>('GET', 'get-session'),
  signIn: (input: { email: string; password: string }) => call<unknown>('POST', 'sign-in/email', input),
  /** Where mail goes out, nobody is signed in by that: the address is verified first. */
  signUp: (input: { name: string; email: string; password: string }) =>
    call<{ token: string | null }>('POST', 'sign-up/email', input),
  verifyAddress: (token: string) => call<unknown>('GET', `verify-email${query({ token })}`),
  signOut: () => call<unknown>('POST', 'sign-out', {}),
  /** Ends every session of this person, this one included. */
  signOutEverywhere: () => call<unknown>('POST', 'revoke-sessions', {}),
  changePassword: (input: { currentPassword: string; newPassword: string; revokeOtherSessions: boolean }) =>
    call<unknown>('POST', 'change-password', input),
  /** Deletes one's own account; whoever is signed in with it is signed out. */
  deleteAccount: (password: string) => call<unknown>('POST', 'delete-user', { password }),
  /** Has a link for a new password mailed, if the address has an account; it never tells whether. */
  requestPasswordReset: (email: string) => call<unknown>('POST', 'request-password-reset', { email }),
  resetPassword: (input: { token: string; newPassword: string }) => call<unknown>('POST', 'reset-password', input),
  organizations: () => call<Organization[]>('GET', 'organization/list'),
  createOrganization: (input: { name: string; slug: string }) =>
    call<Organization>('POST', 'organization/create', input),
  leaveOrganization: (organizationId: string) => call<unknown>('POST', 'organization/leave', { organizationId }),
  selectOrganization: (organizationId: string) => call<unknown>('POST', 'organization/set-active', { organizationId }),
  members: (organizationId: string) =>
    call<{ members: Member[] }>('GET', `organization/list-members${query({ organizationId, limit: '1000' })}`),
  setRole: (input: { organizationId: string; memberId: string; role: string }) =>
    call<unknown>('POST', 'organization/update-member-role', input),
  removeMember: (input: { organizationId: string; memberIdOrEmail: string }) =>
    call<unknown>('POST', 'organization/remove-member', input),
  invite: (input: { organizationId: string; email: string; role: string }) =>
    call<Invitation>('POST', 'organization/invite-member', input),
  cancelInvitation: (invitationId: string) => call<unknown>('POST', 'organization/cancel-invitation', { invitationId }),
  invitation: (id: string) =>
    call<Invitation & { organizationName: string; inviterEmail: string }>(
      'GET',
      `organization/get-invitation${query({ id })}`,
    ),
  acceptInvitation: (invitationId: string) =>
    call<{ invitation: Invitation }>('POST', 'organization/accept-invitation', { invitationId }),
}
