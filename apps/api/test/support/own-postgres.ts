import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbeddedPostgres } from '../../src/db/embedded.ts'
import { accountFor } from '../../src/db/embedded/account.ts'
import { findNative, usableBinaries } from '../../src/db/embedded/binaries.ts'
import { environment, placement } from '../../src/db/embedded/process.ts'
import { answers } from './answers.ts'

/** How a server is stopped: its sessions are ended and all is written, or it drops everything and recovers later. */
const signals = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const
export type StopMode = keyof typeof signals

/** A PostgreSQL server of a test's own, always at the same address. */
export interface OwnPostgres {
  readonly url: string
  /** Whether its process is there; one that finds no room on its disk ends by itself. */
  isRunning(): boolean
  stop(mode: StopMode): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

/**
 * @param options.folder where its data is; a temporary one without it
 * @param options.settings as `max_wal_size=96MB`
 */
export async function createOwnPostgres(
  options: { readonly folder?: string; readonly settings?: readonly string[] } = {},
): Promise<OwnPostgres> {
  const { folder = tmpdir() } = options
  const dataDir = await mkdtemp(join(folder, 'leadwright-restart-'))
  const made = await startEmbeddedPostgres({ dataDir })
  await made.stop()
  const path = join(dataDir, 'postgres')
  const account = await accountFor(path)
  const { postgres: program } = await usableBinaries(findNative(), account)
  const { dataDirectory, cwd } = placement(path, account)
  const { port } = new URL(made.url)
  let server: ChildProcess | undefined

  const isThere = (): Promise<boolean> => answers(made.url)
  const own: OwnPostgres = {
    url: made.url,
    isRunning: () => server?.exitCode === null && server.signalCode === null,
    stop: async (mode) => {
      if (!server || !own.isRunning()) return
      const ended = once(server, 'exit')
      server.kill(signals[mode])
      await ended
    },
    start: async () => {
      const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(options.settings ?? [])]
      const flags = ['-D', dataDirectory, '-p', port, ...settings.flatMap((setting) => ['-c', setting])]
      server = spawn(program, flags, { ...account, cwd, env: environment(), stdio: 'ignore' })
      while (!(await isThere())) {
        if (!own.isRunning()) throw new Error(`PostgreSQL ended with ${server.exitCode ?? server.signalCode}`)
        await sleep(50)
      }
    },
    remove: async () => {
      await own.stop('immediate')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  await own.start()
  return own
}
