import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { UsageError } from './command-error.ts'

/** What `login` keeps. */
export interface StoredLogin {
  readonly baseUrl: string
  readonly apiKey: string
}

type Env = Readonly<Record<string, string | undefined>>

/** Where the login is kept: `$XDG_CONFIG_HOME/leadwright/config.json`, `~/.config` where that is not set. */
export function configFile(env: Env): string {
  // The XDG specification: a value that is empty or not absolute counts as not set.
  const given = env['XDG_CONFIG_HOME'] ?? ''
  return join(isAbsolute(given) ? given : join(homedir(), '.config'), 'leadwright', 'config.json')
}

/** The login that was kept, if any. */
export async function readLogin(env: Env): Promise<StoredLogin | undefined> {
  const file = configFile(env)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    const { baseUrl, apiKey } = JSON.parse(text) as Partial<StoredLogin>
    if (typeof baseUrl === 'string' && typeof apiKey === 'string') return { baseUrl, apiKey }
  } catch {
    // Told below: the parser's own words would quote the file, which may hold the key.
  }
  throw new UsageError(`${file} is not what "leadwright login" writes. Log in again.`)
}

/** Keeps a login where only its owner can read it; replaces an earlier one at once or not at all. */
export async function writeLogin(env: Env, login: StoredLogin): Promise<string> {
  const file = configFile(env)
  const draft = `${file}.${process.pid}`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(draft, `${JSON.stringify(login, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  await rename(draft, file)
  return file
}

/** Forgets the login; whether there was one. */
export async function removeLogin(env: Env): Promise<boolean> {
  try {
    await rm(configFile(env))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
