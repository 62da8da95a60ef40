/** A refusal that took so many milliseconds was made to wait, if another of the session came so many times sooner. */
const long = 900
const contrast = 4

/**
 * Measures how long a server takes for each refusal, to notice when it begins to make them wait (a tarpit). Where each
 * takes as long as the others, be it for a look-up, a new session would not be any quicker.
 */
export interface Patience {
  /** Commands go out now. */
  asked(): void
  /** A reply came; true where it is the first refusal of the session that was made to wait. */
  isTried(code: number): boolean
  /** Some refusal was. */
  readonly isOver: boolean
}

export function createPatience(now: () => number = () => performance.now()): Patience {
  let since = 0
  let quickest = Number.POSITIVE_INFINITY
  let isOver = false
  return {
    asked() {
      since = now()
    },
    isTried(code) {
      const taken = now() - since
      since += taken
      if (code < 400) return false
      const isTrying = taken >= long && taken >= contrast * quickest
      quickest = Math.min(quickest, taken)
      if (!isTrying || isOver) return false
      isOver = true
      return true
    },
    get isOver() {
      return isOver
    },
  }
}
