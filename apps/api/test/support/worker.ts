import { createAddressFinder, createWebsiteReader } from '@leadwright/people-finder'
import type { Sandbox } from '@leadwright/sandbox'
import { pino, type Logger } from 'pino'
import { connectPools } from '../../src/db/client.ts'
import { roomFor } from '../../src/db/room.ts'
import { createCreditsService } from '../../src/domains/credits/service.ts'
import { createEnrichment } from '../../src/domains/enrichment/kind.ts'
import { directoryOf } from '../../src/domains/finding/directory.ts'
import { createFindingJobKind } from '../../src/domains/finding/jobs/kind.ts'
import type { PeopleSource } from '../../src/domains/finding/sources.ts'
import { createLeadsService } from '../../src/domains/leads/service.ts'
import { createScraping } from '../../src/domains/scraping/kind.ts'
import { createVerificationKind } from '../../src/domains/verification/kind.ts'
import { createJobWorker } from '../../src/jobs/worker.ts'
import { createPoliteness } from '../../src/politeness/politeness.ts'
import { sessions, testMail } from './verification-parts.ts'

/** The internet as a worker sees it; of the companies, what is known without asking anybody. */
export type TestNetwork = Pick<Sandbox, 'dnsServers' | 'proxies'> & {
  readonly companies: readonly Pick<Sandbox['companies'][number], 'slug' | 'name' | 'aliases' | 'domain' | 'place'>[]
}

/** A worker of its own on a database, with the websites that it read, in order. */
export interface TestWorker {
  readonly read: readonly string[]
  stop(): Promise<void>
}

export interface WorkerOptions {
  readonly databaseUrl: string
  readonly network: TestNetwork
  readonly retryDelays?: readonly number[]
  /** Between two requests to a website. Milliseconds. */
  readonly pauseMs?: number
  /** Gives no server up that a busy machine keeps from answering: where results have to be the same in every run. */
  readonly isPatient?: boolean
  /** Its sessions with the database tell nobody whether it is there. */
  readonly isPooled?: boolean
  /** Stands before the reading of websites. */
  readonly before?: (domain: string, signal: AbortSignal | undefined) => Promise<void>
  readonly log?: Logger
}

/** Starts a worker as the product does, for jobs of every kind, with its own connections; several share a database. */
export async function startTestWorker({
  databaseUrl,
  network,
  retryDelays = [100],
  pauseMs = 5,
  isPatient = false,
  isPooled = false,
  before,
  log = pino({ level: 'silent' }),
}: WorkerOptions): Promise<TestWorker> {
  const room = roomFor('worker')
  const { db, sql, close } = await connectPools(databaseUrl, room, room)
  const polite = createPoliteness({ db, process: isPooled ? undefined : room.name, log })
  const mail = testMail(network, polite, isPatient)
  const reader = createWebsiteReader({
    ...polite.web,
    dnsServers: network.dnsServers,
    proxies: network.proxies,
    httpsPort: null,
    userAgent: `Leadwright/1.0 (+http://localhost/docs)`,
    limits: { ...(isPatient ? { requestMs: 30_000, siteMs: 120_000 } : { requestMs: 3000, siteMs: 30_000 }), pauseMs },
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
    companies: directoryOf(network.companies.map(({ slug, ...company }) => ({ id: slug, ...company }))),
    kinds,
    mail,
    sessions,
    retryDelays,
  }
  const worker = createJobWorker(parts, [
    createVerificationKind(parts),
    ...Object.values(kinds).map((kind) => createFindingJobKind(parts, kind)),
  ])
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
