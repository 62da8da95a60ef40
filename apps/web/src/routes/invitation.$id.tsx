import { useMutation, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { AuthFrame } from '../features/auth/frame.tsx'
import { sessionQuery } from '../features/auth/session.ts'
import { FramelessFailure } from '../features/errors/page.tsx'
import { FailureNotice } from '../features/errors/notice.tsx'
import { refusalOf } from '../features/organizations/invitation.ts'
import { auth, type Session } from '../lib/auth.ts'
import { failureOf, type Failure } from '../lib/failure.ts'
import { rememberOrganization } from '../lib/organization.ts'
import { queryClient } from '../lib/trpc.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/page.tsx'
import { roleAllows, roleName } from '../words/roles.ts'

export const Route = createFileRoute('/invitation/$id')({
  errorComponent: FramelessFailure,
  component: () => (
    <Loaded whole query={useQuery(sessionQuery)} skeleton={<Waiting />}>
      {(session) => (session === null ? <SignInFirst /> : <Invited session={session} />)}
    </Loaded>
  ),
})

const Waiting = () => (
  <AuthFrame title="Invitation">
    <Skeleton className="h-24" />
  </AuthFrame>
)

/** Whom an invitation is from is told to whom it is for, and to nobody else. */
function SignInFirst() {
  const from = `/invitation/${encodeURIComponent(Route.useParams().id)}`
  return (
    <AuthFrame
      title="You are invited"
      lead="Sign in with the address that the invitation was sent to, or create an account with it. Then you see who invites you, and decide."
    >
      <div className="grid gap-2">
        <Link to="/sign-in" search={{ from }} className={buttonLook('primary', 'large')}>
          Sign in
        </Link>
        <Link to="/sign-up" search={{ from }} className={buttonLook('plain', 'large')}>
          Create an account
        </Link>
      </div>
    </AuthFrame>
  )
}

function Invited({ session }: { session: Session }) {
  const { id } = Route.useParams()
  const navigate = useNavigate()
  const query = useQuery({ queryKey: ['invitation', id], queryFn: () => auth.invitation(id) })
  const accept = useMutation({
    mutationFn: () => auth.acceptInvitation(id),
    onSuccess: async ({ invitation }) => {
      rememberOrganization(invitation.organizationId)
      queryClient.clear()
      await navigate({ to: '/' })
    },
  })
  const failure = accept.isError ? failureOf(accept.error) : query.isError ? failureOf(query.error) : undefined
  const refusal = failure && refusalOf(failure)
  if (refusal === 'other-account') return <OtherAccount email={session.user.email} />
  if (refusal === 'over') return <Over />
  if (query.data === undefined) {
    return failure === undefined ? <Waiting /> : <Failed failure={failure} retry={() => void query.refetch()} />
  }
  const { organizationName, inviterEmail, role } = query.data
  return (
    <AuthFrame
      title={`Join ${organizationName}`}
      lead={
        <>
          <strong className="text-ink">{inviterEmail}</strong> invites you to {organizationName} as{' '}
          <strong className="text-ink">{roleName(role)}</strong>. {roleAllows(role)}
        </>
      }
    >
      {failure !== undefined && <FailureNotice failure={failure} focus />}
      <div className="grid gap-2">
        <Button look="primary" size="large" busy={accept.isPending} onClick={() => accept.mutate()}>
          Accept the invitation
        </Button>
        <Link to="/" className={buttonLook('quiet', 'large')}>
          Not now
        </Link>
      </div>
      <p className="text-xs text-muted">You are signed in as {session.user.email}.</p>
    </AuthFrame>
  )
}

const Failed = ({ failure, retry }: { failure: Failure; retry: () => void }) => (
  <AuthFrame title="Invitation">
    <FailureNotice failure={failure} retry={retry} focus />
  </AuthFrame>
)

function OtherAccount({ email }: { email: string }) {
  const { id } = Route.useParams()
  const navigate = useNavigate()
  const signOut = useMutation({
    mutationFn: () => auth.signOut(),
    onSuccess: async () => {
      rememberOrganization(undefined)
      queryClient.clear()
      await navigate({ to: '/sign-in', search: { from: `/invitation/${encodeURIComponent(id)}` } })
    },
  })
  return (
    <AuthFrame
      title="This invitation is for another address"
      lead={`You are signed in as ${email}. Sign in with the address that the invitation was sent to, or ask for one to this address.`}
    >
      {signOut.isError && <FailureNotice failure={failureOf(signOut.error)} focus />}
      <div className="grid gap-2">
        <Button look="primary" size="large" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign in with another account
        </Button>
        <Link to="/" className={buttonLook('quiet', 'large')}>
          Stay as {email}
        </Link>
      </div>
    </AuthFrame>
  )
}

const Over = () => (
  <AuthFrame
    title="This invitation no longer works"
    lead="It was accepted or cancelled, or its time has run out. Ask whoever invited you for a new one."
  >
    <p className="text-muted">If you have accepted it already, the organization is among yours.</p>
    <Link to="/organizations" className={buttonLook('primary', 'large')}>
      Your organizations
    </Link>
  </AuthFrame>
)
