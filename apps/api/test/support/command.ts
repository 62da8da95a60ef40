import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { fromSource } from './from-source.ts'

const main = fileURLToPath(new URL('../../../../packages/sdk/src/cli/main.ts', import.meta.url))

export interface CommandRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  readonly args: readonly string[]
  readonly env?: Record<string, string>
  /** Piped into it. */
  readonly input?: string | Uint8Array
  /** Sends Ctrl-C as soon as stderr matches. */
  readonly interruptAt?: RegExp
  /** Closes its stdout before it has written anything, as a pipe into a program that has ended. */
  readonly isCutShort?: boolean
}

/** `leadwright` as a process of its own, without a terminal. */
export async function runCommand(options: CommandOptions): Promise<CommandRun> {
  const { args, env = {}, input = '', interruptAt, isCutShort = false } = options
  const child = spawn(process.execPath, [...fromSource, main, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(input)
  if (isCutShort) child.stdout.destroy()
  let told = ''
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString()
    if (interruptAt?.test(told) === true && !child.killed) child.kill('SIGINT')
  })
  const [stdout, [code]] = await Promise.all([
    isCutShort ? '' : text(child.stdout),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { code, stdout, stderr: told }
}
