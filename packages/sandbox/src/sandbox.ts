import { madeCompanies } from './companies/companies.ts'
import { companyDomains } from './companies/mail.ts'
import { startDnsServer } from './dns/server.ts'
import { createZone } from './dns/zone.ts'
import { createDomains } from './domains.ts'
import { createHosts } from './hosts.ts'
import { createAttempts } from './smtp/attempts.ts'
import { createCertificate } from './smtp/certificate.ts'
import { createStats } from './stats.ts'
import { tableDomains } from './table.ts'
import type { MailDomain, MailHost, Sandbox, SandboxOptions } from './types.ts'
import { createPlaces } from './places.ts'
import { startSocksServer } from './socks/server.ts'
import type { ProxyOptions, SandboxProxy } from './socks/types.ts'
import { startWebServer } from './web/server.ts'

const webPort = 80

/**
 * Starts a small internet on 127.0.0.1: a DNS server, a web server and the mail hosts of docs/sandbox.md, plus any given
 * domains. DNS tells documentation addresses, which a SOCKS server leads to.
 * Rejects with the system's error when the machine has no free port; then nothing is left open.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const book = createStats()
  const zone = createZone()
  const dns = await startDnsServer(zone, book.query)
  const web = await startWebServer(book.web).catch(async (error: unknown) => {
    await dns.close()
    throw error
  })
  const places = createPlaces()
  const domains = createDomains(zone, web, places.add(webPort, web.accept))
  // What a website that redirects to it would reach: nobody should come.
  places.set('127.0.0.1', webPort, web.accept)
  web.serve('127.0.0.1', { '/admin': '<h1>Internal</h1>\n' })
  const attempts = createAttempts()
  const certificate = createCertificate()
  const hosts = createHosts(places, (host, name) => ({
    host,
    name,
    counter: book.host(name),
    certificate,
    recipientReply: (recipient, sender, client) =>
      domains.recipientReply(host, recipient, () =>
        attempts(client, sender, `${recipient.localPart}@${recipient.domain}`),
      ),
  }))

  const proxies: SandboxProxy[] = []
  let closing: Promise<void> | undefined
  const closeAll = async (): Promise<void> => {
    await Promise.all([dns.close(), web.close(), hosts.close(), ...proxies.map((proxy) => proxy.close())])
  }
  const close = (): Promise<void> => (closing ??= closeAll())

  const startProxy = async (settings: ProxyOptions = {}): Promise<SandboxProxy> => {
    const proxy = await startSocksServer(places.reach, settings, `proxy ${proxies.length}`)
    proxies.push(proxy)
    if (closing) await proxy.close()
    return proxy
  }
  const addDomain = (name: string, domain: MailDomain): void => {
    if (closing) throw new Error('The sandbox is closed')
    domains.add(name, domain, hosts)
  }

  try {
    const good: MailHost = {}
    hosts.ensure(good, 'mx1.inbox.test')
    for (const [name, domain] of Object.entries({
      ...tableDomains(good),
      ...companyDomains(hosts),
      ...options.domains,
    })) {
      addDomain(name, domain)
    }
    const { url } = await startProxy()
    return {
      dnsServers: [dns.address],
      proxies: [url],
      webPort: web.port,
      companies: madeCompanies().map(({ company }) => company),
      stats: book.stats,
      addDomain,
      startProxy,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
