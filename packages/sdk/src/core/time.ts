import { AbortedError } from './errors.ts'

/** The longest wait that a timer can hold (2³¹ − 1 ms, about 25 days); a longer one would end at once. */
export const longest = 0x7f_ff_ff_ff

/** How long something may take, and who else may end it. */
export interface Limits<T> {
  readonly ms: number
  readonly signal: AbortSignal | undefined
  /** Called when the time is over: throws what is to be thrown, or gives what there is to give. */
  readonly expired: () => T
}

/**
 * Runs `work` until it settles, its time is over or the signal aborts, whichever is first, and leaves neither a timer
 * nor a listener behind. `work` gets a signal for what it starts, and `fail`, which rejects at once and aborts that
 * signal; it need not settle after that.
 */
export function timed<T>(
  { ms, signal, expired }: Limits<T>,
  work: (inner: AbortSignal, fail: (error: unknown) => void) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const inner = new AbortController()
    const after =
      <A>(settle: (value: A) => void) =>
      (value: A): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        settle(value)
      }
    const succeed = after(resolve)
    const fail = after((error: unknown) => {
      reject(error)
      inner.abort(error)
    })
    const onAbort = (): void => fail(new AbortedError(signal?.reason))
    const onTime = (): void => {
      try {
        succeed(expired())
      } catch (error) {
        fail(error)
      }
    }
    const timer = setTimeout(onTime, Math.min(ms, longest))
    if (signal?.aborted) return onAbort()
    signal?.addEventListener('abort', onAbort)
    work(inner.signal, fail).then(succeed, fail)
  })
}

/**
 * Waits.
 * @throws AbortedError at once when the signal aborts
 */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return timed({ ms, signal, expired: () => {} }, () => new Promise(() => {}))
}
