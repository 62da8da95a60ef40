import type { Role, Scope } from './permissions.ts'

/** An organization, as far as a request needs it. */
export interface OrganizationRef {
  readonly id: string
  readonly name: string
}

/** Whoever is behind a request with an API key. */
export interface KeyCaller {
  readonly kind: 'key'
  readonly keyId: string
  readonly keyName: string
  readonly scopes: readonly Scope[]
  readonly organization: OrganizationRef
}

/** Whoever is behind a request with a session. */
export interface SessionCaller {
  readonly kind: 'session'
  readonly user: { readonly id: string; readonly name: string; readonly email: string }
  /**
   * The organization that the request names, or else the selected one, and the role in it; null while there is none or
   * the person does not belong to it.
   */
  readonly membership: { readonly organization: OrganizationRef; readonly role: Role } | null
}

export type Caller = KeyCaller | SessionCaller

/** Who acts, for `created_by` columns: a user or a key. */
export const actorOf = (caller: Caller): string => (caller.kind === 'key' ? caller.keyId : caller.user.id)
