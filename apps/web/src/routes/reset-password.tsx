import { useMutation } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AuthFrame } from '../features/auth/frame.tsx'
import { passwordProblem, problemsOf, shortestPassword, useForm } from '../features/errors/form.ts'
import { FormFailure } from '../features/errors/form-failure.tsx'
import { auth } from '../lib/auth.ts'
import { failureOf } from '../lib/failure.ts'
import { rememberOrganization } from '../lib/organization.ts'
import { queryClient } from '../lib/trpc.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'

export const Route = createFileRoute('/reset-password')({ component: ResetPassword })

/** Where a mailed link leads. Its token stands behind the #, which browsers keep to themselves. */
function ResetPassword() {
  const [token] = useState(() => window.location.hash.slice(1))
  const [newPassword, setNewPassword] = useState('')
  const reset = useMutation({
    mutationFn: () => auth.resetPassword({ token, newPassword }),
    onSuccess: () => {
      // Every session has ended with the old password, this browser's included.
      rememberOrganization(undefined)
      queryClient.clear()
    },
  })
  const failure = reset.isError ? failureOf(reset.error) : undefined
  const form = useForm(failure, {
    newPassword: { label: 'New password', problem: passwordProblem(newPassword) },
  })
  if (reset.isSuccess) return <Done />
  if (token === '' || problemsOf(failure)['token'] !== undefined) return <Over />
  return (
    <AuthFrame title="Set a new password" lead="You are signed out wherever you are signed in with the old one.">
      <form ref={form.ref} noValidate className="grid gap-4" onSubmit={form.submit(() => reset.mutate())}>
        <FormFailure form={form} />
        <TextField
          label="New password"
          type="password"
          name="password"
          autoComplete="new-password"
          autoFocus
          required
          hint={`At least ${shortestPassword} characters.`}
          value={newPassword}
          onChange={(event) => setNewPassword(event.target.value)}
          problem={form.problems.newPassword}
        />
        <Button type="submit" look="primary" size="large" busy={reset.isPending}>
          Set password
        </Button>
      </form>
    </AuthFrame>
  )
}

const Done = () => (
  <AuthFrame title="Your password is set" lead="From now on, sign in with the new one.">
    <Link to="/sign-in" className={buttonLook('primary', 'large')}>
      Sign in
    </Link>
  </AuthFrame>
)

const Over = () => (
  <AuthFrame
    title="This link no longer works"
    lead="It was used already, its hour has passed, or it was cut off. Your password is as it was."
  >
    <Link to="/forgot-password" className={buttonLook('primary', 'large')}>
      Ask for a new link
    </Link>
  </AuthFrame>
)
