/** Work of which no two are under way at once. */
export interface OneAtATime {
  /** Does it, or, where it is under way, once more after that: what is asked for meanwhile is not lost. */
  readonly ask: () => void
  /** Does it no more; resolves when it is not under way any more. */
  stop(): Promise<void>
}

/** @param work must not reject */
export function oneAtATime(work: () => Promise<void>): OneAtATime {
  let underWay: Promise<void> | undefined
  let isAskedAgain = false
  let isStopped = false

  const ask = (): void => {
    if (isStopped) return
    if (underWay !== undefined) {
      isAskedAgain = true
      return
    }
    isAskedAgain = false
    underWay = work().finally(() => {
      underWay = undefined
      if (isAskedAgain) ask()
    })
  }
  return {
    ask,
    stop: async () => {
      isStopped = true
      await underWay
    },
  }
}
