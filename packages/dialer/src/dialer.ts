import type { Socket } from 'node:net'
import { straight } from './exit.ts'
import type { ConnectOptions, Exit } from './exit.ts'
import { DialFailure } from './failure.ts'
import { parseProxy } from './proxy.ts'
import { createProxyExit, inOrderFor } from './proxies.ts'
import type { ProxyChange, ProxyExit } from './proxies.ts'
import { isDocumentationAddress, isPublicAddress } from './public-address.ts'

export interface DialerOptions {
  /** `socks5://user:password@host:port?helo=name`. Without any, connections leave straight from this machine. */
  readonly proxies?: readonly string[] | undefined
  /** Allows private, loopback, link-local and metadata addresses. */
  readonly allowPrivateNetwork?: boolean | undefined
  /** Called when a proxy turns out not to work, and when it works again. */
  readonly onProxyChange?: ((change: ProxyChange) => void) | undefined
}

/** What everything that leaves the machine goes through. */
export interface Dialer {
  /**
   * Whether this address may be connected to. It is the destination that is judged, whoever carries the connection there: a
   * proxy in our own network would otherwise be a door to it.
   */
  allows(ip: string): boolean
  /**
   * The ways out for a host, the one to take first. Proxies that are down are left out; rejects with DialFailure `proxy`
   * where all are.
   */
  exitsFor(host: string): Promise<readonly Exit[]>
  /** Connects to a host at one of these addresses, through the first exit that works. Rejects as an exit does. */
  connect(host: string, addresses: readonly string[], port: number, options: ConnectOptions): Promise<Socket>
  /** Ends what goes on by itself. */
  close(): void
}

/** Throws TypeError for a proxy that can't be read; its message has no credentials. */
export function createDialer(options: DialerOptions = {}): Dialer {
  const { allowPrivateNetwork = false, onProxyChange = () => {} } = options
  const urls = options.proxies ?? []
  const proxies = urls.map((url) => createProxyExit(parseProxy(url), onProxyChange, { isAlone: urls.length === 1 }))
  const closing = new AbortController()

  async function exitsFor(host: string): Promise<readonly Exit[]> {
    if (proxies.length === 0) return [straight]
    const ordered = inOrderFor(host, proxies)
    const checks = ordered.map((exit) => exit.check(closing.signal))
    const working = ordered.filter(({ isUp }) => isUp)
    if (working.length > 0) return working
    await Promise.all(checks)
    const back = ordered.filter(({ isUp }) => isUp)
    if (back.length === 0) throw noneWorks(ordered)
    return back
  }

  return {
    allows: (ip) => allowPrivateNetwork || isPublicAddress(ip) || (proxies.length > 0 && isDocumentationAddress(ip)),
    exitsFor,
    async connect(host, addresses, port, given) {
      const end = Date.now() + given.timeout
      let failure: unknown
      for (const exit of await exitsFor(host)) {
        try {
          return await exit.connect(addresses, port, { ...given, timeout: Math.max(1, end - Date.now()) })
        } catch (error) {
          failure = error
          if (exit.isUp) break
        }
      }
      throw failure
    },
    close: () => closing.abort(),
  }
}

function noneWorks(exits: readonly ProxyExit[]): DialFailure {
  return new DialFailure('proxy', exits.map(({ problem }) => problem).join('; '))
}
