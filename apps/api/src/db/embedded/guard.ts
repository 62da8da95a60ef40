import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Cluster } from './cluster.ts'
import { environment } from './process.ts'

/** Waits for the end of this process in another one, and then stops the server that nobody stopped. */
export interface Guard {
  /** Nothing is left to be stopped. */
  dismiss(): void
  /** Looks now what there is to be stopped. */
  release(): void
}

/** What stops an abandoned server: beside the bundle, or the source of it. */
const program = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../stop-abandoned.ts' : './stop-abandoned.js', import.meta.url),
)

/**
 * Waits for a line or for the end of its input, which comes however this process ends: the system closes the pipe. A
 * shell, because it waits with a megabyte of memory; what it becomes at the end needs fifty. Signals for everything that
 * belongs to the product are not for it.
 */
const script = `trap '' HUP INT TERM; read -r line && exit; exec "$0" "$@"`

/** Guards the server of a cluster from now on. On Windows, where there is no such shell, the next start adopts it. */
export function guard(cluster: Cluster): Guard {
  if (process.platform === 'win32') return { dismiss: () => {}, release: () => {} }
  const child = spawn('/bin/sh', ['-c', script, process.execPath, program, cluster.path], {
    cwd: '/',
    env: environment(),
    detached: true, // in a session of its own: what kills this process's group leaves it alone
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // One that is not there any more, or never was, guards nothing; the product goes on.
  child.on('error', () => {})
  child.stdin.on('error', () => {})
  child.unref()
  // The pipe must not keep this process alive. (A child's pipe is a socket, though its type does not say so.)
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref()
  return { dismiss: () => child.stdin.end('\n'), release: () => child.stdin.end() }
}
