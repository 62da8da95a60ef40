import { useMutation } from '@tanstack/react-query'
import { createFileRoute, Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { CurrentPassword } from '../features/auth/current-password.tsx'
import { DemoAccount } from '../features/auth/demo.tsx'
import { AuthFrame } from '../features/auth/frame.tsx'
import { returnTo } from '../features/auth/return-to.ts'
import { sessionQuery } from '../features/auth/session.ts'
import { FormFailure } from '../features/errors/form-failure.tsx'
import { addressProblem, useForm } from '../features/errors/form.ts'
import { auth } from '../lib/auth.ts'
import { failureOf, hasCode } from '../lib/failure.ts'
import { queryClient } from '../lib/trpc.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'

export const Route = createFileRoute('/sign-in')({
  validateSearch: ({ from, deleted }): { from?: string; deleted?: true } => ({
    ...(typeof from === 'string' ? { from } : {}),
    ...(deleted === true ? { deleted } : {}),
  }),
  component: SignIn,
})

const wrongCredentials = {
  title: 'Address and password do not match',
  sentence: 'One of the two is not right. Check both, then try again.',
}

function SignIn() {
  const { from, deleted } = Route.useSearch()
  const router = useRouter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: (credentials: { email: string; password: string }) => auth.signIn(credentials),
    onSuccess: async () => {
      queryClient.clear()
      await queryClient.fetchQuery(sessionQuery)
      router.history.push(returnTo(from))
    },
  })
  const failure = signIn.isError ? failureOf(signIn.error) : undefined
  const form = useForm(failure, {
    email: { label: 'E-mail', problem: addressProblem(email) },
    password: { label: 'Password', problem: password === '' ? 'Write your password.' : undefined },
  })
  const goesOn = from === undefined || from === '/' ? undefined : 'You go on where you were.'
  const lead = deleted ? <span role="status">Your account was deleted.</span> : goesOn
  return (
    <AuthFrame title="Sign in" lead={lead}>
      <form
        ref={form.ref}
        noValidate
        className="grid gap-4"
        onSubmit={form.submit(() => signIn.mutate({ email, password }))}
      >
        <FormFailure
          form={form}
          words={failure !== undefined && hasCode(failure, 'AUTHENTICATION_REQUIRED') ? wrongCredentials : undefined}
        />
        <TextField
          label="E-mail"
          type="email"
          name="email"
          autoComplete="email"
          autoFocus
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          problem={form.problems.email}
        />
        <CurrentPassword
          label="Password"
          name="password"
          value={password}
          onValue={setPassword}
          problem={form.problems.password}
        />
        <Button type="submit" look="primary" size="large" busy={signIn.isPending}>
          Sign in
        </Button>
      </form>
      <p>
        <Link to="/forgot-password" search={from === undefined ? {} : { from }} className="text-accent underline">
          Forgot your password?
        </Link>
      </p>
      <p className="text-muted">
        New here?{' '}
        <Link to="/sign-up" search={from === undefined ? {} : { from }} className="text-accent underline">
          Create an account
        </Link>
      </p>
      <DemoAccount busy={signIn.isPending} onUse={(demo) => signIn.mutate(demo)} />
    </AuthFrame>
  )
}
