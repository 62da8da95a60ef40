import { fileURLToPath } from 'node:url'
import { contract } from '@leadwright/errors'
import { connect } from '@leadwright/api/internal/db/client'
import { migrateDatabase } from '@leadwright/api/internal/db/migrate'
import { record } from '@leadwright/api/internal/domains/credits/ledger'
import { createCreditsService } from '@leadwright/api/internal/domains/credits/service'
import { createDatabase } from '../harness/database.ts'

const clients = 64
const organizations = 8
/** More than all clients take at once, so that some are refused; in credits. */
const granted = 300

export interface LedgerRun {
  readonly operations: number
  readonly seconds: number
  /** Operations that were refused for want of credits, as they should be. */
  readonly refused: number
  /** Broken invariants by what was found; empty if all hold. */
  readonly broken: readonly string[]
}

/** Clients that reserve, settle and release credits of few organizations, all at once; then whether the books agree. */
export async function runLedger(operations: number): Promise<LedgerRun> {
  const database = await createDatabase()
  await migrateDatabase(database.url, fileURLToPath(new URL('../../apps/api/src/db/migrations', import.meta.url)))
  const connection = connect(database.url)
  try {
    const { sql, db } = connection
    const credits = createCreditsService({ db, signupCredits: 0, appUrl: 'http://localhost' })
    for (let n = 0; n < organizations; n++) {
      const id = `org_${n}`
      await sql`insert into organizations (id, name, slug) values (${id}, ${id}, ${id})`
      await db.transaction((tx) =>
        record(tx, { organizationId: id, kind: 'grant', amount: granted, reference: 'signup' }),
      )
    }
    let [done, refused] = [0, 0]
    const client = async (number: number): Promise<void> => {
      for (let round = 0; done < operations; round++) {
        const organizationId = `org_${(number + round) % organizations}`
        const reservationId = `rsv ${number} ${round}`
        const amount = 1 + ((number * 7 + round * 13) % 60)
        const reserve = { organizationId, reservationId, operation: 'verification.decide', amount }
        try {
          done++
          await db.transaction((tx) => credits.reserve(contract.error, tx, reserve))
        } catch (error) {
          if (!contract.is(error, 'INSUFFICIENT_CREDITS')) throw error
          refused++
          continue
        }
        const used = round % 4 === 0 ? 0 : Math.ceil(amount / 8)
        if (used > 0) {
          done++
          await db.transaction((tx) =>
            credits.settle(tx, { reservationId, amount: used, reference: `settle ${reservationId}` }),
          )
        }
        done++
        await db.transaction((tx) => credits.release(tx, { reservationId, reference: `release ${reservationId}` }))
        if (used > 0) {
          done++
          await db.transaction((tx) =>
            credits.refund(tx, { organizationId, amount: used, reference: `refund ${reservationId}` }),
          )
        }
      }
    }
    const begun = performance.now()
    await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
    const seconds = (performance.now() - begun) / 1000
    return { operations: done, seconds, refused, broken: await brokenInvariants(connection) }
  } finally {
    await connection.close()
    await database.drop()
  }
}

/** The books of all organizations by their entries beside their balances, and what is still set aside. */
async function brokenInvariants({ sql }: ReturnType<typeof connect>): Promise<string[]> {
  const wrong = await sql<{ organization: string; account: string; by_entries: string; by_balance: string }[]>`
    with moves as (
      select organization_id, kind, amount,
        case kind when 'grant' then 'issued' when 'purchase' then 'purchased' when 'reserve' then 'available'
          when 'refund' then 'spent' else 'reserved' end as source,
        case kind when 'reserve' then 'reserved' when 'settle' then 'spent' else 'available' end as target
      from credit_entries
    ), by_entries as (
      select organization_id, account, sum(amount) as amount from (
        select organization_id, target as account, amount from moves
        union all
        -- Where credits come into being they are counted up.
        select organization_id, source, case when source in ('issued', 'purchased') then amount else -amount end from moves
      ) sides group by 1, 2
    ), by_balance as (
      select organization_id, account, amount from credit_balances
      cross join lateral (values ('issued', issued), ('purchased', purchased), ('available', available),
        ('reserved', reserved), ('spent', spent)) accounts (account, amount)
    )
    select b.organization_id as organization, account, coalesce(e.amount, 0) as by_entries, b.amount as by_balance
    from by_balance b left join by_entries e using (organization_id, account)
    where b.amount <> coalesce(e.amount, 0) or b.amount < 0 or (account = 'reserved' and b.amount <> 0)`
  const open = await sql`select id from credit_reservations where amount > settled + released`
  return [
    ...wrong.map((row) => `${row.organization} ${row.account}: entries ${row.by_entries}, balance ${row.by_balance}`),
    ...open.map((row) => `${row['id']} is still open`),
  ]
}
