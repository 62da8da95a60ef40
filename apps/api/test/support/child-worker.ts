import { once } from 'node:events'
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { fromSource } from './from-source.ts'
import type { TestNetwork, WorkerOptions } from './worker.ts'

/** A worker in a process of its own. */
export interface ChildWorker {
  /** Ends it as the system would for want of memory. */
  kill(): Promise<void>
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
  signal(signal: NodeJS.Signals): void
  /** What it logged so far, oldest first. */
  log(): Record<string, unknown>[]
}

const script = fileURLToPath(new URL('./worker-process.ts', import.meta.url))

/** @param clock how far its clock is from that of the machine; milliseconds */
export async function startChildWorker(
  options: Omit<WorkerOptions, 'before' | 'log'>,
  { clock = 0 }: { readonly clock?: number } = {},
): Promise<ChildWorker> {
  const known = JSON.stringify({ ...options, network: essentials(options.network) })
  const flags = [...fromSource]
  if (clock !== 0) flags.push(`--import=data:text/javascript,${encodeURIComponent(shiftedClock(clock))}`)
  const child = spawn(process.execPath, [...flags, script, known], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ready = once(child.stdout, 'data')
  const gone = once(child, 'exit').then(() => {
    throw new Error('The worker ended before it was ready')
  })
  await Promise.race([ready, gone])
  gone.catch(() => {})
  return {
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    signal: (signal) => void child.kill(signal),
    log: () =>
      output
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}

/** Without whatever a sandbox has beside it, so that it fits on a command line. */
const essentials = ({ dnsServers, proxies, companies }: TestNetwork): TestNetwork => ({
  dnsServers,
  proxies,
  companies: companies.map(({ slug, name, aliases, domain, place }) => ({ slug, name, aliases, domain, place })),
})

/** Sets the clock of a process before anything else in it runs. */
const shiftedClock = (ms: number): string => `
  const Real = Date
  globalThis.Date = class Date extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + ${ms})
      else super(...given)
    }
    static now() {
      return Real.now() + ${ms}
    }
  }`

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}
