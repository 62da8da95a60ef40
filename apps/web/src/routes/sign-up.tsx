import { useMutation, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { AuthFrame } from '../features/auth/frame.tsx'
import { mailQuery } from '../features/auth/mail.ts'
import { returnTo } from '../features/auth/return-to.ts'
import { sessionQuery } from '../features/auth/session.ts'
import { FormFailure } from '../features/errors/form-failure.tsx'
import { addressProblem, passwordProblem, shortestPassword, useForm } from '../features/errors/form.ts'
import { slugOf } from '../features/organizations/slug.ts'
import { auth } from '../lib/auth.ts'
import { failureOf } from '../lib/failure.ts'
import { rememberOrganization } from '../lib/organization.ts'
import { queryClient } from '../lib/trpc.ts'
import { Button, buttonLook } from '../ui/button.tsx'
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
  const mail = useQuery(mailQuery)
  const invited = from?.startsWith('/invitation/') === true
  // Where the address is verified first, the organization is made once one is signed in.
  const asksOrganization = !invited && mail.data !== true
  const signUp = useMutation({
    mutationFn: async () => {
      const { organization, ...person } = input
      const { token } = await auth.signUp(person)
      if (token === null) return 'mailed'
      if (invited) return 'signed-in'
      const created = await auth.createOrganization({ name: organization.trim(), slug: slugOf(organization) })
      await auth.selectOrganization(created.id)
      rememberOrganization(created.id)
      return 'signed-in'
    },
    onSuccess: async (outcome) => {
      if (outcome === 'mailed') return
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
      problem:
        !asksOrganization || input.organization.trim() !== '' ? undefined : 'Write a name; your company’s will do.',
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
  if (signUp.data === 'mailed') return <Mailed email={input.email.trim()} />
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
        {asksOrganization && (
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

/** The same words whether or not there is an account already: who has one is nobody else's business. */
function Mailed({ email }: { email: string }) {
  return (
    <AuthFrame
      title="Look into your mail"
      lead={
        <>
          We wrote to <strong className="text-ink wrap-anywhere">{email}</strong>. Open the link there, which works for
          a day. Then sign in.
        </>
      }
    >
      <p className="text-muted">
        Nothing there after a few minutes? Look among the unwanted mail. Signing in sends the link again.
      </p>
      <Link to="/sign-in" search={Route.useSearch()} className={buttonLook('primary', 'large')}>
        Sign in
      </Link>
    </AuthFrame>
  )
}
