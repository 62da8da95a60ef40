import { rolesThatMay, type Right } from '@leadwright/api/permissions'
import { LockKeyhole } from 'lucide-react'
import { roleName } from '../../words/roles.ts'
import { Ask } from '../errors/ask-admin.tsx'
import { useMay, useRole } from './may.ts'

interface WhoMayProps {
  readonly right: Right
  /** What one may not, as in "does not let you verify this list". */
  readonly what: string
}

/** For those who may not do something, in the place of its buttons: why, and who can, by name. Nothing for the others. */
export function WhoMay({ right, what }: WhoMayProps) {
  const role = useRole()
  if (useMay(right) || role === undefined) return null
  return (
    <div role="note" data-may-not={right} className="flex items-start gap-2 rounded border border-line bg-sunken p-3">
      <LockKeyhole aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <div>
        <p>
          Your role, {roleName(role)}, does not let you {what}.
        </p>
        <Ask roles={rolesThatMay(right)} />
      </div>
    </div>
  )
}
