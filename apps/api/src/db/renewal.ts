import { oneAtATime } from '../waits/one-at-a-time.ts'

/** A renewal that failed is tried again after so long: one that fails at each of its times loses what is renewed. Milliseconds. */
const retryTime = 200

/** Keeps what lapses otherwise. */
export interface Renewal {
  /** Renews at once; where that is under way, once more after it. */
  readonly now: () => void
  /** Renews no more. What is under way goes on. */
  stop(): void
}

/** Renews what lapses otherwise three times in its life, and soon again what could not be renewed. */
export function keepRenewed({
  time,
  renew,
  failed = () => {},
}: {
  /** What is renewed lasts so long. Milliseconds. */
  readonly time: number
  readonly renew: () => Promise<void>
  readonly failed?: (error: unknown) => void
}): Renewal {
  let retry: NodeJS.Timeout | undefined
  const renewing = oneAtATime(async () => {
    clearTimeout(retry)
    try {
      await renew()
    } catch (error) {
      failed(error)
      retry = setTimeout(renewing.ask, retryTime)
    }
  })
  const timer = setInterval(renewing.ask, time / 3)

  return {
    now: renewing.ask,
    stop: () => {
      void renewing.stop().then(() => clearTimeout(retry))
      clearInterval(timer)
    },
  }
}
