import type { Member } from '../../lib/auth.ts'
import { formatDay } from '../../lib/format.ts'
import { roleName } from '../../words/roles.ts'
import { Button } from '../../ui/button.tsx'
import { Table, Th } from '../../ui/table.tsx'
import { canManage, type Viewer } from './rights.ts'
import { RoleSelect } from './role-select.tsx'

interface MembersTableProps {
  readonly organizationId: string
  readonly members: readonly Member[]
  readonly viewer: Viewer
  readonly onRemove: (member: Member) => void
  /** Somebody turned out not to be a member any more. */
  readonly onGone: (member: Member) => void
}

/** Who belongs to the organization, as what. */
export function MembersTable({ organizationId, members, viewer, onRemove, onGone }: MembersTableProps) {
  return (
    <Table
      stacked
      label="Members"
      head={
        <>
          <Th>Name</Th>
          <Th>E-mail</Th>
          <Th>Role</Th>
          <Th>Since</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </>
      }
    >
      {members.map((member) => {
        const { id, user, userId, role, createdAt } = member
        const managed = canManage(viewer, member)
        return (
          <tr key={id} className="hover:bg-sunken">
            <td className="max-w-64 truncate font-semibold">
              <div className="min-w-0 truncate">
                {user.name}
                {userId === viewer.userId && <span className="font-normal text-muted"> (you)</span>}
              </div>
            </td>
            <td data-label="E-mail" className="max-w-72 truncate text-muted">
              {user.email}
            </td>
            <td data-label="Role" className="min-w-32">
              {managed ? (
                <RoleSelect
                  organizationId={organizationId}
                  member={member}
                  by={viewer.role}
                  onGone={() => onGone(member)}
                />
              ) : (
                roleName(role)
              )}
            </td>
            <td data-label="Since" className="whitespace-nowrap text-muted">
              {formatDay(createdAt)}
            </td>
            <td className="text-right">
              {managed && (
                <Button size="small" aria-label={`Remove ${user.name}`} onClick={() => onRemove(member)}>
                  Remove
                </Button>
              )}
            </td>
          </tr>
        )
      })}
    </Table>
  )
}
