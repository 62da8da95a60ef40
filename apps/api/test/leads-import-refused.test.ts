import { count, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { isOutage } from '../src/db/lost.ts'
import { imports } from '../src/db/schema/index.ts'
import { startCopy } from '../src/domains/leads/import/copy.ts'
import type { LeadView, ListView } from '../src/domains/leads/views.ts'
import { brokenOff, fail, failureOf, fileOf, organizationId, useLeads } from './support/leads.ts'

// Files that are refused as a whole, whatever the reason: nothing of them is stored.

const world = useLeads()
const { importInto, leadsOf, newList, reread } = world

async function expectUntouched(list: ListView, before: LeadView[] = []): Promise<void> {
  expect(await leadsOf(list)).toEqual(before)
  expect(await reread(list)).toMatchObject({ columns: list.columns, leads: before.length })
  const [stored] = await world.connection.db.select({ n: count() }).from(imports).where(eq(imports.listId, list.id))
  expect(stored?.n).toBe(before.length === 0 ? 0 : 1)
  const [running] = await world.connection.sql`
    select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in%'`
  expect(running?.['n']).toBe(0)
}

it('takes 10,485,759 bytes and refuses one more', async () => {
  const list = await newList()
  const details = await failureOf('INVALID_CSV_FORMAT', importInto(list, fileOf(10_485_760)))
  expect(details).toEqual({ reason: 'too_large', workflow: 'verification', maxBytes: 10_485_760 })
  await expectUntouched(list)
  const { imported, rejected } = await importInto(list, fileOf(10_485_759))
  expect(rejected).toBe(0)
  expect(await reread(list)).toMatchObject({ leads: imported })
})
describe('nothing is stored', () => {
  it('when the database goes away in between', async () => {
    const list = await newList()
    const locking = await world.connection.sql.reserve()
    await locking`begin`
    await locking`lock table leads in exclusive mode`
    const importing = importInto(list, new Blob([good]).stream()).catch((error: unknown) => error)
    await expect
      .poll(async () => {
        const killed = await world.connection.sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query like 'copy leads%' and state = 'active'`
        return killed.length
      })
      .toBe(1)
    expect(await importing).toSatisfy(isOutage) // and not that some stream is broken
    await locking`rollback`
    locking.release()
    await expectUntouched(list)
  })

  it('when the database refuses rows while more are on their way, and that is why', async () => {
    const importing = world.connection.sql.begin(async (tx) => {
      const copy = await startCopy(tx, 'copy rejected_rows (line) from stdin')
      for (;;) await copy.write('no number\n'.repeat(10_000))
    })
    await expect(importing).rejects.toMatchObject({ code: '22P02' })
  })

  const good = fileOf(2_000_000)

  it.each([
    ['a byte that is not UTF-8', [0xff], { reason: 'not_utf8' }],
    ['a quote that is never closed', Buffer.from('\n"'), { reason: 'not_csv' }],
    ['a character that is cut off', [0xc3], { reason: 'not_utf8' }],
  ])('of a file that ends with %s', async (_, end, fault) => {
    const list = await newList()
    const file = Buffer.concat([good, Buffer.from(end as number[])])
    expect(await failureOf('INVALID_CSV_FORMAT', importInto(list, file))).toMatchObject(fault)
    await expectUntouched(list)
  })

  it('of a small file that is refused, with the reason and the workflow', async () => {
    const list = await newList('scraping')
    expect(await failureOf('INVALID_CSV_FORMAT', importInto(list, 'Company;Name\nAcme;Ann'))).toEqual({
      reason: 'missing_columns',
      workflow: 'scraping',
      line: 1,
      requiredColumns: ['company', 'job_title'],
      missingColumns: ['job_title'],
      foundColumns: ['Company', 'Name'],
    })
    await expectUntouched(list)
  })

  it('of an upload that breaks off, into an empty list or one that has leads', async () => {
    const empty = await newList()
    await expect(importInto(empty, brokenOff(good))).rejects.toThrow('the client went away')
    await expectUntouched(empty)

    const other = await newList()
    await importInto(other, 'email\na@b.c\n')
    const list = await reread(other)
    const before = await leadsOf(list)
    await expect(importInto(list, brokenOff(good))).rejects.toThrow('the client went away')
    await expectUntouched(list, before)
  })

  it('when the database refuses the rows after it has got the last of them', async () => {
    const list = await newList()
    await world.connection.sql.unsafe(`
      create function refuse_leads() returns trigger language plpgsql as $$ begin raise 'no room'; end $$;
      create trigger refuse after insert on leads for each statement execute function refuse_leads()`)
    try {
      await expect(importInto(list, 'email\na@b.c\n')).rejects.toThrow(/no room|transaction is aborted/)
    } finally {
      await world.connection.sql`drop function refuse_leads cascade`
    }
    await expectUntouched(list)
    expect(await importInto(list, 'email\na@b.c\n')).toMatchObject({ imported: 1 })
  })

  it('of a list that is deleted while the file is on its way', async () => {
    const list = await newList()
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const importing = failureOf('RESOURCE_NOT_FOUND', importInto(list, readable))
    const writer = writable.getWriter()
    await writer.write(Buffer.from('email\na@b.c\n'))
    await world.service.delete(fail, { organizationId, listId: list.id })
    await writer.close()
    expect(await importing).toEqual({ resource: 'list', id: list.id })
  })
})
