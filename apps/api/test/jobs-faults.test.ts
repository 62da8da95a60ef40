import { setTimeout as sleep } from 'node:timers/promises'
import { startSandbox, type Sandbox } from '@leadwright/sandbox'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { leaseTime } from '../src/jobs/store/lease-time.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { startChildWorker, type ChildWorker } from './support/child-worker.ts'
import { awaiting, balanceOf, csvOf, finished, listOf, startJob } from './support/finding.ts'
import {
  expectBill,
  expectLedger,
  forEachKind,
  newCustomer,
  startMidway,
  startThree,
  traceOf,
  untilOver,
  undisturbed,
  type ThreeJobs,
} from './support/three-jobs.ts'
import { slowMailDomains } from './support/three-lists.ts'
import { jobKinds } from './support/wire-requests.ts'

// Three workers in processes of their own share a job of each kind. Whatever happens to them, verdicts, results and bill
// are those of a run that nothing happened to.

const grant = 10_000
/** Recipients that the mail hosts of verification were asked about, by address. */
const asked = new Map<string, number>()
/** Addresses that a worker has under way at most, at the twenty hosts of the list: 30 of each of two tasks. */
const underWay = 20 * 2 * 30

let app: TestApp
let sandbox: Sandbox
let sql: postgres.Sql
let expected: unknown
let workers: ChildWorker[] = []

const startWorker = async ({ clock = 0, isPatient = true } = {}): Promise<ChildWorker> => {
  const options = { databaseUrl: app.databaseUrl, network: sandbox, retryDelays: [300, 600], pauseMs: 20, isPatient }
  const worker = await startChildWorker(options, { clock })
  workers.push(worker)
  return worker
}
const startWorkers = (how?: { isPatient: boolean }): Promise<ChildWorker[]> =>
  Promise.all([startWorker(how), startWorker(how), startWorker(how)])

beforeAll(async () => {
  app = await startTestApp({ role: 'api', signupCredits: grant })
  sandbox = await startSandbox({ domains: slowMailDomains(asked) })
  sql = postgres(app.databaseUrl, { max: 2, onnotice: () => {} })
  await startWorkers()
  expected = await undisturbed(app, sandbox)
  await stopWorkers()
})
afterEach(() => stopWorkers())
afterAll(async () => {
  await sql.end()
  await sandbox.close()
  await app.close()
})

async function stopWorkers(): Promise<void> {
  await Promise.all(workers.map((worker) => worker.stop()))
  workers = []
}

/** How often an address was asked about after its first time; some are put off once. */
const askedAgain = (): number =>
  [...asked].reduce((sum, [email, times]) => sum + times - 1 - (/8@/.test(email) ? 1 : 0), 0)

/** Somebody whose jobs three workers are in the midst of. */
async function midway(): Promise<{ me: KeyCaller; jobs: ThreeJobs; three: ChildWorker[] }> {
  asked.clear()
  const three = await startWorkers()
  return { ...(await startMidway(app, sandbox, sql, 3)), three }
}

it('one of three is killed in the middle of a job of each kind', async () => {
  const { me, jobs, three } = await midway()
  await three[1]?.kill()
  await untilOver(me, jobs)
  expect(await traceOf(me, jobs)).toEqual(expected)
  expect(askedAgain()).toBeLessThanOrEqual(underWay)
})

it('one of three is asked to stop: what it has asked is told before it goes, and nobody is asked again', async () => {
  const { me, jobs, three } = await midway()
  await three[1]?.stop()
  await untilOver(me, jobs)
  expect(await traceOf(me, jobs)).toEqual(expected)
  expect(askedAgain()).toBe(0)
})

it('one of three is stopped for longer than its leases last, and goes on', async () => {
  const { me, jobs, three } = await midway()
  three[1]?.signal('SIGSTOP')
  await sleep(leaseTime + 1500)
  three[1]?.signal('SIGCONT')
  await untilOver(me, jobs)
  expect(await traceOf(me, jobs)).toEqual(expected)
  await stopWorkers()
  // Nor does it write anything later.
  expect(await traceOf(me, jobs)).toEqual(expected)
  expect(askedAgain()).toBeLessThanOrEqual(underWay)
})

it('their connections to the database end again and again: what was answered is written, and nobody is asked again', async () => {
  const { me, jobs } = await midway()
  const workerSessions = sql`from pg_stat_activity where datname = current_database() and application_name ~ '^leadwright 14 '`
  for (let times = 0; times < 4; times++) {
    // They connect again when they need to.
    await expect.poll(async () => (await sql`select pid ${workerSessions}`).length).toBeGreaterThanOrEqual(3)
    await sql`select pg_terminate_backend(pid) ${workerSessions}`
    await sleep(400)
  }
  await untilOver(me, jobs)
  expect(await traceOf(me, jobs)).toEqual(expected)
  expect(askedAgain()).toBe(0)
})

