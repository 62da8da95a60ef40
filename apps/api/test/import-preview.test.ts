import { expectEnvelope } from '@leadwright/errors/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportPreview } from '../src/domains/leads/preview-view.ts'
import type { ImportReport, LeadView } from '../src/domains/leads/views.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import type { Answer, Caller } from './support/caller.ts'

let app: TestApp
let owner: Caller

beforeAll(async () => {
  app = await startTestApp()
  owner = await app.newOwner()
})
afterAll(() => app.close())

const csvHeaders = { 'content-type': 'text/csv' }

type File = string | Uint8Array<ArrayBuffer>

const preview = <T = ImportPreview>(raw: File, query: Record<string, string>): Promise<Answer<T>> =>
  owner.rest('POST', `/v1/import-previews?${new URLSearchParams(query).toString()}`, { raw, headers: csvHeaders })

async function newList(workflow = 'verification'): Promise<string> {
  const { body } = await owner.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'Mapped', workflow } })
  return body.id
}

const importInto = <T = ImportReport>(listId: string, raw: File, columns: unknown): Promise<Answer<T>> =>
  owner.rest('POST', `/v1/lists/${listId}/imports?columns=${encodeURIComponent(JSON.stringify(columns))}`, {
    raw,
    headers: csvHeaders,
  })

const leadsOf = async (listId: string): Promise<LeadView[]> =>
  (await owner.rest<{ items: LeadView[] }>('GET', `/v1/lists/${listId}/leads`)).body.items

describe('an import with a mapping', () => {
  it('takes the columns that are named for what they are said to hold, whatever their names', async () => {
    const listId = await newList()
    const name = 'E-Mail, privat: "alt" & neu'
    const csv = `"${name.replaceAll('"', '""')}",note\nann@inbox.test,x\nANN@inbox.test,y\n`
    const report = await importInto(listId, csv, { email: name })
    expect(report.body).toMatchObject({ imported: 1, duplicates: 1, rejected: 0 })
    expect(await leadsOf(listId)).toMatchObject([
      { email: 'ann@inbox.test', fields: { [name]: 'ann@inbox.test', note: 'x' } },
    ])
  })

  it('comes before what the names suggest, and leaves the other guesses as they are', async () => {
    const listId = await newList()
    await importInto(listId, 'email,Work\nold@inbox.test,new@inbox.test\n', { email: 'Work' })
    expect(await leadsOf(listId)).toMatchObject([{ email: 'new@inbox.test' }])

    const people = 'first_name,Nachname,domain\nAnn,Lee,lee.test\nAnn,Ray,lee.test\n'
    const enrichment = await newList('enrichment')
    const report = await importInto(enrichment, people, { last_name: 'Nachname' })
    expect(report.body).toMatchObject({ imported: 2, duplicates: 0 })
  })

  it('can say that a column is not what its name says', async () => {
    const answer = await importInto(await newList(), 'email,Work\na@inbox.test,b@inbox.test\n', { email: null })
    expect(expectEnvelope(answer.body, 'INVALID_CSV_FORMAT').details).toMatchObject({ missingColumns: ['email'] })
  })

  it('meets the list’s own column of that role', async () => {
    const listId = await newList()
    await importInto(listId, 'email,city\nann@inbox.test,Rome\n', {})
    await importInto(listId, 'Mail\nben@inbox.test\n', { email: 'Mail' })
    expect(await leadsOf(listId)).toMatchObject([
      { fields: { email: 'ann@inbox.test', city: 'Rome' } },
      { fields: { email: 'ben@inbox.test', city: '' } },
    ])
  })

  it.each([
    ['an unknown role', { phone: 'Mail' }, 'columns.phone'],
    ['an unknown column', { email: 'Post' }, 'columns.email'],
    ['a column twice', { email: 'Mail', company: 'mail' }, 'columns.company'],
    ['a name that is no text', { email: 7 }, 'columns.email'],
    ['a list', ['email'], 'columns'],
  ])('is refused for %s, which it names', async (_, columns, path) => {
    const listId = await newList()
    const answer = await importInto<{ details: { issues: { path: string; message: string }[] } }>(
      listId,
      'Mail,note\na@inbox.test,x\n',
      columns,
    )
    expectEnvelope(answer.body, 'INVALID_REQUEST')
    expect(answer.status).toBe(400)
    expect(answer.body.details.issues.map((issue) => issue.path)).toEqual([path])
    expect(await leadsOf(listId)).toEqual([])
  })

  it('is refused where it is no JSON', async () => {
    const path = `/v1/lists/${await newList()}/imports?columns=email:Mail`
    const answer = await owner.rest('POST', path, { raw: 'Mail\na@inbox.test\n', headers: csvHeaders })
    expect(expectEnvelope(answer.body, 'INVALID_REQUEST').details).toMatchObject({ issues: [{ path: 'columns' }] })
  })

  it('belongs to what an idempotency key stands for', async () => {
    const listId = await newList()
    const csv = 'email,Mail\na@inbox.test,b@inbox.test\n'
    const send = (columns: object) =>
      owner.rest('POST', `/v1/lists/${listId}/imports?columns=${encodeURIComponent(JSON.stringify(columns))}`, {
        raw: csv,
        headers: { ...csvHeaders, 'idempotency-key': 'mapped' },
      })
    const first = await send({ email: 'Mail' })
    expect((await send({ email: 'Mail' })).body).toEqual(first.body)
    expectEnvelope((await send({ email: 'email' })).body, 'INVALID_REQUEST')
  })

  it('goes with a form as well', async () => {
    const listId = await newList()
    const form = new FormData()
    form.set('file', new Blob(['Mail\nann@inbox.test\n'], { type: 'text/csv' }), 'leads.csv')
    const columns = encodeURIComponent('{"email":"Mail"}')
    const answer = await owner.rest('POST', `/v1/lists/${listId}/imports?columns=${columns}`, { raw: form })
    expect(answer.body).toMatchObject({ imported: 1 })
    // The history calls the file what the form calls it, unless the caller says otherwise.
    await owner.rest('POST', `/v1/lists/${listId}/imports?columns=${columns}&fileName=mine.csv`, { raw: form })
    const history = await owner.rest<{ items: { fileName: string | null }[] }>('GET', `/v1/lists/${listId}/imports`)
    expect(history.body.items.map(({ fileName }) => fileName)).toEqual(['mine.csv', 'leads.csv'])
  })
})

