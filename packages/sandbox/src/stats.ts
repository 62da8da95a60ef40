import type { HostStats, SandboxStats } from './types.ts'

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
  const total = { ...zero(), dnsQueries: 0, dnsQueriesByName, perHost }
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
  }
}
