import type { Query, QueryClient } from '@tanstack/react-query'
import { failureOf, waitOf } from './failure.ts'

/** After the wait itself, so that what shows a countdown has asked first; in milliseconds. */
const afterwards = 1000

/**
 * Asks again for everything that the rate limit refused, once it is over: what shows a countdown does so by itself, and
 * what shows nothing, such as a number in the rail, would stay without its answer for good.
 * @returns what to call with each error of a query
 */
export function createAskAgain(client: () => QueryClient): (error: unknown) => void {
  let until = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return (error) => {
    const seconds = waitOf(failureOf(error))
    if (seconds === undefined) return
    until = Math.max(until, Date.now() + seconds * 1000 + afterwards)
    clearTimeout(timer)
    timer = setTimeout(
      () => void client().refetchQueries({ type: 'active', predicate: wasRefused }),
      until - Date.now(),
    )
  }
}

/** Still refused, and nobody is asking. */
const wasRefused = ({ state: { error, fetchStatus } }: Query): boolean =>
  fetchStatus === 'idle' && error !== null && waitOf(failureOf(error)) !== undefined
