// The one table of who may do what. The web app reads it, too, so that it offers nobody what the API would refuse;
// it imports nothing.

/** What an API key can be allowed to do. */
export const scopes = [
  'lists:read',
  'lists:write',
  'exports:read',
  'verifications:read',
  'verifications:write',
  'enrichments:read',
  'enrichments:write',
  'scraping:read',
  'scraping:write',
  'credits:read',
  'webhooks:read',
  'webhooks:write',
] as const
export type Scope = (typeof scopes)[number]
/** Scopes that change nothing; every role has them. */
export type ReadScope = Extract<Scope, `${string}:read`>
export type WriteScope = Exclude<Scope, ReadScope>

/** Roles of a member, from most to least. */
export const roles = ['owner', 'admin', 'member', 'viewer'] as const
export type Role = (typeof roles)[number]

const readScopes = scopes.filter((scope) => scope.endsWith(':read'))

const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  owner: scopes,
  admin: scopes,
  member: scopes,
  viewer: readScopes,
}

/** The scopes that a role gives a signed-in member. */
export const scopesOf = (role: Role): readonly Scope[] => scopesOfRole[role]

/** The roles that give a scope. */
export const rolesWith = (scope: Scope): Role[] => roles.filter((role) => scopesOfRole[role].includes(scope))

/** The roles that manage keys, members and billing. */
export const administrators: readonly Role[] = ['owner', 'admin']

/** What a member can be allowed to do beyond seeing everything: to change something, or to manage keys, members and billing. */
export type Right = WriteScope | 'administer'

/** The roles that may do something. */
export const rolesThatMay = (right: Right): readonly Role[] =>
  right === 'administer' ? administrators : rolesWith(right)

export const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value)
