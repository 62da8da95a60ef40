import { startSandbox, type Sandbox } from '@leadwright/sandbox'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect, type Connection } from '../src/db/client.ts'
import type { Finding } from '../src/db/schema/finding.ts'
import { createCreditsService } from '../src/domains/credits/service.ts'
import { createEnrichment } from '../src/domains/enrichment/kind.ts'
import { directoryOf } from '../src/domains/finding/directory.ts'
import { createFindingJobKind } from '../src/domains/finding/jobs/kind.ts'
import { rowsOfTask } from '../src/domains/finding/store/tasks.ts'
import { createLeadsService } from '../src/domains/leads/service.ts'
import { createScraping } from '../src/domains/scraping/kind.ts'
import { commitOutcomes } from '../src/jobs/drive/commit.ts'
import { claimTasks } from '../src/jobs/store/tasks.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { awaiting, csvOf, expectBalanced, finished, listOf, startJob, type FindingJob } from './support/finding.ts'
import { startTestWorker, type TestWorker } from './support/worker.ts'

let app: TestApp
let sandbox: Sandbox
let connection: Connection

beforeAll(async () => {
  app = await startTestApp({ role: 'api', signupCredits: 1000 })
  sandbox = await startSandbox()
  connection = connect(app.databaseUrl)
})
afterAll(async () => {
  await connection.close()
  await sandbox.close()
  await app.close()
})

const startWorker = (): Promise<TestWorker> => startTestWorker({ databaseUrl: app.databaseUrl, network: sandbox })

const personOf = (position: number): Finding => ({
  fullName: `Ann Lee${position}`,
  firstName: 'Ann',
  lastName: `Lee${position}`,
  jobTitle: 'Buyer',
  source: 'http://company.test/team',
})

it('a row that a batch holds twice counts once, and costs once', async () => {
  const me = await (await app.newOwner()).withKey()
  const company = sandbox.companies.find(({ website, people }) => website.kind === 'people' && people.length > 3)
  if (!company) throw new Error('There is no such company')
  const asked = company.people.slice(0, 3).map(({ title }) => ({ company: company.name, job_title: title }))
  const listId = await listOf(me, 'scraping', csvOf(asked))
  const analyzing = await startWorker()
  const job = await startJob(me, 'scraping-jobs', listId, { peoplePerRow: 1 })
  await awaiting(me, 'scraping-jobs', job.id)
  await analyzing.stop()
  await me.rest('POST', `/v1/scraping-jobs/${job.id}/decision`, { body: { action: 'scrape' } })

  const { db, sql } = connection
  const unasked = { people: { read: () => Promise.reject(new Error('not asked')) } }
  const kinds = {
    scraping: createScraping(unasked),
    enrichment: createEnrichment({ ...unasked, addresses: { find: () => Promise.reject(new Error('not asked')) } }),
  }
  const options = {
    db,
    sql,
    log: pino({ level: 'silent' }),
    credits: createCreditsService({ db, signupCredits: 0, appUrl: 'http://localhost' }),
    leads: createLeadsService({ db, sql }),
    companies: directoryOf([]),
    kinds,
    retryDelays: [],
  }
  const kind = createFindingJobKind(options, kinds.scraping)
  const [task] = await claimTasks(db, 'worker', { kind: kind.name, limit: 1, ofPlace: 1, abandoned: true })
  if (!task) throw new Error('There is no task')
  // One of the rows is left, or the job would be over.
  const rows = (await rowsOfTask(db, task, -1, 16)).slice(0, -1)
  const entry = {
    key: task.key,
    outcomes: rows.map((row) => ({
      row,
      settled: {
        position: row.position,
        outcome: 'matched' as const,
        reason: 'found',
        findings: [personOf(row.position)],
        hints: [],
      },
    })),
  }
  await commitOutcomes(options, kind, job.id, 'worker', [entry, entry])

  const { body } = await me.rest<FindingJob>('GET', `/v1/scraping-jobs/${job.id}`)
  expect(body.progress).toMatchObject({ done: rows.length })
  expect(body.credits).toMatchObject({ settled: rows.length })
  await sql`update job_tasks set due_at = now() where job_id = ${job.id}`
  const other = await startWorker()
  const done = await finished(me, 'scraping-jobs', job.id)
  await other.stop()
  expect(done).toMatchObject({ stage: 'completed' })
  await expectBalanced(me, 'scraping-jobs', done)
})
