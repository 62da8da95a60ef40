import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { auth, type Member } from '../../lib/auth.ts'
import { failureOf } from '../../lib/failure.ts'
import { trpc } from '../../lib/trpc.ts'
import { roleName } from '../../words/roles.ts'
import { celebrate } from '../../ui/toast.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { membersQuery } from '../organizations/members.ts'
import { isGone } from './gone.ts'
import { HandOver } from './hand-over.tsx'
import { rolesToGive } from './rights.ts'

interface RoleSelectProps {
  readonly organizationId: string
  readonly member: Member
  /** The role of whoever changes it. */
  readonly by: string
  /** They turned out not to be a member any more. */
  readonly onGone: () => void
}

/** A member's role, changed where it stands; it goes back to what it was where that is refused. */
export function RoleSelect({ organizationId, member: { id, user, role }, by, onGone }: RoleSelectProps) {
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const change = useMutation({
    mutationFn: (next: string) => auth.setRole({ organizationId, memberId: id, role: next }),
    onSuccess: async (_, next) => {
      celebrate(`${user.name} is ${roleName(next)} now`)
      await cache.invalidateQueries(membersQuery(organizationId))
    },
    onError: (error) => {
      if (isGone(failureOf(error))) onGone()
    },
  })
  const failure = change.isError ? failureOf(change.error) : undefined
  return (
    <div className="grid gap-2">
      <select
        aria-label={`Role of ${user.name}`}
        aria-busy={change.isPending || undefined}
        className="h-8 w-28 rounded border border-edge bg-surface px-2"
        value={change.isPending ? change.variables : role}
        onChange={({ target: { value } }) => (value === 'owner' ? setAsking(true) : change.mutate(value))}
      >
        {rolesToGive(by).map((each) => (
          <option key={each} value={each}>
            {roleName(each)}
          </option>
        ))}
      </select>
      {failure !== undefined && !isGone(failure) && <FailureNotice failure={failure} className="min-w-64" />}
      {asking && (
        <HandOver
          member={{ id, name: user.name }}
          onClose={() => setAsking(false)}
          onDone={async () => {
            setAsking(false)
            await cache.invalidateQueries(membersQuery(organizationId))
            await cache.invalidateQueries(trpc.me.get.pathFilter())
          }}
        />
      )}
    </div>
  )
}
