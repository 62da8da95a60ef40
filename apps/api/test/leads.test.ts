import { contract, type Code, type Details, type Failure } from '@leadwright/errors'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { count, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type Connection } from '../src/db/client.ts'
import { migrateDatabase } from '../src/db/migrate.ts'
import {
  imports,
  leads as leadsTable,
  organizations,
  rejectedRows,
  verificationAddresses,
  verificationJobs,
} from '../src/db/schema/index.ts'
import { createLeadsService, type LeadsService } from '../src/domains/leads/service.ts'
import type { LeadView, ListView } from '../src/domains/leads/views.ts'
import { newId } from '../src/ids.ts'
import { migrationsFolder } from '../src/start.ts'
import { createTestDatabase } from './support/postgres.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let connection: Connection
let service: LeadsService

const organizationId = 'org_1'
const fail = contract.error
const anyPage = { limit: 1000, cursor: undefined }

beforeAll(async () => {
  database = await createTestDatabase()
  await migrateDatabase(database.url, migrationsFolder())
  connection = connect(database.url)
  service = createLeadsService(connection)
  const others = ['org_1', 'org_2'].map((id) => ({ id, name: id, slug: id }))
  await connection.db.insert(organizations).values(others)
})
afterAll(async () => {
  await connection.close()
  await database.drop()
})

const newList = (workflow: ListView['workflow'] = 'verification'): Promise<ListView> =>
  service.create({ organizationId, name: 'Fair 2026', workflow, createdBy: 'usr_1', operationId: undefined })

const importInto = (
  { id: listId }: ListView,
  csv: string | Buffer<ArrayBuffer> | ReadableStream<Uint8Array>,
  operationId?: string,
) =>
  service.import(fail, {
    organizationId,
    listId,
    operationId,
    csv: Buffer.isBuffer(csv) ? new Blob([csv]).stream() : csv,
  })

const reread = ({ id: listId }: ListView) => service.get(fail, { organizationId, listId })

async function leadsOf({ id: listId }: ListView): Promise<LeadView[]> {
  const { items } = await service.leads(fail, { organizationId, listId, ...anyPage, status: undefined })
  return items
}

/** The details of the failure that something is expected to end with. */
async function failureOf<C extends Code>(code: C, work: Promise<unknown>): Promise<Details<C>> {
  const failure = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(failure).toMatchObject({ code })
  return (failure as Failure<C>).details
}

/** A file of this size exactly, with rows like those of real lists. */
function fileOf(size: number): Buffer<ArrayBuffer> {
  const rows: string[] = ['email,first_name,last_name,company,note']
  for (let n = 0, length = 0; length < size; n += 1) {
    const row = `person.${n}@company${n % 500}.test,Ann,Lee,"Company ${n % 500}, Inc.",${'what was said at the fair; '.repeat(7)}`
    rows.push(row)
    length += row.length + 1
  }
  return Buffer.from(rows.join('\n'))
    .fill('x', size - 100)
    .subarray(0, size)
}

