import { Leadwright } from '@leadwright/sdk'
import { parse } from 'csv-parse/sync'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { send, type Caller } from './support/caller.ts'
import { runCommand } from './support/command.ts'

// What comes in goes out the same, whatever is in it: read back by a reader that we did not write.

let app: TestApp
let owner: Caller
let key: string
let folder: string

beforeAll(async () => {
  app = await startTestApp()
  owner = await app.newOwner()
  key = (await owner.key()).key
  folder = await mkdtemp(join(tmpdir(), 'leadwright-round-trip-'))
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const awkward = [
  '',
  '"',
  '""',
  'said: "no", twice',
  '"all of it"',
  'two\nlines',
  'two\r\nlines',
  'old\rMacintosh',
  '\n',
  'a;b,c|d\te',
  ';',
  '007',
  '0049 30 1234567',
  '+49 30 1234567',
  '01.02.2026',
  '2026-02-01',
  '1/2/26',
  '12345678901234567890',
  '1e5',
  '0x1F',
  '1,234.50',
  '1.234,50',
  '½',
  'TRUE',
  'NULL',
  String.raw`\N`,
  String.raw`C:\new\table`,
  String.raw`\"`,
  '=1+1',
  '=HYPERLINK("https://a.test","b")',
  '-5',
  '@SUM(A1)',
  "'apostrophe",
  'trailing ',
  ' leading',
  '   ',
  '\u00a0no break\u00a0',
  '日本語、全角　空白',
  'עברית, ימין',
  'العربية',
  '한국어',
  'Ελληνικά',
  'e\u0301 decomposed',
  'é composed',
  '👩‍👩‍👧 family',
  '\u2028line separator',
  '\u0085next line',
  'zero\u200bwidth',
  '\u0001control',
  'sep=;',
  '#N/A',
  '<b>&amp;</b>',
  '_x0041_',
  'x'.repeat(30_000),
]
const header = ['Nr', 'E-Mail', 'Name; ganz', '=Wert', 'note', 'PLZ', 'Bemerkung, "intern"']
const rows = Array.from({ length: 500 }, (_, index) => {
  const value = (step: number): string => awkward[(index * step + step) % awkward.length] ?? ''
  return [
    `00${index}`,
    `person.${index}@acme.test`,
    value(1),
    value(7),
    value(11),
    value(13),
    index % 3 ? value(17) : '',
  ]
})

const field = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
const fileOf = (separator: string): string =>
  [header, ...rows].map((row) => row.map((each) => field(each, separator)).join(separator)).join('\r\n')

/** The customer's own part of an export; the separator has to be the one that came in. */
function ownPart(csv: Buffer, separator: string): string[][] {
  const table = parse(csv, { delimiter: separator, record_delimiter: '\r\n' })
  expect(table[0]?.slice(header.length)).toContain('verification_status')
  return table.map((row) => row.slice(0, header.length))
}

/** Into a new list and out again, as a caller does it. */
type Way = (csv: string, name: string) => Promise<Buffer>

const byRest: Way = async (csv, name) => {
  const headers = { 'x-api-key': key }
  const made = await send<{ id: string }>(`${app.url}/v1/lists`, 'POST', {
    headers,
    body: { name, workflow: 'verification' },
  })
  const list = `${app.url}/v1/lists/${made.body.id}`
  const form = new FormData()
  form.set('file', new Blob([csv], { type: 'text/csv' }), 'leads.csv')
  const answer = await send(`${list}/imports`, 'POST', { headers, raw: form })
  expect(answer).toMatchObject({ status: 200, body: { imported: 500, duplicates: 0, rejected: 0 } })
  return Buffer.from(await (await fetch(`${list}/export`, { headers })).arrayBuffer())
}

const bySdk: Way = async (csv, name) => {
  const api = new Leadwright({ baseUrl: app.url, apiKey: key })
  const { id } = await api.lists.create({ name, workflow: 'verification' })
  expect(await api.lists.import(id, csv)).toMatchObject({ imported: 500, duplicates: 0, rejected: 0 })
  return buffer(api.lists.export(id))
}

const byCommand: Way = async (csv, name) => {
  const env = { XDG_CONFIG_HOME: folder, LEADWRIGHT_BASE_URL: app.url, LEADWRIGHT_API_KEY: key }
  const [source, target] = [join(folder, 'in.csv'), join(folder, 'out.csv')]
  await writeFile(source, csv)
  const run = await runCommand({ args: ['import', source, '--name', name, '--json'], env })
  expect(run.code).toBe(0)
  const { listId } = JSON.parse(run.stdout) as { listId: string }
  expect(await runCommand({ args: ['export', listId, '-o', target], env })).toMatchObject({ code: 0 })
  return readFile(target)
}

describe('500 awkward rows go in and out again, every value, column and row as it was', () => {
  it.each([
    ['REST', ',', byRest],
    ['REST', ';', byRest],
    ['REST', '\t', byRest],
    ['REST', '|', byRest],
    ['the SDK', ';', bySdk],
    ['the command', '\t', byCommand],
  ])('by %s with the separator %j', async (way, separator, through) => {
    const csv = await through(fileOf(separator), `${way} ${separator}`)
    expect(ownPart(csv, separator)).toEqual([header, ...rows])
  })
})
