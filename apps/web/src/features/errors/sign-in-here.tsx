import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { auth } from '../../lib/auth.ts'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CurrentPassword } from '../auth/current-password.tsx'
import { sessionQuery } from '../auth/session.ts'
import { describe } from './describe.ts'
import { useFocusOnProblem } from './form.ts'

/**
 * For a session that ended in the middle of something: signs in again without leaving the page, so that what was typed
 * or chosen is still there, and goes on.
 */
export default function SignInHere({ onSignedIn }: { onSignedIn: (() => void) | undefined }) {
  const [asking, setAsking] = useState(false)
  const [back, setBack] = useState(false)
  if (back) return <p role="status">You are signed in again. Go on where you were.</p>
  return (
    <>
      <Button look="primary" onClick={() => setAsking(true)}>
        Sign in and go on
      </Button>
      {asking && (
        <PasswordDialog
          onClose={() => setAsking(false)}
          onSignedIn={() => {
            setAsking(false)
            setBack(true)
            onSignedIn?.()
          }}
        />
      )}
    </>
  )
}

function PasswordDialog({ onClose, onSignedIn }: { onClose: () => void; onSignedIn: () => void }) {
  const formId = useId()
  // Who was signed in when the page came: what is on it is theirs, so nobody else goes on with it.
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  const email = session?.user.email ?? ''
  const [password, setPassword] = useState('')
  const signIn = useMutation({ mutationFn: () => auth.signIn({ email, password }), onSuccess: onSignedIn })
  const failure = signIn.isError ? failureOf(signIn.error) : undefined
  const form = useFocusOnProblem(failure)
  const wrong = failure !== undefined && hasCode(failure, 'AUTHENTICATION_REQUIRED')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // The form that was interrupted is around this one, as far as events go.
    event.stopPropagation()
    signIn.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Sign in again"
      description={`As ${email}. What you were doing is kept, and goes on.`}
      actions={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" form={formId} look="primary" busy={signIn.isPending}>
            Sign in
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} noValidate className="grid gap-4" onSubmit={submit}>
        <CurrentPassword
          label="Password"
          email={email}
          value={password}
          onValue={setPassword}
          problem={wrong ? 'This is not the password.' : failure && describe(failure).sentence}
        />
      </form>
    </Dialog>
  )
}
