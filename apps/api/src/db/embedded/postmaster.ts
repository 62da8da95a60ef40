import { spawn, type ChildProcess } from 'node:child_process'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'
import type { Cluster } from './cluster.ts'
import { environment, placement, processExists, runsWith } from './process.ts'

const maximumLogBytes = 5 * 1024 * 1024
/** Milliseconds. The server writes into its new file in the next instant; this allows for a stalled disk. */
const forgottenAfter = 10_000

/** A live server, as its `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

/** The server that runs on this data directory, whoever started it. Clears away a stale `postmaster.pid`. */
export async function findPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  const path = join(cluster.path, 'postmaster.pid')
  const content = await readFile(path, 'utf8').catch(() => undefined)
  if (content === undefined) return undefined

  // Lines: pid, data directory, start time, port, socket directory, address, shared memory, status. Later lines
  // appear as the start proceeds. https://www.postgresql.org/docs/18/storage-file-layout.html
  const lines = content.split('\n')
  const pid = Number(lines[0])
  if (!(pid > 0)) {
    await removeIfForgotten(path)
    return undefined
  }
  if (await isServing(cluster, pid)) {
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  }
  // PostgreSQL itself replaces the file of a process that is gone, but refuses to start if the id lives on in some
  // other process. Only then do we remove it; its second guard, shared memory that is still attached, stays.
  if (processExists(pid) && (await readFile(path, 'utf8').catch(() => undefined)) === content) {
    await rm(path, { force: true })
  }
  return undefined
}

/**
 * Starts a server on a free loopback port. It leads a process group and session of its own, because Ctrl-C goes to
 * the whole foreground group and would end the database before those who still write to it.
 */
export async function launchPostmaster(
  cluster: Cluster,
  postgres: string,
  account: Account | undefined,
  maxConnections = 100,
): Promise<ChildProcess> {
  const { dataDirectory, cwd } = placement(cluster.path, account)
  const settings = {
    cluster_name: cluster.name,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: String(maxConnections),
    shared_buffers: '128MB',
    // No replicas: less is written, and COPY into a table of the same transaction skips the log.
    wal_level: 'minimal',
    max_wal_senders: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The application logs its own errors. Here they would repeat, with the data of people in their details.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  }
  await using log = await openLog(cluster, account)
  const child = spawn(
    postgres,
    [
      '-D',
      dataDirectory,
      '-p',
      String(await freePort()),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...account, cwd, env: environment(), detached: true, stdio: ['ignore', log.fd, log.fd], windowsHide: true },
  )
  // A failure to spawn shows as an early exit like any other.
  child.on('error', () => {})
  child.unref()
  return child
}

/**
 * Fast shutdown: sessions are ended, everything is written. If that takes too long, an immediate one: nothing that
 * was committed is lost, the next start recovers it from the log. Answers whether the server is gone.
 */
export async function shutDown(cluster: Cluster, pid: number): Promise<boolean> {
  for (const [signal, patience] of [
    ['SIGINT', 6000],
    ['SIGQUIT', 2000],
  ] as const) {
    const deadline = Date.now() + patience
    for (let signalled = false; Date.now() < deadline; await sleep(10)) {
      if (!(await isServing(cluster, pid))) return true
      if (!signalled) process.kill(pid, signal)
      signalled = true
    }
  }
  return false
}

/** Where the server writes its log: outside the data directory, so that a database that does not open can tell why. */
export function logFile(cluster: Cluster): string {
  return join(dirname(cluster.path), 'postgres.log')
}

/** The end of the server's log, for a message about a failed start. */
export async function logTail(cluster: Cluster): Promise<string> {
  const content = await readFile(logFile(cluster), 'utf8').catch(() => '')
  return content.trimEnd().split('\n').slice(-8).join('\n')
}

/**
 * A file without content is one that a starting server is about to write, or, after a power loss, one that it never
 * came to write. PostgreSQL leaves the decision to people; the age tells.
 */
async function removeIfForgotten(path: string): Promise<void> {
  const file = await stat(path).catch(() => undefined)
  if (file !== undefined && file.size === 0 && Date.now() - file.mtimeMs > forgottenAfter) {
    await rm(path, { force: true })
  }
}

function isServing(cluster: Cluster, pid: number): Promise<boolean> {
  return runsWith(pid, `cluster_name=${cluster.name}`)
}

async function openLog(cluster: Cluster, account: Account | undefined) {
  const path = logFile(cluster)
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  )
  if (size > maximumLogBytes) await rename(path, `${path}.1`)
  const file = await open(path, 'a', 0o600)
  // The cluster's owner may start it next time, without root.
  if (account !== undefined) await file.chown(account.uid, account.gid)
  return file
}

/** A port of the ephemeral range, so never PostgreSQL's own 5432. Whoever takes it meanwhile makes us try again. */
async function freePort(): Promise<number> {
  const server = createServer()
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
  await new Promise((resolve) => server.close(resolve))
  return port
}
