import { randomInt } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Reply } from '../smtp/reply.ts'
import type { Asked } from './asked.ts'
import { readRecipientReply } from './reading.ts'

/** What is known of a domain: does it take mail for everybody? */
export interface ProbeResult {
  kind: 'catch_all' | 'selective' | 'unknown'
  reply?: Reply
  deferred?: true
}

/** The task of finding out, given to one session; `settle` exactly once. `undefined`: it could not be asked. */
export interface Probe {
  /** A local part that nobody has. */
  local: string
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
}

const maxDomains = 20_000
/** Milliseconds. */
const knownLifetime = 60 * 60_000
const unknownLifetime = 10_000
/** Shorter than anybody waits who was asked to come back: else what they come back for is never asked. */
const deferredLifetime = 800
const localLifetime = 24 * 60 * 60_000

/** 165 bits, which no mailbox has by chance; still a local part that every server takes. */
const probeLength = 32
const base36 = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Remembers which domains are catch-all, and lets one session at a time find out. */
export function createCatchAllBook(): CatchAllBook {
  const known = new LRUCache<string, ProbeResult>({ max: maxDomains })
  // Kept longer than the results: a greylisting server lets the second try through only if it is the same recipient.
  const locals = new LRUCache<string, string>({ max: maxDomains, ttl: localLifetime })
  const running = new Map<string, ((result: ProbeResult | undefined) => void)[]>()

  return {
    needsProbe: (domain) => !known.has(domain) && !running.has(domain),
    ask(domain) {
      const result = known.get(domain)
      if (result) return { kind: 'known', result }
      const others = running.get(domain)
      if (others) return { kind: 'wait', listeners: others }

      const local = locals.get(domain) ?? randomLocal()
      locals.set(domain, local)
      const listeners: ((result: ProbeResult | undefined) => void)[] = []
      running.set(domain, listeners)
      return {
        kind: 'probe',
        probe: {
          local,
          settle(outcome) {
            running.delete(domain)
            if (outcome) known.set(domain, outcome, { ttl: lifetimeOf(outcome) })
            for (const listener of listeners) listener(outcome)
          },
        },
      }
    },
  }
}

const lifetimeOf = ({ kind, deferred }: ProbeResult): number =>
  kind !== 'unknown' ? knownLifetime : deferred ? deferredLifetime : unknownLifetime

/**
 * Reads the answer about the random recipient. Only a plain "no such mailbox" proves that a domain tells its mailboxes
 * apart; a refusal for any other reason proves nothing.
 */
export function readProbeReply(reply: Reply, asked: Asked): ProbeResult {
  const { reason, deferred } = readRecipientReply(reply, asked)
  if (reason === 'accepted') return { kind: 'catch_all', reply }
  const selective = reason === 'mailbox_not_found' || reason === 'mailbox_disabled' || reason === 'rejected'
  if (selective) return { kind: 'selective', reply }
  return { kind: 'unknown', reply, ...(deferred ? { deferred } : {}) }
}

function randomLocal(): string {
  for (;;) {
    // A letter first, for servers that take a leading digit for something else.
    let local = base36.charAt(randomInt(26))
    while (local.length < probeLength) local += base36.charAt(randomInt(36))
    // One in seven has its digits in fewer than five places. Among those are the few that read like a name with a
    // number behind it, and a server may keep such a name open.
    if ((local.match(/\d+/g) ?? []).length >= 5) return local
  }
}
