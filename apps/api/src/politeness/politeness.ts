import type { MailVerifierOptions, RememberedDomain, RememberedPace } from '@leadwright/mail-verifier'
import type { SiteReading, WebsiteReader, WebsiteReaderOptions } from '@leadwright/people-finder'
import type { Logger } from 'pino'
import type { Database } from '../db/client.ts'
import { createMemory } from './memory.ts'
import { createHostPermits } from './permits.ts'

/** Sessions with one mail host at a time, over all processes. */
const sessionsPerHost = 2

const minute = 60_000
const hour = 60 * minute

/** What processes share of the politeness towards mail hosts and websites, as the engines take it. */
export interface Politeness {
  readonly mail: Pick<MailVerifierOptions, 'sessionsPerHost' | 'permits' | 'hostMemory' | 'domainMemory'>
  readonly web: Pick<WebsiteReaderOptions, 'permits'>
  /** A reader that goes by what another process has read a moment ago. */
  sharing(reader: WebsiteReader): WebsiteReader
  close(): Promise<void>
}

/** @param process what the database calls the sessions of this process, where it has them to itself */
export function createPoliteness({
  db,
  process,
  log,
}: {
  readonly db: Database
  readonly process?: string | undefined
  readonly log: Logger
}): Politeness {
  const permits = createHostPermits({ db, limit: sessionsPerHost, process, log })
  const sites = createHostPermits({ db, limit: 1, process, log })
  const hostMemory = createMemory<RememberedPace>({ db, topic: 'pace', lifetime: 6 * hour, log })
  const domainMemory = createMemory<RememberedDomain>({ db, topic: 'probe', lifetime: hour, log })
  const readings = createMemory<SiteReading>({ db, topic: 'site', lifetime: 10 * minute, log })
  return {
    mail: { sessionsPerHost, permits, hostMemory, domainMemory },
    web: { permits: { take: (site, signal) => sites.take({ host: `site:${site}`, urgent: false, signal }) } },
    sharing: (reader) => ({
      ...reader,
      read: async (domain, options) => {
        const earlier = await readings.recall(domain)
        if (earlier) return earlier
        const reading = await reader.read(domain, options)
        if (reading.outcome === 'read') readings.note(domain, reading)
        return reading
      },
    }),
    close: async () => {
      await Promise.all([permits, sites, hostMemory, domainMemory, readings].map((part) => part.close()))
    },
  }
}
