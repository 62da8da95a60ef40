import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { accountFor } from '../../src/db/embedded/account.ts'
import { answers } from './answers.ts'

/** A PgBouncer of a test's own. */
export interface Pooler {
  /** The same database, reached through it. */
  through(databaseUrl: string): string
  stop(): Promise<void>
}

/**
 * Starts the PgBouncer that `PGBOUNCER` names in front of a server. It hands connections on after each transaction, and
 * has so few that everybody gets those of others.
 */
export async function startPooler(serverUrl: string): Promise<Pooler> {
  const program = process.env['PGBOUNCER'] ?? ''
  const { hostname, port, username, password, pathname } = new URL(serverUrl)
  const folder = await mkdtemp(join(tmpdir(), 'leadwright-pooler-'))
  const own = await freePort()
  const settings = join(folder, 'pgbouncer.ini')
  const secret = password === '' ? '' : ` password=${decodeURIComponent(password)}`
  await writeFile(
    settings,
    `[databases]
* = host=${hostname} port=${port || 5432} user=${decodeURIComponent(username)}${secret}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 3
server_tls_sslmode = disable
`,
  )
  await chmod(folder, 0o755)
  await chmod(settings, 0o644)
  // It refuses to run as root, as PostgreSQL does.
  const child = spawn(program, ['-q', settings], { ...(await accountFor(folder)), stdio: 'ignore' })
  const through = (databaseUrl: string): string => {
    const url = new URL(databaseUrl)
    url.hostname = '127.0.0.1'
    url.port = String(own)
    url.username ||= decodeURIComponent(username)
    return url.href
  }
  const isThere = (): Promise<boolean> => answers(through(new URL(pathname, serverUrl).href))
  while (!(await isThere())) {
    if (child.exitCode !== null) throw new Error(`PgBouncer ended with ${child.exitCode}`)
    await sleep(50)
  }
  return {
    through,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
