import { DialFailure } from '@leadwright/dialer'
import type { Dialer, Exit } from '@leadwright/dialer'
import { LRUCache } from 'lru-cache'
import type { HostAddresses } from '../dns/addresses.ts'
import type { Cache } from '../dns/cache.ts'
import { hostsOf } from '../dns/route.ts'
import type { Exchanger } from '../dns/route.ts'
import { shuffled } from '../util/shuffle.ts'
import { createConnection } from './connection.ts'
import type { Connection } from './connection.ts'
import type { Families } from './families.ts'
import { SmtpFailure } from './failure.ts'
import { greet } from './greet.ts'
import { worse } from './health.ts'
import type { HostHealth, HostProblem } from './health.ts'
import type { HostPace } from './host-pace.ts'
import type { HostPermit } from './permits.ts'
import { createSession } from './session.ts'
import type { Session } from './session.ts'
import type { WaysOut } from './ways-out.ts'

export interface DialOptions {
  port: number
  /** Where the exit has none of its own. */
  helo: string
  mailFrom: string
  /** Milliseconds. `total` is for all addresses of a host together. */
  timeouts: { connect: number; banner: number; command: number; total: number }
  addresses: Cache<HostAddresses>
  dialer: Dialer
  waysOut: WaysOut
  health: HostHealth
  /** Keeps every connection that is open, so that closing the engine closes it. */
  connections: Set<Connection>
  /** Aborted when the engine closes. */
  closing: AbortSignal
}

/** An address of an exchanger. */
export interface Target {
  ip: string
  mx: string
}

/** What a session is opened with. */
export interface Call {
  pace: HostPace
  /** Leave of others, for the address that comes first; without it, they have no say. */
  permit?: HostPermit | undefined
  first?: Target | undefined
}

/** Opens sessions with mail hosts. None of it rejects. */
export interface Dial {
  /** The address that a session would begin with; undefined where there is none to connect to. */
  plan(exchangers: readonly Exchanger[]): Promise<Target | undefined>
  /** Opens a session with the first exchanger that lets us in, or says why none does. */
  open(exchangers: readonly Exchanger[], call: Call): Promise<Session | HostProblem>
}

/** Connection attempts for one session; the rest of a long list is no better. */
const maxAttempts = 8
const quitTimeout = 1000

