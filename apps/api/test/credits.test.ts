import { contract } from '@leadwright/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violatedConstraint } from '../src/db/client.ts'
import { createCreditsService } from '../src/domains/credits/service.ts'
import { appUrl, startTestLedger, type TestLedger } from './support/ledger.ts'

let ledger: TestLedger

beforeAll(async () => {
  ledger = await startTestLedger()
})

afterAll(() => ledger.close())

const kindsOf = async (organizationId: string): Promise<string[]> => {
  const { items } = await ledger.credits.entries(organizationId, { limit: 1000 })
  return items.map(({ kind, amount }) => `${kind} ${amount}`).toReversed()
}

describe('the free credits of a new organization', () => {
  it('are given once, however many ways lead to them at the same time', async () => {
    const { credits, reserve } = ledger
    const org = await ledger.newOrganization()
    await Promise.all([
      ...Array.from({ length: 10 }, () => credits.balance(org)),
      ...Array.from({ length: 10 }, () => credits.grantSignup(org)),
      ...Array.from({ length: 10 }, () => reserve(org, 10)),
    ])
    expect(await credits.balance(org)).toEqual({ available: 0, reserved: 100 })
    expect((await kindsOf(org)).filter((entry) => entry.startsWith('grant'))).toEqual(['grant 100'])
  })

  it('stay what they were when the product later gives a different number', async () => {
    const { credits, db } = ledger
    const org = await ledger.newOrganization()
    await credits.grantSignup(org)
    await createCreditsService({ db, signupCredits: 500, appUrl }).grantSignup(org)
    expect(await credits.balance(org)).toEqual({ available: 100, reserved: 0 })
  })

  it('may be none at all', async () => {
    const org = await ledger.newOrganization()
    const stingy = createCreditsService({ db: ledger.db, signupCredits: 0, appUrl })
    expect(await stingy.balance(org)).toEqual({ available: 0, reserved: 0 })
    expect((await stingy.entries(org, { limit: 10 })).items).toEqual([])
  })
})

describe('reserving', () => {
  it('refuses what the balance does not cover, says exactly what is missing, and writes nothing', async () => {
    const { credits, reserve, db } = ledger
    const org = await ledger.newOrganization()
    await reserve(org, 30)
    const refused = ledger.fresh('rsv')
    const error: unknown = await reserve(org, 120, refused).catch((thrown: unknown) => thrown)
    expect(contract.is(error, 'INSUFFICIENT_CREDITS')).toBe(true)
    expect(error).toHaveProperty('details', {
      operation: 'verification.decide',
      required: 120,
      available: 70,
      reserved: 30,
      shortfall: 50,
      purchaseUrl: 'http://localhost:3000/billing?credits=50',
    })
    expect(await credits.reservation(db, refused)).toBeUndefined()
    expect(await credits.balance(org)).toEqual({ available: 70, reserved: 30 })
  })

  it('lets exactly as many through as the balance covers when 500 come at once', async () => {
    const org = await ledger.newOrganization()
    const outcomes = await Promise.allSettled(Array.from({ length: 500 }, () => ledger.reserve(org, 1)))
    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown)
    expect(refusals).toHaveLength(400)
    expect(refusals.every((reason) => contract.is(reason, 'INSUFFICIENT_CREDITS'))).toBe(true)
    expect(await ledger.credits.balance(org)).toEqual({ available: 0, reserved: 100 })
  })

  it('happens once for one reservation, also at the same time and also when nothing more would be available', async () => {
    const { credits, reserve, db } = ledger
    const org = await ledger.newOrganization()
    const id = ledger.fresh('rsv')
    await Promise.all(Array.from({ length: 20 }, () => reserve(org, 100, id)))
    await reserve(org, 100, id)
    expect(await credits.balance(org)).toEqual({ available: 0, reserved: 100 })
    expect(await credits.reservation(db, id)).toEqual({ amount: 100, settled: 0, released: 0, closedAt: null })
  })

  it('does not take a reservation for the same one if it is for something else or somebody else', async () => {
    const { credits, reserve } = ledger
    const [org, other] = [await ledger.newOrganization(), await ledger.newOrganization()]
    const id = await reserve(org, 10)
    await expect(reserve(org, 11, id)).rejects.toThrow('another amount')
    await expect(reserve(other, 10, id)).rejects.toThrow('another organizationId')
    expect(await credits.balance(other)).toEqual({ available: 100, reserved: 0 })
  })

  it('leaves nothing behind when the work around it is rolled back', async () => {
    const { credits, db } = ledger
    const organizationId = await ledger.newOrganization()
    const request = { organizationId, reservationId: ledger.fresh('rsv'), operation: 'a.b', amount: 40 }
    const crash = db.transaction(async (tx) => {
      await credits.reserve(contract.error, tx, request)
      throw new Error('the process died')
    })
    await expect(crash).rejects.toThrow('the process died')
    expect(await credits.balance(organizationId)).toEqual({ available: 100, reserved: 0 })
    expect(await credits.reservation(db, request.reservationId)).toBeUndefined()
  })
})

