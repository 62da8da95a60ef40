import { setTimeout as sleep } from 'node:timers/promises'
import { expectEnvelope } from '@leadwright/errors/testing'
import { startSandbox, type Sandbox } from '@leadwright/sandbox'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { startTestWorker, type TestWorker, type WorkerOptions } from './support/worker.ts'
import {
  awaiting,
  balanceOf,
  csvOf,
  expectBalanced,
  finished,
  listOf,
  reached,
  resultsOf,
  startJob,
  type FindingJob,
} from './support/finding.ts'

// Jobs are asked for over HTTP; workers come and go as each test says.

const grant = 1000
let app: TestApp
let sandbox: Sandbox
let sql: postgres.Sql
const workers: TestWorker[] = []

beforeAll(async () => {
  app = await startTestApp({ role: 'api', signupCredits: grant })
  sandbox = await startSandbox()
  sql = postgres(app.databaseUrl, { max: 1, onnotice: () => {} })
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
})
afterAll(async () => {
  await sql.end()
  await sandbox.close()
  await app.close()
})

const startWorker = async (before?: WorkerOptions['before']): Promise<TestWorker> => {
  const worker = await startTestWorker({ databaseUrl: app.databaseUrl, network: sandbox, ...(before && { before }) })
  workers.push(worker)
  return worker
}
const newCaller = async (): Promise<KeyCaller> => (await app.newOwner()).withKey()

const sites = (count: number) =>
  sandbox.companies.filter(({ website, people }) => website.kind === 'people' && people.length < 12).slice(0, count)

/** A list for scraping: some titles at each of some companies. */
const newList = (me: KeyCaller, companies: number, titles = 2) =>
  listOf(
    me,
    'scraping',
    csvOf(
      sites(companies).flatMap(({ name, people }) =>
        people.slice(0, titles).map(({ title }) => ({ company: name, job_title: title })),
      ),
    ),
  )
const more = { decision: 'scrape', peoplePerRow: 1 }

