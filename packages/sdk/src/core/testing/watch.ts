import { getEventListeners } from 'node:events'

/** Listeners for `abort` that somebody left on a signal. */
export const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length

/**
 * Counts timers that were started in this scope, have neither fired nor been cleared, and keep the process alive (the
 * platform's `fetch` has one that does not).
 */
export function watchTimers(): Disposable & { pending(): number } {
  const pending = new Set<NodeJS.Timeout>()
  const { setTimeout: start, clearTimeout: clear } = globalThis
  const watched = (callback: () => void, ms?: number): NodeJS.Timeout => {
    const timer = start(() => {
      pending.delete(timer)
      callback()
    }, ms)
    pending.add(timer)
    return timer
  }
  globalThis.setTimeout = watched as typeof start
  globalThis.clearTimeout = (timer) => {
    pending.delete(timer as NodeJS.Timeout)
    clear(timer)
  }
  return {
    pending: () => [...pending].filter((timer) => timer.hasRef()).length,
    [Symbol.dispose]() {
      globalThis.setTimeout = start
      globalThis.clearTimeout = clear
    },
  }
}
