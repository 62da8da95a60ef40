import { setTimeout as sleep } from 'node:timers/promises'
import { unlessAborted } from './unless-aborted.ts'

/** Lets one request at a time go to a site, with a pause between two. */
export interface Politeness {
  /**
   * Runs the task when it is the site's turn. Rejects when aborted while it waits.
   * @param pauseMs Milliseconds before the next one.
   */
  run<T>(site: string, pauseMs: () => number, signal: AbortSignal, task: () => Promise<T>): Promise<T>
}

export function createPoliteness(): Politeness {
  const sites = new Map<string, { tail: Promise<void>; waiting: number; openAt: number }>()

  return {
    async run(site, pauseMs, signal, task) {
      const queue = sites.get(site) ?? { tail: Promise.resolve(), waiting: 0, openAt: 0 }
      sites.set(site, queue)
      const before = queue.tail
      const { promise: done, resolve: leave } = Promise.withResolvers<void>()
      queue.tail = before.then(() => done)
      queue.waiting++
      try {
        await unlessAborted(before, signal)
        await unlessAborted(sleep(Math.max(0, queue.openAt - performance.now()), undefined, { signal }), signal)
        try {
          return await task()
        } finally {
          queue.openAt = performance.now() + pauseMs()
        }
      } finally {
        leave()
        queue.waiting--
        forget(site, queue)
      }
    },
  }

  /** Sites that nobody waits for are kept only while they have to be left alone. */
  function forget(site: string, queue: { waiting: number; openAt: number }): void {
    if (queue.waiting > 0) return
    for (const [name, other] of sites) {
      if (other.waiting === 0 && other.openAt <= performance.now()) sites.delete(name)
      // The oldest come first; the rest can wait for the next time.
      else if (name !== site) break
    }
  }
}
