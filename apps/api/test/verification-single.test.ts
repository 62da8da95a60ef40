import { contract } from '@leadwright/errors'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creditAsks } from '../src/db/schema/credits.ts'
import { createCreditsService } from '../src/domains/credits/service.ts'
import { createVerificationKind } from '../src/domains/verification/kind.ts'
import { createVerificationService } from '../src/domains/verification/service.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

let test: TestVerification

beforeAll(async () => {
  test = await startTestVerification({ signupCredits: 3 })
})

afterAll(() => test.close())

const verify = (organizationId: string, email: string, operationId?: string) =>
  test.verification.verify(contract.error, { organizationId, email, operationId })

const balance = async (organizationId: string) => {
  const { available, reserved } = await test.credits.balance(organizationId)
  return [available, reserved]
}

describe('a single address', () => {
  it('costs one credit if a mail server answered', async () => {
    const org = await test.newOrganization()
    expect(await verify(org, 'ann@inbox.test')).toEqual({
      email: 'ann@inbox.test',
      status: 'valid',
      reason: 'accepted',
      flags: [],
      mx: 'mx1.inbox.test',
      reply: '250 2.1.5 Ok',
    })
    expect(await balance(org)).toEqual([2, 0])
    expect(await verify(org, 'no-dan@inbox.test')).toMatchObject({ status: 'invalid', reason: 'mailbox_not_found' })
    expect(await balance(org)).toEqual([1, 0])
  })

  it('costs nothing if analysis decides it, also without any credits', async () => {
    const org = await test.newOrganization()
    const all = { organizationId: org, reservationId: `rsv_all_${org}`, operation: 'verification.job', amount: 3 }
    await test.db.transaction((tx) => test.credits.reserve(contract.error, tx, all))
    const syntax = { status: 'invalid', reason: 'syntax', flags: [], message: 'The address has no @.' }
    expect(await verify(org, 'nonsense')).toEqual({ email: 'nonsense', ...syntax })
    expect(await verify(org, 'ann@nomx.test')).toMatchObject({ status: 'invalid', reason: 'domain_not_found' })
    await expect(verify(org, 'ann@inbox.test')).rejects.toMatchObject({
      code: 'INSUFFICIENT_CREDITS',
      details: { operation: 'verification.verify', required: 1, available: 0, reserved: 3, shortfall: 1 },
    })
  })

  it('is refunded if it stays unknown', async () => {
    const org = await test.newOrganization()
    expect(await verify(org, 'block-gina@inbox.test')).toMatchObject({ status: 'unknown', reason: 'blocked_by_policy' })
    expect(await balance(org)).toEqual([3, 0])
  })

  it('is asked about again when its mail server wants it later, as long as there is time', async () => {
    const org = await test.newOrganization()
    expect(await verify(org, 'slow-hugo@inbox.test')).toMatchObject({ status: 'valid', reason: 'accepted' })
    expect(await balance(org)).toEqual([2, 0])
    const parts = { ...test.parts, retryDelays: [60_000] }
    const impatient = createVerificationService(parts, createVerificationKind(parts))
    const request = { organizationId: org, email: 'slow-ida@inbox.test', operationId: undefined }
    expect(await impatient.verify(contract.error, request)).toMatchObject({ status: 'unknown', reason: 'greylisted' })
    expect(await balance(org)).toEqual([2, 0])
  })

  it('is given back if the caller leaves', async () => {
    const org = await test.newOrganization()
    const leaving = new AbortController()
    const { signal } = leaving
    const request = { organizationId: org, email: 'sam@tarpit.test', operationId: undefined, signal }
    const answer = test.verification.verify(contract.error, request)
    setTimeout(() => leaving.abort(), 100)
    await expect(answer).rejects.toThrow('aborted')
    expect(await balance(org)).toEqual([3, 0])
  })

  it('is charged once for an operation that runs again', async () => {
    const org = await test.newOrganization()
    const operationId = 'op_00000000000000000000000000000007'
    await verify(org, 'ann@inbox.test', operationId)
    expect(await verify(org, 'ann@inbox.test', operationId)).toMatchObject({ status: 'valid' })
    expect(await balance(org)).toEqual([2, 0])
    // The first run came to nothing; the second one has to be paid for.
    const other = 'op_00000000000000000000000000000008'
    await verify(org, 'block-gina@inbox.test', other)
    await verify(org, 'ann@inbox.test', other)
    expect(await balance(org)).toEqual([1, 0])
  })

  it('takes two statements and no transaction around them', async () => {
    const org = await test.newOrganization()
    const used: unknown[] = []
    const db = new Proxy(test.db, {
      get: (target, name) => {
        used.push(name)
        return Reflect.get(target, name) as unknown
      },
    })
    const parts = { ...test.parts, credits: createCreditsService({ db, signupCredits: 3, appUrl: 'http://localhost' }) }
    const service = createVerificationService(parts, createVerificationKind(parts))
    await parts.credits.balance(org) // opens it
    used.length = 0
    await service.verify(contract.error, { organizationId: org, email: 'ann@inbox.test', operationId: undefined })
    expect(used.filter((name) => name === 'execute')).toHaveLength(2)
    expect(used).not.toContain('transaction')
    expect(await balance(org)).toEqual([2, 0])
  })

  it('is asked about as often as there are credits, however many ask at once', async () => {
    const org = await test.newOrganization()
    const asked = await Promise.allSettled(Array.from({ length: 12 }, (_, n) => verify(org, `ann${n}@inbox.test`)))
    const refused = asked.filter((each) => each.status === 'rejected').map(({ reason }) => reason as unknown)
    expect(refused).toEqual(
      Array.from({ length: 9 }, () => expect.objectContaining({ code: 'INSUFFICIENT_CREDITS' }) as unknown),
    )
    expect(await balance(org)).toEqual([0, 0])
  })

  it('of a process that died is released after a while', async () => {
    const org = await test.newOrganization()
    const reservationId = `rsv_${org}`
    await test.db.transaction(async (tx) => {
      const request = { organizationId: org, reservationId, operation: 'verification.verify', amount: 1 }
      await test.credits.reserve(contract.error, tx, request)
      await tx.insert(creditAsks).values({
        reservationId,
        organizationId: org,
        createdAt: sql`now() - interval '3 minutes'`,
      })
    })
    expect(await balance(org)).toEqual([2, 1])
    await test.startWorker()
    await expect.poll(() => balance(org)).toEqual([3, 0])
  })
})
