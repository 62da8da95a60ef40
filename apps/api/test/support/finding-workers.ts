import { createMailVerifier } from '@leadwright/mail-verifier'
import { createAddressFinder, createWebsiteReader } from '@leadwright/people-finder'
import type { Sandbox } from '@leadwright/sandbox'
import { pino } from 'pino'
import { connect } from '../../src/db/client.ts'
import { createCreditsService } from '../../src/domains/credits/service.ts'
import { createEnrichment } from '../../src/domains/enrichment/kind.ts'
import { directoryOf } from '../../src/domains/finding/directory.ts'
import type { PeopleSource } from '../../src/domains/finding/sources.ts'
import { createFindingJobKind } from '../../src/domains/finding/jobs/kind.ts'
import { createLeadsService } from '../../src/domains/leads/service.ts'
import { createScraping } from '../../src/domains/scraping/kind.ts'
import { createJobWorker } from '../../src/jobs/worker.ts'
import { createPoliteness } from '../../src/politeness/politeness.ts'

/** A worker of its own on a database, with what it read, in order. */
export interface TestWorker {
  readonly read: readonly string[]
  stop(): Promise<void>
}

export interface WorkerOptions {
  readonly databaseUrl: string
  readonly sandbox: Sandbox
  /** Stands before the reading of websites. */
  readonly before?: (domain: string, signal: AbortSignal | undefined) => Promise<void>
}

/** Starts the worker of finding as the product does, with its own connections; several of them share a database. */
export async function startFindingWorker({ databaseUrl, sandbox, before }: WorkerOptions): Promise<TestWorker> {
  const { db, sql, close } = connect(databaseUrl)
  const log = pino({ level: 'silent' })
  const { dnsServers, smtpPort, webPort } = sandbox
  const polite = createPoliteness({ db, log })
  const mail = createMailVerifier({
    ...polite.mail,
    dnsServers,
    smtpPort,
    helo: 'verifier.test',
    mailFrom: 'probe@verifier.test',
    allowPrivateNetwork: true,
  })
  const reader = createWebsiteReader({
    ...polite.web,
    dnsServers,
    httpPort: webPort,
    httpsPort: null,
    allowPrivateNetwork: true,
    userAgent: `Leadwright/1.0 (+http://localhost/docs)`,
    limits: { pauseMs: 5 },
  })
  const read: string[] = []
  const people: PeopleSource = {
    read: async (domain, given) => {
      read.push(domain)
      await before?.(domain, given?.signal)
      return reader.read(domain, given)
    },
  }
  const addresses = createAddressFinder({ verify: (email, given) => mail.verify(email, given) })
  const kinds = { enrichment: createEnrichment({ people, addresses }), scraping: createScraping({ people }) }
  const parts = {
    db,
    sql,
    log,
    credits: createCreditsService({ db, signupCredits: 0, appUrl: 'http://localhost' }),
    leads: createLeadsService({ db, sql }),
    companies: directoryOf(sandbox.companies.map(({ slug, ...company }) => ({ id: slug, ...company }))),
    kinds,
    retryDelays: [100],
  }
  const worker = createJobWorker(
    parts,
    Object.values(kinds).map((kind) => createFindingJobKind(parts, kind)),
  )
  await worker.start()
  return {
    read,
    stop: async () => {
      await worker.stop()
      await reader.close()
      await mail.close()
      await polite.close()
      await close()
    },
  }
}
