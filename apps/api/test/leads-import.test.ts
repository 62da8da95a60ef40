import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { rejectedRows } from '../src/db/schema/index.ts'
import { newId } from '../src/ids.ts'
import { brokenOff, fileOf, organizationId, useLeads } from './support/leads.ts'

// What becomes of the rows of a file.

const world = useLeads()
const { importInto, leadsOf, newList, reread } = world

// First of all, because connections keep the table through which a list that has leads gets more.
it('an import of nothing but rejected rows into a list that has leads says so', async () => {
  const list = await newList()
  await importInto(list, 'email,name\na@b.c,Ann\n')
  const report = await importInto(list, 'email,name\n,Bo\n')
  expect(report).toMatchObject({ imported: 0, duplicates: 0, rejected: 1 })
  expect(await leadsOf(list)).toHaveLength(1)
})

describe('an import', () => {
  it('stores the rows in their order and says what became of each', async () => {
    const list = await newList()
    const report = await importInto(
      list,
      'E-Mail,Name\r\nAnn@b.c,Ann\r\n,Bo\r\n ann@B.C ,Again\r\nnonsense,"C\r\nid"\r\nd@b.c\r\n\r\ne@b.c,\r\n',
    )
    expect(report).toEqual({
      importId: expect.stringMatching(/^imp_/) as string,
      imported: 4,
      duplicates: 1,
      rejected: 1,
      rows: [
        {
          line: 3,
          column: 'E-Mail',
          value: '',
          message: 'The field is empty, but the verification workflow requires it.',
        },
      ],
      reading: {
        separator: ',',
        headerLine: 1,
        roles: [{ role: 'email', column: 'E-Mail', by: 'name' }],
        emailColumns: [{ column: 'E-Mail', leads: 4 }],
      },
      notices: [
        {
          message: 'The row has fewer fields than the header; the missing ones were left empty.',
          column: '',
          count: 1,
          lines: [7],
        },
      ],
      sameAs: null,
    })
    expect(await leadsOf(list)).toMatchObject([
      { email: 'Ann@b.c', fields: { 'E-Mail': 'Ann@b.c', Name: 'Ann' }, verification: null },
      { email: 'nonsense', fields: { 'E-Mail': 'nonsense', Name: 'C\r\nid' } },
      { email: 'd@b.c', fields: { 'E-Mail': 'd@b.c', Name: '' } },
      { email: 'e@b.c', fields: { 'E-Mail': 'e@b.c', Name: '' } },
    ])
    expect(await reread(list)).toMatchObject({ columns: ['E-Mail', 'Name'], leads: 4 })
  })

  it('adds to a list only what it does not have yet, and its columns behind the others', async () => {
    const list = await newList()
    await importInto(list, 'email,name\na@b.c,Ann\nb@b.c,Bo\n')
    const report = await importInto(list, 'city;Email Address\nRome;c@b.c\nOslo;A@b.c\nBonn;c@b.c\nKiel;d@b.c\n')
    expect(report).toMatchObject({ imported: 2, duplicates: 2, rejected: 0 })
    expect((await leadsOf(list)).map(({ fields }) => fields)).toEqual([
      { email: 'a@b.c', name: 'Ann', city: '' },
      { email: 'b@b.c', name: 'Bo', city: '' },
      { email: 'c@b.c', name: '', city: 'Rome' },
      { email: 'd@b.c', name: '', city: 'Kiel' },
    ])
    expect(await reread(list)).toMatchObject({ columns: ['email', 'name', 'city'], leads: 4 })
  })

  it('keeps values beyond the last column in columns of their own, which later files find again', async () => {
    const list = await newList()
    const first = await importInto(list, 'email,name\na@b.c,Ann\nb@b.c,Bo,Rome,\nc@b.c,Cy,,Oslo\n')
    expect(first).toMatchObject({ imported: 3, rejected: 0, notices: [{ count: 2, lines: [3, 4] }] })
    await importInto(list, 'name,email\nDee,d@b.c,Kiel\n')
    await importInto(list, 'email,column_3,column_4,column_5\ne@b.c,1,2,3\n')
    expect(await reread(list)).toMatchObject({ columns: ['email', 'name', 'column_3', 'column_4', 'column_5'] })
    expect((await leadsOf(list)).map(({ fields }) => Object.values(fields))).toEqual([
      ['a@b.c', 'Ann', '', '', ''],
      ['b@b.c', 'Bo', 'Rome', '', ''],
      ['c@b.c', 'Cy', '', 'Oslo', ''],
      ['d@b.c', 'Dee', 'Kiel', '', ''],
      ['e@b.c', '', '1', '2', '3'],
    ])
  })

  it('is not a fault of the file when all rows are rejected', async () => {
    const list = await newList()
    const rows = ',x\n'.repeat(2500)
    const report = await importInto(list, `email,name\n${rows}`)
    expect(report).toMatchObject({ imported: 0, duplicates: 0, rejected: 2500 })
    expect(report.rows.map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, index) => index + 2))
    expect(await reread(list)).toMatchObject({ leads: 0 })
  })

  it('keeps good rows and their order however many bad ones are among them', async () => {
    for (const before of ['', 'a0@b.c,x\n']) {
      const list = await newList()
      if (before) await importInto(list, `email,name\n${before}`)
      const rows = Array.from({ length: 9000 }, (_, n) => (n % 3 === 0 ? `a${n}@b.c,x` : `,${n}`))
      const report = await importInto(list, `email,name\n${rows.join('\n')}`)
      const repeated = before ? 1 : 0
      expect(report).toMatchObject({ imported: 3000 - repeated, duplicates: repeated, rejected: 6000 })
      const addresses = await world.service.addresses(list.id, 0, 5000)
      expect(addresses.map(({ email }) => email)).toEqual(Array.from({ length: 3000 }, (_, n) => `a${n * 3}@b.c`))
    }
  })

  it('run again for the same operation answers what it answered', async () => {
    const list = await newList()
    const operationId = newId('op')
    const first = await importInto(list, 'email\na@b.c\n""\n', operationId)
    const unread = brokenOff()
    expect(await importInto(list, unread, operationId)).toEqual(first)
    expect(await reread(list)).toMatchObject({ leads: 1 })
  })
})

