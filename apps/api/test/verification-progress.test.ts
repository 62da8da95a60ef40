import { contract } from '@leadwright/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobView } from '../src/domains/verification/views.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

let test: TestVerification

beforeAll(async () => {
  const slow = { mx: [{ preference: 10, host: { delayMs: 100 } }] }
  test = await startTestVerification({ domains: { 'slow.test': slow } })
})

afterAll(() => test.close())

const emails = Array.from({ length: 40 }, (_, index) => `user${index}@slow.test`)

describe('the progress of a job', () => {
  it('begins with how it stands, follows a worker in another process, and ends with the job', async () => {
    const organizationId = await test.newOrganization()
    const job = await test.newJob(organizationId, emails, {})
    const seen: JobView[] = []
    let child: { stop(): Promise<void> } | undefined
    for await (const now of test.verification.progress(contract.error, { organizationId, jobId: job.id })) {
      seen.push(now)
      child ??= await test.startChild()
    }
    expect(seen[0]).toEqual(job)
    expect(seen.at(-1)).toMatchObject({ stage: 'completed', progress: { done: 40, total: 40 } })
    expect(seen.length).toBeGreaterThan(3)
    const done = seen.filter(({ stage }) => stage === 'verifying').map(({ progress }) => progress.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    await child?.stop()
  })

  it('of a job that is over is one picture', async () => {
    const organizationId = await test.newOrganization()
    const job = await test.newJob(organizationId, ['a@inbox.test'])
    await test.verification.cancel(contract.error, { organizationId, jobId: job.id, operationId: undefined })
    const seen = await Array.fromAsync(test.verification.progress(contract.error, { organizationId, jobId: job.id }))
    expect(seen.map(({ stage }) => stage)).toEqual(['cancelled'])
  })

  it('ends when nobody listens any more', async () => {
    const organizationId = await test.newOrganization()
    const job = await test.newJob(organizationId, ['a@inbox.test'])
    const leaving = new AbortController()
    const { signal } = leaving
    const pictures = test.verification.progress(contract.error, { organizationId, jobId: job.id, signal })
    const stages: string[] = []
    for await (const { stage } of pictures) {
      stages.push(stage)
      setTimeout(() => leaving.abort(), 300)
    }
    expect(stages).toEqual(['queued'])
  })

  it("is nobody else's business", async () => {
    const [organizationId, other] = [await test.newOrganization(), await test.newOrganization()]
    const { id: jobId } = await test.newJob(organizationId, ['a@inbox.test'])
    const pictures = test.verification.progress(contract.error, { organizationId: other, jobId })
    await expect(Array.fromAsync(pictures)).rejects.toMatchObject({ code: 'JOB_NOT_FOUND', details: { jobId } })
  })
})
