import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { buffer, text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { ListView } from '../src/domains/leads/views.ts'
import { fail, failureOf, organizationId, useLeads } from './support/leads.ts'

// How a list goes out, where something else is asked for than how it came in.

const world = useLeads()
const { importInto, newList } = world
type Options = Omit<Parameters<typeof world.service.export>[1], 'organizationId' | 'listId'>

const exported = async ({ id: listId }: ListView, options: Options = {}) =>
  world.service.export(fail, { organizationId, listId, ...options })
const csvOf = async (list: ListView, options?: Options): Promise<string> => text((await exported(list, options)).body)
const rowsOf = async (list: ListView, options?: Options): Promise<string[][]> => parse(await csvOf(list, options))

const ours = [
  'verification_status',
  'verification_reason',
  'verification_flags',
  'verification_suggestion',
  'verification_mx',
  'verification_reply',
]

/** A list with a verdict that has a suggestion, and words that would run as formulas. */
async function judgedList(): Promise<ListView> {
  const list = await newList()
  await importInto(list, 'email,name\nann@gmial.test,=1+1\nben@b.c,Bo\nBen@B.c,+2\n,Cy\nben+x@b.c,Di\n')
  const jobId = `job_${list.id}`
  await world.connection.sql`
    insert into jobs (id, organization_id, kind, list_id, stage, created_by)
    values (${jobId}, ${organizationId}, 'verification', ${list.id}, 'completed', 'usr_1')`
  await world.connection.sql`
    insert into verification_addresses (job_id, key, position, email, billable, status, reason, flags, suggestion, mx, reply)
    values (${jobId}, 'ann@gmial.test', 1, 'ann@gmial.test', true, 'invalid', 'no_mx', '{typo}', 'ann@gmail.test', '=mx', '-550 no')`
  await world.connection.sql`update lists set verdicts_job_id = ${jobId} where id = ${list.id}`
  return list
}

describe('if nothing is asked, a list goes out as it came in', () => {
  it.each([
    [';', 'Name;E-Mail;Note\r\nAnn;a@b.c;"x; y"\r\nBo;b@b.c;1,5\r\n'],
    ['\t', 'Name\tE-Mail\tNote\r\nAnn\ta@b.c\t"x\ty"\r\nBo\tb@b.c\t1,5\r\n'],
    ['|', 'Name|E-Mail|Note\r\nAnn|a@b.c|"x| y"\r\nBo|b@b.c|1,5\r\n'],
  ])('with the separator %j, its columns and their order, plus ours', async (separator, csv) => {
    const list = await newList()
    await importInto(list, csv)
    await importInto(list, 'email,Name,Town\nc@b.c,Cy,Rome\n')
    const lines = (await csvOf(list)).split('\r\n')
    const [header, first] = csv.split('\r\n')
    const none = separator.repeat(ours.length)
    expect(lines[0]).toBe([header, 'Town', ...ours].join(separator))
    expect(lines[1]).toBe(`${first}${separator}${none}`)
    expect(await importInto(list, await csvOf(list))).toMatchObject({ imported: 0, duplicates: 3 })
  })
})

describe('asked for otherwise', () => {
  it('has those columns in that order, and no others', async () => {
    const list = await judgedList()
    expect(await rowsOf(list, { columns: ['verification_status', 'NAME', 'email'] })).toEqual([
      ['verification_status', 'name', 'email'],
      ['invalid', '=1+1', 'ann@gmial.test'],
      ['', 'Bo', 'ben@b.c'],
      ['', 'Di', 'ben+x@b.c'],
    ])
    const details = await failureOf('INVALID_REQUEST', exported(list, { columns: ['email', 'town'] }))
    expect(details).toEqual({ issues: [{ path: 'columns.1', message: 'The list has no such column' }] })
  })

  it('has that separator, and a byte order mark', async () => {
    const list = await judgedList()
    const { body } = await exported(list, { separator: ';', bom: true, columns: ['email', 'name'] })
    expect(await text(body)).toMatch(/^\ufeff?email;name\r\n/)
    const bytes = await buffer((await exported(list, { bom: true })).body)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('each address has one row, whatever leads share it', async () => {
    const list = await newList('enrichment')
    await importInto(list, 'full_name,company,email\nAnn,Acme,a@b.c\nBo,Acme,\nCy,Acme,A@B.c\nDi,Acme,d@b.c\n')
    const names = async (rows: 'lead' | 'address') =>
      (await rowsOf(list, { rows, columns: ['full_name'] })).slice(1).flat()
    expect(await names('lead')).toEqual(['Ann', 'Bo', 'Cy', 'Di'])
    expect(await names('address')).toEqual(['Ann', 'Di'])
  })

  it('corrections are applied, and the address that came in stays beside', async () => {
    const list = await judgedList()
    const [header, first, second] = await rowsOf(list, { suggestions: 'applied' })
    expect(header).toEqual(['email', 'name', 'original_email', ...ours])
    expect(first?.slice(0, 3)).toEqual(['ann@gmail.test', '=1+1', 'ann@gmial.test'])
    expect(second?.slice(0, 3)).toEqual(['ben@b.c', 'Bo', 'ben@b.c'])
  })

  it('only what we add is kept from running as a formula', async () => {
    const [, first] = await rowsOf(await judgedList())
    expect(first).toEqual(['ann@gmial.test', '=1+1', 'invalid', 'no_mx', 'typo', 'ann@gmail.test', "'=mx", "'-550 no"])
  })

  it('is a workbook, all cells text', async () => {
    const list = await newList()
    const awkward = ['<&>"\'', ' two\r\nlines ', 'bell\u0007', '_x0041_', '=1+1', '007', '😀', '日本語']
    const rows = awkward.map((value, n) => `${n}@b.c,"${value.replaceAll('"', '""')}"\n`).join('')
    await importInto(list, `email,note\n${rows}`)
    const { fileName, contentType, body } = await exported(list, { format: 'xlsx', columns: ['email', 'note'] })
    expect(fileName).toBe('Fair 2026.xlsx')
    expect(contentType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    const files = unzipSync(await buffer(body))
    expect(Object.keys(files).toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const cells = [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, value = '']) => unescaped(value))
    expect(cells).toEqual(['email', 'note', ...awkward.flatMap((value, n) => [`${n}@b.c`, value])])
    expect(sheet).not.toMatch(/<f>|t="n"/)
  })

  it('a workbook of many rows comes in pieces', async () => {
    const list = await newList()
    await importInto(list, `email\n${Array.from({ length: 9000 }, (_, n) => `a${n}@b.c`).join('\n')}`)
    const { body } = await exported(list, { format: 'xlsx' })
    let pieces = 0
    for await (const piece of body) pieces += piece.byteLength > 0 ? 1 : 0
    expect(pieces).toBeGreaterThan(3)
  })
})

const unescaped = (value: string): string =>
  value
    .replaceAll(/_x([\dA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('&#13;', '\r')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
