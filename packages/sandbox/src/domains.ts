import { domainToASCII } from 'node:url'
import { dnsName, type Address, type Zone } from './dns/zone.ts'
import type { Hosts, RunningHost } from './hosts.ts'
import { mailboxReply } from './mailboxes.ts'
import type { Mailbox } from './smtp/syntax.ts'
import type { MailDomain, MailHost, Reply } from './types.ts'
import type { WebServer } from './web/server.ts'

export interface Domains {
  add(name: string, domain: MailDomain, hosts: Hosts): void
  /** What a host says about a recipient; `undefined` accepts. `attempt` counts this triplet, when called. */
  recipientReply(host: MailHost, recipient: Mailbox, attempt: () => number): Reply | undefined
}

interface Entry {
  readonly domain: MailDomain
  readonly hosts: ReadonlySet<MailHost>
}

const defaultTtl = 60
const defaultMx = [{ preference: 10, host: {} }]

/** The domains of a sandbox: published in its zone, and known to their hosts and the web server, at the address given. */
export function createDomains(zone: Zone, web: Pick<WebServer, 'serve'>, website: Address): Domains {
  const entries = new Map<string, Entry>()

  /** A domain under its own name or by its aliases, a few deep. */
  const find = (name: string): Entry | undefined => {
    let entry = entries.get(name)
    for (let aliases = 0; aliases < 8 && entry?.domain.cname !== undefined; aliases++) {
      entry = entries.get(dnsName(entry.domain.cname))
    }
    return entry
  }

  return {
    add(rawName, domain, hosts) {
      const name = dnsName(domainToASCII(rawName))
      if (name === '') throw new TypeError(`Not a domain name: ${JSON.stringify(rawName)}`)
      const ttl = domain.ttl ?? defaultTtl
      const ours = new Set<MailHost>()
      const run = (host: MailHost, hostName: string): RunningHost => {
        ours.add(host)
        const running = hosts.ensure(host, hostName)
        const { addresses } = running
        if (running.name !== name) zone.set(running.name, { ttl, mx: [], addresses, faults: host.dns })
        return running
      }
      const mx = []
      // A fresh default for each domain: the host object is the host's identity.
      const exchangers = domain.mx ?? (hasOwnRecords(domain) ? structuredClone(defaultMx) : [])
      for (const [index, { preference, host }] of exchangers.entries()) {
        const exchange = typeof host === 'string' ? host : run(host, `mx${index + 1}.${name}`).name
        mx.push({ preference, exchange })
      }
      const own = domain.host ? run(domain.host, name).addresses : []
      const addresses = domain.website ? [...own, website] : own
      // Without a website as well: the domain may be in place of one that had one.
      web.serve(name, domain.website)
      web.serve(`www.${name}`, domain.website)
      const hasWww = domain.website !== undefined
      const hadWww = entries.get(name)?.domain.website !== undefined
      if (hasWww || hadWww) zone.set(`www.${name}`, { ttl, mx: [], addresses: hasWww ? [website] : [] })
      zone.set(name, { ttl, mx, addresses, cname: domain.cname, faults: domain.dns })
      entries.set(name, { domain, hosts: ours })
    },

    recipientReply(host, { localPart, domain: name }, attempt) {
      const entry = find(name)
      if (entry === undefined || !entry.hosts.has(host)) return '550 5.7.1 Relaying denied'
      const { rcpt = 'mailboxes' } = entry.domain
      if (rcpt === 'catch-all') return undefined
      return rcpt === 'mailboxes' ? mailboxReply(localPart, attempt) : rcpt(localPart, attempt())
    },
  }
}

/** Whether anything would ever ask for the domain's records: else it needs no host. */
const hasOwnRecords = ({ cname, dns }: MailDomain): boolean => cname === undefined && typeof dns !== 'string'
