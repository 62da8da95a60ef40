import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Account } from './account.ts'
import { EmbeddedPostgresError } from './error.ts'
import { environment, placement, processExists } from './process.ts'

const passwordFile = 'leadwright.password'
const stagingPrefix = 'postgres-init-'

/** The superuser that initdb makes; the application connects as it. */
export const superuser = 'leadwright'

/** An initialised data directory of PostgreSQL. */
export interface Cluster {
  readonly path: string
  /** What its server carries as `cluster_name`: tells a server of this very directory from one of a copy of it. */
  readonly name: string
  /** The major version of PostgreSQL that made it, and alone can read it. */
  readonly major: string
  readonly password: string
}

/**
 * Whether the directory is complete: the password comes into it with the same rename as everything else. One that we
 * may not look into counts as such, and opening it says so.
 */
export async function isInitialised(path: string): Promise<boolean> {
  return stat(join(path, passwordFile)).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )
}

/** Reads what one needs to know to run or to find the server of an initialised directory. */
export async function openCluster(path: string): Promise<Cluster> {
  try {
    const [password, major, { dev, ino }] = await Promise.all([
      readFile(join(path, passwordFile), 'utf8'),
      readFile(join(path, 'PG_VERSION'), 'utf8'),
      stat(path),
    ])
    return { path, name: `leadwright-${dev}-${ino}`, major: major.trim(), password }
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The embedded database in ${path} cannot be read. ` +
        'Start Leadwright as the user that owns it, or point DATA_DIR at another directory.',
      { cause },
    )
  }
}

/**
 * Makes a new data directory. It is built aside and renamed into place with its password inside, so an initdb that
 * was interrupted never counts, and of two processes that start at once one wins as a whole.
 */
export async function initialise(path: string, initdb: string, account: Account | undefined): Promise<void> {
  try {
    await removeAbandoned(dirname(path))
    await build(path, initdb, account)
  } catch (cause) {
    // Another process was faster: its directory is as good as ours.
    if (await isInitialised(path)) return
    throw new EmbeddedPostgresError(
      `The embedded database could not be created in ${path}: ${cause instanceof Error ? cause.message : String(cause)}. ` +
        'Point DATA_DIR at a directory on a local disk that Leadwright may write to, or set DATABASE_URL.',
      { cause },
    )
  }
}

async function build(path: string, initdb: string, account: Account | undefined): Promise<void> {
  const staging = await mkdtemp(join(dirname(path), `${stagingPrefix}${process.pid}-`))
  const data = join(staging, 'data')
  const password = join(staging, passwordFile)
  try {
    await mkdir(data, { mode: 0o700 })
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (account !== undefined) {
      await chown(data, account.uid, account.gid)
      await chown(password, account.uid, account.gid)
    }
    await runInitdb(initdb, data, password, account)
    await rename(password, join(data, passwordFile))
    await rename(data, path)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function runInitdb(initdb: string, data: string, password: string, account: Account | undefined): Promise<void> {
  const { dataDirectory, cwd } = placement(data, account)
  // Read through a descriptor, because the account may be unable to walk to the file.
  await using file = await open(password)
  const child = spawn(
    initdb,
    [
      `--pgdata=${dataDirectory}`,
      `--pwfile=${account === undefined ? password : '/dev/fd/3'}`,
      `--username=${superuser}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own Unicode tables: the same order and case rules on every system, and no ICU to upgrade.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...account, cwd, env: environment(), stdio: ['ignore', 'ignore', 'pipe', file.fd], windowsHide: true },
  )
  const [code, complaint] = await Promise.all([
    new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject)),
    child.stderr === null ? '' : text(child.stderr),
  ])
  if (code !== 0) throw new Error(complaint.split('\n')[0]?.trim() || `initdb ended with code ${code}`)
}

/** Removes what processes left behind that were killed during initdb. */
async function removeAbandoned(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(stagingPrefix) && !processExists(Number.parseInt(name.slice(stagingPrefix.length), 10))) {
      await rm(join(dataDir, name), { recursive: true, force: true })
    }
  }
}
