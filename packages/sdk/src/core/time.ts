import { AbortedError } from './errors.ts'

/** The longest wait that a timer can hold (2³¹ − 1 ms, about 25 days); a longer one would end at once. */
const longest = 0x7f_ff_ff_ff

/**
 * Waits.
 * @throws AbortedError at once when the signal aborts
 */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer)
      reject(new AbortedError(signal?.reason))
    }
    const onTime = (): void => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }
    const timer = setTimeout(onTime, Math.min(ms, longest))
    if (signal?.aborted) onAbort()
    else signal?.addEventListener('abort', onAbort, { once: true })
  })
}

/** How long something may take, and who else may end it. */
export interface Limits {
  readonly ms: number
  readonly signal: AbortSignal | undefined
  /** What it is rejected with when the time is over. */
  readonly expired: () => Error
}

/**
 * Runs `work` until it settles, its time is over or the signal aborts, whichever is first, and leaves neither a timer
 * nor a listener behind. `work` gets a signal for what it starts, and `fail`, which rejects at once and aborts that
 * signal; it need not settle after that.
 */
export function timed<T>(
  { ms, signal, expired }: Limits,
  work: (inner: AbortSignal, fail: (error: Error) => void) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const inner = new AbortController()
    const end = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
    const fail = (error: Error): void => {
      end()
      reject(error)
      inner.abort(error)
    }
    const onAbort = (): void => fail(new AbortedError(signal?.reason))
    const timer = setTimeout(() => fail(expired()), Math.min(ms, longest))
    if (signal?.aborted) return onAbort()
    signal?.addEventListener('abort', onAbort)
    work(inner.signal, fail).finally(end).then(resolve, reject)
  })
}
