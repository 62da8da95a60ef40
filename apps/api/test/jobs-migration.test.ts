import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contract } from '@leadwright/errors'
import { startSandbox, type Sandbox } from '@leadwright/sandbox'
import { pino } from 'pino'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { connect, type Connection } from '../src/db/client.ts'
import { migrateDatabase } from '../src/db/migrate.ts'
import { createCreditsService, type CreditsService } from '../src/domains/credits/service.ts'
import { createLeadsService, type LeadsService } from '../src/domains/leads/service.ts'
import { createVerificationKind, type VerificationOptions } from '../src/domains/verification/kind.ts'
import { createVerificationService, type VerificationService } from '../src/domains/verification/service.ts'
import { createJobWorker, type JobWorker } from '../src/jobs/worker.ts'
import { newId } from '../src/ids.ts'
import { createTestDatabase } from './support/postgres.ts'
import { sessions, testMail } from './support/verification-parts.ts'

// A database of before there was one family of tables for jobs, with jobs in every stage: none of them is lost.

const organizationId = 'org_before'
const migrations = fileURLToPath(new URL('../src/db/migrations', import.meta.url))
let database: Awaited<ReturnType<typeof createTestDatabase>>
let sandbox: Sandbox
let connection: Connection
let mail: ReturnType<typeof testMail>
let credits: CreditsService
let leads: LeadsService
let verification: VerificationService
let worker: JobWorker

