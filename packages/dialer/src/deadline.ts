/**
 * Calls back after so many milliseconds, until the returned function is called. What arrived in the meantime is read
 * first: the event loop runs late timers before it looks at its sockets, so that after a stall (a busy process, a
 * suspended machine) every server would seem to have been too slow.
 */
export function deadline(ms: number, callback: () => void): () => void {
  let immediate: NodeJS.Immediate | undefined
  const timer = setTimeout(
    () => {
      immediate = setImmediate(callback)
    },
    Math.min(ms, maxDelay),
  )
  return () => {
    clearTimeout(timer)
    clearImmediate(immediate)
  }
}

/** The longest that a timer takes; beyond it, it would fire at once. */
const maxDelay = 2 ** 31 - 1
