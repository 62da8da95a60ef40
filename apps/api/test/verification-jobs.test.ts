import { contract, type Failure } from '@leadwright/errors'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobs as jobsTable } from '../src/db/schema/jobs.ts'
import type { VerifyDecision } from '../src/domains/verification/decision.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

let test: TestVerification

beforeAll(async () => {
  const slow = { mx: [{ preference: 10, host: { delayMs: 300 } }] }
  test = await startTestVerification({ domains: { 'gmail.com': {}, 'slow.test': slow } })
  await test.startWorker()
})

afterAll(() => test.close())

const decide = (
  organizationId: string,
  jobId: string,
  decision: VerifyDecision | 'cancel' = { exclude: [] },
  operationId?: string,
) => test.verification.decide(contract.error, { organizationId, jobId, operationId, decision })

const cancel = (organizationId: string, jobId: string, operationId?: string) =>
  test.verification.cancel(contract.error, { organizationId, jobId, operationId })

/** What a call was refused with. */
const refusal = async (call: Promise<unknown>): Promise<Pick<Failure, 'code' | 'details'>> => {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!contract.is(error)) throw new Error('It was not refused', { cause: error })
  return { code: error.code, details: error.details }
}

const numbered = (count: number, domain: string, prefix = 'user'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}@${domain}`)

describe('a job', () => {
  it('goes from the list over the estimate and the decision to a verdict for every row of the sandbox', async () => {
    const organizationId = await test.newOrganization()
    const verdicts = {
      'ann@inbox.test': 'valid accepted',
      'no-dan@inbox.test': 'invalid mailbox_not_found',
      'full-erika@inbox.test': 'risky mailbox_full',
      'off-frank@inbox.test': 'invalid mailbox_disabled',
      'block-gina@inbox.test': 'unknown blocked_by_policy',
      'slow-hugo@inbox.test': 'valid accepted',
      'info@inbox.test': 'risky role_account',
      'ivy@catchall.test': 'catch_all catch_all',
      'jack@nullmx.test': 'invalid null_mx',
      'kim@nomx.test': 'invalid domain_not_found',
      'leo@aonly.test': 'valid accepted',
      'mia@twomx.test': 'valid accepted',
      'nils@dead.test': 'unknown connection_failed',
      'olga@servfail.test': 'unknown dns_failure',
      'paul@tls.test': 'valid accepted',
      'quinn@drop.test': 'unknown connection_dropped',
      'rosa@garbage.test': 'unknown protocol_error',
      'sam@tarpit.test': 'unknown timeout',
      'tina.inbox.test': 'invalid syntax',
    }
    const created = await test.newJob(organizationId, Object.keys(verdicts))
    expect(created).toMatchObject({
      stage: 'queued',
      estimate: null,
      credits: { reserved: 0, settled: 0, released: 0 },
    })

    const estimated = await test.untilStage(created, 'awaiting_decision')
    expect(estimated.estimate).toEqual({
      billable: 16,
      credits: 16,
      duplicates: 0,
      reused: 0,
      invalid: 3,
      unknown: 0,
      role: 1,
      disposable: 0,
      free: 0,
      typo: 0,
    })
    expect(estimated.progress).toEqual({ done: 3, total: 19 })
    expect(Date.parse(estimated.decisionExpiresAt ?? '') - Date.now()).toBeGreaterThan(6.9 * 24 * 3600_000)

    const decided = await decide(organizationId, created.id)
    expect(decided).toMatchObject({ stage: 'verifying', credits: { reserved: 16, settled: 0, released: 0 } })
    expect(decided).not.toHaveProperty('decisionExpiresAt')
    expect(await test.credits.balance(organizationId)).toEqual({ available: 84, reserved: 16 })

    const completed = await test.untilStage(created, 'completed')
    expect(completed).toMatchObject({
      progress: { done: 19, total: 19 },
      results: { valid: 5, invalid: 5, catch_all: 1, risky: 2, unknown: 6 },
      credits: { reserved: 16, settled: 10, released: 6 },
    })
    const results = await test.results(created)
    expect(Object.fromEntries(results.map(({ email, status, reason }) => [email, `${status} ${reason}`]))).toEqual(
      verdicts,
    )
    expect(results[0]).toEqual({
      email: 'ann@inbox.test',
      status: 'valid',
      reason: 'accepted',
      flags: [],
      mx: 'mx1.inbox.test',
      reply: '250 2.1.5 Ok',
    })
    expect(await test.credits.balance(organizationId)).toEqual({ available: 90, reserved: 0 })
  })
})

describe('a decision', () => {
  it('given up front means that the job never waits, and duplicates are charged once', async () => {
    const org = await test.newOrganization()
    const spellings = ['Ann.Lee+shop@gmail.com', 'annlee@gmail.com', 'bob@inbox.test']
    const job = await test.newJob(org, [...spellings, 'bob2@inbox.test', 'nobody@nomx.test'], {})
    const completed = await test.untilStage(job, 'completed')
    expect(completed).toMatchObject({
      estimate: { billable: 3, credits: 3, duplicates: 1, invalid: 1, free: 1 },
      progress: { done: 4, total: 4 },
      credits: { reserved: 3, settled: 3, released: 0 },
    })
    expect((await test.results(job)).map(({ email }) => email)).toEqual([
      'Ann.Lee+shop@gmail.com',
      'bob@inbox.test',
      'bob2@inbox.test',
      'nobody@nomx.test',
    ])
    expect(await test.credits.balance(org)).toEqual({ available: 97, reserved: 0 })
  })

  it('leaves out categories, at no cost and without asking', async () => {
    const org = await test.newOrganization()
    const job = await test.newJob(org, ['info@inbox.test', 'sales@inbox.test', 'ann@inbox.test'])
    await test.untilStage(job, 'awaiting_decision')
    const decided = await decide(org, job.id, { exclude: ['role'] })
    expect(decided.credits).toEqual({ reserved: 1, settled: 0, released: 0 })
    const completed = await test.untilStage(job, 'completed')
    expect(completed).toMatchObject({ results: { valid: 1, unknown: 2 }, credits: { settled: 1, released: 0 } })
    expect((await test.results(job))[0]).toEqual({
      email: 'info@inbox.test',
      status: 'unknown',
      reason: 'excluded',
      flags: ['role'],
      mx: 'mx1.inbox.test',
    })
  })

  it('is quoted exactly, however many categories an address is in, and without what is free anyway', async () => {
    const org = await test.newOrganization()
    const emails = [
      ...numbered(3, 'inbox.test'),
      'info@gmail.com',
      'ann@gmail.com',
      'info@nomx.test',
      'sales@inbox.test',
    ]
    const job = await test.newJob(org, emails)
    const { estimate } = await test.untilStage(job, 'awaiting_decision')
    expect(estimate).toMatchObject({ billable: 6, role: 3, free: 2 })
    const quote = (exclude: Parameters<typeof test.verification.quote>[1]['exclude']) =>
      test.verification.quote(contract.error, { organizationId: org, jobId: job.id, exclude })
    expect(await quote([])).toEqual({ credits: 6, role: 2, disposable: 0, free: 2, typo: 0 })
    expect(await quote(['role'])).toMatchObject({ credits: 4, role: 0, free: 1 })
    const { credits: price } = await quote(['role', 'free'])
    expect(price).toBe(3)
    const decided = await decide(org, job.id, { exclude: ['role', 'free'] })
    expect(decided.credits.reserved).toBe(price)
    expect(
      await refusal(test.verification.quote(contract.error, { organizationId: 'other', jobId: job.id, exclude: [] })),
    ).toMatchObject({ code: 'JOB_NOT_FOUND' })
  })

  it('completes a job at once that nobody has to be asked about', async () => {
    const org = await test.newOrganization()
    const emails = ['info@inbox.test', 'nobody@nomx.test', 'not an address']
    const job = await test.newJob(org, emails)
    await test.untilStage(job, 'awaiting_decision')
    expect(await decide(org, job.id, { exclude: ['role'] })).toMatchObject({
      stage: 'completed',
      progress: { done: 3, total: 3 },
      credits: { reserved: 0, settled: 0, released: 0 },
    })
    const upFront = await test.untilStage(await test.newJob(org, emails, { exclude: ['role'] }), 'completed')
    expect(upFront.results).toEqual({ valid: 0, invalid: 2, catch_all: 0, risky: 0, unknown: 1 })
  })

  it('is refused in any other stage, and for a job that is not there or not theirs', async () => {
    const [org, other] = [await test.newOrganization(), await test.newOrganization()]
    const job = await test.untilStage(await test.newJob(org, ['ann@inbox.test'], {}), 'completed')
    expect(await refusal(decide(org, job.id))).toEqual({
      code: 'INVALID_JOB_STAGE',
      details: { jobId: job.id, stage: 'completed', expected: ['awaiting_decision'] },
    })
    for (const [organizationId, jobId] of [
      [other, job.id],
      [org, 'job_nothing'],
      [org, ''],
    ] as const) {
      const notFound = { code: 'JOB_NOT_FOUND', details: { jobId } }
      const ref = { organizationId, jobId }
      expect(await refusal(decide(organizationId, jobId))).toEqual(notFound)
      expect(await refusal(cancel(organizationId, jobId))).toEqual(notFound)
      expect(await refusal(test.verification.get(contract.error, ref))).toEqual(notFound)
      expect(await refusal(test.verification.results(contract.error, ref, { limit: 10 }))).toEqual(notFound)
    }
  })

  it('that the balance does not cover changes nothing, and can be made with less', async () => {
    const org = await test.newOrganization()
    const job = await test.newJob(org, [...numbered(101, 'inbox.test'), 'info@inbox.test', 'sales@inbox.test'])
    await test.untilStage(job, 'awaiting_decision')
    expect(await refusal(decide(org, job.id))).toMatchObject({
      code: 'INSUFFICIENT_CREDITS',
      details: { operation: 'verification.job', required: 103, available: 100, reserved: 0, shortfall: 3 },
    })
    const now = await test.untilStage(job, 'awaiting_decision')
    expect(now.credits).toEqual({ reserved: 0, settled: 0, released: 0 })
    expect(await refusal(decide(org, job.id, { exclude: ['role'] }))).toMatchObject({
      details: { required: 101 },
    })
    expect(await decide(org, job.id, 'cancel')).toMatchObject({ stage: 'cancelled' })
  })

  it('with a limit asks about the first addresses of the list, charges those, and leaves the others out', async () => {
    const org = await test.newOrganization()
    // Turns are by mail host, so the order of asking is another than that of the list.
    const emails = [...numbered(3, 'inbox.test'), 'info@inbox.test', 'no@nomx.test', ...numbered(3, 'twomx.test')]
    const job = await test.newJob(org, emails)
    await test.untilStage(job, 'awaiting_decision')
    const decided = await decide(org, job.id, { exclude: ['role'], limit: 4 })
    expect(decided).toMatchObject({ stage: 'verifying', progress: { done: 4, total: 8 }, credits: { reserved: 4 } })
    expect(await test.credits.balance(org)).toEqual({ available: 96, reserved: 4 })
    const completed = await test.untilStage(job, 'completed')
    expect(completed).toMatchObject({
      progress: { done: 8, total: 8 },
      results: { valid: 4, invalid: 1, unknown: 3 },
      credits: { reserved: 4, settled: 4, released: 0 },
    })
    expect((await test.results(job)).map(({ email, status, reason }) => `${email} ${status} ${reason}`)).toEqual([
      'user0@inbox.test valid accepted',
      'user1@inbox.test valid accepted',
      'user2@inbox.test valid accepted',
      'info@inbox.test unknown excluded',
      'no@nomx.test invalid domain_not_found',
      'user0@twomx.test valid accepted',
      'user1@twomx.test unknown excluded',
      'user2@twomx.test unknown excluded',
    ])
    expect(await test.credits.balance(org)).toEqual({ available: 96, reserved: 0 })
  })

  it('with a limit of what is available can be made where the whole was refused, also up front', async () => {
    const org = await test.newOrganization()
    const emails = numbered(103, 'inbox.test')
    const job = await test.newJob(org, emails)
    await test.untilStage(job, 'awaiting_decision')
    const { details } = await refusal(decide(org, job.id, { exclude: [], limit: 101 }))
    expect(details).toMatchObject({ required: 101, available: 100 })
    // A refused decision leaves nothing out.
    expect(await test.untilStage(job, 'awaiting_decision')).toMatchObject({ progress: { done: 0, total: 103 } })
    await decide(org, job.id, { exclude: [], limit: 40 })
    await test.untilStage(job, 'completed')
    expect(await test.credits.balance(org)).toEqual({ available: 60, reserved: 0 })

    expect(await refusal(test.newJob(org, emails, { limit: 61 }))).toMatchObject({ details: { required: 61 } })
    const upFront = await test.untilStage(await test.newJob(org, emails, { limit: 60 }), 'completed')
    expect(upFront).toMatchObject({ results: { valid: 60, unknown: 43 }, credits: { reserved: 60, settled: 60 } })
    expect(await test.credits.balance(org)).toEqual({ available: 0, reserved: 0 })
  })

  it('with a limit that is larger than the list is as one without', async () => {
    const org = await test.newOrganization()
    for (const limit of [3, Number.MAX_SAFE_INTEGER]) {
      const job = await test.newJob(org, numbered(3, 'inbox.test'))
      await test.untilStage(job, 'awaiting_decision')
      await decide(org, job.id, { exclude: [], limit })
      expect(await test.untilStage(job, 'completed')).toMatchObject({
        results: { valid: 3, unknown: 0 },
        credits: { reserved: 3, settled: 3, released: 0 },
      })
    }
  })

  it('that comes too late finds the job expired', async () => {
    const org = await test.newOrganization()
    const [late, swept] = [await test.newJob(org, ['a@inbox.test']), await test.newJob(org, ['b@inbox.test'])]
    for (const job of [late, swept]) {
      await test.untilStage(job, 'awaiting_decision')
      const past = { decisionExpiresAt: new Date(Date.now() - 1000) }
      await test.db.update(jobsTable).set(past).where(eq(jobsTable.id, job.id))
    }
    expect(await refusal(decide(org, late.id))).toMatchObject({
      code: 'INVALID_JOB_STAGE',
      details: { stage: 'expired' },
    })
    expect(await test.untilStage(swept, 'expired')).toMatchObject({ progress: { done: 0, total: 1 } })
    expect(await refusal(cancel(org, swept.id))).toMatchObject({ details: { stage: 'expired' } })
  })
})

describe('creating a job', () => {
  const create = (organizationId: string, listId: string, exclude?: readonly 'role'[], operationId?: string) =>
    test.verification.create(contract.error, {
      organizationId,
      listId,
      operationId,
      actor: 'test',
      decision: exclude && { exclude },
    })

  it('is refused for a list that is not there, not theirs, or without addresses', async () => {
    const [org, other] = [await test.newOrganization(), await test.newOrganization()]
    const listId = await test.newList(org, [])
    expect(await refusal(create(other, listId))).toEqual({
      code: 'RESOURCE_NOT_FOUND',
      details: { resource: 'list', id: listId },
    })
    expect(await refusal(create(org, listId))).toEqual({ code: 'NO_EMAILS_TO_VERIFY', details: { listId, leads: 0 } })
    expect(await test.verification.list(org, { limit: 10 })).toEqual({ items: [], nextCursor: null })
  })

  it('with a decision is refused where the balance does not cover what it can come to', async () => {
    const org = await test.newOrganization()
    const emails = [...numbered(100, 'inbox.test'), ...numbered(50, 'nomx.test'), 'nonsense', 'info@inbox.test']
    const listId = await test.newList(org, emails)
    expect(await refusal(create(org, listId, []))).toMatchObject({
      code: 'INSUFFICIENT_CREDITS',
      details: { operation: 'verification.job', required: 101, available: 100, reserved: 0, shortfall: 1 },
    })
    expect(await test.verification.list(org, { limit: 10 })).toEqual({ items: [], nextCursor: null })
    expect(await test.credits.balance(org)).toEqual({ available: 100, reserved: 0 })
    expect(await create(org, listId, ['role'])).toMatchObject({ stage: 'queued' })
  })

  it('fails the job later if the balance was spent meanwhile', async () => {
    const org = await test.newOrganization()
    const job = await test.newJob(org, ['ann@inbox.test', 'nobody@nomx.test'], {})
    await test.untilStage(job, 'completed')
    // As a job that was created when there still was enough.
    const spend = {
      organizationId: org,
      reservationId: `rsv_elsewhere_${org}`,
      operation: 'verification.job',
      amount: 99,
    }
    const listId = await test.newList(org, ['bob@inbox.test', 'nobody@nomx.test'])
    await test.db.transaction(async (tx) => test.credits.reserve(contract.error, tx, spend))
    await test.db.insert(jobsTable).values({
      kind: 'verification',
      id: `job_${org}`,
      organizationId: org,
      listId,
      stage: 'queued',
      decision: { exclude: [] },
      createdBy: 'test',
    })
    const late = { ...job, id: `job_${org}` }
    test.adopt(late, org)
    const failed = await test.untilStage(late, 'failed')
    expect(failed).toMatchObject({
      estimate: { billable: 1, invalid: 1 },
      error: { code: 'INSUFFICIENT_CREDITS', details: { required: 1, available: 0, reserved: 99, shortfall: 1 } },
      credits: { reserved: 0, settled: 0, released: 0 },
    })
  })

  it('again, as the same operation, finds the first job; so do a decision and a cancellation', async () => {
    const org = await test.newOrganization()
    const listId = await test.newList(org, numbered(20, 'slow.test'))
    const first = await create(org, listId, undefined, 'op_00000000000000000000000000000001')
    const again = await create(org, listId, undefined, 'op_00000000000000000000000000000001')
    expect(again.id).toBe(first.id)
    expect((await test.verification.list(org, { limit: 10 })).items).toHaveLength(1)

    test.adopt(first, org)
    await test.untilStage(first, 'awaiting_decision')
    const all = { exclude: [] }
    await decide(org, first.id, all, 'op_2')
    expect(await decide(org, first.id, all, 'op_2')).toMatchObject({ stage: 'verifying', credits: { reserved: 20 } })
    await cancel(org, first.id, 'op_3')
    expect(await cancel(org, first.id, 'op_3')).toMatchObject({ stage: 'cancelled' })
    expect(await refusal(cancel(org, first.id, 'op_4'))).toMatchObject({ code: 'INVALID_JOB_STAGE' })
  })
})

describe('cancelling a job', () => {
  it('works while it waits, and costs nothing', async () => {
    const org = await test.newOrganization()
    const job = await test.newJob(org, ['ann@inbox.test', 'nonsense'])
    await test.untilStage(job, 'awaiting_decision')
    expect(await cancel(org, job.id)).toMatchObject({ stage: 'cancelled', credits: { reserved: 0 } })
    expect(await test.results(job)).toEqual([
      { email: 'ann@inbox.test', status: 'unknown', reason: 'not_checked', flags: [], mx: 'mx1.inbox.test' },
      { email: 'nonsense', status: 'invalid', reason: 'syntax', flags: [], message: 'The address has no @.' },
    ])
  })

  it('stops the asking and gives back what was not used', async () => {
    const org = await test.newOrganization()
    const job = await test.newJob(org, numbered(90, 'slow.test', 'person'), {})
    await test.until(job, ({ progress, stage }) => stage === 'verifying' && progress.done > 0)
    const cancelled = await cancel(org, job.id)
    const { reserved, settled, released } = cancelled.credits
    expect({ reserved, sum: settled + released }).toEqual({ reserved: 90, sum: 90 })
    expect(released).toBeGreaterThan(0)
    expect(await test.credits.balance(org)).toEqual({ available: 100 - settled, reserved: 0 })

    const answered = (await test.results(job)).filter(({ reason }) => reason !== 'not_checked')
    expect(answered).toHaveLength(settled)
    const asked = test.sandbox.stats.perHost['mx1.slow.test']?.rcptCommands ?? 0
    await test.untilQuiet(() => test.sandbox.stats.perHost['mx1.slow.test']?.rcptCommands ?? 0)
    // What two sessions had sent already.
    const more = (test.sandbox.stats.perHost['mx1.slow.test']?.rcptCommands ?? 0) - asked
    expect(more).toBeLessThanOrEqual(30)
    expect(await test.untilStage(job, 'cancelled')).toEqual(cancelled)
  })
})

describe('a slow mail host', () => {
  it('does not hold up the others, however many of its addresses come first', async () => {
    const org = await test.newOrganization()
    const job = await test.newJob(org, [...numbered(60, 'slow.test', 'a'), ...numbered(40, 'inbox.test', 'z')], {})
    await test.until(job, ({ results }) => results.valid >= 40)
    const done = (await test.results(job)).filter(({ status }) => status === 'valid')
    expect(done.filter(({ email }) => email.endsWith('@inbox.test'))).toHaveLength(40)
    await cancel(org, job.id)
  })
})

describe('pages', () => {
  it('of jobs are newest first, of results in the order of the list; foreign cursors find nothing', async () => {
    const org = await test.newOrganization()
    const jobs = [await test.newJob(org, numbered(10, 'nomx.test')), await test.newJob(org, ['ann@inbox.test'])]
    const first = await test.verification.list(org, { limit: 1 })
    expect(first.items.map(({ id }) => id)).toEqual([jobs[1]?.id])
    const second = await test.verification.list(org, { limit: 1, cursor: first.nextCursor ?? '' })
    expect(second).toMatchObject({ items: [{ id: jobs[0]?.id }], nextCursor: null })

    const [job] = jobs
    if (!job) throw new Error('There is a job')
    await test.untilStage(job, 'awaiting_decision')
    expect((await test.results(job)).map(({ email }) => email)).toEqual(numbered(10, 'nomx.test'))
    const ref = { organizationId: org, jobId: job.id }
    for (const cursor of ['bm9uc2Vuc2U', 'OTk5OTk5OTk5OTk5OTk5', '%%%', 'LTE']) {
      expect(await test.verification.results(contract.error, ref, { limit: 5, cursor })).toMatchObject({
        nextCursor: null,
      })
      await test.verification.list(org, { limit: 1, cursor })
    }
  })
})