export function createDial(options: DialOptions): Dial {
  const { port, mailFrom, timeouts, dialer, waysOut, health, connections, closing } = options
  // Addresses whose TLS handshake failed: asked in the clear from then on.
  const plain = new LRUCache<string, true>({ max: 5000, ttl: 60 * 60_000 })

  async function attempt(exit: Exit, { ip, mx }: Target, left: number, call: Call): Promise<Session | HostProblem> {
    const { pace, permit } = call
    const { portWatch, families } = waysOut.of(exit)
    const { command } = timeouts
    const helo = exit.helo ?? options.helo
    let connection: Connection
    try {
      const socket = await exit.connect([ip], port, { timeout: Math.min(timeouts.connect, left), signal: closing })
      connection = createConnection(socket, ip, () => permit?.isHeld() !== false)
    } catch (error) {
      if (isAboutProxy(error)) return { ...proxyProblem(error), mx }
      families.failed(ip)
      const isTold = exit.name !== undefined && error instanceof DialFailure
      return { reason: 'connection_failed', mx, ...(isTold ? { message: error.message } : {}) }
    }
    connections.add(connection)
    portWatch.connected()
    families.connected(ip)
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
      return attempt(exit, { ip, mx }, left, call)
    }
  }

  /** One way out, over all addresses. */
  async function dialThrough(
    exit: Exit,
    exchangers: readonly Exchanger[],
    call: Call,
    deadline: number,
  ): Promise<Session | HostProblem> {
    const { portWatch, families } = waysOut.of(exit)
    if (!portWatch.admits()) return { reason: 'port_blocked' }
    let problem: HostProblem | undefined
    let attempts = 0
    let first: string | undefined
    let connected = false
    let isCut = false
    for await (const target of targets(exchangers, options, families, call.first)) {
      if ('reason' in target) {
        problem = worse(problem, target)
        continue
      }
      const left = deadline - Date.now()
      isCut = attempts >= maxAttempts || left <= 0 || closing.aborted
      if (isCut) break
      if ((await call.permit?.moveTo(target.ip, left)) === false) {
        return { reason: 'timeout', deferred: true, mx: target.mx }
      }
      attempts++
      const result = await attempt(exit, target, left, call)
      if ('connection' in result || call.permit?.isHeld() === false) return result
      const isProxys = result.reason === 'proxy_failed'
      if (isProxys && !exit.isUp) return result
      // What the proxy did not even try is no host that can't be reached.
      if (!isProxys) first ??= target.ip
      connected ||= !isProxys && result.reason !== 'connection_failed'
      // A host that has had enough for now is asked again when the pool says so; and our proxy is no fault of a host.
      if (!result.isLimit && !isProxys) health.failed(target.ip, result)
      problem = worse(problem, result)
    }
    if (first !== undefined && !connected && !closing.aborted) {
      portWatch.unreachable(first)
      if (portWatch.isBlocked) return { reason: 'port_blocked' }
    }
    // Of exchangers that nobody came to, it is not known that they have no address.
    return problem && !(isCut && problem.reason === 'no_mail_server') ? problem : { reason: 'timeout' }
  }

  async function plan(exchangers: readonly Exchanger[]): Promise<Target | undefined> {
    try {
      const [exit] = await dialer.exitsFor(hostsOf(exchangers))
      if (!exit) return undefined
      for await (const target of targets(exchangers, options, waysOut.of(exit).families)) {
        if ('ip' in target) return target
      }
    } catch (error) {
      if (!isAboutProxy(error)) throw error
    }
    return undefined
  }

  async function open(exchangers: readonly Exchanger[], call: Call): Promise<Session | HostProblem> {
    const deadline = Date.now() + timeouts.total
    let problem: HostProblem | undefined
    try {
      for (const exit of await dialer.exitsFor(hostsOf(exchangers))) {
        const result = await dialThrough(exit, exchangers, call, deadline)
        // A host moves to the next exit only where this one is of no use to anybody.
        const isStuck =
          'reason' in result && (result.reason === 'port_blocked' || (result.reason === 'proxy_failed' && !exit.isUp))
        if (!isStuck) return result
        problem = result
      }
    } catch (error) {
      if (!isAboutProxy(error)) throw error
      problem = proxyProblem(error)
    }
    return problem ?? { reason: 'timeout' }
  }

  return { plan, open }
}

const isAboutProxy = (error: unknown): error is DialFailure => error instanceof DialFailure && error.kind === 'proxy'

/** What is wrong with a proxy may pass, and says nothing of any host. */
function proxyProblem({ message }: DialFailure): HostProblem {
  return { reason: 'proxy_failed', deferred: true, message }
}

/** The addresses to try, in order, each looked up when its turn comes; or why one can't be tried. */
async function* targets(
  exchangers: readonly Exchanger[],
  options: DialOptions,
  families: Families,
  planned?: Target,
): AsyncGenerator<Target | HostProblem> {
  const first = planned && !options.health.problem(planned.ip) ? planned : undefined
  if (first) yield first
  for (const { name: mx } of inOrder(exchangers)) {
    const found = await options.addresses.get(mx)
    if (found.kind !== 'found') {
      yield { reason: found.kind === 'failed' ? 'dns_failure' : 'no_mail_server', mx }
      continue
    }
    for (const ip of families.inOrder(found.addresses)) {
      if (ip === first?.ip) continue
      if (!options.dialer.allows(ip)) yield { reason: 'private_address', mx }
      else yield options.health.problem(ip) ?? { ip, mx }
    }
  }
}

/** By preference; equal ones in random order, to spread the load (RFC 5321 5.1). */
function inOrder(exchangers: readonly Exchanger[]): Exchanger[] {
  return shuffled(exchangers).sort((a, b) => a.preference - b.preference)
}
