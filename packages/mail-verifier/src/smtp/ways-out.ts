import type { Exit } from '@leadwright/dialer'
import { createFamilies } from './families.ts'
import type { Families } from './families.ts'
import { createPortWatch } from './port-watch.ts'
import type { PortWatch } from './port-watch.ts'

/** What is learned of a way out of this machine: whether the mail port is open there, and IPv6. */
export interface WayOut {
  readonly portWatch: PortWatch
  readonly families: Families
}

export interface WaysOut {
  of(exit: Exit): WayOut
}

export function createWaysOut(): WaysOut {
  const ways = new Map<Exit, WayOut>()
  return {
    of(exit) {
      const way = ways.get(exit) ?? { portWatch: createPortWatch(), families: createFamilies() }
      ways.set(exit, way)
      return way
    },
  }
}
