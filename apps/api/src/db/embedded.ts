import type { ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { accountFor } from './embedded/account.ts'
import { findNative, majorVersion, usableBinaries } from './embedded/binaries.ts'
import { initialise, isInitialised, openCluster, superuser, type Cluster } from './embedded/cluster.ts'
import { EmbeddedPostgresError } from './embedded/error.ts'
import { guard, type Guard } from './embedded/guard.ts'
import { findPostmaster, launchPostmaster, logFile, logTail, shutDown } from './embedded/postmaster.ts'
import { attend, type Presence } from './embedded/presence.ts'

export { EmbeddedPostgresError }

const database = 'leadwright'
/** Milliseconds. Long, because recovery after a power loss replays up to max_wal_size (1 GB). */
const startTimeout = 120_000
/** The port may be taken meanwhile, and the remains of a killed server take a moment to let go of their memory. */
const maximumLaunches = 5
/** Milliseconds that a process which was killed can have left without a trace: its server is about to write its file. */
const launchLasts = 2000
/** Milliseconds that the server may take to notice that a process which was killed has left. */
const noticeLasts = 5000

/** A running embedded server, in use by this process. */
export interface EmbeddedPostgres {
  /** Of the application database, as a superuser. */
  readonly url: string
  /**
   * Ends this process's use of the server, and the server if no other Leadwright process uses it. Takes at most about
   * ten seconds; may be called twice. Close your own connections first.
   */
  stop(): Promise<void>
}

/**
 * Runs PostgreSQL on `<dataDir>/postgres`, creating it the first time.
 *
 * A server that already runs there is adopted: that of another Leadwright process on the same directory. Whoever leaves
 * last stops it, whoever started it; other clients (psql) do not count. A process that ends without `stop`, be it
 * killed, leaves by the hand of its guard. Until `stop` the process is kept alive by the connection that marks its use.
 *
 * Rejects with {@link EmbeddedPostgresError}, whose message says what to do.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string
  /** Of the server where it is not running yet; 100 without it. */
  maxConnections?: number
  log?: (message: string) => void
}): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {})
  const dataDir = resolve(options.dataDir)
  const path = join(dataDir, 'postgres')
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new EmbeddedPostgresError(
      `The directory ${dataDir} cannot be created. Point DATA_DIR at one that Leadwright may write to.`,
      { cause },
    )
  })
  const account = await accountFor(path)
  const binaries = await usableBinaries(findNative(), account)
  if (!(await isInitialised(path))) {
    log(`Creating the embedded database in ${path}`)
    await initialise(path, binaries.initdb, account)
  }
  const cluster = await openCluster(path)
  const major = await majorVersion(binaries, account)
  if (cluster.major !== major) {
    throw new EmbeddedPostgresError(
      `The embedded database in ${path} was made by PostgreSQL ${cluster.major}, and this version of Leadwright brings ${major}, ` +
        'which cannot read it. Nothing was changed. Start the version that made it, or bring the data over as ' +
        'docs/operations.md says under “A newer major version of PostgreSQL”.',
    )
  }
  const guarding = guard(cluster)
  const { presence, pid, port } = await adoptOrLaunch(
    cluster,
    () => launchPostmaster(cluster, binaries.postgres, account, options.maxConnections),
    log,
  ).catch((error: unknown) => {
    guarding.release()
    throw error
  })

  let stopped: Promise<void> | undefined
  return {
    url: `postgres://${superuser}:${cluster.password}@127.0.0.1:${port}/${database}`,
    stop: () => (stopped ??= stop(cluster, presence, pid, guarding, log)),
  }
}

/** Looks for a server until one answers, and starts one whenever there is none. */
async function adoptOrLaunch(
  cluster: Cluster,
  launch: () => Promise<ChildProcess>,
  log: (message: string) => void,
): Promise<{ presence: Presence; pid: number; port: number }> {
  const deadline = Date.now() + startTimeout
  let child: ChildProcess | undefined
  let launches = 0
  let failure: unknown
  while (Date.now() < deadline) {
    const found = await findPostmaster(cluster)
    if (found?.ready === true) {
      try {
        const presence = await attend(cluster, found, database)
        const verb = found.pid === child?.pid ? 'Started' : 'Adopted the running'
        log(`${verb} embedded PostgreSQL on 127.0.0.1:${found.port} (process ${found.pid})`)
        return { presence, pid: found.pid, port: found.port }
      } catch (error) {
        // It is just going down, perhaps. Then it is gone in the next round.
        if (error instanceof EmbeddedPostgresError) throw error
        failure = error
      }
    } else if (found === undefined && !isAlive(child)) {
      if (launches === maximumLaunches) break
      await sleep(launches * 200)
      child = await launch()
      launches += 1
    }
    await sleep(10)
  }
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL on ${cluster.path} did not start:\n${await logTail(cluster)}\n` +
      `Resolve what it says there (the whole log is ${logFile(cluster)}), or set DATABASE_URL.`,
    { cause: failure },
  )
}

async function stop(
  cluster: Cluster,
  presence: Presence,
  pid: number,
  guarding: Guard,
  log: (message: string) => void,
): Promise<void> {
  try {
    // A server that does not answer is none that we could leave running for others.
    if (await presence.leave().catch(() => true)) {
      const gone = await shutDown(cluster, pid)
      log(gone ? 'Stopped embedded PostgreSQL' : `Embedded PostgreSQL does not stop (process ${pid})`)
    } else {
      log('Left embedded PostgreSQL running for another Leadwright process')
    }
    guarding.dismiss()
  } finally {
    await presence.close()
  }
}

/** Stops the server of a Leadwright process that ended without doing so, as that would have: unless another uses it. */
export async function stopAbandoned(path: string): Promise<void> {
  const cluster = await openCluster(path)
  const began = Date.now()
  for (; Date.now() - began < startTimeout; await sleep(100)) {
    const found = await findPostmaster(cluster)
    if (found === undefined && Date.now() - began > launchLasts) return
    if (found?.ready !== true) continue
    try {
      const presence = await attend(cluster, found, database)
      try {
        if (await leaveLast(presence)) await shutDown(cluster, found.pid)
        return
      } finally {
        await presence.close()
      }
    } catch (error) {
      // Anything else: it is just coming up or going down.
      if (error instanceof EmbeddedPostgresError) return
    }
  }
}

/** Leaves as the last, once the server has noticed that the process is gone; false if others stay. */
async function leaveLast(presence: Presence): Promise<boolean> {
  for (const began = Date.now(); Date.now() - began < noticeLasts; await sleep(100)) {
    if (await presence.leave()) return true
  }
  return false
}

function isAlive(child: ChildProcess | undefined): boolean {
  return child?.pid !== undefined && child.exitCode === null && child.signalCode === null
}