it('their clocks are a minute apart', async () => {
  await sql`create table if not exists leased (seconds double precision)`
  await sql`create or replace function note_lease() returns trigger language plpgsql as $$
    begin
      insert into leased values (extract(epoch from new.due_at - clock_timestamp()));
      return new;
    end $$`
  await sql`create or replace trigger note_lease before update of due_at on job_tasks
    for each row when (new.lease_token is not null) execute function note_lease()`
  const me = await newCustomer(app)
  await Promise.all([startWorker({ clock: -60_000 }), startWorker(), startWorker({ clock: 60_000 })])
  const jobs = await startThree(me, sandbox)
  await untilOver(me, jobs)
  expect(await traceOf(me, jobs)).toEqual(expected)
  // Whoever takes or renews a lease, it lasts from now on as the database tells the time.
  const [leases] = await sql<{ shortest: number; longest: number }[]>`
    select min(seconds) as shortest, max(seconds) as longest from leased`
  expect(leases?.shortest).toBeGreaterThan(0)
  expect(leases?.longest).toBeLessThan(leaseTime / 1000 + 1)

  // However wrong the clock is of whoever analyzed the list, the decision has its week.
  await stopWorkers()
  await startWorker({ clock: 60_000 })
  const listId = await listOf(me, 'scraping', csvOf([{ company: 'Brightwater Ltd', job_title: 'Buyer' }]))
  const { id } = await startJob(me, 'scraping-jobs', listId, {})
  await awaiting(me, 'scraping-jobs', id)
  const [job] = await sql`
    select extract(epoch from decision_expires_at - updated_at)::integer as seconds from jobs where id = ${id}`
  expect(job?.['seconds']).toBe(7 * 24 * 60 * 60)
})

it('they are cancelled while three workers write', async () => {
  const { me, jobs } = await midway()
  await forEachKind(async (kind) => {
    const { status, body } = await me.rest('POST', `/v1/${kind}/${jobs[kind].id}/cancel`)
    expect({ status, body }).toMatchObject({ status: 200 })
  })
  const cancelled = await traceOf(me, jobs)
  for (const kind of jobKinds) {
    const job = await expectBill(me, kind, jobs[kind])
    expect(job).toMatchObject({ stage: 'cancelled' })
    expect(job.credits.released).toBeGreaterThan(0)
  }
  await stopWorkers()
  expect(await traceOf(me, jobs)).toEqual(cancelled)
  expect((await balanceOf(me)).reserved).toBe(0)
})

it('many of one customer are cancelled while three workers write: none of them is kept waiting for another', async () => {
  const me = await newCustomer(app)
  await startWorkers()
  const ids: string[] = []
  for (let job = 0; job < 12; job++) {
    const rows = Array.from({ length: 200 }, (_, index) => ({
      email: `user-many-${job}-${index}0@d${index % 20}.test`,
    }))
    const listId = await listOf(me, 'verification', csvOf(rows))
    const body = { listId, decision: { action: 'verify' } }
    ids.push((await me.rest<{ id: string }>('POST', '/v1/verification-jobs', { body })).body.id)
  }
  const stageOf = async (id: string): Promise<string> =>
    (await me.rest<{ stage: string }>('GET', `/v1/verification-jobs/${id}`)).body.stage
  const areRunning = async (): Promise<number> =>
    (await Promise.all(ids.map(stageOf))).filter((stage) => stage === 'verifying').length
  await expect.poll(areRunning, { interval: 100 }).toBeGreaterThanOrEqual(10)
  const [before] = await sql<{ deadlocks: string }[]>`
    select deadlocks from pg_stat_database where datname = current_database()`
  const statuses: number[] = []
  for (const id of ids) statuses.push((await me.rest('POST', `/v1/verification-jobs/${id}/cancel`)).status)
  // Of ten that were running, one or the other may have come to its end.
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(6)
  expect(statuses.filter((status) => status !== 200 && status !== 400)).toEqual([])
  await sleep(1500) // until the server has counted
  const [after] = await sql<{ deadlocks: string }[]>`
    select deadlocks from pg_stat_database where datname = current_database()`
  expect(after).toEqual(before)
  expect((await balanceOf(me)).reserved).toBe(0)
})

it('their lists are deleted under them', async () => {
  // Their rows are swept once they are over; what those had cost is noted as they go.
  await sql`create table if not exists swept (job_id text, charged integer)`
  await sql`create or replace function note_swept() returns trigger language plpgsql as $$
    begin
      insert into swept values (old.job_id, old.charged::integer);
      return old;
    end $$`
  await sql`create or replace trigger note_swept before delete on verification_addresses
    for each row execute function note_swept()`
  await sql`create or replace trigger note_swept before delete on finding_rows
    for each row execute function note_swept()`
  const { me, jobs } = await midway()
  await forEachKind((kind) => me.rest('DELETE', `/v1/lists/${jobs[kind].listId}`))
  await untilOver(me, jobs)
  const left = async (): Promise<number> => {
    const ids = jobKinds.map((kind) => jobs[kind].id)
    const [row] = await sql<
      { count: number }[]
    >`select (select count(*) from verification_addresses where job_id in ${sql(ids)})::integer
      + (select count(*) from finding_rows where job_id in ${sql(ids)})::integer as count`
    return row?.count ?? -1
  }
  await expect.poll(left, { interval: 200 }).toBe(0)
  for (const kind of jobKinds) {
    const job = await expectLedger(me, kind, jobs[kind])
    expect(job).toMatchObject({ stage: 'cancelled' })
    expect(job.credits.released).toBeGreaterThan(0)
    const [paid] = await sql`select sum(charged)::integer as credits from swept where job_id = ${jobs[kind].id}`
    expect(paid).toEqual({ credits: job.credits.settled })
  }
  expect((await balanceOf(me)).reserved).toBe(0)
})

