import { LRUCache } from 'lru-cache'
import type { Reading } from '../verdict/reading.ts'
import type { Reply } from './reply.ts'

/** Why no address can be asked about at a host. */
export interface HostProblem extends Reading {
  reply?: Reply
  mx?: string
  /** Where our own way out was in trouble: a sentence about it. */
  message?: string
  /** The host has had enough of this session, or of us for now, or we of it: it says nothing of any address. */
  isLimit?: true
}

/** How long an address that failed is left alone, in milliseconds: shorter where the host itself said "later". */
const deferredRest = 1000
const rest = 15_000
const maxAddresses = 20_000

/**
 * What was last seen of the addresses of mail hosts. One that failed is not tried again for each of a thousand
 * recipients; one with a session that works has not failed, it only took no second session.
 */
export interface HostHealth {
  problem(ip: string): HostProblem | undefined
  failed(ip: string, problem: HostProblem): void
  /** A session got its first answer about a recipient. To be paired with `left`. */
  works(ip: string): void
  left(ip: string): void
}

export function createHostHealth(): HostHealth {
  const problems = new LRUCache<string, HostProblem>({ max: maxAddresses })
  const working = new Map<string, number>()
  return {
    problem: (ip) => problems.get(ip),
    failed(ip, problem) {
      if (!working.has(ip)) problems.set(ip, problem, { ttl: problem.deferred === true ? deferredRest : rest })
    },
    works(ip) {
      working.set(ip, (working.get(ip) ?? 0) + 1)
      problems.delete(ip)
    },
    left(ip) {
      const others = (working.get(ip) ?? 1) - 1
      if (others > 0) working.set(ip, others)
      else working.delete(ip)
    },
  }
}

/** From the least to the most telling: a host that spoke says more than one that could not be reached. */
const telling: readonly string[] = [
  'no_mail_server',
  'dns_failure',
  'private_address',
  'port_blocked',
  'proxy_failed',
  'connection_failed',
  'timeout',
  'connection_dropped',
  'protocol_error',
]

/** Of the problems with several addresses, the one to report. */
export function worse(known: HostProblem | undefined, next: HostProblem): HostProblem {
  return known && weight(known) >= weight(next) ? known : next
}

function weight({ reason }: HostProblem): number {
  const index = telling.indexOf(reason)
  return index === -1 ? telling.length : index
}
