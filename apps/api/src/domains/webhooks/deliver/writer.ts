import type { Logger } from 'pino'
import type { Database } from '../../../db/client.ts'
import { oneAtATime } from '../../../waits/one-at-a-time.ts'
import { leaseTime, writeOutcomes, type Outcome } from './store.ts'

/** Writes what attempts came to, together with what others came to meanwhile. */
export interface OutcomeWriter {
  write(outcome: Outcome): void
  /** Writes what is left, once more where that fails. */
  close(): Promise<void>
}

/** Outcomes in one transaction. */
const batch = 200
/** How long to wait after a failure. Milliseconds. */
const retryTime = 500

export function createOutcomeWriter({
  db,
  log,
  written,
}: {
  readonly db: Database
  readonly log: Pick<Logger, 'warn'>
  /** Called after each batch. */
  readonly written: () => void
}): OutcomeWriter {
  let waiting: { readonly outcome: Outcome; readonly until: number }[] = []
  let retry: NodeJS.Timeout | undefined

  const flush = async (): Promise<void> => {
    clearTimeout(retry)
    while (waiting.length > 0) {
      const some = waiting.slice(0, batch)
      try {
        await writeOutcomes(
          db,
          some.map(({ outcome }) => outcome),
        )
      } catch (err) {
        log.warn({ err }, 'what webhooks answered could not be written; trying again soon')
        // By then somebody else has sent it again.
        waiting = waiting.filter(({ until }) => performance.now() < until)
        retry = setTimeout(flushing.ask, retryTime)
        return
      }
      waiting = waiting.slice(some.length)
      written()
    }
  }
  const flushing = oneAtATime(flush)

  return {
    write: (outcome) => {
      waiting.push({ outcome, until: performance.now() + leaseTime })
      flushing.ask()
    },
    close: async () => {
      await flushing.stop()
      await flush()
      clearTimeout(retry)
    },
  }
}