const emails = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}@inbox.test`)

beforeAll(async () => {
  ;[database, sandbox] = await Promise.all([createTestDatabase('template1'), startSandbox()])
  const before = await migrationsUntil(7) // 0008 makes one family of jobs
  await migrateDatabase(database.url, before)
  await rm(before, { recursive: true })
  connection = connect(database.url)
  const { db, sql } = connection
  credits = createCreditsService({ db, signupCredits: 100, appUrl: 'http://localhost' })
  leads = createLeadsService({ db, sql })
  await sql`insert into organizations (id, name, slug) values (${organizationId}, 'Before', 'before')`
  await sql`insert into credit_entries (organization_id, kind, amount, reference) values (${organizationId}, 'grant', 100, 'signup')`
  await fillAsBefore()

  await migrateDatabase(database.url, migrations)
  mail = testMail(sandbox)
  const log = pino({ level: 'silent' })
  const parts: VerificationOptions = { db, sql, credits, leads, log, mail, sessions, retryDelays: [300, 600] }
  const kind = createVerificationKind(parts)
  verification = createVerificationService(parts, kind)
  worker = createJobWorker(parts, [kind])
})
afterAll(async () => {
  await worker.stop()
  await mail.close()
  await connection.close()
  await sandbox.close()
  await database.drop()
})

/** The migrations up to one of them, in a folder of their own. */
async function migrationsUntil(index: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  await cp(migrations, folder, { recursive: true })
  const file = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: { idx: number }[] }
  journal.entries = journal.entries.filter(({ idx }) => idx <= index)
  await writeFile(file, JSON.stringify(journal))
  return folder
}

/** A list as the code of before left it. */
async function newList(sql: postgres.Sql, addresses: readonly string[]): Promise<{ id: string; leadIds: number[] }> {
  const id = newId('lst')
  await sql`insert into lists ${sql({
    id,
    organization_id: organizationId,
    name: 'Before',
    workflow: 'verification',
    columns: ['email'],
    lead_count: addresses.length,
    created_by: 'test',
  })}`
  const made = await sql<{ id: string }[]>`insert into leads ${sql(
    addresses.map((email) => ({ list_id: id, identity: email, email, email_key: email, row: [email] })),
  )} returning id`
  return { id, leadIds: made.map((lead) => Number(lead.id)) }
}

/** Jobs as the code of before left them. */
async function fillAsBefore(): Promise<void> {
  const { db } = connection
  // Bare, because drizzle takes over how values are written on the connections that it has.
  await using sql = Object.assign(postgres(database.url, { max: 1 }), {
    [Symbol.asyncDispose]: () => sql.end(),
  })
  const insertJob = (job: Record<string, unknown>) =>
    sql`insert into verification_jobs ${sql({ organization_id: organizationId, created_by: 'test', ...job })}`
  const insertAddresses = (jobId: string, addresses: readonly string[], done: number) =>
    sql`insert into verification_addresses ${sql(
      addresses.map((email, position) => ({
        job_id: jobId,
        key: email,
        position,
        turn: position,
        email,
        billable: true,
        mx: 'mx1.inbox.test',
        ...(position < done
          ? { status: 'valid', reason: 'accepted', charged: true }
          : { status: null, reason: null, charged: false }),
      })),
    )}`

  const list = await newList(sql, emails('verifying', 6))
  const reservation = { organizationId, reservationId: 'rsv_verifying', operation: 'verification.job', amount: 6 }
  await db.transaction(async (tx) => {
    await credits.reserve(contract.error, tx, reservation)
    const settled = { reservationId: 'rsv_verifying', amount: 2, reference: 'job_verifying:settle:2' }
    await credits.settle(tx, settled)
  })
  const estimate = {
    billable: 6,
    credits: 6,
    duplicates: 0,
    invalid: 0,
    unknown: 0,
    role: 0,
    disposable: 0,
    free: 0,
    typo: 0,
  }
  await insertJob({
    id: 'job_verifying',
    list_id: list.id,
    stage: 'verifying',
    total: 6,
    done: 2,
    valid: 2,
    reservation_id: 'rsv_verifying',
    reserved: 6,
    settled: 2,
    lease_token: 'dead',
    lease_until: new Date().toISOString(),
    decision: sql.json({ action: 'verify', exclude: [] }),
    estimate: sql.json(estimate),
  })
  await insertAddresses('job_verifying', emails('verifying', 6), 2)
  await sql`update verification_addresses set attempts = 1, next_attempt_at = now() where key = 'verifying5@inbox.test'`

  const waiting = await newList(sql, emails('waiting', 3))
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  await insertJob({
    id: 'job_waiting',
    list_id: waiting.id,
    stage: 'awaiting_decision',
    total: 3,
    decision_expires_at: soon,
    estimate: sql.json({ ...estimate, billable: 3, credits: 3 }),
  })
  await insertAddresses('job_waiting', emails('waiting', 3), 0)

  const analyzing = await newList(sql, emails('analyzing', 5))
  await insertJob({
    id: 'job_analyzing',
    list_id: analyzing.id,
    stage: 'analyzing',
    total: 5,
    done: 2,
    analysis: sql.json({ lead: analyzing.leadIds[1] ?? 0, leads: 2 }),
  })
  await insertAddresses('job_analyzing', emails('analyzing', 2), 0)

  await insertJob({
    id: 'job_completed',
    list_id: waiting.id,
    stage: 'completed',
    total: 9,
    done: 9,
    valid: 1,
    invalid: 2,
    catch_all: 3,
    risky: 1,
    unknown: 2,
    estimate: sql.json(estimate),
  })

  await sql`insert into finding_jobs ${sql({
    id: 'job_scraping',
    organization_id: organizationId,
    workflow: 'scraping',
    list_id: 'lst_x',
    created_by: 'test',
    stage: 'awaiting_decision',
    per_row: 5,
    total: 2,
    matched: 1,
    found: 4,
    duplicate: 2,
    decision_expires_at: soon,
    hints: sql.json({ job_title: { rows: 1, examples: [] } }),
  })}`
  await sql`insert into finding_tasks (job_id, key, rows, is_done, attempts) values
    ('job_scraping', 'open.test', 2, 0, 1), ('job_scraping', 'done.test', 1, 1, 0)`
  await sql`insert into finding_rows (job_id, position, lead_id, key, task, query)
    values ('job_scraping', 0, 1, 'k', 'open.test', '{}')`
}

const job = (jobId: string) => verification.get(contract.error, { organizationId, jobId })
const untilStage = (jobId: string, stage: string) =>
  vi.waitUntil(async () => (await job(jobId)).stage === stage, { timeout: 240_000, interval: 100 })

it('a job is shown as it was', async () => {
  expect(await job('job_completed')).toMatchObject({
    stage: 'completed',
    progress: { done: 9, total: 9 },
    results: { valid: 1, invalid: 2, catch_all: 3, risky: 1, unknown: 2 },
  })
  expect(await job('job_verifying')).toMatchObject({
    estimate: { billable: 6, credits: 6 },
    credits: { reserved: 6, settled: 2, released: 0 },
  })
  const [scraping] = await connection.sql`select * from jobs where id = 'job_scraping'`
  expect(scraping).toMatchObject({
    kind: 'scraping',
    stage: 'awaiting_decision',
    per_row: 5,
    total: 2,
    hints: { job_title: { rows: 1 } },
    counts: { matched: 1, found: 4, duplicate: 2, review: 0 },
  })
  const tasks = await connection.sql`select key, rows, attempts from job_tasks where job_id = 'job_scraping'`
  expect([...tasks]).toEqual([{ key: 'open.test', rows: 2, attempts: 1 }])
})

it('lists know how many of their leads have which verdict, and what belonged to deleted ones is to be swept', async () => {
  const { sql } = connection
  const lists = await sql`select lead_count, email_count from lists order by lead_count`
  expect([...lists]).toEqual([3, 5, 6].map((count) => ({ lead_count: count, email_count: count })))
  const counts = await sql`select job_id, status, leads from verdict_counts`
  expect([...counts]).toEqual([{ job_id: 'job_verifying', status: 'valid', leads: 2 }])
  expect([...(await sql`select id, what from removals`)]).toEqual([{ id: 'job_scraping', what: 'job' }])
  const rows = await sql`select job_id, count(*)::integer from verification_addresses group by job_id order by job_id`
  expect([...rows]).toEqual([
    { job_id: 'job_analyzing', count: 2 },
    { job_id: 'job_verifying', count: 6 },
    { job_id: 'job_waiting', count: 3 },
  ])
})

it('jobs go on where they were, with the same bill', async () => {
  await worker.start()
  await untilStage('job_verifying', 'completed')
  expect(await job('job_verifying')).toMatchObject({
    progress: { done: 6, total: 6 },
    results: { valid: 6 },
    credits: { reserved: 6, settled: 6, released: 0 },
  })
  await untilStage('job_analyzing', 'awaiting_decision')
  expect(await job('job_analyzing')).toMatchObject({ estimate: { billable: 5, duplicates: 0 }, progress: { total: 5 } })
  const decide = (jobId: string) =>
    verification.decide(contract.error, { organizationId, jobId, operationId: undefined, decision: { exclude: [] } })
  for (const jobId of ['job_waiting', 'job_analyzing']) {
    expect((await decide(jobId)).stage).toBe('verifying')
    await untilStage(jobId, 'completed')
  }
  const { items } = await verification.results(
    contract.error,
    { organizationId, jobId: 'job_analyzing' },
    { limit: 10 },
  )
  expect(items.map(({ email, status }) => `${email} ${status}`)).toEqual(
    emails('analyzing', 5).map((email) => `${email} valid`),
  )
  expect(await credits.balance(organizationId)).toEqual({ available: 100 - 6 - 3 - 5, reserved: 0 })
})
