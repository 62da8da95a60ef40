import type { DnsFaults } from '../types.ts'

export type Address = { readonly type: 'A' | 'AAAA'; readonly ip: string }

/** What DNS knows of one name. */
export interface Node {
  readonly ttl: number
  readonly mx: readonly { readonly preference: number; readonly exchange: string }[]
  readonly addresses: readonly Address[]
  readonly cname?: string | undefined
  readonly faults?: DnsFaults | undefined
}

/** Every name of the sandbox. All of DNS is this one server's, so there are no zone cuts to mind. */
export interface Zone {
  set(name: string, node: Node): void
  get(name: string): Node | undefined
  /** Whether the name, or any name under it, exists: else the answer is NXDOMAIN (RFC 8020). */
  has(name: string): boolean
}

export function createZone(): Zone {
  const nodes = new Map<string, Node>()
  const existing = new Set(['', 'test'])
  return {
    set(name, node) {
      nodes.set(name, node)
      const labels = name.split('.')
      for (let depth = 0; depth < labels.length; depth++) existing.add(labels.slice(depth).join('.'))
    },
    get: (name) => nodes.get(name),
    has: (name) => existing.has(name),
  }
}

/** Names compare without case and without the final dot. */
export const dnsName = (name: string): string => name.toLowerCase().replace(/\.$/, '')
