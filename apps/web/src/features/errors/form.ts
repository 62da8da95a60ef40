import { useEffect, useRef } from 'react'
import { hasCode, type Failure } from '../../lib/failure.ts'

/** What is wrong at each field, by the last part of its path. */
export function problemsOf(failure: Failure | undefined): Readonly<Record<string, string>> {
  if (failure === undefined || !hasCode(failure, 'INVALID_REQUEST')) return {}
  return Object.fromEntries(
    failure.envelope.details.issues.map(({ path, message }) => [path.split('.').at(-1) ?? path, message]),
  )
}

/** A form whose first wrong field takes the focus once a refusal comes. */
export function useFocusOnProblem(failure: Failure | undefined) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (failure === undefined) return
    const first =
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      form.current?.querySelector<HTMLElement>('[role="alert"]')
    first?.focus()
  }, [failure])
  return form
}
