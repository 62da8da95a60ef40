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
import { startWebServer, webAddress } from './web/server.ts'

/**
 * Starts a small internet on loopback: a DNS server, a web server and the mail hosts of docs/sandbox.md, plus any given
 * domains.
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
  const domains = createDomains(zone, web)
  const attempts = createAttempts()
  const certificate = createCertificate()
  const hosts = createHosts((host, name) => ({
    host,
    name,
    counter: book.host(name),
    certificate,
    recipientReply: (recipient, sender, client) =>
      domains.recipientReply(host, recipient, () =>
        attempts(client, sender, `${recipient.localPart}@${recipient.domain}`),
      ),
  }))

  let closing: Promise<void> | undefined
  const pending = new Set<Promise<void>>()
  const closeAll = async (): Promise<void> => {
    // A domain that is being added may still open a server.
    await Promise.allSettled(pending)
    await Promise.all([dns.close(), web.close(), hosts.close()])
  }
  const close = (): Promise<void> => (closing ??= closeAll())

  const addDomain = async (name: string, domain: MailDomain): Promise<void> => {
    if (closing) throw new Error('The sandbox is closed')
    const added = domains.add(name, domain, hosts)
    pending.add(added)
    await added.finally(() => pending.delete(added))
  }

  try {
    const good: MailHost = {}
    // First and alone: it takes 127.0.0.1, which every system has, and with it chooses the port for all.
    await hosts.ensure(good, 'mx1.inbox.test')
    const companies = await companyDomains(hosts, good)
    for (const [name, domain] of Object.entries({ ...tableDomains(good), ...companies, ...options.domains })) {
      await addDomain(name, domain)
    }
    // What a website that redirects to it would reach: nobody should come.
    web.serve(webAddress, { '/admin': '<h1>Internal</h1>\n' })
  } catch (error) {
    await close()
    throw error
  }
  return {
    dnsServers: [dns.address],
    smtpPort: hosts.port,
    webPort: web.port,
    companies: madeCompanies().map(({ company }) => company),
    stats: book.stats,
    addDomain,
    close,
  }
}
