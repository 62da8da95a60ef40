import { AbortedError, ConnectionError, TimeoutError } from './errors.ts'
import { longest } from './time.ts'

/**
 * The body of an answer as a stream that errors when nothing comes for too long, when the signal aborts, and when the
 * connection breaks. The time that its reader takes does not count. `describe` makes an error say which call it is of.
 */
export function download(
  body: ReadableStream<Uint8Array>,
  idleMs: number,
  signal: AbortSignal | undefined,
  describe: (error: Error) => Error,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let end: () => void
  let fail: (error: Error) => void
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const onAbort = (): void => fail(new AbortedError(signal?.reason))
        end = () => signal?.removeEventListener('abort', onAbort)
        fail = (reason) => {
          end()
          controller.error(describe(reason))
          void reader.cancel(reason).catch(() => {})
        }
        if (signal?.aborted) onAbort()
        else signal?.addEventListener('abort', onAbort)
      },
      async pull(controller) {
        const onTime = (): void => fail(new TimeoutError(`Nothing more came for ${idleMs} ms`, 'idle'))
        const timer = setTimeout(onTime, Math.min(idleMs, longest))
        try {
          const { done, value } = await reader.read()
          if (!done) return controller.enqueue(value)
          end()
          controller.close()
        } catch (cause) {
          fail(new ConnectionError('The download broke off', { cause }))
        } finally {
          clearTimeout(timer)
        }
      },
      cancel(reason) {
        end()
        return reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
