import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { auth } from '../../lib/auth.ts'
import { failureOf, hasCode, type KnownFailure } from '../../lib/failure.ts'
import { rememberOrganization } from '../../lib/organization.ts'
import { queryClient } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CurrentPassword, ownPassword } from '../auth/current-password.tsx'
import { FormFailure } from '../errors/form-failure.tsx'
import { useForm } from '../errors/form.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { useSelectOrganization } from '../organizations/choose.tsx'

/** Deletes one's own account, after saying what that means, and with the password: nobody can bring it back. */
export function DeleteAccount({ email }: { email: string }) {
  const [asking, setAsking] = useState(false)
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-muted">
        An organization whose only owner you are has to be handed over first. Lists, jobs and credits stay with their
        organizations.
      </p>
      <Button onClick={() => setAsking(true)}>Delete account</Button>
      {asking && <Asking email={email} onClose={() => setAsking(false)} />}
    </div>
  )
}

function Asking({ email, onClose }: { email: string; onClose: () => void }) {
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const remove = useMutation({
    mutationFn: () => auth.deleteAccount(password),
    onSuccess: async () => {
      rememberOrganization(undefined)
      queryClient.clear()
      await navigate({ to: '/sign-in', search: { deleted: true } })
    },
  })
  const failure = remove.isError ? failureOf(remove.error) : undefined
  const form = useForm(failure, {
    password: ownPassword(password),
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Delete your account?"
      description="You lose access to all your organizations at once, and the API keys that you made are revoked. This can’t be undone."
      actions={
        <>
          <Button onClick={onClose}>Keep my account</Button>
          <Button type="submit" form="delete-account" look="danger" busy={remove.isPending}>
            Delete account
          </Button>
        </>
      }
    >
      <form
        id="delete-account"
        ref={form.ref}
        noValidate
        className="grid gap-4"
        onSubmit={form.submit(() => remove.mutate())}
      >
        {form.failure !== undefined && hasCode(form.failure, 'LAST_OWNER') ? (
          <OnlyOwner failure={form.failure} />
        ) : (
          <FormFailure form={form} />
        )}
        <CurrentPassword
          label="Your password"
          email={email}
          value={password}
          onValue={setPassword}
          problem={form.problems.password}
        />
      </form>
    </Dialog>
  )
}

/** The organizations to hand over first, each with the way to its members: this tab may act in another one. */
function OnlyOwner({ failure }: { failure: KnownFailure<'LAST_OWNER'> }) {
  const navigate = useNavigate()
  const select = useSelectOrganization(() => navigate({ to: '/settings/members' }))
  const { organizations } = failure.envelope.details
  const names = organizations.map(({ name }) => `“${name}”`).join(', ')
  return (
    <>
      <FailureNotice
        failure={failure}
        words={{
          title: `You are the only owner of ${names}`,
          sentence: 'Hand it over to another member first, under Members; then you can delete your account.',
        }}
        actions={organizations.map(({ id, name }) => (
          <Button
            key={id}
            busy={select.isPending && select.variables === id}
            onClick={() => select.mutate(id)}
            className="h-auto! min-h-8 whitespace-normal! wrap-anywhere"
          >
            Members of {name}
          </Button>
        ))}
      />
      {select.isError && <FailureNotice failure={failureOf(select.error)} focus />}
    </>
  )
}
