import { deadline, onAbort } from '@leadwright/dialer'

interface CallOptions<T> {
  signal?: AbortSignal | undefined
  /** Milliseconds, with what the call then resolves to. */
  limit?: { ms: number; result: () => T } | undefined
  /** When it is aborted: how long a result is waited for that is on its way, in milliseconds. */
  linger?: {
    ms: number
    /** Says whether one is; `leave` ends the wait where it is not any more. */
    isComing: (leave: () => void) => boolean
  }
  /** Called when the result is no longer wanted. */
  onGivenUp?: () => void
}

/** Calls that are under way, so that all of them can be ended. */
export interface Calls {
  /** Settles with the work, or before it when aborted, out of time or closed. */
  run<T>(work: () => Promise<T>, options: CallOptions<T>): Promise<T>
  close(): void
}

export function createCalls(): Calls {
  const pending = new Set<() => void>()
  let closed = false

  return {
    run(work, { signal, limit, linger, onGivenUp }) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(closedError())
        if (signal?.aborted === true) return reject(signal.reason as Error)
        const finish = (): void => {
          callOff?.()
          callOffLingering?.()
          stopListening()
          pending.delete(onClose)
        }
        const giveUp = (then: () => void): void => {
          finish()
          onGivenUp?.()
          then()
        }
        const onClose = (): void => giveUp(() => reject(closedError()))
        const abandon = (): void => giveUp(() => reject(signal?.reason as Error))
        let callOffLingering: (() => void) | undefined
        const stopListening = onAbort(signal, () => {
          if (linger && linger.ms > 0 && linger.isComing(abandon)) callOffLingering = deadline(linger.ms, abandon)
          else abandon()
        })
        const callOff = limit && deadline(limit.ms, () => giveUp(() => resolve(limit.result())))
        pending.add(onClose)
        const settle = async (): Promise<void> => {
          try {
            resolve(await work())
          } catch (error) {
            reject(error)
          } finally {
            finish()
          }
        }
        void settle()
      })
    },
    close() {
      closed = true
      for (const onClose of pending) onClose()
    },
  }
}

function closedError(): DOMException {
  return new DOMException('The mail verifier was closed', 'AbortError')
}