it('something in each of them always fails: it ends with an ID that the log knows, and gives back what it has', async () => {
  const me = await newCustomer(app)
  await sql`create table if not exists poisoned (job_id text)`
  await sql`create or replace function refuse() returns trigger language plpgsql as $$
    begin
      if exists (select from poisoned where job_id = new.job_id) and new.position % 20 = 0 then
        raise exception 'the fault of this test';
      end if;
      return new;
    end $$`
  await sql`create or replace trigger refuse before update of status on verification_addresses
    for each row when (new.status is not null) execute function refuse()`
  await sql`create or replace trigger refuse before update of outcome on finding_rows
    for each row when (new.outcome is not null) execute function refuse()`
  const jobs = await startThree(me, sandbox)
  await sql`insert into poisoned ${sql(jobKinds.map((kind) => ({ job_id: jobs[kind].id })))}`
  const three = await startWorkers()
  await untilOver(me, jobs)
  const logged = three.flatMap((worker) => worker.log()).map(({ requestId }) => requestId)
  for (const kind of jobKinds) {
    const { stage, error } = await expectBill(me, kind, jobs[kind])
    expect(stage).toBe('failed')
    expect(error).toEqual({
      error: expect.any(String),
      code: 'INTERNAL_ERROR',
      details: { requestId: expect.any(String) },
    })
    expect(logged).toContain(error?.details?.['requestId'])
  }
  expect((await balanceOf(me)).reserved).toBe(0)
})

it('the disk of the database is full for a while, for one of them: it waits, and goes on', async () => {
  await sql`create sequence refusals`
  await sql`create table full_for (job_id text)`
  await sql`create function find_no_room() returns trigger language plpgsql as $$
    begin
      if exists (select from full_for where job_id = new.job_id) then
        perform nextval('refusals');
        raise exception 'could not extend file' using errcode = 'disk_full';
      end if;
      return new;
    end $$`
  await sql`create trigger find_no_room before update of status on verification_addresses
    for each row when (new.status is not null) execute function find_no_room()`
  const me = await newCustomer(app)
  const jobs = await startThree(me, sandbox)
  await sql`insert into full_for values (${jobs['verification-jobs'].id})`
  await startWorkers()
  const refused = async (): Promise<number> => {
    const [row] = await sql<{ count: number }[]>`select last_value::integer as count from refusals`
    return row?.count ?? 0
  }
  // More often than what each of the workers has to write may fail for a reason that nobody knows.
  await expect.poll(refused, { timeout: 240_000, interval: 200 }).toBeGreaterThan(3 * 5 * 2)
  await sql`delete from full_for`
  await untilOver(me, jobs)
  expect(await traceOf(me, jobs)).toEqual(expected)
})

it('servers that never answer, or say nothing, keep nobody else waiting, and cost nothing', async () => {
  sandbox.addDomain('silent.test', { mx: [{ preference: 10, host: { banner: {} } }] })
  sandbox.addDomain('nowhere.test', { dns: 'timeout' })
  const me = await newCustomer(app)
  await startWorkers({ isPatient: false })
  const others = Array.from({ length: 40 }, (_, index) => `user-ok-${index}0@d${index % 5}.test`)
  const silent = ['ann@silent.test', 'bob@silent.test', 'ann@nowhere.test']
  const csv = csvOf([...silent, ...others].map((email) => ({ email })))
  const listId = await listOf(me, 'verification', csv)
  const request = { body: { listId, decision: { action: 'verify' } } }
  const { body: job } = await me.rest<{ id: string }>('POST', '/v1/verification-jobs', request)
  expect((await finished(me, 'verification-jobs', job.id)).stage).toBe('completed')
  const { results, credits } = await expectBill(me, 'verification-jobs', job)
  expect(results).toMatchObject({ valid: others.length, unknown: silent.length })
  expect(credits.settled).toBe(others.length)

  const websites = sandbox.companies.filter(({ website }) =>
    ['never_answers', 'byte_a_second', 'none'].includes(website.kind),
  )
  expect(websites).toHaveLength(3)
  const rows = websites.map(({ name }) => ({ company: name, job_title: 'Chief Executive Officer' }))
  const scraping = await startJob(me, 'scraping-jobs', await listOf(me, 'scraping', csvOf(rows)))
  expect((await finished(me, 'scraping-jobs', scraping.id)).stage).toBe('completed')
  expect((await expectBill(me, 'scraping-jobs', scraping)).credits.settled).toBe(0)
})
