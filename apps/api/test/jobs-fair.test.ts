import { startSandbox, type Sandbox } from '@leadwright/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../src/db/client.ts'
import { jobs } from '../src/db/schema/jobs.ts'
import { claimAnalysis } from '../src/jobs/store/analyses.ts'
import { updateJob } from '../src/jobs/store/jobs.ts'
import { noLease } from '../src/jobs/transitions.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { startTestWorker } from './support/worker.ts'
import { awaiting, csvOf, listOf, startJob, type FindingJob } from './support/finding.ts'

// Who has little to do is not behind those who have much, in whatever order they came.

let app: TestApp
let sandbox: Sandbox

beforeAll(async () => {
  app = await startTestApp({ role: 'api', signupCredits: 1000 })
  const rcpt = (localPart: string) => (localPart.startsWith('person.') ? undefined : '550 5.1.1 No such mailbox')
  sandbox = await startSandbox({
    domains: { 'slow.test': { rcpt, mx: [{ preference: 10, host: { delayMs: 500 } }] } },
  })
})
afterAll(async () => {
  await sandbox.close()
  await app.close()
})

const newCaller = async (): Promise<KeyCaller> => (await app.newOwner()).withKey()
/** A list whose analysis takes a while: names that have to be compared with all that are known. */
const newList = (me: KeyCaller, rows: number) =>
  listOf(
    me,
    'scraping',
    csvOf(Array.from({ length: rows }, (_, index) => ({ company: `Acne Unheard ${index}`, job_title: 'Buyer' }))),
  )
const stagesOf = async (me: KeyCaller): Promise<string[]> => {
  const { body } = await me.rest<{ items: FindingJob[] }>('GET', '/v1/scraping-jobs?limit=100')
  return body.items.map(({ stage }) => stage)
}

describe('analysis', () => {
  it('of a small job is not behind another organization with many large ones', async () => {
    const [greedy, small] = [await newCaller(), await newCaller()]
    for (let large = 0; large < 12; large++) await startJob(greedy, 'scraping-jobs', await newList(greedy, 2000), {})
    const { id } = await startJob(small, 'scraping-jobs', await newList(small, 1), {})
    const worker = await startTestWorker({ databaseUrl: app.databaseUrl, network: sandbox })
    await awaiting(small, 'scraping-jobs', id)
    const left = (await stagesOf(greedy)).filter((stage) => stage === 'queued' || stage === 'analyzing')
    expect(left.length).toBeGreaterThanOrEqual(10)
    await worker.stop()
  })

  it('of a small job is not behind a large one of its own organization', async () => {
    const me = await newCaller()
    for (let large = 0; large < 5; large++) await startJob(me, 'scraping-jobs', await newList(me, 5000), {})
    const { id } = await startJob(me, 'scraping-jobs', await newList(me, 1), {})
    const worker = await startTestWorker({ databaseUrl: app.databaseUrl, network: sandbox })
    await awaiting(me, 'scraping-jobs', id)
    expect((await stagesOf(me)).filter((stage) => stage === 'awaiting_decision')).toHaveLength(1)
    await worker.stop()
  })

  it('of a small job is not behind those of its own organization that have had turns', async () => {
    const me = await newCaller()
    const { db, close } = connect(app.databaseUrl)
    const others = (await db.selectDistinct({ id: jobs.organizationId }).from(jobs)).map(({ id }) => id)
    const serve = async (): Promise<string | undefined> => {
      const job = await claimAnalysis(db, 'a worker', others)
      if (job) {
        const turn = { ...noLease, stage: 'analyzing', done: job.done + 250 } as const
        await db.transaction((tx) => updateJob(tx, job.id, turn))
      }
      return job?.id
    }
    for (let large = 0; large < 3; large++) await startJob(me, 'scraping-jobs', await newList(me, 1000), {})
    for (let turn = 0; turn < 3; turn++) await serve()
    const { id } = await startJob(me, 'scraping-jobs', await newList(me, 1), {})
    expect(await serve()).toBe(id)

    // Nor is it behind those that came before it and have had none.
    for (let larger = 0; larger < 3; larger++) await startJob(me, 'scraping-jobs', await newList(me, 300), {})
    const { id: last } = await startJob(me, 'scraping-jobs', await newList(me, 2), {})
    expect(await serve()).toBe(last)
    await close()
  })
})

describe('mail hosts', () => {
  const verify = async (me: KeyCaller, name: string, count: number): Promise<string> => {
    const rows = Array.from({ length: count }, (_, index) => ({ email: `person.${name}${index}@slow.test` }))
    const body = { listId: await listOf(me, 'verification', csvOf(rows)), decision: { action: 'verify' } }
    return (await me.rest<FindingJob>('POST', '/v1/verification-jobs', { body })).body.id
  }
  const valid = async (me: KeyCaller, id: string): Promise<number> =>
    (await me.rest<FindingJob>('GET', `/v1/verification-jobs/${id}`)).body.results['valid'] ?? 0

  it('are not kept from a small job by a large one that began there before', async () => {
    const [greedy, small] = [await newCaller(), await newCaller()]
    const large = await verify(greedy, 'g', 400)
    const worker = await startTestWorker({ databaseUrl: app.databaseUrl, network: sandbox })
    await expect.poll(() => valid(greedy, large), { timeout: 120_000 }).toBeGreaterThan(0)
    const id = await verify(small, 's', 2)
    await expect.poll(() => valid(small, id), { timeout: 240_000 }).toBe(2)
    // Both places of the host were of the large one, for tasks of a hundred.
    expect(await valid(greedy, large)).toBeLessThan(200)
    await worker.stop()
  })

  it('are not kept from a small job by many larger ones of its own organization that came before', async () => {
    const me = await newCaller()
    const larger: string[] = []
    for (let job = 0; job < 6; job++) larger.push(await verify(me, `l${job}x`, 30))
    const worker = await startTestWorker({ databaseUrl: app.databaseUrl, network: sandbox })
    const begun = async () => (await Promise.all(larger.map((id) => valid(me, id)))).filter((count) => count > 0).length
    await expect.poll(begun, { timeout: 120_000 }).toBeGreaterThan(0)
    const id = await verify(me, 't', 2)
    await expect.poll(() => valid(me, id), { timeout: 240_000 }).toBe(2)
    expect(await begun()).toBeLessThan(6)
    await worker.stop()
  })
})