describe('settling and releasing', () => {
  it('spend and give back, each once a reference, until the reservation closes', async () => {
    const { credits, db } = ledger
    const org = await ledger.newOrganization()
    const reservationId = await ledger.reserve(org, 60)
    await credits.settle(db, { reservationId, amount: 25, reference: 'batch 1' })
    await credits.settle(db, { reservationId, amount: 25, reference: 'batch 1' })
    expect(await credits.release(db, { reservationId, amount: 5, reference: 'unknown 1' })).toBe(5)
    expect(await credits.release(db, { reservationId, amount: 5, reference: 'unknown 1' })).toBe(5)
    expect(await credits.release(db, { reservationId, reference: 'the end' })).toBe(30)
    expect(await credits.release(db, { reservationId, reference: 'the end' })).toBe(30)
    expect(await credits.release(db, { reservationId, reference: 'after the end' })).toBe(0)
    expect(await credits.balance(org)).toEqual({ available: 75, reserved: 0 })
    expect(await kindsOf(org)).toEqual(['grant 100', 'reserve 60', 'settle 25', 'release 5', 'release 30'])
    const reservation = await credits.reservation(db, reservationId)
    expect(reservation).toMatchObject({ amount: 60, settled: 25, released: 35 })
    expect(reservation?.closedAt).toBeInstanceOf(Date)
  })

  it('record nothing for an amount of zero', async () => {
    const { credits, db } = ledger
    const organizationId = await ledger.newOrganization()
    const reservationId = await ledger.reserve(organizationId, 10)
    await credits.settle(db, { reservationId, amount: 0, reference: 'nothing' })
    expect(await credits.release(db, { reservationId, amount: 0, reference: 'nothing' })).toBe(0)
    await credits.refund(db, { organizationId, amount: 0, reference: 'nothing' })
    expect(await kindsOf(organizationId)).toEqual(['grant 100', 'reserve 10'])
  })

  it('close a reservation once, whoever is first', async () => {
    const { credits, db } = ledger
    const org = await ledger.newOrganization()
    const reservationId = await ledger.reserve(org, 100)
    const settleAll = async (reference: string): Promise<number> => {
      await credits.settle(db, { reservationId, amount: 100, reference })
      return 100
    }
    const ends = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 === 0 ? credits.release(db, { reservationId, reference: `end ${n}` }) : settleAll(`all ${n}`),
      ),
    )
    expect(ends.filter((end) => end.status === 'fulfilled' && end.value === 100)).toHaveLength(1)
    expect((await credits.balance(org)).reserved).toBe(0)
    expect(await kindsOf(org)).toHaveLength(3)
  })

  it('do not take a reference for a repetition if it stands for something else', async () => {
    const { credits, db } = ledger
    const org = await ledger.newOrganization()
    const [reservationId, another] = [await ledger.reserve(org, 50), await ledger.reserve(org, 50)]
    const settle = (amount: number, reservation = reservationId, reference = 'batch'): Promise<void> =>
      credits.settle(db, { reservationId: reservation, amount, reference })
    await settle(10)
    await expect(settle(11)).rejects.toThrow('another amount')
    await expect(settle(10, another)).rejects.toThrow('another reservationId')
    await expect(credits.release(db, { reservationId, reference: 'batch' })).rejects.toThrow('another kind')
    await expect(settle(1, 'rsv_none', 'x')).rejects.toThrow('There is no reservation rsv_none')
    await expect(credits.release(db, { reservationId: 'rsv_none', reference: 'x' })).rejects.toThrow('no reservation')
    expect(await credits.balance(org)).toEqual({ available: 0, reserved: 90 })
  })

  it('can be undone by a refund of what was spent, and of no more', async () => {
    const { credits, db } = ledger
    const organizationId = await ledger.newOrganization()
    const reservationId = await ledger.reserve(organizationId, 20)
    await credits.settle(db, { reservationId, amount: 20, reference: 'work' })
    await credits.refund(db, { organizationId, amount: 5, reference: 'sorry' })
    await credits.refund(db, { organizationId, amount: 5, reference: 'sorry' })
    const tooMuch = credits.refund(db, { organizationId, amount: 16, reference: 'too much' })
    await expect(tooMuch).rejects.toSatisfy(
      (error) => violatedConstraint(error) === 'credit_balances_spent_not_negative',
    )
    expect(await credits.balance(organizationId)).toEqual({ available: 85, reserved: 0 })
  })
})

