import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startProcess } from '@leadwright/api/testing/process'
import type { Problems } from './problems.ts'

const program = ['--max-semi-space-size=4', fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url))]

/** A process of the product that is started again whenever it ends, as a supervisor does. */
export interface Supervised {
  readonly name: string
  isReady(): boolean
  /** Lines of its log, since it was first started, that tell of a request which failed for no reason that it knows. */
  unforeseen(): string[]
  signal(signal: NodeJS.Signals): void
  /** Kills it, and starts it again after a while. */
  kill(awayMs: number): Promise<void>
  /** Asks it to stop, and resolves when it has; its exit code. */
  stop(): Promise<number | null>
  close(): Promise<void>
}

/** Before a process is started that has just ended. Milliseconds. */
const pause = 200
const lastLines = 12
const isUnforeseen = (line: string): boolean => line.includes('a request failed unforeseen')

export function supervise(name: string, env: Record<string, string>, problems: Problems): Supervised {
  let child: ChildProcess | undefined
  let isReady = false
  /** Whether the end of the current process is wanted. */
  let isEnding = false
  const closing = new AbortController()
  let awayMs = 0
  const outputs: (() => string)[] = []
  let ended = Promise.withResolvers<number | null>()

  const run = async (): Promise<void> => {
    isEnding = false
    ended = Promise.withResolvers<number | null>()
    const gone = ended
    const product = await startProcess(env, {
      program,
      spawned: (spawned) => {
        child = spawned
        spawned.once('exit', (code) => gone.resolve(code))
      },
    }).catch(() => undefined) // the database may be away just now; a supervisor tries again
    isReady = product !== undefined
    if (product) outputs.push(() => product.output())
    const code = await gone.promise
    isReady = false
    if (product && !isEnding) {
      const output = product.output().trimEnd().split('\n').slice(-lastLines).join('\n')
      problems.add(`${name} ended by itself with ${code ?? product.child.signalCode}:\n${output}`)
    }
  }
  const running = (async () => {
    while (!closing.signal.aborted) {
      await run()
      await sleep(Math.max(pause, awayMs))
      awayMs = 0
    }
  })()

  return {
    name,
    isReady: () => isReady,
    unforeseen: () => outputs.flatMap((output) => output().split('\n').filter(isUnforeseen)),
    signal: (signal) => void child?.kill(signal),
    kill: async (away) => {
      isEnding = true
      awayMs = away
      child?.kill('SIGKILL')
      await ended.promise
    },
    stop: async () => {
      isEnding = true
      child?.kill('SIGTERM')
      return ended.promise
    },
    close: async () => {
      closing.abort()
      isEnding = true
      child?.kill('SIGCONT')
      child?.kill('SIGTERM')
      await running
    },
  }
}
