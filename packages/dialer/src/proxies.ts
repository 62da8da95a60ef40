import { createHash } from 'node:crypto'
import { connectThrough, reach } from './exit.ts'
import type { Exit } from './exit.ts'
import { DialFailure } from './failure.ts'
import type { Proxy } from './proxy.ts'

/** A proxy went down, or is back. */
export interface ProxyChange {
  /** `host:port`. */
  readonly proxy: string
  /** Why it is down; undefined: it works again. */
  readonly problem: string | undefined
}

/** One of the proxies, and what is known of its health. */
export interface ProxyExit extends Exit {
  readonly proxy: Proxy
  readonly problem: string | undefined
  /** While it is down: sees whether it still is, now and then; resolves when that is known. */
  check(signal: AbortSignal): Promise<void>
}

/** Milliseconds between two looks at a proxy that is down. */
const checkEvery = 3000
const checkMs = 5000

/** @param isAlone there is no other proxy that could take over */
export function createProxyExit(
  proxy: Proxy,
  onChange: (change: ProxyChange) => void,
  { isAlone }: { readonly isAlone: boolean },
): ProxyExit {
  let problem: string | undefined
  /** When a hello came too late, and none has come in time since. */
  let lateSince: number | undefined
  let nextCheck = 0
  let checking: Promise<void> | undefined

  function down(message: string): void {
    nextCheck = Date.now() + checkEvery
    if (problem === undefined) onChange({ proxy: proxy.name, problem: message })
    problem = message
  }
  function up(): void {
    lateSince = undefined
    if (problem !== undefined) onChange({ proxy: proxy.name, problem: undefined })
    problem = undefined
  }

  /**
   * A proxy that nobody can take over from is down only when two hellos in a row are late: a slow moment would stop all
   * that goes out. Attempts that were under way together saw the same moment, and count as one.
   */
  function late(message: string, began: number): void {
    if (isAlone && (lateSince === undefined || began < lateSince)) lateSince ??= Date.now()
    else down(message)
  }

  async function look(signal: AbortSignal): Promise<void> {
    try {
      const socket = await reach(proxy, checkMs, signal)
      socket.destroy()
      up()
    } catch {
      nextCheck = Date.now() + checkEvery
    } finally {
      checking = undefined
    }
  }

  return {
    proxy,
    name: proxy.name,
    helo: proxy.helo,
    get problem() {
      return problem
    },
    get isUp() {
      return problem === undefined
    },
    check(signal) {
      if (problem !== undefined && Date.now() >= nextCheck) checking ??= look(signal)
      return checking ?? Promise.resolve()
    },
    async connect(addresses, port, { timeout, signal }) {
      const end = Date.now() + timeout
      let failure: unknown
      for (const [index, ip] of addresses.entries()) {
        const left = end - Date.now()
        if (left <= 0) break
        // Of several addresses the last one has all the time that is left.
        const share = Math.ceil(left / (addresses.length - index))
        const began = Date.now()
        const failed = (message: string, isLate: boolean): void => (isLate ? late(message, began) : down(message))
        try {
          return await connectThrough(proxy, ip, port, { timeout: share, signal }, { letIn: up, failed })
        } catch (error) {
          failure = error
          if (problem !== undefined || !(error instanceof DialFailure)) break
        }
      }
      throw failure ?? new DialFailure('unreachable', `No connection in time through the proxy ${proxy.name}`)
    },
  }
}

/**
 * Proxies in the order in which a host is to be reached through them, by rendezvous hashing: always the same one first,
 * so that a greylisting server sees the same client again; where one is left out, only its own hosts move.
 */
export function inOrderFor<T extends { readonly proxy: Proxy }>(host: string, exits: readonly T[]): T[] {
  if (exits.length < 2) return [...exits]
  return exits
    .map((exit) => ({ exit, score: createHash('sha256').update(`${exit.proxy.id} ${host}`).digest('hex') }))
    .sort((a, b) => (a.score < b.score ? 1 : -1))
    .map(({ exit }) => exit)
}
