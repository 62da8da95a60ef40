import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailureNotice } from '../features/errors/notice.tsx'
import { FailurePage } from '../features/errors/page.tsx'
import { describe } from '../features/errors/describe.ts'
import { RateLimitBanner } from '../features/errors/banner.tsx'
import { failureOf, hasCode, type Failure } from '../lib/failure.ts'

interface LoadedProps<T> {
  readonly query: Pick<UseQueryResult<T, unknown>, 'data' | 'error' | 'isError' | 'refetch'>
  /** The final layout without its content. */
  readonly skeleton: ReactNode
  readonly children: (data: T) => ReactNode
}

/** What a query brought. What was there stays while a refresh fails; without it, the failure stands in its place. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  const { data, error, isError, refetch } = query
  const retry = (): void => void refetch()
  if (data !== undefined) {
    return (
      <>
        {isError && <Refused failure={failureOf(error)} retry={retry} />}
        {children(data)}
      </>
    )
  }
  if (isError) {
    const failure = failureOf(error)
    return describe(failure).form === 'page' ? (
      <FailurePage failure={failure} retry={retry} />
    ) : (
      // Within a page, its frame is there already.
      <div className="mx-auto w-full max-w-[1080px] px-4 py-6 in-data-page:mx-0 in-data-page:p-0! sm:px-8">
        <Refused failure={failure} retry={retry} />
      </div>
    )
  }
  return skeleton
}

/** A failure in its place on a page, in its form. */
export function Refused({ failure, retry }: { failure: Failure; retry: () => void }) {
  if (hasCode(failure, 'RATE_LIMIT_EXCEEDED')) return <RateLimitBanner failure={failure} retry={retry} />
  return <FailureNotice failure={failure} retry={retry} />
}