/** An upload that gives these chunks and then breaks off. */
const brokenOff = (...chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> => {
  const rest = chunks.map((chunk) => Buffer.from(chunk))
  return new ReadableStream({
    pull(controller) {
      const next = rest.shift()
      if (next) controller.enqueue(next)
      else controller.error(new Error('the client went away'))
    },
  })
}

async function expectUntouched(list: ListView, before: LeadView[] = []): Promise<void> {
  expect(await leadsOf(list)).toEqual(before)
  expect(await reread(list)).toMatchObject({ columns: list.columns, leads: before.length })
  const [stored] = await connection.db.select({ n: count() }).from(imports).where(eq(imports.listId, list.id))
  expect(stored?.n).toBe(before.length === 0 ? 0 : 1)
  const [running] = await connection.sql`
    select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in%'`
  expect(running?.['n']).toBe(0)
}

describe('lists', () => {
  it('are made empty, read, paged newest first, and deleted with all that is in them', async () => {
    const mine = { organizationId: 'org_2', createdBy: 'usr_2' }
    const made: ListView[] = []
    for (const name of ['a', 'b', 'c']) {
      made.push(await service.create({ ...mine, name, workflow: 'scraping', operationId: newId('op') }))
    }
    expect(made[0]).toMatchObject({ name: 'a', workflow: 'scraping', columns: [], leads: 0, verificationJobId: null })
    const first = await service.list('org_2', { limit: 2, cursor: undefined })
    expect(first.items.map(({ name }) => name)).toEqual(['c', 'b'])
    const second = await service.list('org_2', { limit: 2, cursor: first.nextCursor ?? '' })
    expect(second).toEqual({ items: [made[0]], nextCursor: null })

    const list = made[1]!
    const ref = { organizationId: 'org_2', listId: list.id }
    await service.import(fail, { ...ref, csv: 'company,job_title\nAcme,CTO\nAcme,\n', operationId: undefined })
    await service.delete(fail, ref)
    expect(await failureOf('RESOURCE_NOT_FOUND', service.get(fail, ref))).toEqual({ resource: 'list', id: list.id })
    expect(await connection.db.select().from(leadsTable).where(eq(leadsTable.listId, list.id))).toEqual([])
    await failureOf('RESOURCE_NOT_FOUND', service.delete(fail, ref))
  })

  it('are made once an operation', async () => {
    const input = {
      organizationId,
      name: 'once',
      workflow: 'verification',
      createdBy: 'u',
      operationId: newId('op'),
    } as const
    expect(await service.create(input)).toEqual(await service.create(input))
  })

  it('of another organization are not found, whatever is asked of them', async () => {
    const list = await newList()
    const { importId } = await importInto(list, 'email\na@b.c\n')
    const ref = { organizationId: 'org_2', listId: list.id }
    const asks = [
      () => service.get(fail, ref),
      () => service.delete(fail, ref),
      () => service.import(fail, { ...ref, csv: 'email\nx@b.c\n', operationId: undefined }),
      () => service.rejected(fail, { ...ref, importId }),
      () => service.leads(fail, { ...ref, ...anyPage, status: undefined }),
      () => service.export(fail, { ...ref, status: undefined }),
    ]
    for (const ask of asks) {
      expect(await failureOf('RESOURCE_NOT_FOUND', ask())).toEqual({ resource: 'list', id: list.id })
    }
    expect(await service.listForJob('org_2', list.id)).toBeUndefined()
    expect(await reread(list)).toMatchObject({ leads: 1 })
  })

  it('answer cursors that are not theirs with nothing', async () => {
    for (const cursor of ['AAAA', 'garbage', Buffer.from('1e300').toString('base64url')]) {
      expect(
        (await service.list(organizationId, { limit: 5, cursor: Buffer.from('\0').toString('base64url') })).items,
      ).toEqual([])
      const list = await newList()
      const page = await service.leads(fail, { organizationId, listId: list.id, limit: 5, cursor, status: undefined })
      expect(page).toEqual({ items: [], nextCursor: null })
    }
  })
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
      imported: 3,
      duplicates: 1,
      rejected: 2,
      rows: [
        {
          line: 3,
          column: 'E-Mail',
          value: '',
          message: 'The field is empty, but the verification workflow requires it.',
        },
        { line: 7, column: 'Name', value: '', message: 'The row ends before this column; the header has 2 fields.' },
      ],
    })
    expect(await leadsOf(list)).toMatchObject([
      { email: 'Ann@b.c', fields: { 'E-Mail': 'Ann@b.c', Name: 'Ann' }, verification: null },
      { email: 'nonsense', fields: { 'E-Mail': 'nonsense', Name: 'C\r\nid' } },
      { email: 'e@b.c', fields: { 'E-Mail': 'e@b.c', Name: '' } },
    ])
    expect(await reread(list)).toMatchObject({ columns: ['E-Mail', 'Name'], leads: 3 })
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
      const addresses = await service.addresses(list.id, 0, 5000)
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

  it('takes 10,485,759 bytes and refuses one more', async () => {
    const list = await newList()
    const details = await failureOf('INVALID_CSV_FORMAT', importInto(list, fileOf(10_485_760)))
    expect(details).toEqual({ reason: 'too_large', workflow: 'verification', maxBytes: 10_485_760 })
    await expectUntouched(list)
    const { imported, rejected } = await importInto(list, fileOf(10_485_759))
    expect(rejected).toBe(0)
    expect(await reread(list)).toMatchObject({ leads: imported })
  })
})