describe('a file without a header', () => {
  const csv = '\nann@inbox.test,Ann\n,Cid\nben@inbox.test,Ben\n'

  it('loses nothing: a first row with an address and no name of a column is a lead', async () => {
    const listId = await newList()
    const report = await importInto(listId, csv, {})
    expect(report.body).toMatchObject({ imported: 2, rejected: 1, rows: [{ line: 3, column: 'column_1' }] })
    expect(report.body.reading).toEqual({
      separator: ',',
      headerLine: null,
      roles: [{ role: 'email', column: 'column_1', by: 'values' }],
      emailColumns: [{ column: 'column_1', leads: 2 }],
    })
    expect((await leadsOf(listId)).map(({ email }) => email)).toEqual(['ann@inbox.test', 'ben@inbox.test'])
  })

  it('is refused with words that say so where its first row is said to be a header', async () => {
    const path = `/v1/lists/${await newList()}/imports?header=first`
    const refused = await owner.rest<object>('POST', path, { raw: csv, headers: csvHeaders })
    const { error } = expectEnvelope(refused.body, 'INVALID_CSV_FORMAT')
    expect(error).toContain('The first row looks like a lead, not like column names.')
  })

  it('loses nothing once it is told: columns are called by their place, and lines keep their numbers', async () => {
    const looked = await preview(csv, { workflow: 'verification', header: 'none' })
    expect(looked.body).toMatchObject({
      columns: [{ name: 'column_1', samples: ['ann@inbox.test', 'ben@inbox.test'] }, { name: 'column_2' }],
      missing: [],
      headerLooksLikeLead: false,
      suggestions: {},
      rows: 3,
    })
    const listId = await newList()
    const query = new URLSearchParams({ header: 'none', columns: '{"email":"column_1"}' })
    const path = `/v1/lists/${listId}/imports?${query.toString()}`
    const report = await owner.rest<ImportReport>('POST', path, { raw: csv, headers: csvHeaders })
    expect(report.body).toMatchObject({ imported: 2, rejected: 1, rows: [{ line: 3, column: 'column_1' }] })
    expect((await leadsOf(listId)).map(({ email }) => email)).toEqual(['ann@inbox.test', 'ben@inbox.test'])
  })

  it('is told in no other words', async () => {
    const { body } = await preview(csv, { workflow: 'verification', header: 'no' })
    expect(expectEnvelope(body, 'INVALID_REQUEST').details).toMatchObject({ issues: [{ path: 'header' }] })
  })
})

