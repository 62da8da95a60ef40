import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestLedger, type TestLedger } from './support/ledger.ts'

// What the database keeps by itself, whoever writes to it and with whatever SQL.

let ledger: TestLedger
let org: string
/** A reservation of 60 of the organization's 100. */
let open: string

beforeAll(async () => {
  ledger = await startTestLedger()
  org = await ledger.newOrganization()
  open = await ledger.reserve(org, 60)
})

afterAll(() => ledger.close())

/** Runs statements in a transaction, so that nothing stays of them if the last one fails. */
const run = (...statements: string[]): Promise<void> =>
  ledger.db.transaction(async (tx) => {
    for (const statement of statements) await tx.execute(sql.raw(statement))
  })
const everything = async (): Promise<string> => {
  const tables = await Promise.all(
    ['credit_balances', 'credit_reservations', 'credit_entries'].map((table) =>
      ledger.db.execute(sql`select * from ${sql.identifier(table)} order by 1`),
    ),
  )
  return JSON.stringify(tables)
}
/** How the database refused: its SQLSTATE. Class 23 are violated constraints. */
const refusalOf = async (...statements: string[]): Promise<unknown> => {
  const before = await everything()
  const error: unknown = await run(...statements).catch((thrown: unknown) => thrown)
  expect(await everything()).toBe(before)
  return ((error as Error | undefined)?.cause as { code?: string } | undefined)?.code
}
const violation = expect.stringMatching(/^23/) as string

const entry = (kind: string, amount: number, reservation?: string, reference = ledger.fresh('raw')): string =>
  `insert into credit_entries (organization_id, kind, amount, reservation_id, reference)
   values ('${org}', '${kind}', ${amount}, ${reservation ? `'${reservation}'` : 'null'}, '${reference}')`
const reservation = (id: string, amount: number, more: Record<string, string> = {}): string =>
  `insert into credit_reservations (${['id', 'organization_id', 'operation', 'amount', ...Object.keys(more)].join()})
   values (${[`'${id}'`, `'${org}'`, `'a.b'`, amount, ...Object.values(more)].join()})`

describe('the database refuses', () => {
  it.each<[string, () => string | string[]]>([
    ['to change an entry', () => `update credit_entries set amount = 1`],
    ['to delete an entry', () => `delete from credit_entries`],
    ['to truncate the entries', () => `truncate credit_entries`],
    ['to change a balance', () => `update credit_balances set available = available + 1, issued = issued + 1`],
    ['to delete a balance', () => `delete from credit_balances`],
    ['to truncate the balances', () => `truncate credit_balances`],
    ['to change a reservation', () => `update credit_reservations set amount = amount + 1`],
    ['to delete a reservation', () => `delete from credit_reservations`],
    ['to truncate the reservations', () => `truncate credit_reservations cascade`],
    ['to truncate all of it from above', () => `truncate organizations cascade`],
    ['to delete an organization that has a ledger', () => `delete from organizations where id = '${org}'`],
    [
      'to change a balance by way of an insert',
      () => `insert into credit_balances (organization_id) values ('${org}')
             on conflict (organization_id) do update set available = 1000`,
    ],
    ['to settle more than is reserved', () => entry('settle', 61, open)],
    ['to release more than is reserved', () => entry('release', 61, open)],
    ['to reserve more than there is', () => [reservation('rsv_a', 41), entry('reserve', 41, 'rsv_a')]],
    ['to take back what was not bought', () => entry('reclaim', 1)],
    ['to take back more than is available', () => [entry('purchase', 10), entry('reclaim', 51)]],
    ['to refund what was not spent', () => entry('refund', 1)],
    ['an entry of zero', () => entry('grant', 0)],
    ['an entry below zero', () => entry('grant', -5)],
    ['an entry of a kind that there is not', () => entry('gift', 5)],
    ['an entry under a reference that is taken', () => entry('grant', 5, undefined, 'signup')],
    ['an entry for nobody', () => entry('grant', 5).replace(org, 'org_nobody')],
    ['to reserve twice for one reservation', () => entry('reserve', 60, open)],
    ['to reserve without a reservation', () => entry('reserve', 5)],
    ['to grant on a reservation', () => entry('grant', 5, open)],
    ['to settle a reservation that there is not', () => entry('settle', 5, 'rsv_nowhere')],
    [
      'to settle a reservation that nothing was reserved for',
      () => [reservation('rsv_b', 10), entry('settle', 10, 'rsv_b')],
    ],
    [
      'to reserve another amount than the reservation is for',
      () => [reservation('rsv_c', 10), entry('reserve', 9, 'rsv_c')],
    ],
    ['a reservation that is settled from the start', () => reservation('rsv_d', 10, { settled: '5' })],
    [
      'a reservation that is closed from the start',
      () => reservation('rsv_e', 10, { settled: '10', closed_at: 'now()' }),
    ],
  ])('%s', async (_, statement) => {
    expect(await refusalOf(...[statement()].flat())).toEqual(violation)
  })

  it('a balance that does not start at zero', async () => {
    const poor = await ledger.newOrganization()
    expect(
      await refusalOf(
        `insert into credit_balances (organization_id, issued, available) values ('${poor}', 1000, 1000)`,
      ),
    ).toEqual(violation)
  })

  it('an entry on another organization’s reservation', async () => {
    const other = await ledger.newOrganization()
    await ledger.credits.grantSignup(other)
    expect(await refusalOf(entry('settle', 5, open).replace(org, other))).toEqual(violation)
  })

  it('anything more on a reservation that is closed', async () => {
    const closed = await ledger.reserve(org, 5)
    await ledger.credits.settle(ledger.db, { reservationId: closed, amount: 5, reference: 'close' })
    expect(await refusalOf(entry('release', 5, closed))).toEqual(violation)
    expect(await refusalOf(entry('settle', 5, closed))).toEqual(violation)
  })
})

describe('the database applies', () => {
  it('nothing of an entry that is skipped because its reference is taken', async () => {
    const before = await everything()
    await run(`${entry('grant', 5, undefined, 'signup')} on conflict do nothing`)
    expect(await everything()).toBe(before)
  })

  it('an entry to the real balance, whatever temporary table goes by its name', async () => {
    const before = await ledger.credits.balance(org)
    await run(
      `create temporary table credit_balances (organization_id text, available bigint) on commit drop`,
      entry('grant', 7),
    )
    expect((await ledger.credits.balance(org)).available).toBe(before.available + 7)
  })
})
