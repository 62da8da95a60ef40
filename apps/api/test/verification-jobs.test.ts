import { contract } from '@leadwright/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestVerification, type TestVerification } from './support/verification.ts'

let test: TestVerification

beforeAll(async () => {
  test = await startTestVerification({ domains: { 'gmail.com': {}, 'yopmail.com': {} } })
  await test.startWorker()
})

afterAll(() => test.close())

const decide = (organizationId: string, jobId: string, exclude: readonly 'role'[] = []) =>
  test.verification.decide(contract.error, {
    organizationId,
    jobId,
    operationId: undefined,
    decision: { action: 'verify', exclude },
  })

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