describe('imports at the same time', () => {
  it('into one list take turns, so that each lead is stored once', async () => {
    const list = await newList()
    const rows = (from: number, to: number) =>
      `email\n${Array.from({ length: to - from }, (_, n) => `a${from + n}@b.c`).join('\n')}`
    const reports = await Promise.all([
      importInto(list, rows(0, 20_000)),
      importInto(list, rows(10_000, 30_000)),
      importInto(list, rows(5_000, 25_000)),
    ])
    expect(reports.reduce((sum, { imported }) => sum + imported, 0)).toBe(30_000)
    expect(reports.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(30_000)
    expect(await reread(list)).toMatchObject({ leads: 30_000 })
    expect(await world.service.listForJob(organizationId, list.id)).toMatchObject({ emails: 30_000 })
  })

  it('that are slow leave connections for others', async () => {
    const slow = Array.from({ length: 30 }, async () => {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
      const list = await newList()
      const done = importInto(list, readable)
      const writer = writable.getWriter()
      await writer.write(fileOf(400_000))
      return { done, finish: () => writer.close() }
    })
    const started = await Promise.all(slow)
    expect((await world.service.list(organizationId, { limit: 1, cursor: undefined })).items).toHaveLength(1)
    await Promise.all(started.map(({ finish }) => finish()))
    for (const { done } of started) expect(await done).toMatchObject({ rejected: 0 })
  })
})

it('rejected rows are stored with all that came', async () => {
  const list = await newList()
  const { importId } = await importInto(list, 'email,name\n,Ann,"x\\\ty",{}\n')
  const [row] = await world.connection.db.select().from(rejectedRows).where(eq(rejectedRows.importId, importId))
  expect(row?.row).toEqual(['', 'Ann', 'x\\\ty', '{}'])
})
