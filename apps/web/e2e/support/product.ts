import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import postgres, { type Sql } from 'postgres'

/** The root of this repository. */
export const repository: string = fileURLToPath(new URL('../../../..', import.meta.url))

/** The product as it is started in production, in a process and on a database of its own, with the sandbox internet. */
export interface Product {
  readonly url: string
  /** Its database, for what no caller can do. */
  readonly sql: Sql
  readonly databaseUrl: string
  /** Ends it as the system would for want of memory. */
  kill(): Promise<void>
  /** Starts it again at the same address, on the same database. */
  start(): Promise<void>
  close(): Promise<void>
}

/** @param root the repository whose product it is */
export async function startProduct(
  settings: Readonly<Record<string, string>>,
  root: string = repository,
): Promise<Product> {
  const admin = process.env['DATABASE_URL'] ?? ''
  const name = `leadwright_browser_${randomBytes(8).toString('hex')}`
  await administer(admin, (sql) => sql`create database ${sql(name)}`)
  const databaseUrl = Object.assign(new URL(admin), { pathname: name }).href
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    DATABASE_URL: databaseUrl,
    APP_URL: url,
    PORT: String(port),
    AUTH_SECRET: 'a secret that is long enough for tests',
    SANDBOX: 'on',
    RATE_LIMIT: '100000',
    LOG_LEVEL: 'error',
    ...settings,
  }
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} })
  let running = await launch(root, env)
  return {
    url,
    sql,
    databaseUrl,
    kill: () => end(running, 'SIGKILL'),
    start: async () => {
      running = await launch(root, env)
    },
    close: async () => {
      await end(running, 'SIGTERM')
      await sql.end({ timeout: 1 })
      await administer(admin, (each) => each`drop database if exists ${each(name)} with (force)`)
    },
  }
}

/** Resolves once it is ready; rejects with what it printed, should it end before. */
async function launch(root: string, env: Record<string, string>): Promise<ChildProcess> {
  const main = join(root, 'apps/api/src/main.ts')
  const quick = `--import=${pathToFileURL(join(repository, 'scripts/from-source.mjs')).href}`
  const child = spawn(process.execPath, ['--conditions=@leadwright/source', quick, main], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ready = Promise.withResolvers<void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('is ready')) ready.resolve()
    })
  }
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`The product did not start:\n${output}`)))
  ended.catch(() => {})
  await Promise.race([ready.promise, ended])
  return child
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

async function administer(url: string, statement: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await statement(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Known beforehand, because links and cookies hold it, and because a product that was killed comes back at it. */
async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
