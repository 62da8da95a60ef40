import { useMutation, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AuthFrame } from '../features/auth/frame.tsx'
import { mailQuery } from '../features/auth/mail.ts'
import { addressProblem, useForm } from '../features/errors/form.ts'
import { FormFailure } from '../features/errors/form-failure.tsx'
import { auth } from '../lib/auth.ts'
import { failureOf } from '../lib/failure.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Skeleton } from '../ui/page.tsx'

export const Route = createFileRoute('/forgot-password')({
  validateSearch: (search): { from?: string } => (typeof search['from'] === 'string' ? { from: search['from'] } : {}),
  component: ForgotPassword,
})

function ForgotPassword() {
  const mail = useQuery(mailQuery)
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: () => auth.requestPasswordReset(email.trim()) })
  const form = useForm(ask.isError ? failureOf(ask.error) : undefined, {
    email: { label: 'E-mail', problem: addressProblem(email) },
  })
  if (mail.isPending) {
    return (
      <AuthFrame title="Forgot your password?">
        <Skeleton className="h-32" />
      </AuthFrame>
    )
  }
  if (mail.data === false) return <NoMail />
  if (ask.isSuccess) return <Asked email={email.trim()} again={() => ask.reset()} />
  return (
    <AuthFrame title="Forgot your password?" lead="We mail you a link with which you set a new one.">
      <form ref={form.ref} noValidate className="grid gap-4" onSubmit={form.submit(() => ask.mutate())}>
        <FormFailure form={form} />
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
        <Button type="submit" look="primary" size="large" busy={ask.isPending}>
          Mail me a link
        </Button>
      </form>
      <BackToSignIn />
    </AuthFrame>
  )
}

/** The same words whether or not there is an account: who has one is nobody else's business. */
const Asked = ({ email, again }: { email: string; again: () => void }) => (
  <AuthFrame
    title="Look into your mail"
    lead={
      <>
        If <strong className="text-ink wrap-anywhere">{email}</strong> has an account, a link is on its way there. It
        works once, within the hour.
      </>
    }
  >
    <p className="text-muted">Nothing there after a few minutes? Look among the unwanted mail, or check the address.</p>
    <div className="grid gap-2">
      <Button size="large" onClick={again}>
        Use another address
      </Button>
      <BackToSignIn />
    </div>
  </AuthFrame>
)

/** Nobody here can reset somebody else's password, owners included: that would let them in as that person. */
const NoMail = () => (
  <AuthFrame
    title="Forgot your password?"
    lead="This installation sends no mail, so it can’t send you a link. Whoever runs the server can make one for you."
  >
    <div className="grid gap-2">
      <p>On the machine that Leadwright runs on, this prints a link to give to you:</p>
      <code className="rounded border border-line bg-sunken px-3 py-2 font-mono text-xs wrap-anywhere">
        npx -y pnpm@12 reset-password you@example.com
      </code>
    </div>
    <BackToSignIn />
  </AuthFrame>
)

function BackToSignIn() {
  return (
    <Link to="/sign-in" search={Route.useSearch()} className={buttonLook('quiet', 'large')}>
      Back to signing in
    </Link>
  )
}
