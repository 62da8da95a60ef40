import type { Logger } from 'pino'
import { oneAtATime } from '../waits/one-at-a-time.ts'

/** Milliseconds between looks for work that nobody rang for, unless something else is said. */
const usualInterval = 1000
/** Milliseconds from one sweep to the next: nobody waits for what is swept, and an idle worker leaves the database alone. */
const sweepInterval = 2000

/** A worker's looks for work: whenever it is rung for, and every second or so. What nobody rings for is swept beside them. */
export interface Rounds {
  /** Takes what there is to do; one look at a time, so that a bell is never lost between two. */
  readonly look: () => void
  start(): void
  /** Resolves when no look is under way any more. */
  stop(): Promise<void>
}

export function createRounds({
  take,
  sweep,
  log,
  interval = usualInterval,
}: {
  /** Takes what there is to do, as far as there is room. */
  readonly take: () => Promise<void>
  /** Does what nobody rings for. */
  readonly sweep: () => Promise<void>
  readonly log: Pick<Logger, 'warn'>
  /** Milliseconds between looks that nobody rang for. */
  readonly interval?: number
}): Rounds {
  let isStopping = false
  let looking: NodeJS.Timeout | undefined
  let nextSweep: NodeJS.Timeout | undefined
  let sweeping: Promise<void> = Promise.resolve()
  const taking = oneAtATime(() =>
    take().catch((err: unknown) => log.warn({ err }, 'no work could be taken; trying again soon')),
  )

  const sweepAndAgain = async (): Promise<void> => {
    try {
      await sweep()
    } catch (err) {
      log.warn({ err }, 'a sweep failed; trying again soon')
    }
    if (isStopping) return
    nextSweep = setTimeout(() => {
      sweeping = sweepAndAgain()
    }, sweepInterval)
  }

  return {
    look: taking.ask,
    start: () => {
      taking.ask()
      looking = setInterval(taking.ask, interval)
      sweeping = sweepAndAgain()
    },
    stop: async () => {
      isStopping = true
      clearInterval(looking)
      clearTimeout(nextSweep)
      await Promise.all([sweeping, taking.stop()])
    },
  }
}
