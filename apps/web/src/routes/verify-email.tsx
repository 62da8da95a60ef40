import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AuthFrame } from '../features/auth/frame.tsx'
import { problemsOf } from '../features/errors/form.ts'
import { FailureNotice } from '../features/errors/notice.tsx'
import { auth } from '../lib/auth.ts'
import { failureOf } from '../lib/failure.ts'
import { buttonLook } from '../ui/button.tsx'
import { Skeleton } from '../ui/page.tsx'

export const Route = createFileRoute('/verify-email')({ component: VerifyEmail })

/** Where a mailed link leads. Its token stands behind the #, which browsers keep to themselves. */
function VerifyEmail() {
  const [token] = useState(() => window.location.hash.slice(1))
  const verify = useQuery({
    queryKey: ['verify-address'],
    queryFn: () => auth.verifyAddress(token),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
  })
  const failure = verify.isError ? failureOf(verify.error) : undefined
  if (token === '' || problemsOf(failure)['token'] !== undefined) return <Over />
  if (failure !== undefined) {
    return (
      <AuthFrame title="Verify your address">
        <FailureNotice failure={failure} retry={() => void verify.refetch()} focus />
      </AuthFrame>
    )
  }
  return verify.isSuccess ? (
    <AuthFrame title="Your address is verified" lead="Sign in with the password that you have chosen.">
      <ToSignIn />
    </AuthFrame>
  ) : (
    <AuthFrame title="Verify your address">
      <Skeleton className="h-24" />
    </AuthFrame>
  )
}

const ToSignIn = () => (
  <Link to="/sign-in" className={buttonLook('primary', 'large')}>
    Sign in
  </Link>
)

const Over = () => (
  <AuthFrame
    title="This link no longer works"
    lead="Its day has passed, or it was cut off. Sign in, and we mail you a new one."
  >
    <ToSignIn />
  </AuthFrame>
)