describe('a preview', () => {
  it('says what an import would make of a file, and stores nothing', async () => {
    const csv = [
      'E-Mail,name,city',
      'ann@inbox.test,Ann,Rome',
      'ben@inbox.test,Ben,',
      'ANN@inbox.test,Ann,Rome',
      ',Cid,Rome',
      'dan@inbox.test,Dan',
      ',Eve,Rome',
      'fay@inbox.test,Fay,Rome,Italy',
      'not an address,Gus,Rome',
    ].join('\n')
    const lists = await owner.rest('GET', '/v1/lists')
    const answer = await preview(csv, { workflow: 'verification' })
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      columns: [
        { name: 'E-Mail', role: 'email', samples: ['ann@inbox.test', 'ben@inbox.test', 'ANN@inbox.test'] },
        { name: 'name', role: null, samples: ['Ann', 'Ben', 'Cid'] },
        { name: 'city', role: null, samples: ['Rome'] },
      ],
      required: [[['email']]],
      missing: [],
      headerLooksLikeLead: false,
      suggestions: {},
      rows: 8,
      imported: 5,
      duplicates: 1,
      inList: 0,
      rejected: 2,
      problems: [
        {
          message: 'The field is empty, but the verification workflow requires it.',
          column: 'E-Mail',
          count: 2,
          lines: [5, 7],
        },
      ],
      reading: {
        separator: ',',
        headerLine: 1,
        roles: [{ role: 'email', column: 'E-Mail', by: 'name' }],
        emailColumns: [{ column: 'E-Mail', leads: 5 }],
      },
      notices: [
        {
          message: 'The row has fewer fields than the header; the missing ones were left empty.',
          column: '',
          count: 1,
          lines: [6],
        },
        {
          message: 'The row has more fields than the header; the surplus values are kept in columns of their own.',
          column: '',
          count: 1,
          lines: [8],
        },
      ],
    })
    expect((await owner.rest('GET', '/v1/lists')).body).toEqual(lists.body)
    const report = await importInto(await newList(), csv, {})
    const { imported, duplicates, rejected, notices } = answer.body
    expect(report.body).toMatchObject({ imported, duplicates, rejected, notices })
  })

  it('of a file for a list counts what the list has already, as its import does', async () => {
    const listId = await newList()
    await importInto(listId, 'email\nann@inbox.test\nben@inbox.test\n', {})
    const csv = 'email\nANN@inbox.test\ncid@inbox.test\ncid@inbox.test\nben@inbox.test\n\n,\n'
    const looked = await preview(csv, { workflow: 'scraping', listId })
    expect(looked.body).toMatchObject({ rows: 5, imported: 1, duplicates: 3, inList: 2, rejected: 1 })
    const { imported, duplicates, rejected } = looked.body
    expect((await importInto(listId, csv, {})).body).toMatchObject({ imported, duplicates, rejected })
    const foreign = await (
      await app.newOwner()
    ).rest('POST', `/v1/import-previews?workflow=verification&listId=${listId}`, {
      raw: csv,
      headers: csvHeaders,
    })
    expect(expectEnvelope(foreign.body, 'RESOURCE_NOT_FOUND').details).toEqual({ resource: 'list', id: listId })
  })

  it('asks which columns are meant where nothing tells', async () => {
    const csv = 'Kontakt,Note\nann at inbox.test,hello\nben at inbox.test,"a, b"\n,\n'
    const asked = await preview(csv, { workflow: 'verification' })
    expect(asked.status).toBe(200)
    expect(asked.body).toMatchObject({
      columns: [{ role: null, samples: ['ann at inbox.test', 'ben at inbox.test'] }, { role: null }],
      missing: ['email'],
      suggestions: {},
      rows: 3,
      imported: 0,
      duplicates: 0,
      rejected: 0,
      problems: [],
    })
    const told = await preview(csv, { workflow: 'verification', columns: '{"email":"Kontakt"}' })
    expect(told.body).toMatchObject({ missing: [], suggestions: {}, imported: 2, rejected: 1 })
    expect(told.body.columns[0]?.role).toBe('email')
    expect(told.body.reading?.roles).toEqual([{ role: 'email', column: 'Kontakt', by: 'said' }])
  })

  it.each([
    ['verification', 'Kontakt,Note\nann@inbox.test,hello\nben@inbox.test,"a, b"\n', [['email', 'Kontakt', 'values']]],
    [
      'enrichment',
      'Name,Firma\nAnn Lee,Lee\n',
      [
        ['company', 'Firma', 'name'],
        ['full_name', 'Name', 'hint'],
      ],
    ],
    [
      'enrichment',
      'first_name,Nachname,home\nAnn,Lee,lee.test\n',
      [
        ['first_name', 'first_name', 'name'],
        ['last_name', 'Nachname', 'name'],
        ['domain', 'home', 'values'],
      ],
    ],
    [
      'scraping',
      'company,Position\nLee,Chef\n',
      [
        ['company', 'company', 'name'],
        ['job_title', 'Position', 'hint'],
      ],
    ],
  ])('of a file for %s says what its columns were taken for, and why', async (workflow, csv, roles) => {
    const { body } = await preview(csv, { workflow })
    expect(body.missing).toEqual([])
    expect(body.reading?.roles.map(({ role, column, by }) => [role, column, by])).toEqual(roles)
  })

  it('takes what was guessed back where somebody says so', async () => {
    const csv = 'Title line\n\nMail;Backup mail;n\na@b.test;c@b.test;1\n'
    const guessed = await preview(csv, { workflow: 'verification' })
    expect(guessed.body.reading).toMatchObject({
      separator: ';',
      headerLine: 3,
      roles: [{ column: 'Mail', by: 'hint' }],
    })
    const said = await preview(csv, {
      workflow: 'verification',
      header: '1',
      separator: 'comma',
      columns: '{"email":"Title line"}',
    })
    expect(said.body).toMatchObject({ reading: { separator: ',', headerLine: 1 }, rows: 2 })
    const none = await preview(csv, { workflow: 'verification', columns: '{"email":null}' })
    expect(none.body.missing).toEqual(['email'])
    const refused = await preview<object>(csv, { workflow: 'verification', header: '2' })
    expect(expectEnvelope(refused.body, 'INVALID_REQUEST').details).toMatchObject({ issues: [{ path: 'header' }] })
  })

  it('groups what is wrong with thousands of rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => (index % 3 === 0 ? `a${index}@b.test` : ''))
    const { body } = await preview(`email,x\n${rows.map((email) => `${email},1\n`).join('')}`, {
      workflow: 'verification',
    })
    expect(body).toMatchObject({ rows: 3000, imported: 1000, rejected: 2000 })
    expect(body.problems).toMatchObject([{ count: 2000, lines: [3, 4, 6, 7, 9, 10, 12, 13, 15, 16] }])
  })

  it.each([
    ['empty', '', 'empty'],
    ['a header only', 'email\n', 'empty'],
    ['not UTF-8', Buffer.from('email\nann\u00e9@inbox.test\n', 'latin1'), 'not_utf8'],
    ['a binary file', 'PK\u0003\u0004zip', 'not_csv'],
    ['unbalanced', 'email\n"a@inbox.test\n', 'not_csv'],
  ])('of a file that is %s is refused as its import would be', async (_, csv, reason) => {
    const [looked, imported] = [
      await preview<object>(csv, { workflow: 'verification' }),
      await importInto<object>(await newList(), csv, {}),
    ]
    expect(looked.body).toEqual(imported.body)
    expect(expectEnvelope(looked.body, 'INVALID_CSV_FORMAT').details).toMatchObject({ reason })
  })

  it('needs the right to import, and a workflow', async () => {
    const { key } = await owner.key(['lists:read'])
    const headers = { ...csvHeaders, 'x-api-key': key, cookie: '' }
    const path = '/v1/import-previews?workflow=verification'
    const refused = await owner.rest('POST', path, { raw: 'email\na@b.test\n', headers })
    expect(expectEnvelope(refused.body, 'INSUFFICIENT_SCOPE').details).toMatchObject({ required: ['lists:write'] })
    const { body } = await preview('email\na@b.test\n', { workflow: 'cooking' })
    expect(expectEnvelope(body, 'INVALID_REQUEST').details).toMatchObject({ issues: [{ path: 'workflow' }] })
  })

  it.each([
    ['an address', 'verification', 'ann@inbox.test,Ann\nben@inbox.test,Ben\n', true],
    ['an address beside a name that means something', 'verification', 'email,x@inbox.test\na@b.test,1\n', true],
    ['a number of a telephone', 'scraping', 'Lee Ltd,+49 (30) 1234-567\nRay Ltd,+49 30 7654321\n', true],
    ['a host name above others', 'enrichment', 'Ann,lee.test\nBen,ray.test\n', true],
    ['names with dots', 'verification', 'contact.email,contact.name\na@b.test,Ann\n', false],
    ['names that nobody knows', 'verification', 'where,who\na@b.test,Ann\n', false],
  ])('tells whether the first row looks like a lead: %s', async (_, workflow, csv, looks) => {
    expect((await preview(csv, { workflow })).body.headerLooksLikeLead).toBe(looks)
  })

  it('is the same over tRPC', async () => {
    const csv = 'Mail\nann@inbox.test\n'
    const input = { workflow: 'verification', columns: { email: 'Mail' }, csv }
    const { body } = await owner.mutate<{ result: { data: ImportPreview } }>('lists.preview', input)
    const rest = await preview(csv, { workflow: 'verification', columns: '{"email":"Mail"}' })
    expect(body.result.data).toEqual(rest.body)
  })
})

