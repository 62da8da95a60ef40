import { connect } from 'node:net'
import type { LookupFunction, Socket } from 'node:net'
import { isIPv6 } from 'node:net'
import { deadline } from './deadline.ts'
import { codeOf, DialFailure } from './failure.ts'
import { onAbort } from './on-abort.ts'
import type { Proxy } from './proxy.ts'
import { greet, ProxyTrouble, Refusal, request } from './socks.ts'

export interface ConnectOptions {
  /** Milliseconds. */
  readonly timeout: number
  /** Gives up; it is of no meaning once there is a connection. */
  readonly signal?: AbortSignal | undefined
}

/** A way out of this machine. */
export interface Exit {
  /** `host:port` of its proxy; undefined is the straight way. */
  readonly name: string | undefined
  /** What mail servers are to be greeted with, where it is not the name that all exits share. */
  readonly helo: string | undefined
  /** False while its proxy is known not to work. */
  readonly isUp: boolean
  /**
   * Connects to the first of these addresses that answers. Judging them is up to the caller. The socket has a listener
   * for errors, and no other. Rejects with DialFailure, or the signal's reason.
   */
  connect(addresses: readonly string[], port: number, options: ConnectOptions): Promise<Socket>
}

/** Milliseconds for one of several addresses, before the next is tried as well (RFC 8305 "Happy Eyeballs"). */
const attemptMs = 1000
/** Milliseconds for a proxy to say hello. */
const greetingMs = 5000

export const straight: Exit = {
  name: undefined,
  helo: undefined,
  isUp: true,
  async connect(addresses, port, { timeout, signal }) {
    const [first = ''] = addresses
    const many = { lookup: pinnedTo(addresses), autoSelectFamily: true, autoSelectFamilyAttemptTimeout: attemptMs }
    // Where there is a choice, Node asks the look-up for it: whatever the name, it is told these addresses.
    const to = addresses.length > 1 ? { host: 'pinned.invalid', ...many } : { host: first }
    const socket = connect({ ...to, port, noDelay: true })
    await within(socket, timeout, signal, () => connected(socket)).catch((error: unknown) => {
      signal?.throwIfAborted()
      throw new DialFailure('unreachable', error instanceof Error ? error.message : 'No connection', codeOf(error))
    })
    return socket
  },
}

/** Hears whether a proxy works, each time that it is said hello to. */
export interface HelloWatch {
  letIn(): void
  /** The proxy itself does not work; `isLate` where it only did not answer in time. */
  failed(message: string, isLate: boolean): void
}

/** Connects through a proxy. Throws DialFailure. */
export async function connectThrough(
  proxy: Proxy,
  ip: string,
  port: number,
  { timeout, signal }: ConnectOptions,
  watch: HelloWatch,
): Promise<Socket> {
  const end = Date.now() + timeout
  const socket = await reach(proxy, Math.min(timeout, greetingMs), signal).catch((error: unknown) => {
    signal?.throwIfAborted()
    const message = `The proxy ${proxy.name} ${error instanceof ProxyTrouble ? error.message : unreachable(error)}`
    watch.failed(message, error instanceof TooLate || error instanceof LateHello)
    throw new DialFailure('proxy', message, codeOf(error))
  })
  watch.letIn()
  await within(socket, Math.max(1, end - Date.now()), signal, () => request(socket, ip, port)).catch(
    (error: unknown) => {
      signal?.throwIfAborted()
      const kind = error instanceof ProxyTrouble || (error instanceof Refusal && error.isRule) ? 'proxy' : 'unreachable'
      const what = error instanceof ProxyTrouble || error instanceof Refusal ? error.message : 'has no answer in time'
      throw new DialFailure(kind, `The proxy ${proxy.name} ${what}`)
    },
  )
  return socket
}

const unreachable = (error: unknown): string => `can't be reached (${codeOf(error) ?? 'no connection'})`

/** A connection to a proxy that let us in. */
export async function reach(proxy: Proxy, timeout: number, signal: AbortSignal | undefined): Promise<Socket> {
  const socket = connect({ host: proxy.host, port: proxy.port, noDelay: true })
  const isHeard = { connected: false }
  await within(socket, timeout, signal, async () => {
    await connected(socket)
    isHeard.connected = true
    await greet(socket, proxy)
  }).catch((error: unknown) => {
    if (isHeard.connected && error instanceof TooLate) throw new LateHello('does not say hello in time')
    throw error
  })
  return socket
}

class LateHello extends ProxyTrouble {}

class TooLate extends Error {
  readonly code = 'ETIMEDOUT'
}

/** Does something with a socket in time, or destroys it. */
async function within(
  socket: Socket,
  timeout: number,
  signal: AbortSignal | undefined,
  work: () => Promise<void>,
): Promise<void> {
  let stopped: Error | undefined
  const stop = (reason: Error): void => {
    stopped = reason
    socket.destroy()
  }
  // Whoever gets the socket adds a listener of its own; meanwhile an error must not be the end of the process.
  if (socket.listenerCount('error') === 0) socket.on('error', () => {})
  const callOff = deadline(timeout, () => stop(new TooLate('No connection in time')))
  const stopListening = onAbort(signal, () => stop(new TooLate('Called off')))
  if (signal?.aborted) stop(new TooLate('Called off'))
  try {
    await work()
  } catch (error) {
    socket.destroy()
    throw stopped ?? error
  } finally {
    callOff()
    stopListening()
  }
}

function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error?: Error): void => reject(error ?? new Error('The connection was closed'))
    const closed = (): void => fail()
    socket.once('connect', () => {
      socket.off('error', fail).off('close', closed)
      resolve()
    })
    socket.once('error', fail).once('close', closed)
  })
}

function pinnedTo(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  return (_host, options, callback) => {
    if (options.all === true) callback(null, all)
    else callback(null, all[0]?.address ?? '', all[0]?.family)
  }
}
