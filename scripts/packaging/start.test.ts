import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

// The built product as the README starts it: package managers and shells are above it, and whoever stops it knows the
// topmost of them only, or their process group, as a terminal does.

const root = resolve(import.meta.dirname, '../..')
const commands = { npx: ['npx', '-y', 'pnpm@12', 'start'], pnpm: ['pnpm', 'start'] } as const

let dataDir = ''
let started: ChildProcess | undefined

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leadwright-start-'))
})
afterEach(() => {
  if (started?.pid === undefined) return
  try {
    process.kill(-started.pid, 'SIGKILL')
  } catch {
    // As it should be: nobody of the group is left.
  }
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

interface Started {
  readonly child: ChildProcess
  readonly url: string
  readonly apiKey: string
  /** What was printed until the last of its processes was gone. */
  readonly output: Promise<string>
}

async function start([command, ...args]: readonly [string, ...string[]]): Promise<Started> {
  // Package managers are told by the environment where they get things from; the product is told nothing.
  const { DATABASE_URL: _, REDIS_URL: __, ...env } = process.env
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    env: { ...env, DATA_DIR: dataDir, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started = child
  let output = ''
  const ready = Promise.withResolvers<[string, string]>()
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    const found = /is ready: (\S+)[^]*X-API-Key: (\w+)/.exec(output)
    if (found) ready.resolve([found[1] ?? '', found[2] ?? ''])
  })
  const ended = once(child.stdout, 'end').then(() => output)
  const early = ended.then((printed) => Promise.reject(new Error(`ended before it was ready:\n${printed}`)))
  const [url, apiKey] = await Promise.race([ready.promise, early])
  early.catch(() => {})
  return { child, url, apiKey, output: ended }
}

test.for([
  ['npx', 'SIGTERM', 'the command'],
  ['npx', 'SIGTERM', 'its group'],
  ['npx', 'SIGINT', 'its group'],
  ['pnpm', 'SIGTERM', 'the command'],
  ['pnpm', 'SIGINT', 'the command'],
  ['npx', 'SIGKILL', 'the command'],
] as const)(
  '%s start: after %s to %s, what is under way is answered and nothing is left',
  async ([name, signal, to]) => {
    const { child, url, apiKey, output } = await start(commands[name])
    const slow = fetch(`${url}/v1/verifications`, {
      method: 'POST',
      headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'slow-ann@inbox.test' }),
    })
    await sleep(300)
    const pid = child.pid ?? NaN
    process.kill(to === 'its group' ? -pid : pid, signal)
    expect((await slow).status).toBe(200)
    expect(await output).toContain('Stopped embedded PostgreSQL')
    await expect(access(join(dataDir, 'postgres', 'postmaster.pid'))).rejects.toThrow(/ENOENT/)
  },
)

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
