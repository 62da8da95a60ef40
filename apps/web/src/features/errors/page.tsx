import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useEffect } from 'react'
import { failureOf, waitOf, type Failure } from '../../lib/failure.ts'
import { isMissingPart, reloadIfReachable } from '../../lib/missing-part.ts'
import { Page } from '../../ui/page.tsx'
import { isProbablySignedIn } from '../auth/session.ts'
import { MaybeFramed } from '../frame/maybe-framed.tsx'
import { additionOf } from './additions.tsx'
import { AskAdmin } from './ask-admin.tsx'
import { WaitBanner } from './banner.tsx'
import { describe } from './describe.ts'
import { FailureNotice } from './notice.tsx'
import { FailureReference } from './reference.tsx'
import { RemedyButtons } from './remedies.tsx'

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

  if (waitOf(failure) !== undefined) {
    return (
      <Page title={described.title} tab="Waiting">
        <WaitBanner failure={failure} retry={retry} titled={false} />
      </Page>
    )
  }
  if (failure.kind !== 'known' || described.form !== 'page') {
    return (
      <Page title={described.title} tab="Failed">
        <FailureNotice failure={failure} retry={retry} titled={false} />
      </Page>
    )
  }
  return (
    <Page title={described.title} tab="Failed" lead={described.sentence}>
      <div data-failure={described.code} className="grid gap-6">
        <AskAdmin failure={failure} />
        {additionOf(failure) ?? (
          <div className="flex flex-wrap gap-2 empty:hidden">
            <RemedyButtons failure={failure} remedies={described.remedies} retry={retry} />
          </div>
        )}
        <FailureReference described={described} />
      </div>
    </Page>
  )
}
