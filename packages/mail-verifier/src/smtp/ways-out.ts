import type { Exit } from '@leadwright/dialer'
import { createFamilies } from './families.ts'
import type { Families } from './families.ts'
import { createPortWatch } from './port-watch.ts'
import type { PortBlock, PortWatch } from './port-watch.ts'

/** What is learned of a way out of this machine: whether the mail port is open there, and IPv6. */
export interface WayOut {
  readonly portWatch: PortWatch
  readonly families: Families
}

export interface WaysOut {
  of(exit: Exit): WayOut
  /** Set while the mail port is blocked wherever we go out. */
  blocked(): PortBlock | undefined
}

export function createWaysOut(exits: readonly Exit[], onBlocked?: (block: PortBlock) => void): WaysOut {
  const create = ({ name }: Exit): WayOut => {
    const told = onBlocked && ((block: PortBlock) => onBlocked(name === undefined ? block : { ...block, proxy: name }))
    return { portWatch: createPortWatch(told), families: createFamilies() }
  }
  const ways = new Map(exits.map((exit) => [exit, create(exit)]))
  return {
    of(exit) {
      const way = ways.get(exit) ?? create(exit)
      ways.set(exit, way)
      return way
    },
    blocked() {
      const blocks = [...ways.values()].map(({ portWatch }) => portWatch.blocked())
      return blocks.includes(undefined) ? undefined : blocks[0]
    },
  }
}
