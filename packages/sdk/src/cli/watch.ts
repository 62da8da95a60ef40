import type { Fetch } from '../core/index.ts'
import type { Io } from './io.ts'
import type { Progress } from './progress.ts'

/** A `fetch` that tells people once when the server is away, and once when it is back. */
export function watching(progress: Progress, { signal }: Pick<Io, 'signal'>): Fetch {
  let isAway = false
  const tell = (now: boolean): void => {
    if (now !== isAway) progress.note(now ? 'The server does not answer. Asking again …' : 'The server answers again.')
    isAway = now
  }
  return async (url, init) => {
    try {
      const response = await fetch(url, init)
      tell(response.status >= 500)
      return response
    } catch (error) {
      // What Ctrl-C ended says nothing of the server.
      if (!signal.aborted) tell(true)
      throw error
    }
  }
}
