import type { MailVerifierOptions, RememberedDomain, RememberedPace } from '@leadwright/mail-verifier'
import type { WebsiteReaderOptions } from '@leadwright/people-finder'
import type { Logger } from 'pino'
import type { Database } from '../db/client.ts'
import { createMemory } from './memory.ts'
import { createHostPermits } from './permits.ts'

/** Sessions with one mail host at a time, over all processes. */
const sessionsPerHost = 2

const hour = 60 * 60_000

/** What processes share of the politeness towards mail hosts and websites, as the engines take it. */
export interface Politeness {
  readonly mail: Pick<MailVerifierOptions, 'sessionsPerHost' | 'permits' | 'hostMemory' | 'domainMemory'>
  readonly web: Pick<WebsiteReaderOptions, 'permits'>
  close(): Promise<void>
}

export function createPoliteness({ db, log }: { readonly db: Database; readonly log: Logger }): Politeness {
  const permits = createHostPermits({ db, limit: sessionsPerHost, log })
  const sites = createHostPermits({ db, limit: 1, log })
  const hostMemory = createMemory<RememberedPace>({ db, topic: 'pace', lifetime: 6 * hour, log })
  const domainMemory = createMemory<RememberedDomain>({ db, topic: 'probe', lifetime: hour, log })
  return {
    mail: { sessionsPerHost, permits, hostMemory, domainMemory },
    // A colon is in no name of a mail host.
    web: { permits: { take: (site, signal) => sites.take(`site:${site}`, { urgent: false, signal }) } },
    close: async () => {
      await Promise.all([permits, sites, hostMemory, domainMemory].map((part) => part.close()))
    },
  }
}
