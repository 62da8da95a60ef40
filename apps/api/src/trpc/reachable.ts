import type { Fail } from '@leadwright/errors'
import { setTimeout as sleep } from 'node:timers/promises'
import { isOutage } from '../db/lost.ts'
import { currentRequest, givenUp } from '../waits/request-wait.ts'

/** Seconds after which it makes sense to come back when the database is away, or has no room. */
export const retryAfterOutage = 5
/** Before the second try, for a server that is just being started again. Milliseconds. */
const pause = 150

/**
 * Does what needs the database. Where the way to it is lost, what may be done again is done once more, because a
 * connection can have died while it lay unused; after that the caller is told to come back.
 * @param again nothing is changed by it, so that doing it twice is as good as once
 */
export async function reachable<R>(
  fail: Fail<'SERVICE_UNAVAILABLE'>,
  again: boolean,
  work: () => Promise<R>,
): Promise<R> {
  for (let tries = again ? 1 : 0; ; tries--) {
    let lost: unknown
    try {
      const result = await work()
      lost = failureIn(result)
      if (!isPassing(lost)) return result
    } catch (error) {
      if (!isPassing(error)) throw error
      lost = error
    }
    if (tries === 0) throw fail('SERVICE_UNAVAILABLE', { retryAfter: retryAfterOutage }, { cause: lost })
    await sleep(pause)
  }
}

/** Whether the database is away, or kept silent for as long as a look-up that several requests share may take. */
function isPassing(error: unknown): boolean {
  const given = givenUp(error)
  return isOutage(error) || (given !== undefined && given !== currentRequest()?.given)
}

/** What tRPC's steps hand back instead of throwing. */
const failureIn = (result: unknown): unknown =>
  typeof result === 'object' && result !== null && 'error' in result ? result.error : undefined