describe('nothing is stored', () => {
  it('when the database goes away in between', async () => {
    const list = await newList()
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const importing = importInto(list, readable).catch((error: unknown) => error)
    const writer = writable.getWriter()
    void writer.write(good).catch(() => {})
    await expect
      .poll(
        async () => {
          const killed = await connection.sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query like 'copy leads%' and state = 'active'`
          return killed.length
        },
        { timeout: 20_000 },
      )
      .toBe(1)
    expect(await importing).toBeInstanceOf(Error) // at once, although the upload has not ended
    await expectUntouched(list)
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
    await connection.sql.unsafe(`
      create function refuse_leads() returns trigger language plpgsql as $$ begin raise 'no room'; end $$;
      create trigger refuse after insert on leads for each statement execute function refuse_leads()`)
    try {
      await expect(importInto(list, 'email\na@b.c\n')).rejects.toThrow(/no room|transaction is aborted/)
    } finally {
      await connection.sql`drop function refuse_leads cascade`
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
    await service.delete(fail, { organizationId, listId: list.id })
    await writer.close()
    expect(await importing).toEqual({ resource: 'list', id: list.id })
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
    expect(await service.countEmails(list.id)).toBe(30_000)
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
    expect((await service.list(organizationId, { limit: 1, cursor: undefined })).items).toHaveLength(1)
    await Promise.all(started.map(({ finish }) => finish()))
    for (const { done } of started) expect(await done).toMatchObject({ rejected: 0 })
  })
})

describe('the rejected rows of an import', () => {
  const rejectedOf = async (list: ListView, importId: string) => {
    const file = await service.rejected(fail, { organizationId, listId: list.id, importId })
    expect(file).toMatchObject({ fileName: 'Fair 2026-rejected.csv', contentType: 'text/csv; charset=utf-8' })
    return text(file.body)
  }

  it('come as CSV that, once corrected, is imported as it is', async () => {
    const list = await newList()
    const { importId } = await importInto(list, 'email;name\na@b.c;Ann\n;"Bo ""B"", Jr."\nc@b.c\n;Dee\n')
    const csv = await rejectedOf(list, importId)
    expect(csv).toBe(
      [
        'rejected_line,rejected_problem,email,name',
        '3,"email: The field is empty, but the verification workflow requires it.",,"Bo ""B"", Jr."',
        '4,name: The row ends before this column; the header has 2 fields.,c@b.c,',
        '5,"email: The field is empty, but the verification workflow requires it.",,Dee',
        '',
      ].join('\r\n'),
    )
    const again = await importInto(list, csv.replace(',,"Bo', ',bo@b.c,"Bo').replace('c@b.c,', 'c@b.c,Cid'))
    expect(again).toMatchObject({ imported: 2, duplicates: 0, rejected: 1, rows: [{ line: 4 }] })
    expect((await leadsOf(list)).map(({ fields }) => fields)).toEqual([
      { email: 'a@b.c', name: 'Ann' },
      { email: 'bo@b.c', name: 'Bo "B", Jr.' },
      { email: 'c@b.c', name: 'Cid' },
    ])
    expect(await rejectedOf(list, again.importId)).toMatch(/\r\n4,.*,,Dee\r\n/)
  })

  it('are all there, in order, however many they are', async () => {
    const list = await newList()
    const { importId } = await importInto(
      list,
      `email,n\n${Array.from({ length: 2345 }, (_, n) => `,${n}\n`).join('')}`,
    )
    const rows: Record<string, string>[] = parse(await rejectedOf(list, importId), { columns: true })
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 2345 }, (_, n) => String(n)))
  })

  it('of an import that there is not are not found', async () => {
    const [list, other] = [await newList(), await newList()]
    const { importId } = await importInto(other, 'email\na@b.c\n')
    for (const id of ['imp_x', importId]) {
      const work = service.rejected(fail, { organizationId, listId: list.id, importId: id })
      expect(await failureOf('RESOURCE_NOT_FOUND', work)).toEqual({ resource: 'import', id })
    }
  })
})

describe('leads and their verdicts', () => {
  let list: ListView
  let jobId: string

  beforeAll(async () => {
    list = await newList()
    const addresses = ['a@x.test', 'b@x.test', 'c@x.test', 'd@x.test', 'e@x.test']
    await importInto(
      list,
      `email,verification_status,note\n${addresses.map((a) => `${a},old,"=1+1, ""x"""`).join('\n')}\n`,
    )
    jobId = newId('job')
    const { db } = connection
    await db
      .insert(verificationJobs)
      .values({ id: jobId, organizationId, listId: list.id, stage: 'verifying', createdBy: 'u' })
    const rows = [
      {
        key: 'a@x.test',
        status: 'valid',
        reason: 'accepted',
        flags: ['role', 'free'],
        mx: 'mx.x.test',
        reply: '250 ok',
      },
      { key: 'b@x.test', status: 'invalid', reason: 'no_mailbox', suggestion: 'b@y.test', reply: '=HYPERLINK("x")' },
      { key: 'c@x.test', status: 'catch_all', reason: 'catch_all' },
      { key: 'd@x.test', status: null },
    ]
    await db
      .insert(verificationAddresses)
      .values(rows.map((row, position) => Object.assign({ jobId, position, email: row.key, billable: true }, row)))
    await db.transaction((tx) => service.setVerdictsJob(tx, list.id, jobId))
  })

  const pageOf = (status: Parameters<LeadsService['leads']>[1]['status'], limit = 1000, cursor?: string) =>
    service.leads(fail, { organizationId, listId: list.id, limit, cursor, status })

  it('show what was found, or null', async () => {
    const { items } = await pageOf(undefined)
    expect(items.map(({ verification }) => verification)).toEqual([
      { status: 'valid', reason: 'accepted', flags: ['role', 'free'], mx: 'mx.x.test', reply: '250 ok' },
      { status: 'invalid', reason: 'no_mailbox', flags: [], suggestion: 'b@y.test', reply: '=HYPERLINK("x")' },
      { status: 'catch_all', reason: 'catch_all', flags: [] },
      null,
      null,
    ])
    expect(await reread(list)).toMatchObject({ verificationJobId: jobId })
  })

  it('can be selected by verdict and paged', async () => {
    const emails = async (...args: Parameters<typeof pageOf>) => (await pageOf(...args)).items.map(({ email }) => email)
    expect(await emails(['valid', 'catch_all'])).toEqual(['a@x.test', 'c@x.test'])
    expect(await emails(['unverified'])).toEqual(['d@x.test', 'e@x.test'])
    expect(await emails(['risky'])).toEqual([])
    const first = await pageOf(['invalid', 'unverified'], 2)
    expect(first.items.map(({ email }) => email)).toEqual(['b@x.test', 'd@x.test'])
    expect(await emails(['invalid', 'unverified'], 2, first.nextCursor ?? '')).toEqual(['e@x.test'])
  })

  it('are exported with the columns that came and what was found, whose earlier columns are replaced', async () => {
    const file = await service.export(fail, {
      organizationId,
      listId: list.id,
      status: ['valid', 'invalid', 'unverified'],
    })
    expect(await text(file.body)).toBe(
      [
        'email,note,verification_status,verification_reason,verification_flags,verification_suggestion,verification_mx,verification_reply',
        'a@x.test,"=1+1, ""x""",valid,accepted,role|free,,mx.x.test,250 ok',
        'b@x.test,"=1+1, ""x""",invalid,no_mailbox,,b@y.test,,"\'=HYPERLINK(""x"")"',
        'd@x.test,"=1+1, ""x""",,,,,,',
        'e@x.test,"=1+1, ""x""",,,,,,',
        '',
      ].join('\r\n'),
    )
  })

  it('are handed to a job in order, a batch at a time', async () => {
    expect(await service.listForJob(organizationId, list.id)).toEqual({
      id: list.id,
      name: 'Fair 2026',
      workflow: 'verification',
      leads: 5,
    })
    const first = await service.addresses(list.id, 0, 3)
    const rest = await service.addresses(list.id, first.at(-1)?.id ?? 0, 3)
    expect([...first, ...rest].map(({ emailKey }) => emailKey)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((n) => `${n}@x.test`),
    )
  })

  it('without an address are not handed to a job', async () => {
    const people = await newList('enrichment')
    await importInto(people, 'full_name,company,email\nAnn,Acme,\nBo,Acme,B@acme.test\n')
    expect(await service.countEmails(people.id)).toBe(1)
    expect(await service.addresses(people.id, 0, 10)).toMatchObject([{ email: 'B@acme.test', emailKey: 'b@acme.test' }])
    expect((await leadsOf(people)).map(({ email }) => email)).toEqual([null, 'B@acme.test'])
  })
})

describe('what comes in', () => {
  it('goes out the same, whatever is in it', async () => {
    const field = fc
      .oneof(
        fc.string({ unit: fc.constantFrom('a', ',', '"', '\\', '{', '}', '\n', '\r', '\t', ' ', 'N', 'ü', '😀', "'") }),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('NULL', '\\N', '\\.', '', '=1+1', '\b\f\v'),
      )
      .map((value) => value.replaceAll('\0', ''))
    const rows = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(rows, async (pairs) => {
        const list = await newList()
        const table = pairs.map(([first, second], n) => [`${n}@b.c`, first, second])
        const report = await importInto(
          list,
          stringify([['email', 'x', 'y'], ...table], { quoted: true, quoted_empty: true }),
        )
        expect(report).toMatchObject({ imported: table.length, duplicates: 0, rejected: 0 })
        const { body } = await service.export(fail, { organizationId, listId: list.id, status: undefined })
        const exported: string[][] = parse(await text(body), { record_delimiter: '\r\n' })
        expect(exported.slice(1).map((row) => row.slice(0, 3))).toEqual(table)
      }),
      { numRuns: 20 },
    )
  })

  it('goes out in several batches, in order, and comes in again without anything new', async () => {
    const list = await newList()
    const rows = Array.from({ length: 3000 }, (_, n) => `a${n}@b.c,${n}`)
    await importInto(list, `email,n\n${rows.join('\n')}`)
    const { body } = await service.export(fail, { organizationId, listId: list.id, status: undefined })
    const csv = await text(body)
    const exported: Record<string, string>[] = parse(csv, { columns: true })
    expect(exported.map(({ n }) => n)).toEqual(rows.map((_, n) => String(n)))
    expect(await importInto(list, csv)).toMatchObject({ imported: 0, duplicates: 3000, rejected: 0 })
    const again = await service.export(fail, { organizationId, listId: list.id, status: undefined })
    expect(await text(again.body)).toBe(csv)
  })

  it('stops going out when nobody takes it any more', async () => {
    const list = await newList()
    await importInto(list, `email\n${Array.from({ length: 5000 }, (_, n) => `a${n}@b.c`).join('\n')}`)
    const { body } = await service.export(fail, { organizationId, listId: list.id, status: undefined })
    const reader = body.getReader()
    await reader.read()
    await reader.cancel()
    expect(await reader.read()).toEqual({ done: true, value: undefined })
  })
})

it('rejected rows are stored with all that came', async () => {
  const list = await newList()
  const { importId } = await importInto(list, 'email,name\na@b.c,Ann,"x\\\ty",{}\n')
  const [row] = await connection.db.select().from(rejectedRows).where(eq(rejectedRows.importId, importId))
  expect(row?.row).toEqual(['a@b.c', 'Ann', 'x\\\ty', '{}'])
})
