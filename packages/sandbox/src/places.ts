import { createAddresses } from './addresses.ts'
import type { Address } from './dns/zone.ts'
import type { Place, Reach } from './socks/client.ts'

/** Which host is behind which address of the sandbox. */
export interface Places {
  /** Puts a host at an address of its own, where it takes connections on this port and refuses all others. */
  add(port: number, place: Place, family?: 4 | 6): Address
  /** An address where nothing listens. */
  addRefusing(): Address
  /** Puts a host at a given address. */
  set(ip: string, port: number, place: Place): void
  readonly reach: Reach
}

export function createPlaces(): Places {
  const hosts = new Map<string, { readonly port: number; readonly place: Place } | undefined>()
  const addresses = createAddresses()
  return {
    add(port, place, family) {
      const address = addresses.next(family)
      hosts.set(address.ip, { port, place })
      return address
    },
    addRefusing() {
      const address = addresses.next()
      hosts.set(address.ip, undefined)
      return address
    },
    set: (ip, port, place) => void hosts.set(ip, { port, place }),
    reach(ip, port) {
      if (!hosts.has(ip)) return undefined
      const host = hosts.get(ip)
      return host?.port === port ? host.place : 'refused'
    },
  }
}
