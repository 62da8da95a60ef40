import type { Address } from './dns/zone.ts'
import type { Places } from './places.ts'
import { createHostServer, type HostContext, type HostServer } from './smtp/host.ts'
import type { HostAddress, MailHost } from './types.ts'

export interface RunningHost {
  readonly name: string
  readonly addresses: readonly Address[]
}

export interface Hosts {
  /** Starts a host, once; `name` is the name it gets if it had none yet. */
  ensure(host: MailHost, name: string): RunningHost
  close(): Promise<void>
}

const smtpPort = 25

export function createHosts(places: Places, contextOf: (host: MailHost, name: string) => HostContext): Hosts {
  const running = new Map<MailHost, RunningHost>()
  const servers: HostServer[] = []

  const place = (address: HostAddress, { accept }: HostServer): Address => {
    if (address === 'own') return places.add(smtpPort, accept)
    if (address === 'own6') return places.add(smtpPort, accept, 6)
    if (address === 'refused') return places.addRefusing()
    return { type: address.ip.includes(':') ? 'AAAA' : 'A', ip: address.ip }
  }

  const start = (host: MailHost, name: string): RunningHost => {
    const server = createHostServer(contextOf(host, name))
    servers.push(server)
    return { name, addresses: (host.addresses ?? ['own' as const]).map((address) => place(address, server)) }
  }

  return {
    ensure(host, name) {
      const started = running.get(host) ?? start(host, name)
      running.set(host, started)
      return started
    },
    async close() {
      await Promise.all(servers.map((server) => server.close()))
    },
  }
}
