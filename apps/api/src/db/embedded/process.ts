import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Account } from './account.ts'

/**
 * How to name the data directory to a program, and where to start it. As another account the program may be unable to
 * walk to the directory (a clone under /root, mode 0700), but it can always reach the one it was started in, which
 * Node enters while still root.
 */
export function placement(directory: string, account: Account | undefined): { dataDirectory: string; cwd: string } {
  return { dataDirectory: account === undefined ? directory : '/proc/self/cwd', cwd: directory }
}

/** Only what PostgreSQL needs: our own environment holds secrets, and PG* variables would change what it does. */
export function environment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP']
  return { ...Object.fromEntries(names.map((name) => [name, process.env[name]])), LC_ALL: 'C' }
}

/** Whether there is any process with this id, also a foreign or a dead and unreaped one. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether the process is alive and was started with this argument (one without spaces). Ids are reused, soonest in containers, so an id
 * alone proves nothing. (`/proc/<pid>/cwd` would, but root in a container may not read it for another account.)
 */
export async function runsWith(pid: number, argument: string): Promise<boolean> {
  if (!processExists(pid)) return false
  // A zombie has an empty command line. Without a reaping init it would otherwise seem to live for ever.
  if (process.platform === 'linux') {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return commandLine.split('\0').includes(argument)
  }
  if (process.platform === 'win32') return true
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-p', String(pid), '-o', 'command=']).catch(() => ({
    stdout: '',
  }))
  return stdout.split(/\s+/).includes(argument)
}
