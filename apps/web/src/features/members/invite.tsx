import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { auth, type Invitation } from '../../lib/auth.ts'
import { failureOf } from '../../lib/failure.ts'
import { formatMoment } from '../../lib/format.ts'
import { roleAllows, roleName } from '../../words/roles.ts'
import { Button } from '../../ui/button.tsx'
import { CodeLine } from '../../ui/copy.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { mailQuery } from '../auth/mail.ts'
import { FormFailure } from '../errors/form-failure.tsx'
import { addressProblem, useForm } from '../errors/form.ts'
import { invitationsQuery } from '../organizations/members.ts'
import { linkOf } from './link.ts'
import { rolesToInviteTo } from './rights.ts'

interface InviteProps {
  readonly organizationId: string
  readonly onClose: () => void
}

/** Invites somebody by e-mail address; what comes out is a link to send. */
export function Invite({ organizationId, onClose }: InviteProps) {
  const cache = useQueryClient()
  const formId = useId()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState('member')
  const invite = useMutation({
    mutationFn: () => auth.invite({ organizationId, email: email.trim(), role }),
    onSuccess: () => cache.invalidateQueries(invitationsQuery()),
  })
  const failure = invite.isError ? failureOf(invite.error) : undefined
  const form = useForm(failure, {
    // Somebody who is invited or a member already is told as a fault of the organization.
    email: { label: 'E-mail', problem: addressProblem(email), aliases: ['organization'] },
  })
  if (invite.data !== undefined) return <Invited invitation={invite.data} onClose={onClose} />
  return (
    <Dialog
      open
      onClose={onClose}
      title="Invite somebody"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="primary" busy={invite.isPending}>
            Create invitation
          </Button>
        </>
      }
    >
      <form id={formId} ref={form.ref} noValidate className="grid gap-4" onSubmit={form.submit(() => invite.mutate())}>
        <FormFailure form={form} />
        <TextField
          label="E-mail"
          type="email"
          name="email"
          autoComplete="off"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          hint="The invitation can be accepted with this address only."
          problem={form.problems.email}
        />
        <SelectField
          label="Role"
          value={role}
          onChange={(event) => setRole(event.target.value)}
          hint={roleAllows(role)}
        >
          {rolesToInviteTo.map((each) => (
            <option key={each} value={each}>
              {roleName(each)}
            </option>
          ))}
        </SelectField>
      </form>
    </Dialog>
  )
}

function Invited({
  invitation: { id, email, role, expiresAt },
  onClose,
}: {
  invitation: Invitation
  onClose: () => void
}) {
  const { data: mailed } = useQuery(mailQuery)
  const until = `who can accept it as ${roleName(role)} until ${formatMoment(expiresAt)}`
  return (
    <Dialog
      open
      onClose={onClose}
      title={mailed === true ? 'The invitation is on its way' : 'Send this link'}
      description={
        mailed === true
          ? `By mail, to ${email}, ${until}. Should it not arrive, send the link yourself.`
          : `To ${email}, ${until}.`
      }
      actions={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <CodeLine code={linkOf(id)} label="Copy the link" />
    </Dialog>
  )
}
