import { LRUCache } from 'lru-cache'
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

export interface CatchAllBook {
  /** Whether the next accepted recipient of the domain will bring a probe with it. */
  needsProbe(domain: string): boolean
  ask(domain: string): CatchAllAnswer
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

interface Entry {
  result: ProbeResult
  /** It was found out again after a contradiction: a catch-all domain may well close a single mailbox. */
  isConfirmed: boolean
}

/** Remembers which domains are catch-all, and lets one session at a time find out. */
export function createCatchAllBook(): CatchAllBook {
  const known = new LRUCache<string, Entry>({ max: maxDomains })
  // Kept longer than the results: a greylisting server lets the second try through only if it is the same recipient.
  const locals = new LRUCache<string, { local: string; name: string }>({ max: maxDomains, ttl: localLifetime })
  const running = new Map<string, ((result: ProbeResult | undefined) => void)[]>()
  const early = new LRUCache<string, true>({ max: maxDomains, ttl: earlyLifetime })
  const contradicted = new LRUCache<string, true>({ max: maxDomains, ttl: knownLifetime })

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
        for (const listener of listeners) listener(result)
      },
    }
  }

  return {
    needsProbe,
    ask(domain) {
      const entry = known.get(domain)
      if (entry) return { kind: 'known', result: entry.result }
      const others = running.get(domain)
      return others ? { kind: 'wait', listeners: others } : { kind: 'probe', probe: begin(domain) }
    },
    early(domain) {
      if (!needsProbe(domain) || early.has(domain)) return undefined
      early.set(domain, true)
      return begin(domain)
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
