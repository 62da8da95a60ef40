import { setTimeout as sleep } from 'node:timers/promises'
import { contract } from '@leadwright/errors'
import type { MailVerifier } from '@leadwright/mail-verifier'
import { startSandbox, type Sandbox, type SandboxOptions } from '@leadwright/sandbox'
import { pino } from 'pino'
import type { Connection } from '../../src/db/client.ts'
import { createCreditsService, type CreditsService } from '../../src/domains/credits/service.ts'
import { createLeadsService, type LeadsService } from '../../src/domains/leads/service.ts'
import { createVerificationKind, type VerificationOptions } from '../../src/domains/verification/kind.ts'
import { createVerificationService, type VerificationService } from '../../src/domains/verification/service.ts'
import type { JobView, ResultItem } from '../../src/domains/verification/views.ts'
import { createJobWorker, type JobWorker } from '../../src/jobs/worker.ts'
import { foundOrganization } from './organization.ts'
import { createPoliteness } from '../../src/politeness/politeness.ts'
import { startChildWorker, type ChildWorker } from './child-worker.ts'
import { connectTestDatabase } from './postgres.ts'
import { sessions, testMail } from './verification-parts.ts'

/** The verification domain on a database and an internet of its own; nothing drives jobs until a worker is started. */
export interface TestVerification extends Connection {
  readonly sandbox: Sandbox
  /** What services and workers are made of. */
  readonly parts: VerificationOptions
  readonly mail: MailVerifier
  readonly credits: CreditsService
  readonly leads: LeadsService
  readonly verification: VerificationService
  /** An organization with its own free credits. */
  newOrganization(): Promise<string>
  /** A list with these addresses. */
  newList(organizationId: string, emails: readonly string[]): Promise<string>
  newJob(
    organizationId: string,
    emails: readonly string[],
    up?: { exclude?: readonly ('role' | 'free')[]; limit?: number },
  ): Promise<JobView>
  /** Makes a job known that was created without {@link newJob}. */
  adopt(job: JobView, organizationId: string): void
  /** Waits until a count does not grow any more. */
  untilQuiet(count: () => number): Promise<void>
  /** Waits until a job is as it should be, and fails if it takes ever so long. */
  until(job: JobView, is: (job: JobView) => boolean): Promise<JobView>
  untilStage(job: JobView, stage: JobView['stage']): Promise<JobView>
  results(job: JobView): Promise<ResultItem[]>
  startWorker(overrides?: Partial<VerificationOptions>): Promise<JobWorker>
  startChild(how?: { readonly isPatient: boolean; readonly isPooled?: boolean }): Promise<ChildWorker>
  close(): Promise<void>
}

export const retryDelays = [300, 600]
/** The organization of each test job, because a job does not show it. */
const owners = new Map<string, string>()

export async function startTestVerification(
  options: SandboxOptions & { signupCredits?: number } = {},
): Promise<TestVerification> {
  const [connection, sandbox] = await Promise.all([connectTestDatabase(), startSandbox(options)])
  const { db, sql } = connection
  const log = pino({ level: 'silent' })
  const polite = createPoliteness({ db, log })
  const mail = testMail(sandbox, polite)
  const credits = createCreditsService({ db, signupCredits: options.signupCredits ?? 100, appUrl: 'http://localhost' })
  const leads = createLeadsService({ db, sql })
  const parts: VerificationOptions = { db, sql, credits, leads, mail, log, retryDelays, sessions }
  const verification = createVerificationService(parts, createVerificationKind(parts))
  const workers = new Set<{ stop(): Promise<void> }>()
  let organizationCount = 0

  const ownerOf = (job: JobView): string => owners.get(job.id) ?? ''
  const test: TestVerification = {
    ...connection,
    sandbox,
    parts,
    mail,
    credits,
    leads,
    verification,
    newOrganization: async () => {
      const id = `org_${++organizationCount}`
      await foundOrganization(db, id)
      return id
    },
    newList: async (organizationId, emails) => {
      const owner = { organizationId, createdBy: 'test', operationId: undefined }
      const { id: listId } = await leads.create(contract.error, { ...owner, name: 'A list', workflow: 'verification' })
      const csv = ['email,name', ...emails.map((email, index) => `${email},${index}`)].join('\n')
      if (emails.length > 0) await leads.import(contract.error, { ...owner, listId, csv })
      return listId
    },
    newJob: async (organizationId, emails, up) => {
      const listId = await test.newList(organizationId, emails)
      const decision = up && { exclude: up.exclude ?? [], ...(up.limit !== undefined && { limit: up.limit }) }
      const who = { organizationId, operationId: undefined, actor: 'test' }
      const job = await verification.create(contract.error, { ...who, listId, decision })
      owners.set(job.id, organizationId)
      return job
    },
    adopt: (job, organizationId) => void owners.set(job.id, organizationId),
    untilQuiet: async (count) => {
      for (let before = -1; before !== count();) {
        before = count()
        await sleep(1000)
      }
    },
    until: async (job, is) => {
      for (let waited = 0; ; waited += 50) {
        const now = await verification.get(contract.error, { organizationId: ownerOf(job), jobId: job.id })
        if (is(now)) return now
        if (waited > 240_000) throw new Error(`Still waiting; the job is ${JSON.stringify(now)}`)
        await sleep(50)
      }
    },
    untilStage: (job, stage) => test.until(job, (now) => now.stage === stage),
    results: async (job) => {
      const items: ResultItem[] = []
      let cursor: string | undefined
      do {
        const organizationId = ownerOf(job)
        const page = await verification.results(contract.error, { organizationId, jobId: job.id }, { limit: 7, cursor })
        items.push(...page.items)
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      return items
    },
    startWorker: async (overrides) => {
      const worker = createJobWorker(parts, [createVerificationKind({ ...parts, ...overrides })])
      await worker.start()
      workers.add(worker)
      return worker
    },
    startChild: async (how) => {
      const child = await startChildWorker({ databaseUrl: connection.url, network: sandbox, retryDelays, ...how })
      workers.add(child)
      return child
    },
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.stop()))
      await mail.close()
      await polite.close()
      await connection.close()
      await sandbox.close()
    },
  }
  return test
}
