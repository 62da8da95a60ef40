import { roles } from '../../words/roles.ts'

/** Who looks at the members: their own user ID and their role. */
export interface Viewer {
  readonly userId: string
  readonly role: string
}

/** The roles that somebody can be invited to. An owner is made by handing the organization over. */
export const rolesToInviteTo: readonly string[] = roles.filter((role) => role !== 'owner')

/** The roles that somebody can give a member: only owners make owners. */
export const rolesToGive = (role: string): readonly string[] => (role === 'owner' ? roles : rolesToInviteTo)

/** Whether somebody can change or remove a member: nobody themselves here, and owners only owners. */
export function canManage(viewer: Viewer, member: { readonly userId: string; readonly role: string }): boolean {
  if (viewer.userId === member.userId) return false
  if (viewer.role === 'owner') return true
  return viewer.role === 'admin' && member.role !== 'owner'
}
