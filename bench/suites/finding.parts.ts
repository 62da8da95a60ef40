import { fileURLToPath } from 'node:url'
import { connect } from '@leadwright/api/internal/db/client'
import { migrateDatabase } from '@leadwright/api/internal/db/migrate'
import { createCreditsService } from '@leadwright/api/internal/domains/credits/service'
import { createEnrichment } from '@leadwright/api/internal/domains/enrichment/kind'
import { directoryOf, readDirectory } from '@leadwright/api/internal/domains/finding/directory'
import { createLeadsService } from '@leadwright/api/internal/domains/leads/service'
import { createScraping } from '@leadwright/api/internal/domains/scraping/kind'
import { createLogger } from '@leadwright/api/internal/logger'
import { createMailVerifier } from '@leadwright/mail-verifier'
import { createAddressFinder, createWebsiteReader } from '@leadwright/people-finder'

/** What the product's finding half is given: a database, and a sandbox for an internet. */
export interface Surroundings {
  readonly database: string
  readonly dns: string
  readonly proxies: readonly string[]
  /** Milliseconds between two requests to a website; the product's own where nothing is said. */
  readonly pauseMs?: number
  /** A CSV file, as COMPANY_DIRECTORY is. */
  readonly directory?: string
}

/**
 * The parts of the product that find, as `start.ts` puts them together: the whole product takes its ports for the web
 * from no variable, and only its own sandbox, which would be measured along with it.
 */
export async function assemble(around: Surroundings, isWorker: boolean) {
  if (!isWorker) {
    const migrations = fileURLToPath(new URL('../../apps/api/src/db/migrations', import.meta.url))
    await migrateDatabase(around.database, migrations)
  }
  const connection = connect(around.database)
  const log = createLogger('warn')
  const net = { dnsServers: [around.dns], proxies: around.proxies }
  const mail = createMailVerifier({
    ...net,
    helo: 'verifier.example.test',
    mailFrom: 'probe@example.test',
    // As for the product's own sandbox: nothing on loopback is slow unless it means to be.
    timeouts: { dns: 2000, connect: 2000, banner: 4000, command: 5000, total: 10_000 },
  })
  const pause = around.pauseMs === undefined ? {} : { pauseMs: around.pauseMs }
  const people = createWebsiteReader({
    ...net,
    httpsPort: null,
    userAgent: 'Leadwright/1.0 (+https://example.test/)',
    limits: { requestMs: 3000, siteMs: 30_000, ...pause },
  })
  const sources = { people, addresses: createAddressFinder({ verify: (email, given) => mail.verify(email, given) }) }
  const records = around.directory === undefined ? [] : await readDirectory(around.directory)
  return {
    options: {
      ...connection,
      credits: createCreditsService({ db: connection.db, signupCredits: 10_000_000, appUrl: 'http://localhost' }),
      leads: createLeadsService(connection),
      companies: directoryOf(records),
      kinds: { enrichment: createEnrichment(sources), scraping: createScraping(sources) },
      sources,
      log,
      retryDelays: [1000, 2000, 2000, 2000, 2000],
    },
    close: async () => {
      await Promise.all([people.close(), mail.close()])
      await connection.close()
    },
  }
}
