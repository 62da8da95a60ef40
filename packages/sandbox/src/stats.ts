import type { HostStats, SandboxStats } from './types.ts'
import type { WebCounter } from './web/server.ts'
import type { WebHostStats } from './web/types.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Counts what happens on one host, and on the sandbox as a whole. */
export interface Counter {
  connected(): void
  disconnected(): void
  count(what: 'commands' | 'mailCommands' | 'rcptCommands' | 'tlsSessions' | 'outOfTurn'): void
}

export interface StatsBook {
  readonly stats: SandboxStats
  /** The counter of a host; the same name gives the same counter, so that a replaced domain counts on. */
  host(name: string): Counter
  readonly query: (key: string | undefined) => void
  /** The counter of a website's host; `undefined` counts only the request. */
  readonly web: (name: string | undefined) => WebCounter
}

const zero = (): Mutable<HostStats> => ({
  connections: 0,
  openConnections: 0,
  maxOpenConnections: 0,
  commands: 0,
  mailCommands: 0,
  rcptCommands: 0,
  tlsSessions: 0,
  outOfTurn: 0,
})

export function createStats(): StatsBook {
  const perHost: Record<string, Mutable<HostStats>> = {}
  const dnsQueriesByName: Record<string, number> = {}
  const webHosts: Record<string, Mutable<WebHostStats>> = {}
  const total = { ...zero(), dnsQueries: 0, dnsQueriesByName, perHost, webRequests: 0, webHosts }
  const lastArrivals = new Map<string, number>()
  return {
    stats: total,
    host(name) {
      const both = [total, (perHost[name] ??= zero())]
      return {
        connected() {
          for (const stats of both) {
            stats.connections++
            stats.openConnections++
            stats.maxOpenConnections = Math.max(stats.maxOpenConnections, stats.openConnections)
          }
        },
        disconnected() {
          for (const stats of both) stats.openConnections--
        },
        count(what) {
          for (const stats of both) stats[what]++
        },
      }
    },
    query(key) {
      total.dnsQueries++
      if (key !== undefined) dnsQueriesByName[key] = (dnsQueriesByName[key] ?? 0) + 1
    },
    web(name) {
      if (name === undefined) return { started: () => void total.webRequests++, finished: () => {} }
      const stats = (webHosts[name] ??= { requests: 0, openRequests: 0, maxOpenRequests: 0, requestsByPath: {} })
      return {
        started() {
          const now = performance.now()
          const interval = now - (lastArrivals.get(name) ?? -Infinity)
          lastArrivals.set(name, now)
          total.webRequests++
          stats.requests++
          stats.openRequests++
          stats.maxOpenRequests = Math.max(stats.maxOpenRequests, stats.openRequests)
          if (stats.requests > 1) stats.shortestIntervalMs = Math.min(stats.shortestIntervalMs ?? Infinity, interval)
        },
        finished(path, status) {
          stats.openRequests--
          // Only what exists is counted by path: a long-lived sandbox must not remember every guess.
          if (status !== 404) count(stats, path)
        },
      }
    },
  }
}

const count = ({ requestsByPath }: WebHostStats, path: string): void => {
  const paths: Record<string, number> = requestsByPath
  paths[path] = (paths[path] ?? 0) + 1
}
