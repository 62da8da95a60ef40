import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { auth } from '../../lib/auth.ts'
import { failureOf } from '../../lib/failure.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { celebrate } from '../../ui/toast.tsx'
import { problemsOf, useFocusOnProblem } from '../errors/form.ts'
import { FailureNotice } from '../errors/notice.tsx'

const nothing = { currentPassword: '', newPassword: '', revokeOtherSessions: true }
const shortest = 8

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
  const problems = problemsOf(failure)
  const form = useFocusOnProblem(failure)
  // The server names both fields the same; a new password that is too short never leaves this form.
  const tooShort = input.newPassword !== '' && input.newPassword.length < shortest
  return (
    <form
      ref={form}
      className="grid max-w-sm gap-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (!tooShort) change.mutate()
      }}
    >
      {failure !== undefined && <FailureNotice failure={failure} />}
      {/* For password managers, which keep a password by its address. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
        value={input.currentPassword}
        onChange={(event) => setInput({ ...input, currentPassword: event.target.value })}
        problem={problems['currentPassword'] ?? problems['password']}
      />
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        required
        minLength={shortest}
        hint={`At least ${shortest} characters.`}
        value={input.newPassword}
        onChange={(event) => setInput({ ...input, newPassword: event.target.value })}
        problem={problems['newPassword']}
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
