import { useMutation, useQueryClient } from '@tanstack/react-query'
import { auth, type Member } from '../../lib/auth.ts'
import { failureOf } from '../../lib/failure.ts'
import { roleName } from '../../words/roles.ts'
import { celebrate } from '../../ui/toast.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { membersQuery } from '../organizations/members.ts'
import { rolesToGive } from './rights.ts'

interface RoleSelectProps {
  readonly organizationId: string
  readonly member: Member
  /** The role of whoever changes it. */
  readonly by: string
}

/** A member's role, changed where it stands; it goes back to what it was where that is refused. */
export function RoleSelect({ organizationId, member: { id, user, role }, by }: RoleSelectProps) {
  const cache = useQueryClient()
  const change = useMutation({
    mutationFn: (next: string) => auth.setRole({ organizationId, memberId: id, role: next }),
    onSuccess: async (_, next) => {
      celebrate(`${user.name} is ${roleName(next)} now`)
      await cache.invalidateQueries(membersQuery(organizationId))
    },
  })
  return (
    <div className="grid gap-2">
      <select
        aria-label={`Role of ${user.name}`}
        aria-busy={change.isPending || undefined}
        className="h-8 w-28 rounded border border-edge bg-surface px-2"
        value={change.isPending ? change.variables : role}
        onChange={(event) => change.mutate(event.target.value)}
      >
        {rolesToGive(by).map((each) => (
          <option key={each} value={each}>
            {roleName(each)}
          </option>
        ))}
      </select>
      {change.isError && <FailureNotice failure={failureOf(change.error)} className="min-w-64" />}
    </div>
  )
}
