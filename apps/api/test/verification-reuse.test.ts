import { contract } from '@leadwright/errors'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { JobView } from '../src/domains/verification/views.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

// The second day: a list that has verdicts is verified again, and what has an answer is neither asked nor paid again.

let test: TestVerification

beforeAll(async () => {
  test = await startTestVerification()
  await test.startWorker()
})

afterAll(() => test.close())

type Options = Partial<Parameters<TestVerification['verification']['create']>[1]>

async function start(organizationId: string, listId: string, options: Options = {}): Promise<JobView> {
  const who = { organizationId, operationId: undefined, actor: 'test' }
  const job = await test.verification.create(contract.error, { ...who, listId, ...options })
  test.adopt(job, organizationId)
  return job
}

/** Goes on with whatever the analysis left. */
async function finish(organizationId: string, job: JobView): Promise<JobView> {
  const { estimate } = await test.untilStage(job, 'awaiting_decision')
  const decision = { exclude: [] }
  await test.verification.decide(contract.error, { organizationId, jobId: job.id, operationId: undefined, decision })
  return { ...(await test.untilStage(job, 'completed')), estimate }
}

async function verified(emails: readonly string[]) {
  const organizationId = await test.newOrganization()
  const listId = await test.newList(organizationId, emails)
  const job = await finish(organizationId, await start(organizationId, listId))
  return { organizationId, listId, job }
}

async function add(organizationId: string, listId: string, emails: readonly string[]): Promise<void> {
  const csv = ['email', ...emails].join('\n')
  const owner = { organizationId, createdBy: 'test', operationId: undefined }
  await test.leads.import(contract.error, { ...owner, listId, csv })
}

const age = (jobId: string, days: number) =>
  test.sql`update verification_addresses set asked_at = asked_at - make_interval(days => ${days}) where job_id = ${jobId}`

const first = ['ann@inbox.test', 'no-dan@inbox.test', 'block-gina@inbox.test', 'jack@nullmx.test', 'info@inbox.test']

it('asks about the rest: what is new, and what had no answer', async () => {
  const { organizationId, listId, job } = await verified(first)
  expect(job.credits.settled).toBe(3)
  await add(organizationId, listId, ['leo@aonly.test', 'ANN@inbox.test', 'kim@nomx.test'])
  const rest = await finish(organizationId, await start(organizationId, listId, { reuseDays: 30 }))
  expect(rest.estimate).toMatchObject({ billable: 2, credits: 2, reused: 3, invalid: 2, unknown: 0, duplicates: 0 })
  expect(rest.credits).toMatchObject({ reserved: 2, settled: 1, released: 1 })
  expect(rest.results).toEqual({ valid: 2, invalid: 3, catch_all: 0, risky: 1, unknown: 1 })
  const [before, after] = [await test.results(job), await test.results(rest)]
  for (const email of ['ann@inbox.test', 'no-dan@inbox.test', 'info@inbox.test']) {
    expect(after.find((item) => item.email === email)).toEqual(before.find((item) => item.email === email))
  }
  const summary = await test.leads.summary(contract.error, { organizationId, listId })
  expect(summary.byStatus).toMatchObject({ unverified: 0, unknown: 1 })
  expect(await test.leads.get(contract.error, { organizationId, listId })).toMatchObject({ leads: 7, verified: 7 })
})

it('shows what the analysis found before anything is paid, and also if nothing ever is', async () => {
  const organizationId = await test.newOrganization()
  const listId = await test.newList(organizationId, first)
  const job = await start(organizationId, listId)
  await test.untilStage(job, 'awaiting_decision')
  const byStatus = async () => (await test.leads.summary(contract.error, { organizationId, listId })).byStatus
  expect(await byStatus()).toMatchObject({ invalid: 1, unverified: 4 })
  await test.verification.cancel(contract.error, { organizationId, jobId: job.id, operationId: undefined })
  expect(await byStatus()).toMatchObject({ invalid: 1, unverified: 4 })
  const later = await finish(organizationId, await start(organizationId, listId, { reuseDays: 30 }))
  expect(later.estimate).toMatchObject({ billable: 4, reused: 0, invalid: 1 })
  const again = await start(organizationId, listId)
  await test.untilStage(again, 'awaiting_decision')
  // Until it is decided, the verdicts that were paid for are those that are shown.
  expect(await byStatus()).toMatchObject({ unverified: 0 })
})

it('asks about all of it unless it is told otherwise', async () => {
  const { organizationId, listId } = await verified(first)
  const again = await finish(organizationId, await start(organizationId, listId))
  expect(again.estimate).toMatchObject({ billable: 4, reused: 0, invalid: 1 })
  expect(again.credits.settled).toBe(3)
})

it('takes no answer that is too old, however often it was reused', async () => {
  const { organizationId, listId, job } = await verified(['ann@inbox.test'])
  await age(job.id, 20)
  const reused = await finish(organizationId, await start(organizationId, listId, { reuseDays: 30 }))
  expect(reused.estimate).toMatchObject({ billable: 0, credits: 0, reused: 1 })
  await age(reused.id, 11)
  const asked = await finish(organizationId, await start(organizationId, listId, { reuseDays: 30 }))
  expect(asked.estimate).toMatchObject({ billable: 1, reused: 0 })
})

it('knows the answers of jobs that did not write down when they asked', async () => {
  const { organizationId, listId, job } = await verified(['ann@inbox.test'])
  await test.sql`update verification_addresses set asked_at = null where job_id = ${job.id}`
  const reused = await finish(organizationId, await start(organizationId, listId, { reuseDays: 1 }))
  expect(reused.estimate).toMatchObject({ reused: 1 })
})

it('needs credits for the rest only, where it is decided up front', async () => {
  const { organizationId, listId } = await verified(['ann@inbox.test', 'leo@aonly.test'])
  const { available } = await test.credits.balance(organizationId)
  await test.credits.reserve(contract.error, test.db, {
    organizationId,
    operation: 'verification.job',
    reservationId: 'res_elsewhere',
    amount: available - 1,
  })
  await add(organizationId, listId, ['paul@tls.test'])
  const decision = { exclude: [] }
  await expect(start(organizationId, listId, { decision })).rejects.toThrow('credits')
  const job = await start(organizationId, listId, { decision, reuseDays: 30 })
  expect(await test.untilStage(job, 'completed')).toMatchObject({ credits: { settled: 1 }, results: { valid: 3 } })
})
