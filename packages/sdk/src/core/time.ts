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
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      },
      Math.min(ms, longest),
    )
    if (signal?.aborted) onAbort()
    else signal?.addEventListener('abort', onAbort, { once: true })
  })
}