describe('two workers', () => {
  it('share the tasks of one job: both do some, and none is done twice', async () => {
    const me = await newCaller()
    await sql`create table taken_over (key text)`
    await sql`create function note_take_over() returns trigger language plpgsql as $$
      begin
        insert into taken_over values (new.key);
        return new;
      end $$`
    await sql`create trigger note_take_over before update of lease_token on job_tasks for each row
      when (new.lease_token <> old.lease_token) execute function note_take_over()`
    const pause = () => sleep(50)
    const both = [await startWorker(pause), await startWorker(pause)]
    const job = await startJob(me, 'scraping-jobs', await newList(me, 80), more)
    const done = await finished(me, 'scraping-jobs', job.id)
    expect(done).toMatchObject({ stage: 'completed' })
    const read = both.map((worker) => worker.read.length)
    expect(Math.min(...read)).toBeGreaterThan(0)
    // Unless this process stood still for so long that it lost some to the other worker.
    const lost = (await sql`select from taken_over`).length
    expect(read.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(80 + lost)
    expect(new Set(both.flatMap((worker) => worker.read)).size).toBe(80)
    await expectBalanced(me, 'scraping-jobs', done)
  })

  it('leave a task to whoever took it over, whatever the first one found', async () => {
    const me = await newCaller()
    const stalled = Promise.withResolvers<void>()
    let readings = 0
    const slow = await startWorker(async () => {
      if (++readings <= 3) await stalled.promise
    })
    const job = await startJob(me, 'scraping-jobs', await newList(me, 3), more)
    await expect.poll(() => slow.read.length).toBe(3)
    const awake = await startWorker()
    // As if it had slept through the end of its leases; it renews them for as long as nobody has taken them.
    const held = await sql`select lease_token from job_tasks where job_id = ${job.id}`
    const tokens = held.map((row) => String(row['lease_token']))
    await expect
      .poll(
        async () => {
          await sql`update job_tasks set due_at = now() - interval '1 second' where lease_token in ${sql(tokens)}`
          return slow.read.length + awake.read.length
        },
        { interval: 100 },
      )
      .toBe(6)
    const done = await finished(me, 'scraping-jobs', job.id)
    const results = await resultsOf(me, 'scraping-jobs', job.id)
    stalled.resolve()
    await slow.stop()
    workers.splice(workers.indexOf(slow), 1)
    expect(await resultsOf(me, 'scraping-jobs', job.id)).toEqual(results)
    expect((await me.rest<FindingJob>('GET', `/v1/scraping-jobs/${job.id}`)).body).toEqual(done)
    await expectBalanced(me, 'scraping-jobs', done)
  })

  it('give what they have to the next at once, when they are asked to stop', async () => {
    const me = await newCaller()
    const first = await startWorker(async (_, signal) => {
      await sleep(60_000, undefined, signal ? { signal } : {})
    })
    const job = await startJob(me, 'scraping-jobs', await newList(me, 3), more)
    await expect.poll(() => first.read.length).toBe(3)
    await first.stop()
    workers.splice(workers.indexOf(first), 1)
    const held = await sql`select key from job_tasks where job_id = ${job.id} and lease_token is not null`
    expect(held).toHaveLength(0)
    await startWorker()
    expect(await finished(me, 'scraping-jobs', job.id)).toMatchObject({ stage: 'completed' })
  })
})

describe('a domain with many rows', () => {
  it('is several tasks, of which the others wait until the first has been gone through', async () => {
    const me = await newCaller()
    const [company] = sites(1)
    const { name = '', people = [] } = company ?? {}
    const titles = [...people.map(({ title }) => title), ...Array.from({ length: 300 }, (_, at) => `Lamplighter ${at}`)]
    const listId = await listOf(me, 'scraping', csvOf(titles.map((title) => ({ company: name, job_title: title }))))
    const stalled = Promise.withResolvers<void>()
    const both = [await startWorker(() => stalled.promise), await startWorker(() => stalled.promise)]
    const job = await startJob(me, 'scraping-jobs', listId, more)
    await expect.poll(() => both.some(({ read }) => read.length > 0)).toBe(true)
    const waiting = await sql`
      select rows, due_at = 'infinity' as waits, lease_token is not null as "isTaken" from job_tasks
      where job_id = ${job.id} order by turn`
    expect(waiting.map(({ waits, isTaken }) => [waits, isTaken])).toEqual([
      [false, true],
      [true, false],
      [true, false],
    ])
    expect(Math.max(...waiting.map(({ rows }) => Number(rows)))).toBe(128)

    stalled.resolve()
    const done = await finished(me, 'scraping-jobs', job.id)
    expect(both.flatMap(({ read }) => read)).toHaveLength(3)
    const results = await resultsOf(me, 'scraping-jobs', job.id)
    const unlikely = results.filter(({ query }) => query['jobTitle']?.startsWith('Lamplighter'))
    expect([unlikely.length, new Set(unlikely.map(({ reason }) => reason))]).toEqual([300, new Set(['no_such_title'])])
    expect(results.filter(({ outcome }) => outcome === 'matched').length).toBeGreaterThan(0)
    await expectBalanced(me, 'scraping-jobs', done)
  })
})

describe('organizations', () => {
  it('take turns: a small job is not behind a large one', async () => {
    const [large, small] = [await newCaller(), await newCaller()]
    const worker = await startWorker(() => sleep(500))
    const first = await startJob(large, 'scraping-jobs', await newList(large, 120, 1), more)
    await reached(large, 'scraping-jobs', first.id, ({ stage }) => stage === 'scraping')
    const second = await startJob(small, 'scraping-jobs', await newList(small, 2), more)
    await finished(small, 'scraping-jobs', second.id)
    expect((await large.rest<FindingJob>('GET', `/v1/scraping-jobs/${first.id}`)).body.stage).toBe('scraping')
    await large.rest('POST', `/v1/scraping-jobs/${first.id}/cancel`)
    expect(worker.read.length).toBeLessThan(120)
  })
})

describe('a job that is cancelled', () => {
  it('in the middle keeps what was found, is paid for that, and gives the rest back', async () => {
    const me = await newCaller()
    let readings = 0
    const held = Promise.withResolvers<void>()
    const worker = await startWorker(async () => {
      if (++readings > 10) await held.promise
    })
    const job = await startJob(me, 'scraping-jobs', await newList(me, 40), more)
    await expect.poll(() => worker.read.length).toBeGreaterThan(20)
    await reached(me, 'scraping-jobs', job.id, ({ progress }) => progress.done >= 20)
    const cancelled = await me.rest<FindingJob>('POST', `/v1/scraping-jobs/${job.id}/cancel`)
    expect(cancelled.body.stage).toBe('cancelled')
    held.resolve()
    await worker.stop()
    workers.splice(workers.indexOf(worker), 1)
    const { body } = await me.rest<FindingJob>('GET', `/v1/scraping-jobs/${job.id}`)
    expect(body).toEqual(cancelled.body)
    expect(body.credits.settled).toBeGreaterThan(0)
    expect(body.credits.released).toBeGreaterThan(0)
    await expectBalanced(me, 'scraping-jobs', body)
    expect(await balanceOf(me)).toEqual({ available: grant - body.credits.settled, reserved: 0 })
    const results = await resultsOf(me, 'scraping-jobs', job.id)
    expect(results.filter(({ outcome }) => outcome === 'pending').length).toBeGreaterThan(0)
    const again = await me.rest('POST', `/v1/scraping-jobs/${job.id}/cancel`)
    expect(expectEnvelope(again.body, 'INVALID_JOB_STAGE').details).toMatchObject({ stage: 'cancelled' })
  })

  it.each(['queued', 'awaiting_decision'])('while it is %s costs nothing', async (stage) => {
    const me = await newCaller()
    const job = await startJob(me, 'scraping-jobs', await newList(me, 2), {})
    if (stage === 'awaiting_decision') {
      await startWorker()
      await awaiting(me, 'scraping-jobs', job.id)
    }
    const { body } = await me.rest<FindingJob>('POST', `/v1/scraping-jobs/${job.id}/cancel`)
    expect(body).toMatchObject({ stage: 'cancelled', credits: { reserved: 0, settled: 0, released: 0 } })
    expect(await balanceOf(me)).toEqual({ available: grant, reserved: 0 })
  })
})

describe('a list that is deleted', () => {
  it('before its job is analyzed leaves nothing to look for', async () => {
    const me = await newCaller()
    const listId = await newList(me, 2)
    const job = await startJob(me, 'scraping-jobs', listId, more)
    await me.rest('DELETE', `/v1/lists/${listId}`)
    await startWorker()
    const done = await finished(me, 'scraping-jobs', job.id)
    expect(done).toMatchObject({ stage: 'completed', estimate: { billable: 0 }, credits: { reserved: 0 } })
  })

  it('while its job looks for people ends the job, and nothing more is spent', async () => {
    const me = await newCaller()
    const listId = await newList(me, 6)
    const held = Promise.withResolvers<void>()
    const worker = await startWorker(() => held.promise)
    const job = await startJob(me, 'scraping-jobs', listId, { ...more, peoplePerRow: 5 })
    await expect.poll(() => worker.read.length).toBe(6)
    expect((await me.rest('DELETE', `/v1/lists/${listId}`)).status).toBe(200)
    held.resolve()
    const done = await finished(me, 'scraping-jobs', job.id)
    expect(done).toMatchObject({ stage: 'cancelled', credits: { settled: 0 } })
    await expectBalanced(me, 'scraping-jobs', done)
  })
})

describe('a decision', () => {
  it('that does not come in time ends the job, at no cost', async () => {
    const me = await newCaller()
    const worker = await startWorker()
    const job = await startJob(me, 'scraping-jobs', await newList(me, 2), {})
    expect(await awaiting(me, 'scraping-jobs', job.id)).toHaveProperty('decisionExpiresAt')
    await worker.stop()
    workers.splice(workers.indexOf(worker), 1)
    await sql`update jobs set decision_expires_at = now() - interval '1 second' where id = ${job.id}`
    // Nobody has come by to say so yet; it is too late all the same.
    const path = `/v1/scraping-jobs/${job.id}`
    for (const late of ['decision', 'cancel']) {
      const answer = await me.rest('POST', `${path}/${late}`, { body: { action: 'scrape' } })
      expect(expectEnvelope(answer.body, 'INVALID_JOB_STAGE').details).toMatchObject({ stage: 'expired' })
    }
    await startWorker()
    expect(await finished(me, 'scraping-jobs', job.id)).toMatchObject({ stage: 'expired', credits: { reserved: 0 } })
    expect(await balanceOf(me)).toEqual({ available: grant, reserved: 0 })
  })

  it('under an idempotency key is taken once, and answered again', async () => {
    const me = await newCaller()
    await startWorker()
    const job = await startJob(me, 'scraping-jobs', await newList(me, 2), {})
    await awaiting(me, 'scraping-jobs', job.id)
    const decide = () =>
      me.rest<FindingJob>('POST', `/v1/scraping-jobs/${job.id}/decision`, {
        body: { action: 'scrape' },
        headers: { 'idempotency-key': `decide ${job.id}` },
      })
    const answers = await Promise.all([decide(), decide(), decide()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    const done = await finished(me, 'scraping-jobs', job.id)
    await expectBalanced(me, 'scraping-jobs', done)
    const without = await me.rest('POST', `/v1/scraping-jobs/${job.id}/decision`, { body: { action: 'scrape' } })
    expectEnvelope(without.body, 'INVALID_JOB_STAGE')
  })

  it('and a cancellation at once end in one of the two, never in both', async () => {
    const me = await newCaller()
    await startWorker()
    for (let round = 0; round < 4; round++) {
      const job = await startJob(me, 'scraping-jobs', await newList(me, 2), { peoplePerRow: 1 })
      await awaiting(me, 'scraping-jobs', job.id)
      const path = `/v1/scraping-jobs/${job.id}`
      await Promise.all([
        me.rest('POST', `${path}/decision`, { body: { action: 'scrape' } }),
        me.rest('POST', `${path}/decision`, { body: { action: 'cancel' } }),
        me.rest('POST', `${path}/cancel`),
      ])
      const done = await finished(me, 'scraping-jobs', job.id)
      await expectBalanced(me, 'scraping-jobs', done)
      expect((await balanceOf(me)).reserved).toBe(0)
    }
  })
})

it('makes one job of the same request again under its idempotency key', async () => {
  const me = await newCaller()
  const listId = await newList(me, 2)
  const create = (kind: string) =>
    me.rest<FindingJob>('POST', `/v1/${kind}`, {
      body: { listId, ...more },
      headers: { 'idempotency-key': 'one job' },
    })
  const answers = await Promise.all([1, 2, 3].map(() => create('scraping-jobs')))
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  expect((await me.rest<{ items: unknown[] }>('GET', '/v1/scraping-jobs')).body.items).toHaveLength(1)
  expectEnvelope((await create('enrichment-jobs')).body, 'INVALID_REQUEST')
  await me.rest('POST', `/v1/scraping-jobs/${answers[0]?.body.id}/cancel`)
})

describe('something unforeseen', () => {
  it('is tried again a few times; then the job fails with nothing but an ID, and gives back what it has', async () => {
    const me = await newCaller()
    const [broken] = sites(1)
    const worker = await startWorker((domain) =>
      domain === broken?.domain ? Promise.reject(new Error('a defect of ours')) : Promise.resolve(),
    )
    const job = await startJob(me, 'scraping-jobs', await newList(me, 3), more)
    const failed = await finished(me, 'scraping-jobs', job.id)
    expect(worker.read.filter((domain) => domain === broken?.domain)).toHaveLength(5)
    expect(failed).toMatchObject({ stage: 'failed', error: { code: 'INTERNAL_ERROR' } })
    expect(Object.keys(failed.error?.details ?? {})).toEqual(['requestId'])
    expect(failed.credits).toMatchObject({ reserved: 6, settled: 4, released: 2 })
    await expectBalanced(me, 'scraping-jobs', failed)
    expect(await balanceOf(me)).toEqual({ available: grant - 4, reserved: 0 })
  })
})
