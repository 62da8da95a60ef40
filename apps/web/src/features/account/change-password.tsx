import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { auth } from '../../lib/auth.ts'
import { failureOf } from '../../lib/failure.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { celebrate } from '../../ui/toast.tsx'
import { CurrentPassword } from '../auth/current-password.tsx'
import { FormFailure } from '../errors/form-failure.tsx'
import { passwordProblem, shortestPassword, useForm } from '../errors/form.ts'

const nothing = { currentPassword: '', newPassword: '', revokeOtherSessions: true }

/** Changes one's password; whoever else is signed in with the old one is signed out, unless it is told otherwise. */
export function ChangePassword({ email }: { email: string }) {
  const [input, setInput] = useState(nothing)
  const change = useMutation({
    mutationFn: () => auth.changePassword(input),
    onSuccess: () => {
      setInput(nothing)
      celebrate('Your password was changed')
    },
  })
  const failure = change.isError ? failureOf(change.error) : undefined
  const form = useForm(failure, {
    currentPassword: {
      label: 'Current password',
      problem: input.currentPassword === '' ? 'Write the password that you have now.' : undefined,
    },
    newPassword: { label: 'New password', problem: passwordProblem(input.newPassword) },
  })
  return (
    <form ref={form.ref} noValidate className="grid max-w-sm gap-4" onSubmit={form.submit(() => change.mutate())}>
      <FormFailure form={form} />
      <CurrentPassword
        label="Current password"
        email={email}
        value={input.currentPassword}
        onValue={(currentPassword) => setInput({ ...input, currentPassword })}
        problem={form.problems.currentPassword}
      />
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        required
        hint={`At least ${shortestPassword} characters.`}
        value={input.newPassword}
        onChange={(event) => setInput({ ...input, newPassword: event.target.value })}
        problem={form.problems.newPassword}
      />
      <CheckField
        label="Sign out everywhere else"
        checked={input.revokeOtherSessions}
        onChange={(event) => setInput({ ...input, revokeOtherSessions: event.target.checked })}
      />
      <Button type="submit" busy={change.isPending} className="justify-self-start">
        Change password
      </Button>
    </form>
  )
}