describe('the ledger as callers see it', () => {
  it('comes newest first, page by page, and its changes add up to the balance', async () => {
    const { credits, db } = ledger
    const org = await ledger.newOrganization()
    const reservationId = await ledger.reserve(org, 30)
    await credits.settle(db, { reservationId, amount: 12, reference: 'batch' })
    await credits.release(db, { reservationId, reference: 'end' })

    const first = await credits.entries(org, { limit: 3 })
    const second = await credits.entries(org, { limit: 3, cursor: first.nextCursor ?? '' })
    expect(second.nextCursor).toBeNull()
    const items = [...first.items, ...second.items]
    expect(items.map(({ kind }) => kind)).toEqual(['release', 'settle', 'reserve', 'grant'])
    expect(items[1]).toEqual({
      id: expect.stringMatching(/^\d+$/) as string,
      kind: 'settle',
      amount: 12,
      change: { available: 0, reserved: -12 },
      reference: 'batch',
      reservationId,
      operation: 'verification.decide',
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    })
    expect(items[3]).not.toHaveProperty('reservationId')
    const sum = (part: 'available' | 'reserved'): number => items.reduce((total, { change }) => total + change[part], 0)
    expect({ available: sum('available'), reserved: sum('reserved') }).toEqual(await credits.balance(org))
  })

  it('does not show what belongs to another organization', async () => {
    const [org, other] = [await ledger.newOrganization(), await ledger.newOrganization()]
    await ledger.reserve(org, 1)
    const { items } = await ledger.credits.entries(other, { limit: 10 })
    expect(items.map(({ reference }) => reference)).toEqual(['signup'])
  })

  it.each(['', '!', 'AAAA', 'LTE', 'MWU0MDA', 'MS41'])('ends at a cursor that is not ours: %j', async (cursor) => {
    const org = await ledger.newOrganization()
    expect(await ledger.credits.entries(org, { limit: 10, cursor })).toEqual({ items: [], nextCursor: null })
  })
})

describe('the ledger by what moved credits', () => {
  it('has a line for each reservation, however many entries it has, and one for each entry of none', async () => {
    const { credits, db, reserve } = ledger
    const org = await ledger.newOrganization()
    const first = await reserve(org, 30)
    const second = await reserve(org, 20)
    for (const [index, amount] of [5, 10, 3].entries()) {
      await db.transaction((tx) => credits.settle(tx, { reservationId: first, amount, reference: `${first}:${index}` }))
    }
    await db.transaction((tx) => credits.release(tx, { reservationId: first, reference: `${first}:release` }))
    await db.transaction((tx) => credits.refund(tx, { organizationId: org, amount: 4, reference: `${org}:refund` }))
    const { items } = await credits.activities(org, { limit: 10 })
    expect(items).toMatchObject([
      { kind: 'refund', change: { available: 4, reserved: 0 } },
      { kind: 'reserve', change: { available: -20, reserved: 20 }, work: { reservationId: second, settled: 0 } },
      {
        kind: 'reserve',
        change: { available: -18, reserved: 0 },
        work: { reservationId: first, reserved: 30, settled: 18, released: 12 },
      },
      { kind: 'grant', change: { available: 100, reserved: 0 } },
    ])
    const sum = (part: 'available' | 'reserved') => items.reduce((total, { change }) => total + change[part], 0)
    expect({ available: sum('available'), reserved: sum('reserved') }).toEqual(await credits.balance(org))

    const pages = []
    for (let cursor: string | undefined; ;) {
      const page = await credits.activities(org, { limit: 1, cursor })
      pages.push(...page.items)
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(pages).toEqual(items)
  })
})
