import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { fromSource } from './from-source.ts'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** The product in a process of its own, which can be killed. */
export interface ProductProcess {
  readonly url: string
  readonly child: ChildProcess
  /** What it printed so far. */
  output(): string
  /** Sends a signal and waits for the end; the exit code, or null where a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/**
 * Starts the product on a database and waits until it is ready, or fails with what it printed.
 * @param how.program what Node runs, with its flags; the source without it
 * @param how.spawned told of the process at once
 */
export async function startProcess(
  env: Record<string, string>,
  how: { readonly program?: readonly string[]; readonly spawned?: (child: ChildProcess) => void } = {},
): Promise<ProductProcess> {
  const child = spawn(process.execPath, how.program ?? [...fromSource, main], {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      AUTH_SECRET: 'a secret that is long enough for tests',
      SANDBOX: 'on',
      RATE_LIMIT: '100000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  how.spawned?.(child)
  let output = ''
  const ready = Promise.withResolvers<string>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const url = /is ready: (\S+)/.exec(output)?.[1] ?? (output.includes('is ready (') ? '' : undefined)
      if (url !== undefined) ready.resolve(url)
    })
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const url = await Promise.race([
    ready.promise,
    ended.then((code) => Promise.reject(new Error(`ended with ${code} before it was ready:\n${output}`))),
  ])
  return {
    url,
    child,
    output: () => output,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}
