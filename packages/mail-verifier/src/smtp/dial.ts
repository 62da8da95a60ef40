import { LRUCache } from 'lru-cache'
import type { HostAddresses } from '../dns/addresses.ts'
import type { Cache } from '../dns/cache.ts'
import { isPublicAddress } from '../dns/private.ts'
import type { Exchanger } from '../dns/route.ts'
import { shuffled } from '../util/shuffle.ts'
import { openConnection } from './connection.ts'
import type { Connection } from './connection.ts'
import { createFamilies } from './families.ts'
import type { Families } from './families.ts'
import { SmtpFailure } from './failure.ts'
import { greet } from './greet.ts'
import { worse } from './health.ts'
import type { HostHealth, HostProblem } from './health.ts'
import type { HostPace } from './host-pace.ts'
import type { PortWatch } from './port-watch.ts'
import { createSession } from './session.ts'
import type { Session } from './session.ts'

export interface DialOptions {
  port: number
  helo: string
  mailFrom: string
  allowPrivateNetwork: boolean
  /** Milliseconds. `total` is for all addresses of a host together. */
  timeouts: { connect: number; banner: number; command: number; total: number }
  addresses: Cache<HostAddresses>
  health: HostHealth
  portWatch: PortWatch
  /** Keeps every connection that is open, so that closing the engine closes it. */
  connections: Set<Connection>
  /** Aborted when the engine closes. */
  closing: AbortSignal
}

/** Opens a session with the first exchanger that lets us in, or says why none does. Never rejects. */
export type Dial = (exchangers: readonly Exchanger[], pace: HostPace) => Promise<Session | HostProblem>

/** Connection attempts for one session; the rest of a long list is no better. */
const maxAttempts = 8
const quitTimeout = 1000

interface Target {
  ip: string
  mx: string
}

export function createDial(options: DialOptions): Dial {
  const { port, helo, mailFrom, timeouts, health, portWatch, connections, closing } = options
  const families = createFamilies()
  // Addresses whose TLS handshake failed: asked in the clear from then on.
  const plain = new LRUCache<string, true>({ max: 5000, ttl: 60 * 60_000 })

  async function attempt({ ip, mx }: Target, left: number, pace: HostPace): Promise<Session | HostProblem> {
    let connection: Connection
    try {
      connection = await openConnection(ip, port, Math.min(timeouts.connect, left), closing)
    } catch {
      families.failed(ip)
      return { reason: 'connection_failed', mx }
    }
    connections.add(connection)
    portWatch.connected()
    families.connected(ip)
    const { command } = timeouts
    try {
      const greeting = { helo, host: mx, tls: !plain.has(ip), banner: Math.min(timeouts.banner, left), command }
      const welcome = await greet(connection, greeting)
      if (!('reason' in welcome)) return createSession(connection, welcome, { mx, helo, mailFrom, command, pace })
      await connection.quit(quitTimeout)
      connections.delete(connection)
      return { ...welcome, mx }
    } catch (error) {
      await connection.quit(quitTimeout)
      connections.delete(connection)
      const kind = error instanceof SmtpFailure ? error.kind : 'protocol_error'
      if (kind !== 'tls_failed') return { reason: kind, mx }
      plain.set(ip, true)
      return attempt({ ip, mx }, left, pace)
    }
  }

  return async (exchangers, pace) => {
    if (!portWatch.admits()) return { reason: 'port_blocked' }
    const deadline = Date.now() + timeouts.total
    let problem: HostProblem | undefined
    let attempts = 0
    let first: string | undefined
    let connected = false
    let isCut = false
    for await (const target of targets(exchangers, options, families)) {
      if ('reason' in target) {
        problem = worse(problem, target)
        continue
      }
      const left = deadline - Date.now()
      isCut = attempts >= maxAttempts || left <= 0 || closing.aborted
      if (isCut) break
      attempts++
      first ??= target.ip
      const result = await attempt(target, left, pace)
      if ('connection' in result) return result
      connected ||= result.reason !== 'connection_failed'
      // A host that has had enough for now is asked again when the pool says so.
      if (!result.isLimit) health.failed(target.ip, result)
      problem = worse(problem, result)
    }
    if (first !== undefined && !connected && !closing.aborted) {
      portWatch.unreachable(first)
      if (portWatch.blocked()) return { reason: 'port_blocked' }
    }
    // Of exchangers that nobody came to, it is not known that they have no address.
    return problem && !(isCut && problem.reason === 'no_mail_server') ? problem : { reason: 'timeout' }
  }
}

/** The addresses to try, in order, each looked up when its turn comes; or why one can't be tried. */
async function* targets(
  exchangers: readonly Exchanger[],
  options: DialOptions,
  families: Families,
): AsyncGenerator<Target | HostProblem> {
  for (const { name: mx } of inOrder(exchangers)) {
    const found = await options.addresses.get(mx)
    if (found.kind !== 'found') {
      yield { reason: found.kind === 'failed' ? 'dns_failure' : 'no_mail_server', mx }
      continue
    }
    for (const ip of families.inOrder(found.addresses)) {
      if (!options.allowPrivateNetwork && !isPublicAddress(ip)) yield { reason: 'private_address', mx }
      else yield options.health.problem(ip) ?? { ip, mx }
    }
  }
}

/** By preference; equal ones in random order, to spread the load (RFC 5321 5.1). */
function inOrder(exchangers: readonly Exchanger[]): Exchanger[] {
  return shuffled(exchangers).sort((a, b) => a.preference - b.preference)
}
