import { contract } from '@leadwright/errors'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violatedConstraint } from '../src/db/client.ts'
import { creditBalances, creditEntries, creditEntryKinds, creditReservations } from '../src/db/schema/credits.ts'
import { record } from '../src/domains/credits/ledger.ts'
import { startTestLedger, type TestLedger } from './support/ledger.ts'

// Random histories against the real database: names are drawn from small pools, so that repetitions, contradictions,
// overdrafts and moves on closed reservations are frequent.

let ledger: TestLedger

beforeAll(async () => {
  ledger = await startTestLedger()
})

afterAll(() => ledger.close())

type Move =
  | {
      readonly do: 'grant' | 'purchase' | 'reclaim' | 'reinstate' | 'refund'
      readonly amount: number
      readonly reference: string
    }
  | { readonly do: 'reserve'; readonly reservation: number; readonly amount: number }
  | { readonly do: 'settle'; readonly reservation: number; readonly amount: number; readonly reference: string }
  | { readonly do: 'release'; readonly reservation: number; readonly amount?: number; readonly reference: string }
type Outcome = 'done' | 'insufficient' | 'refused'

const amount = fc.integer({ min: 1, max: 70 })
const reservation = fc.integer({ min: 1, max: 4 })
const reference = fc.integer({ min: 1, max: 12 }).map((n) => `reference ${n}`)
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('grant', 'purchase', 'reclaim', 'reinstate', 'refund'),
      amount,
      reference,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reserve'), reservation, amount }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('settle'), reservation, amount, reference }) },
  {
    weight: 3,
    arbitrary: fc.record(
      { do: fc.constant('release'), reservation, amount, reference },
      { requiredKeys: ['do', 'reservation', 'reference'] },
    ),
  },
)

/** What the history should have come to, kept in the simplest way. */
class Model {
  readonly balance = { issued: 100, purchased: 0, available: 100, reserved: 0, spent: 0 }
  readonly reservations = new Map<number, { amount: number; settled: number; released: number }>()
  readonly entries = new Map<string, string>([['signup', 'grant 100']])

  apply(step: Move): Outcome {
    if (step.do === 'reserve') return this.reserve(step)
    if (step.do === 'settle' || step.do === 'release') return this.use(step)
    if (step.do === 'refund' && !this.entries.has(step.reference) && step.amount > this.balance.spent) return 'refused'
    const { purchased, available } = this.balance
    if (step.do === 'reclaim' && !this.entries.has(step.reference) && step.amount > Math.min(purchased, available))
      return 'refused'
    return this.write(step.reference, step.do, step.amount)
  }

  private reserve(step: Extract<Move, { do: 'reserve' }>): Outcome {
    const existing = this.reservations.get(step.reservation)
    if (existing) return existing.amount === step.amount ? 'done' : 'refused'
    if (step.amount > this.balance.available) return 'insufficient'
    this.reservations.set(step.reservation, { amount: step.amount, settled: 0, released: 0 })
    return this.write(`reserve ${step.reservation}`, 'reserve', step.amount)
  }

  private use(step: Extract<Move, { do: 'settle' | 'release' }>): Outcome {
    const held = this.reservations.get(step.reservation)
    if (!held) return 'refused'
    const left = held.amount - held.settled - held.released
    const earlier = this.entries.get(step.reference)
    if (earlier !== undefined) {
      const same = `${step.do} ${step.amount ?? earlier.split(' ')[1]} ${step.reservation}`
      return earlier === same ? 'done' : 'refused'
    }
    const used = step.amount ?? left
    if (used === 0) return 'done'
    if (used > left) return 'refused'
    held[step.do === 'settle' ? 'settled' : 'released'] += used
    return this.write(step.reference, step.do, used, step.reservation)
  }

  private write(name: string, kind: keyof typeof creditEntryKinds, value: number, held?: number): Outcome {
    const text = held === undefined ? `${kind} ${value}` : `${kind} ${value} ${held}`
    const earlier = this.entries.get(name)
    if (earlier !== undefined) return earlier === text ? 'done' : 'refused'
    this.entries.set(name, text)
    const { from, to } = creditEntryKinds[kind]
    // Where credits come into being, the account counts them up; everywhere else what one loses the other gains.
    if (from === 'issued' || from === 'purchased') this.balance[from] += value
    else this.balance[from] -= value
    this.balance[to] += to === 'purchased' ? -value : value
    return 'done'
  }
}

