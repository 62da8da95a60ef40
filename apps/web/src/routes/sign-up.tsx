import { useMutation } from '@tanstack/react-query'
import { createFileRoute, Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { AuthFrame } from '../features/auth/frame.tsx'
import { returnTo } from '../features/auth/return-to.ts'
import { sessionQuery } from '../features/auth/session.ts'
import { FormFailure } from '../features/errors/form-failure.tsx'
import { addressProblem, passwordProblem, shortestPassword, useForm } from '../features/errors/form.ts'
import { slugOf } from '../features/organizations/slug.ts'
import { auth } from '../lib/auth.ts'
import { failureOf } from '../lib/failure.ts'
import { rememberOrganization } from '../lib/organization.ts'
import { queryClient } from '../lib/trpc.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'

export const Route = createFileRoute('/sign-up')({
  validateSearch: (search): { from?: string } => (typeof search['from'] === 'string' ? { from: search['from'] } : {}),
  component: SignUp,
})

const nothing = { name: '', email: '', password: '', organization: '' }

function SignUp() {
  const { from } = Route.useSearch()
  const router = useRouter()
  const [input, setInput] = useState(nothing)
  const invited = from?.startsWith('/invitation/') === true
  const signUp = useMutation({
    mutationFn: async () => {
      const { organization, ...person } = input
      await auth.signUp(person)
      if (invited) return
      const created = await auth.createOrganization({ name: organization.trim(), slug: slugOf(organization) })
      await auth.selectOrganization(created.id)
      rememberOrganization(created.id)
    },
    onSuccess: async () => {
      queryClient.clear()
      await queryClient.fetchQuery(sessionQuery)
      router.history.push(returnTo(from))
    },
  })
  const failure = signUp.isError ? failureOf(signUp.error) : undefined
  const form = useForm(failure, {
    name: { label: 'Your name', problem: input.name.trim() === '' ? 'Write what others are to call you.' : undefined },
    email: { label: 'E-mail', problem: addressProblem(input.email) },
    password: { label: 'Password', problem: passwordProblem(input.password) },
    organization: {
      label: 'Organization',
      problem: invited || input.organization.trim() !== '' ? undefined : 'Write a name; your company’s will do.',
      aliases: ['slug'],
    },
  })
  const bind = (name: keyof typeof nothing) => ({
    name,
    value: input[name],
    problem: form.problems[name],
    required: true,
    onChange: (event: { target: { value: string } }) => setInput({ ...input, [name]: event.target.value }),
  })
  return (
    <AuthFrame title="Create an account" lead="Verify a hundred addresses for nothing. No card.">
      <form ref={form.ref} noValidate className="grid gap-4" onSubmit={form.submit(() => signUp.mutate())}>
        <FormFailure form={form} />
        <TextField label="Your name" autoComplete="name" autoFocus {...bind('name')} />
        <TextField label="E-mail" type="email" autoComplete="email" {...bind('email')} />
        <TextField
          label="Password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${shortestPassword} characters.`}
          {...bind('password')}
        />
        {!invited && (
          <TextField
            label="Organization"
            autoComplete="organization"
            hint="Lists, credits and keys belong to it. You can invite others later."
            {...bind('organization')}
          />
        )}
        <Button type="submit" look="primary" size="large" busy={signUp.isPending}>
          Create account
        </Button>
      </form>
      <p className="text-muted">
        Been here before?{' '}
        <Link to="/sign-in" search={from === undefined ? {} : { from }} className="text-accent underline">
          Sign in
        </Link>
      </p>
    </AuthFrame>
  )
}
