import type { AddressInfo } from 'node:net'
import type { Address } from './dns/zone.ts'
import { createAddresses, errorCode, listen } from './loopback.ts'
import { createHostServer, type HostContext, type HostServer } from './smtp/host.ts'
import type { HostAddress, MailHost } from './types.ts'

export interface RunningHost {
  readonly name: string
  readonly addresses: readonly Address[]
  /** False where the machine lacks every address that it was to listen on. */
  readonly listening: boolean
}

export interface Hosts {
  /** 0 until the first host listens; that one chooses it for all. */
  readonly port: number
  /** Starts a host, once; `name` is the name it gets if it had none yet. */
  ensure(host: MailHost, name: string): Promise<RunningHost>
  close(): Promise<void>
}

/** Errors that say "this machine lacks that address": macOS has only 127.0.0.1 of 127/8, and not all have IPv6. */
const missing = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT'])

export function createHosts(contextOf: (host: MailHost, name: string) => HostContext): Hosts {
  const running = new Map<MailHost, Promise<RunningHost>>()
  const servers: HostServer[] = []
  const nextAddress = createAddresses()
  let port = 0

  /** Listens on the next address that has the port free. Where the address does not exist, nothing can listen. */
  const listenSomewhere = async (host: HostServer, keep: boolean): Promise<Address> => {
    for (;;) {
      const ip = nextAddress()
      const server = host.listener()
      try {
        await listen(server, ip, port)
        port = (server.address() as AddressInfo).port
        // To have listened is the proof that nobody else does. Our own hosts hold the port on other addresses, so
        // nobody can take it on all of them, and this address is given to no one else.
        if (!keep) await new Promise((resolve) => server.close(resolve))
        return { type: 'A', ip }
      } catch (error) {
        const code = errorCode(error) ?? ''
        if (missing.has(code)) return { type: 'A', ip }
        if (code !== 'EADDRINUSE') throw error
      }
    }
  }

  const place = async (address: HostAddress, server: HostServer): Promise<Address> => {
    if (address === 'own') return listenSomewhere(server, true)
    if (address === 'refused') return listenSomewhere(server, false)
    if (address !== '::1') return { type: address.ip.includes(':') ? 'AAAA' : 'A', ip: address.ip }
    try {
      await listen(server.listener(), '::1', port)
    } catch (error) {
      if (!missing.has(errorCode(error) ?? '')) throw error
    }
    return { type: 'AAAA', ip: '::1' }
  }

  const start = async (host: MailHost, name: string): Promise<RunningHost> => {
    const server = createHostServer(contextOf(host, name))
    servers.push(server)
    const addresses: Address[] = []
    for (const address of host.addresses ?? ['own' as const]) addresses.push(await place(address, server))
    return { name, addresses, listening: server.listening }
  }

  return {
    get port() {
      return port
    },
    ensure(host, name) {
      const started = running.get(host) ?? start(host, name)
      running.set(host, started)
      return started
    },
    async close() {
      await Promise.allSettled(running.values())
      await Promise.all(servers.map((server) => server.close()))
    },
  }
}
