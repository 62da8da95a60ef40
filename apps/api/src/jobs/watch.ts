import { setTimeout as sleep } from 'node:timers/promises'
import type { JobEvents } from './events.ts'

/** Milliseconds. A job changes several times a second; nobody reads faster than this. */
const pause = 200
/** Milliseconds between looks while nothing is heard, in case that a notification got lost. */
const slowPoll = 5000

/** Yields a job now and after each change, until it is over or the signal aborts. */
export async function* watchJob<View>({
  read,
  isOver,
  events,
  jobId,
  signal,
}: {
  /** Reads the job; throws where the caller may not see it. */
  readonly read: () => Promise<View>
  readonly isOver: (job: View) => boolean
  readonly events: JobEvents
  readonly jobId: string
  readonly signal: AbortSignal | undefined
}): AsyncGenerator<View, void, undefined> {
  await read() // refuses before anything is held
  const bell = createBell(signal)
  const stopWatching = await events.watch(jobId, () => bell.ring())
  try {
    let shown = ''
    for (;;) {
      const job = await read()
      const state = JSON.stringify(job)
      if (state !== shown) yield job
      shown = state
      if (isOver(job) || signal?.aborted === true) return
      await quietly(sleep(pause, undefined, signal ? { signal } : {}))
      await bell.wait(slowPoll)
    }
  } finally {
    stopWatching()
    bell.close()
  }
}

/** Remembers that it rang until somebody has waited for it. */
function createBell(signal: AbortSignal | undefined) {
  let rung = Promise.withResolvers<void>()
  const ring = (): void => rung.resolve()
  signal?.addEventListener('abort', ring)
  return {
    ring,
    /** Waits until it rings, at most so many milliseconds. */
    wait: async (ms: number): Promise<void> => {
      const timer = setTimeout(ring, ms)
      await rung.promise
      clearTimeout(timer)
      rung = Promise.withResolvers()
    },
    close: () => signal?.removeEventListener('abort', ring),
  }
}

/** A wait that is cut short is no failure. */
const quietly = (wait: Promise<unknown>): Promise<unknown> => wait.catch(() => {})