async function perform(organizationId: string, step: Move): Promise<Outcome> {
  const { credits, db } = ledger
  const idOf = (n: number): string => `rsv ${organizationId} ${n}`
  try {
    await db.transaction(async (tx) => {
      if (step.do === 'reserve') {
        const request = { organizationId, reservationId: idOf(step.reservation), operation: 'a.b', amount: step.amount }
        await credits.reserve(contract.error, tx, request)
      } else if (step.do === 'settle') {
        await credits.settle(tx, { ...step, reservationId: idOf(step.reservation) })
      } else if (step.do === 'release') {
        await credits.release(tx, { ...step, reservationId: idOf(step.reservation) })
      } else if (step.do === 'refund') {
        await credits.refund(tx, { organizationId, ...step })
      } else {
        await record(tx, { organizationId, kind: step.do, amount: step.amount, reference: step.reference })
      }
    })
    return 'done'
  } catch (error) {
    if (contract.is(error, 'INSUFFICIENT_CREDITS')) return 'insufficient'
    if (violatedConstraint(error)?.startsWith('credit_')) return 'refused'
    if (error instanceof Error && /^There is no reservation|stands for another/.test(error.message)) return 'refused'
    throw error // a deadlock, or anything else that must not happen
  }
}

async function stored(organizationId: string) {
  const { db } = ledger
  const [balance] = await db.select().from(creditBalances).where(eq(creditBalances.organizationId, organizationId))
  const reservations = await db
    .select()
    .from(creditReservations)
    .where(eq(creditReservations.organizationId, organizationId))
  const entries = await db.select().from(creditEntries).where(eq(creditEntries.organizationId, organizationId))
  return { balance, reservations, entries }
}

/** What must hold after any history at all, also one of which nobody knows the order. */
function expectSound({ balance, reservations, entries }: Awaited<ReturnType<typeof stored>>): void {
  const accounts = { issued: 0, purchased: 0, available: 0, reserved: 0, spent: 0 }
  for (const { kind, amount: moved } of entries) {
    accounts[creditEntryKinds[kind].from] -= moved
    accounts[creditEntryKinds[kind].to] += moved
  }
  expect(Object.values(accounts).reduce((sum, account) => sum + account, 0)).toBe(0)
  const { available, reserved, spent } = accounts
  expect(balance).toMatchObject({
    issued: 0 - accounts.issued,
    purchased: 0 - accounts.purchased,
    available,
    reserved,
    spent,
  })
  expect(Math.min(available, reserved, spent, -accounts.purchased)).toBeGreaterThanOrEqual(0)

  for (const held of reservations) {
    const of = (kind: string): number[] =>
      entries.filter((entry) => entry.reservationId === held.id && entry.kind === kind).map((entry) => entry.amount)
    const sum = (amounts: number[]): number => amounts.reduce((total, value) => total + value, 0)
    expect(of('reserve')).toEqual([held.amount])
    expect({ settled: sum(of('settle')), released: sum(of('release')) }).toEqual({
      settled: held.settled,
      released: held.released,
    })
    expect(held.closedAt !== null).toBe(held.settled + held.released === held.amount)
  }
}

it('comes to exactly what a simple model says, after any history', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 30 }), async (history) => {
      const org = await ledger.newOrganization()
      await ledger.credits.grantSignup(org)
      const model = new Model()
      for (const step of history) expect([step, await perform(org, step)]).toEqual([step, model.apply(step)])

      const state = await stored(org)
      expectSound(state)
      expect(state.balance).toMatchObject(model.balance)
      expect(state.entries).toHaveLength(model.entries.size)
      expect(
        state.reservations.map(({ amount: of, settled, released }) => ({ amount: of, settled, released })),
      ).toEqual(expect.arrayContaining([...model.reservations.values()]))
    }),
    { numRuns: 60 },
  )
})

it('stays sound when the whole history happens at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 10, maxLength: 40 }), async (history) => {
      const org = await ledger.newOrganization()
      await Promise.all(history.map((step) => perform(org, step)))
      await ledger.credits.grantSignup(org)
      const state = await stored(org)
      expectSound(state)
      expect(state.entries.filter(({ reference: name }) => name === 'signup')).toHaveLength(1)
    }),
    { numRuns: 40 },
  )
})
