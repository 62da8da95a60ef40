import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { describe } from '../features/errors/describe.ts'
import { FailureEmpty } from '../features/errors/empty.tsx'
import { FailureNotice } from '../features/errors/notice.tsx'
import { failureOf } from '../lib/failure.ts'

interface LoadedProps<T> {
  readonly query: Pick<UseQueryResult<T, unknown>, 'data' | 'error' | 'isError' | 'refetch'>
  /** The final layout without its content. */
  readonly skeleton: ReactNode
  /** Without it there is no page, so that its failure is the page. */
  readonly whole?: boolean
  readonly children: (data: T) => ReactNode
}

/**
 * What a query brought. What was there stays while a refresh fails; without it, the failure stands in its place, or in
 * that of the whole page, where nothing else on it makes sense.
 */
export function Loaded<T>({ query, skeleton, whole = false, children }: LoadedProps<T>) {
  const { data, error, isError, refetch } = query
  const retry = (): void => void refetch()
  if (data !== undefined) {
    return (
      <>
        {isError && <FailureNotice failure={failureOf(error)} retry={retry} />}
        {children(data)}
      </>
    )
  }
  if (isError) {
    const failure = failureOf(error)
    const { form } = describe(failure)
    if (whole || form === 'page') throw error
    if (form === 'empty') return <FailureEmpty failure={failure} retry={retry} />
    return <FailureNotice failure={failure} retry={retry} />
  }
  return skeleton
}
