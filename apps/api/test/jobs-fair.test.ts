import { startSandbox, type Sandbox } from '@leadwright/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { startTestWorker } from './support/worker.ts'
import { awaiting, csvOf, listOf, startJob, type FindingJob } from './support/finding.ts'

// Who has little to do is not behind those who have much, in whatever order they came.

let app: TestApp
let sandbox: Sandbox

beforeAll(async () => {
  app = await startTestApp({ role: 'api', signupCredits: 0 })
  sandbox = await startSandbox()
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
    for (let jobs = 0; jobs < 12; jobs++) await startJob(greedy, 'scraping-jobs', await newList(greedy, 2000), {})
    const { id } = await startJob(small, 'scraping-jobs', await newList(small, 1), {})
    const worker = await startTestWorker({ databaseUrl: app.databaseUrl, network: sandbox })
    await awaiting(small, 'scraping-jobs', id)
    const left = (await stagesOf(greedy)).filter((stage) => stage === 'queued' || stage === 'analyzing')
    expect(left.length).toBeGreaterThanOrEqual(10)
    await worker.stop()
  })

  it('of a small job is not behind a large one of its own organization', async () => {
    const me = await newCaller()
    for (let jobs = 0; jobs < 5; jobs++) await startJob(me, 'scraping-jobs', await newList(me, 5000), {})
    const { id } = await startJob(me, 'scraping-jobs', await newList(me, 1), {})
    const worker = await startTestWorker({ databaseUrl: app.databaseUrl, network: sandbox })
    await awaiting(me, 'scraping-jobs', id)
    expect((await stagesOf(me)).filter((stage) => stage === 'awaiting_decision')).toHaveLength(1)
    await worker.stop()
  })
})
