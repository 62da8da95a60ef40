import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useQueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useEffect } from 'react'
import { failureOf, hasCode, type Failure } from '../../lib/failure.ts'
import { isMissingPart, reloadIfReachable } from '../../lib/missing-part.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { isProbablySignedIn, sessionQuery } from '../auth/session.ts'
import { MaybeFramed } from '../frame/maybe-framed.tsx'
import { ChooseOrganization } from '../organizations/choose.tsx'
import { RateLimitBanner } from './banner.tsx'
import { describe } from './describe.ts'
import { FailureNotice } from './notice.tsx'
import { FailureReference } from './reference.tsx'

/** What a route shows instead of itself when what it needs did not come. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  const incomplete = isMissingPart(error)
  useEffect(() => {
    if (!incomplete) return undefined
    const reload = (): void => void reloadIfReachable({ asked: true })
    void reloadIfReachable({ asked: false })
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [incomplete])
  const retry = (): void => {
    if (incomplete) return void reloadIfReachable({ asked: true })
    boundary.reset()
    reset()
    void router.invalidate()
  }
  return <FailurePage failure={failureOf(error)} retry={retry} />
}

/** As {@link RouteFailure}, for routes that have no frame around them. */
export const FramelessFailure = (props: ErrorComponentProps) => (
  <main>
    <RouteFailure {...props} />
  </main>
)

/** As {@link RouteFailure}, where the frame itself did not come: it comes all the same for whoever is inside. */
export const FramedFailure = (props: ErrorComponentProps) => (
  <MaybeFramed framed={!isMissingPart(props.error) && isProbablySignedIn()}>
    <RouteFailure {...props} />
  </MaybeFramed>
)

/** A failure that is the whole page. */
export function FailurePage({ failure, retry }: { failure: Failure; retry: () => void }) {
  const described = describe(failure)
  // Whoever does not see the page hears what became of it.
  useEffect(() => document.querySelector('h1')?.focus(), [failure])
  const cache = useQueryClient()
  useEffect(() => {
    // Perhaps somebody else has signed in meanwhile, in another tab.
    if (hasCode(failure, 'NO_ACTIVE_ORGANIZATION')) void cache.invalidateQueries(sessionQuery)
  }, [cache, failure])

  if (hasCode(failure, 'RATE_LIMIT_EXCEEDED')) {
    return (
      <Page title={described.title} tab="Waiting">
        <RateLimitBanner failure={failure} retry={retry} titled={false} />
      </Page>
    )
  }
  const resolution = resolutionOf(failure, retry)
  if (resolution === undefined) {
    return (
      <Page title={described.title} tab="Failed">
        <FailureNotice failure={failure} retry={retry} titled={false} />
      </Page>
    )
  }
  return (
    <Page title={described.title} tab="Failed" lead={described.sentence}>
      <div data-failure={described.code} className="grid gap-6">
        {resolution}
        <FailureReference described={described} />
      </div>
    </Page>
  )
}

/** The codes that are resolved on a page of their own, and what resolves them. */
function resolutionOf(failure: Failure, retry: () => void) {
  if (hasCode(failure, 'AUTHENTICATION_REQUIRED')) return <SignInAgain />
  if (hasCode(failure, 'NO_ACTIVE_ORGANIZATION')) {
    return <ChooseOrganization organizations={failure.envelope.details.organizations} />
  }
  if (hasCode(failure, 'JOB_NOT_FOUND')) return <Elsewhere to="/jobs" label="All jobs" retry={retry} />
  if (hasCode(failure, 'RESOURCE_NOT_FOUND')) return <Elsewhere to="/lists" label="All lists" retry={retry} />
  return undefined
}

function SignInAgain() {
  const { href } = useRouter().state.location
  return (
    <p>
      <Link to="/sign-in" search={{ from: href }} className={buttonLook('primary')}>
        Sign in and return here
      </Link>
    </p>
  )
}

/** The item may be another organization's, or a reload may find it: both are one click away. */
function Elsewhere({ to, label, retry }: { to: '/jobs' | '/lists'; label: string; retry: () => void }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Link to={to} className={buttonLook('primary')}>
        {label}
      </Link>
      <Link to="/organizations" className={buttonLook('plain')}>
        Switch organization
      </Link>
      <Button look="quiet" onClick={retry}>
        Try again
      </Button>
    </div>
  )
}
