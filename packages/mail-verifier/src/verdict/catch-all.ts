import { LRUCache } from 'lru-cache'
import type { Memory } from '../memory.ts'
import { madeUpName, randomLocal } from './probe.ts'
import type { ProbeResult } from './probe.ts'

/** The task of finding out, given to one session; `settle` exactly once. `undefined`: it could not be asked. */
export interface Probe {
  /** A local part that nobody has. */
  local: string
  /** Another one, that looks like a name. */
  name: string
  settle: (result: ProbeResult | undefined) => void
}

type CatchAllAnswer =
  | { kind: 'known'; result: ProbeResult }
  | { kind: 'probe'; probe: Probe }
  /** Another session is at it. Listeners hear `undefined` when it could not ask, and somebody else should. */
  | { kind: 'wait'; listeners: ((result: ProbeResult | undefined) => void)[] }

/** What is remembered of a domain, in plain data. */
export interface RememberedDomain {
  /** Local parts that nobody has. A server that put one off lets it through at a retry, and no other. */
  local: string
  name: string
  /** Absent while it is not known. */
  kind?: 'catch_all' | 'selective'
}

export interface CatchAllBook {
  /** Settles once whatever was noted of the domain by others is in the book. */
  recalled(domain: string): Promise<void> | undefined
  /** Whether the next accepted recipient of the domain will bring a probe with it. */
  needsProbe(domain: string): boolean
  ask(domain: string): CatchAllAnswer
  /** Whether the domain is known to tell its mailboxes apart. */
  isSelective(domain: string): boolean
  /**
   * The probe, where the domain puts its recipients off: then it is put off as well, and both are let through at the same
   * retry. Once in a while for each domain.
   */
  early(domain: string): Probe | undefined
  /** The domain has just said of a recipient that there is no such mailbox. */
  refused(domain: string): void
}

const maxDomains = 20_000
/** Milliseconds. */
const knownLifetime = 60 * 60_000
const unknownLifetime = 10_000
/** Shorter than anybody waits who was asked to come back: else what they come back for is never asked. */
const deferredLifetime = 800
const earlyLifetime = 30_000
const localLifetime = 24 * 60 * 60_000
/** How long nobody looks again for what others have learned meanwhile. */
const freshness = 60_000

interface Entry {
  result: ProbeResult
  /** It was found out again after a contradiction: a catch-all domain may well close a single mailbox. */
  isConfirmed: boolean
}

/** Remembers which domains are catch-all, and lets one session at a time find out. */
export function createCatchAllBook(memory?: Memory<RememberedDomain>): CatchAllBook {
  const known = new LRUCache<string, Entry>({ max: maxDomains })
  // Kept longer than the results: a greylisting server lets the second try through only if it is the same recipient.
  const locals = new LRUCache<string, { local: string; name: string }>({ max: maxDomains, ttl: localLifetime })
  const running = new Map<string, ((result: ProbeResult | undefined) => void)[]>()
  const early = new LRUCache<string, true>({ max: maxDomains, ttl: earlyLifetime })
  const contradicted = new LRUCache<string, true>({ max: maxDomains, ttl: knownLifetime })
  const recalls = new LRUCache<string, Promise<void>>({ max: maxDomains, ttl: freshness })

  async function recall(from: Memory<RememberedDomain>, domain: string): Promise<void> {
    try {
      const past = await from.recall(domain)
      if (!past) return
      const { local, name, kind } = past
      if (!locals.has(domain)) locals.set(domain, { local, name })
      if (kind === undefined || contradicted.has(domain) || !needsProbe(domain)) return
      known.set(domain, { result: { kind }, isConfirmed: false }, { ttl: knownLifetime })
    } catch {
      // Then it is found out again.
    }
  }

  const needsProbe = (domain: string): boolean => !known.has(domain) && !running.has(domain)

  function begin(domain: string): Probe {
    const made = locals.get(domain) ?? { local: randomLocal(), name: madeUpName() }
    locals.set(domain, made)
    const listeners: ((result: ProbeResult | undefined) => void)[] = []
    running.set(domain, listeners)
    return {
      ...made,
      settle(result) {
        running.delete(domain)
        const isConfirmed = contradicted.has(domain)
        if (result) known.set(domain, { result, isConfirmed }, { ttl: lifetimeOf(result) })
        if (result && result.kind !== 'unknown') memory?.note(domain, { ...made, kind: result.kind })
        for (const listener of listeners) listener(result)
      },
    }
  }

  return {
    recalled(domain) {
      if (!memory || known.has(domain)) return undefined
      const earlier = recalls.get(domain)
      if (earlier) return earlier
      const recalled = recall(memory, domain)
      recalls.set(domain, recalled)
      return recalled
    },
    needsProbe,
    isSelective: (domain) => known.get(domain)?.result.kind === 'selective',
    ask(domain) {
      const entry = known.get(domain)
      if (entry) return { kind: 'known', result: entry.result }
      const others = running.get(domain)
      return others ? { kind: 'wait', listeners: others } : { kind: 'probe', probe: begin(domain) }
    },
    early(domain) {
      if (!needsProbe(domain) || early.has(domain)) return undefined
      early.set(domain, true)
      const probe = begin(domain)
      memory?.note(domain, { local: probe.local, name: probe.name })
      return probe
    },
    refused(domain) {
      const entry = known.get(domain)
      if (entry?.result.kind !== 'catch_all' || entry.isConfirmed) return
      known.delete(domain)
      // The made-up recipient was taken once: it may be known there by now.
      locals.delete(domain)
      contradicted.set(domain, true)
    },
  }
}

const lifetimeOf = ({ kind, deferred }: ProbeResult): number =>
  kind !== 'unknown' ? knownLifetime : deferred ? deferredLifetime : unknownLifetime
