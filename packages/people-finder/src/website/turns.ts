import { unlessAborted } from './net/unless-aborted.ts'

/** Runs so many tasks at a time, in the order they came; whoever is aborted while waiting leaves the queue. */
export interface Turns {
  run<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T>
}

export function createTurns(limit: number): Turns {
  const waiting: (() => void)[] = []
  let running = 0

  return {
    async run(signal, task) {
      if (running < limit) running++
      else await turn(signal)
      try {
        return await task()
      } finally {
        // The place goes straight to the next in line, so that nobody can slip in between.
        const next = waiting.shift()
        if (next) next()
        else running--
      }
    },
  }

  async function turn(signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.push(resolve)
    try {
      await unlessAborted(promise, signal)
    } catch (error) {
      const at = waiting.indexOf(resolve)
      if (at !== -1) waiting.splice(at, 1)
      // Aborted in the same instant as the place was given: hand it on.
      else passOn()
      throw error
    }
  }

  function passOn(): void {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
