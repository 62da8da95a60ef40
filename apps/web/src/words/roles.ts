import type { RouterOutput } from '../lib/types.ts'

type Role = NonNullable<RouterOutput['me']['get']['user']>['role']

/** The roles in words, from most to least: what each is called, and what it allows. */
export const roleWords: Readonly<Record<Role, { readonly name: string; readonly may: string }>> = {
  owner: { name: 'Owner', may: 'Everything, other owners included.' },
  admin: { name: 'Admin', may: 'Manages keys, members and billing, and does what members do.' },
  member: { name: 'Member', may: 'Imports, verifies and exports lists.' },
  viewer: { name: 'Viewer', may: 'Sees everything and changes nothing.' },
}

export const roles = Object.keys(roleWords) as Role[]

const isRole = (role: string): role is Role => Object.hasOwn(roleWords, role)

/** A role's name; one that this version does not know is shown as it is. */
export const roleName = (role: string): string => (isRole(role) ? roleWords[role].name : role)

/** What a role allows, as far as it is known. */
export const roleAllows = (role: string): string | undefined => (isRole(role) ? roleWords[role].may : undefined)