describe('addresses in several columns', () => {
  const csv = 'Work,Home,Other\nann@inbox.test,x@home.test,\n,ben@home.test,y@other.test\n,,cy@other.test\n'

  it('are taken from those that are named, row by row the first that is filled, and from no others', async () => {
    const listId = await newList()
    const report = await importInto(listId, csv, { email: ['Work', 'Home'] })
    expect(report.body).toMatchObject({
      imported: 2,
      rejected: 1,
      reading: {
        roles: [{ role: 'email', column: 'Work', by: 'said' }],
        emailColumns: [
          { column: 'Work', leads: 1 },
          { column: 'Home', leads: 1 },
        ],
      },
    })
    expect((await leadsOf(listId)).map(({ email }) => email)).toEqual(['ann@inbox.test', 'ben@home.test'])
    const one = await newList()
    expect((await importInto(one, csv, { email: 'Work' })).body).toMatchObject({ imported: 1, rejected: 2 })
  })

  it('are nothing that other roles can have, and none is there twice', async () => {
    const listId = await newList()
    for (const [columns, path] of [
      [{ company: ['Work', 'Home'] }, 'columns.company'],
      [{ email: ['Work', 'Nowhere'] }, 'columns.email'],
      [{ email: ['Work', 'work'] }, 'columns.email'],
      [{ email: [] }, 'columns.email'],
    ] as const) {
      const answer = await importInto(listId, csv, columns)
      expect(expectEnvelope(answer.body, 'INVALID_REQUEST').details.issues[0]?.path).toBe(path)
    }
  })
})
