import { fileURLToPath } from 'node:url'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { sampleCsv, startTestApp, type TestApp } from './support/app.ts'
import type { Caller } from './support/caller.ts'
import { type CommandRun, runCommand } from './support/command.ts'

// The command as a person or a script runs it, against the real product.

let app: TestApp
let owner: Caller
let key: string
let folder: string

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

beforeEach(async () => {
  owner = await app.newOwner()
  key = (await owner.key()).key
  folder = await mkdtemp(join(tmpdir(), 'leadwright-command-'))
  await writeFile(join(folder, 'leads.csv'), sampleCsv())
  return () => rm(folder, { recursive: true })
})

const at = (file: string): string => join(folder, file)

const leadwright = (args: readonly string[], more: object = {}): Promise<CommandRun> =>
  runCommand({
    args,
    env: { XDG_CONFIG_HOME: folder, LEADWRIGHT_BASE_URL: app.url, LEADWRIGHT_API_KEY: key },
    ...more,
  })

it('logs in with a piped key, keeps it for its owner only, uses it, and forgets it', async () => {
  const env = { XDG_CONFIG_HOME: folder }
  const login = await leadwright(['login', '--base-url', app.url], { env, input: `${key}\n` })
  expect(login).toMatchObject({ code: 0, stderr: '' })
  expect(login.stdout).toContain('lists:read')
  const file = at('leadwright/config.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ baseUrl: app.url, apiKey: key })

  const whoami = await leadwright(['whoami', '--json'], { env })
  expect(JSON.parse(whoami.stdout)).toMatchObject({ key: { name: 'test' }, baseUrl: app.url })
  expect((await leadwright(['lists'], { env })).stdout).toContain('No lists yet')
  expect(login.stdout + whoami.stdout).not.toContain(key)

  expect(await leadwright(['logout'], { env })).toMatchObject({ code: 0 })
  expect(await leadwright(['whoami'], { env })).toMatchObject({ code: 2 })
})

it('keeps no key that the server does not know', async () => {
  const login = await leadwright(['login', '--key', `${key}x`])
  expect(login).toMatchObject({ code: 3, stdout: '' })
  expect(login.stderr).toMatch(/INVALID_API_KEY[\s\S]*Settings > API Keys[\s\S]*request/)
  expect(await readdir(folder)).toEqual(['leads.csv'])
})

it('never sends the key of one server to another', async () => {
  await leadwright(['login'], { input: key })
  const asked: unknown[] = []
  const other = createServer((request, response) => {
    asked.push(request.headers['x-api-key'])
    response.end()
  }).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  const run = await leadwright(['lists', '--base-url', elsewhere], { env: { XDG_CONFIG_HOME: folder } })
  other.close()
  expect(run.code).toBe(3)
  expect(asked).toEqual([])
})

it('verifies a file: imports, estimates, verifies, and writes the rows with their verdicts', async () => {
  const run = await leadwright(['verify', at('leads.csv'), '-o', at('out.csv'), '--yes', '--status', 'valid,catch_all'])
  expect(run.stderr).toMatch(/rejected 1[\s\S]*line 24[\s\S]*18 addresses[\s\S]*Credits available +100[\s\S]*Verifying/)
  expect(run).toMatchObject({ code: 0 })
  expect(run.stdout).toMatch(/12 credits spent[\s\S]*out\.csv/)
  const out = await readFile(at('out.csv'), 'utf8')
  expect(out.split('\n')[0]).toContain('verification_status')
  expect(out.trimEnd().split('\n')).toHaveLength(1 + 7 + 1)
  expect(await readdir(folder)).toEqual(['leads.csv', 'out.csv'])

  const lists = await leadwright(['lists', '--json'])
  expect(JSON.parse(lists.stdout)).toMatchObject({ items: [{ name: 'leads.csv', leads: 21 }] })
})

it('verifies some rows of a list that is there', async () => {
  await writeFile(at('few.csv'), 'email\nann@inbox.test\ninfo@inbox.test\nleo@aonly.test\n')
  await leadwright(['import', at('few.csv')])
  const { items } = JSON.parse((await leadwright(['lists', '--json'])).stdout) as { items: { id: string }[] }
  const listId = items[0]?.id ?? ''
  const some = (args: readonly string[]) => leadwright(['verify', ...args, '-o', at('out.csv'), '--yes', '--json'])
  const searched = await some(['--list', listId, '--rows', 'unverified,valid', '--search', 'ann'])
  expect(JSON.parse(searched.stdout)).toMatchObject({
    job: { rows: { filter: { status: ['unverified', 'valid'], search: 'ann' } }, progress: { total: 1 } },
  })
  const rest = await some(['--list', listId, '--rows', 'unverified'])
  expect(JSON.parse(rest.stdout)).toMatchObject({ job: { rows: { only: 'unverified' }, progress: { total: 2 } } })
  const out = await readFile(at('out.csv'), 'utf8')
  expect(out.match(/,(valid|risky),/g)).toEqual([',valid,', ',risky,', ',valid,'])
  expect(await some(['--list', listId, '--rows', 'unverified'])).toMatchObject({ code: 6 })
  expect(await some(['--list', listId, '--ids', '1', '--rows', 'valid'])).toMatchObject({ code: 2 })
  expect(await some([at('few.csv'), '--rows', 'unknown'])).toMatchObject({ code: 2 })
})

it('answers with JSON alone, where it is asked to', async () => {
  await writeFile(at('few.csv'), 'email\nann@inbox.test\ninfo@inbox.test\n')
  const args = ['verify', at('few.csv'), '-o', at('out.csv'), '--yes', '--exclude', 'role', '--json']
  const run = await leadwright(args)
  expect(run).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(run.stdout)).toMatchObject({
    job: { stage: 'completed', credits: { settled: 1 } },
    import: { imported: 2 },
    output: at('out.csv'),
  })
})

it('imports into a new list and into one that is there', async () => {
  const first = await leadwright(['import', at('leads.csv'), '--name', 'March', '--json'])
  const { listId } = JSON.parse(first.stdout) as { listId: string }
  const second = await leadwright(['import', at('leads.csv'), '--list', listId])
  expect(second.stdout).toMatch(/Imported 0, duplicates 22, rejected 1/)
  expect((await leadwright(['lists'])).stdout).toMatch(/March/)
})

it('reads what is piped in, and answers with a line an item', async () => {
  const piped = await leadwright(['import', '-', '--json'], { input: 'email\nann@inbox.test\n' })
  expect(JSON.parse(piped.stdout)).toMatchObject({ import: { imported: 1 } })
  const japanese = Buffer.concat([
    Buffer.from('email,name\nsato@inbox.test,'),
    Buffer.from('jbKToSCCs4KtgucK', 'base64'),
  ])
  const converted = await leadwright(['import', '-', '--name', 'Tokyo'], { input: japanese })
  expect(converted.stderr).toContain('Standard input is probably Shift JIS, Japanese')
  const lines = (await leadwright(['lists', '--json-lines'])).stdout.trimEnd().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { name: string }).name)).toEqual(['Tokyo', 'Standard input'])
  const verified = await leadwright(['verify', '-', '-o', '-', '--yes'], { input: 'email\nann@inbox.test\n' })
  expect(verified.stdout.split('\n')[1]).toMatch(/^ann@inbox\.test,valid,/)
  expect(await leadwright(['import', '-'], { input: 'email\n' })).toMatchObject({ code: 6 })
})

it('imports by the columns that it is told', async () => {
  await writeFile(at('mails.csv'), 'Mail,Firm = Co\nann at inbox.test,Inbox\n')
  const args = ['import', at('mails.csv')]
  expect(await leadwright(args)).toMatchObject({ code: 6 })
  const run = await leadwright([...args, '--columns', 'email=Mail', '--columns', 'company=Firm = Co'])
  expect(run.stdout).toMatch(/Imported 1, duplicates 0, rejected 0/)
  expect(await leadwright([...args, '--columns', 'Mail'])).toMatchObject({ code: 2, stdout: '' })
  expect((await leadwright([...args, '--columns', 'shoe=Mail'])).stderr).toMatch(/INVALID_REQUEST/)
})

it('says what it guessed of a file, and takes it back where it is told otherwise', async () => {
  await writeFile(at('odd.csv'), 'Fair 2026\n\nWer;Mail\nAnn;ann@inbox.test\n"Ben" Lee;ben@inbox.test\n')
  const guessed = await leadwright(['import', at('odd.csv')])
  expect(guessed.stdout).toContain('Imported 2')
  expect(guessed.stdout).toContain('The names of its columns are in line 3')
  expect(guessed.stdout).toContain('The column "Mail" was taken for email')
  expect(guessed.stdout).toContain('1 times, first in line 5: The quotes of the row')
  const told = await leadwright(['import', at('odd.csv'), '--header', 'first'])
  expect(told).toMatchObject({ code: 6 })
  expect(told.stderr).toContain('lacks the column email')
})

it.each([
  ['probably Windows-1252, Western European', Buffer.from('Name;E-Mail\nJürgen;ann@inbox.test\n', 'latin1')],
  ['UTF-16', Buffer.from('\ufeffName\tE-Mail\nJürgen\tann@inbox.test\n', 'utf16le')],
])('sends text in %s as UTF-8, and says so', async (encoding, bytes) => {
  await writeFile(at('old.csv'), bytes)
  const run = await leadwright(['import', at('old.csv')])
  expect(run.stderr).toContain(`is ${encoding}; it is sent as UTF-8`)
  const listId = /List: (\S+)/.exec(run.stdout)?.[1] ?? ''
  expect((await leadwright(['export', listId, '-o', '-'])).stdout).toContain('Jürgen')
})

it.each([
  ['UTF-16 without a mark', Buffer.from('Name\tE-Mail\nAnn\tann@inbox.test\n', 'utf16le'), 0, 'is probably UTF-16'],
  [
    'two encodings',
    Buffer.concat([Buffer.from('Name,E-Mail\nZoë,a@b.c\n'), Buffer.from('Jürgen,b@b.c\n', 'latin1')]),
    2,
    'mixes two encodings: line 2 is in UTF-8, and line 3 is not',
  ],
])('knows text in %s', async (_, bytes, code, said) => {
  await writeFile(at('odd.csv'), bytes)
  const run = await leadwright(['import', at('odd.csv')])
  expect(run).toMatchObject({ code, stderr: expect.stringContaining(said) as string })
})

const workbooks = new URL('../../../packages/file-reader/test/fixtures/', import.meta.url)

it.each(['libreoffice.xlsx', 'libreoffice.xls', 'libreoffice.ods'])(
  'sends a sheet of %s as CSV, and says so',
  async (name) => {
    const file = fileURLToPath(new URL(name, workbooks))
    const run = await leadwright(['import', file])
    expect(run).toMatchObject({ code: 0, stderr: expect.stringMatching(/its sheet ".+" is sent as CSV/) as string })
    expect(run.stderr).toMatch(/ {2}1 cell shows an error/)
    const unknown = await leadwright(['import', file, '--sheet', 'Nobody'])
    expect(unknown).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/has no sheet “Nobody”. It has “/) as string,
    })
  },
)

it('knows a sheet of nothing but text', async () => {
  await writeFile(at('plain.csv'), 'email\nann@inbox.test\n')
  const run = await leadwright(['import', at('plain.csv'), '--sheet', 'Leads'])
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('it is no workbook') as string })
})

it('takes the separator that it is told', async () => {
  await writeFile(at('bars.csv'), 'a;b|E-Mail\nAnn;Lee|ann@inbox.test\n')
  const run = await leadwright(['import', at('bars.csv'), '--separator', 'pipe', '--json'])
  expect(JSON.parse(run.stdout)).toMatchObject({ import: { imported: 1, reading: { separator: '|' } } })
  expect(await leadwright(['import', at('bars.csv'), '--separator', '|'])).toMatchObject({ code: 2, stdout: '' })
})

it('takes text for what it is told that it is in', async () => {
  // "Имя;E-Mail" and a name in Windows-1251
  const bytes = Buffer.from('\xc8\xec\xff;E-Mail\n\xc0\xed\xed\xe0;ann@inbox.test\n', 'latin1')
  await writeFile(at('cyrillic.csv'), bytes)
  const run = await leadwright(['import', at('cyrillic.csv'), '--encoding', 'windows-1251'])
  const listId = /List: (\S+)/.exec(run.stdout)?.[1] ?? ''
  expect((await leadwright(['export', listId, '-o', '-'])).stdout).toMatch(/^Имя;E-Mail.*\r?\nАнна;/)
  const unknown = await leadwright(['import', at('cyrillic.csv'), '--encoding', 'klingon'])
  expect(unknown.stderr).toContain('No encoding is called klingon')
})

it('leaves columns out, shows what was imported, and takes it back', async () => {
  await writeFile(at('some.csv'), 'email,note\nann@inbox.test,x\n')
  const args = ['import', at('some.csv'), '--without', 'note', '--json']
  const { listId } = JSON.parse((await leadwright(args)).stdout) as { listId: string }
  expect((await leadwright(['import', at('some.csv'), '--list', listId])).stdout).toContain(
    'The same file is in this list already',
  )
  const shown = JSON.parse((await leadwright(['imports', listId, '--json'])).stdout) as {
    items: { id: string; fileName: string }[]
  }
  expect(shown.items.map(({ fileName }) => fileName)).toEqual(['some.csv', 'some.csv'])
  const undone = await leadwright(['imports', listId, '--undo', shown.items[1]?.id ?? ''])
  expect(undone.stdout).toContain('The 1 leads of this import are out of the list')
  expect((await leadwright(['imports', listId])).stdout).toContain('(undone)')
})

it('exports a list as it came in, or as it is told', async () => {
  await writeFile(at('leads;.csv'), 'Name;E-Mail\nAnn;ann@inbox.test\nBen;ben@inbox.test\n')
  const { listId } = JSON.parse((await leadwright(['import', at('leads;.csv'), '--json'])).stdout) as { listId: string }
  expect((await leadwright(['export', listId, '-o', '-'])).stdout).toMatch(/^Name;E-Mail;verification_status;/)
  const asked = ['--columns', 'E-Mail', '--columns', 'Name', '--separator', 'tab', '--search', 'ben']
  expect((await leadwright(['export', listId, '-o', '-', ...asked])).stdout).toBe(
    'E-Mail\tName\r\nben@inbox.test\tBen\r\n',
  )
  expect(await leadwright(['export', listId, '-o', at('out.xlsx')])).toMatchObject({ code: 0 })
  expect((await readFile(at('out.xlsx'))).subarray(0, 2).toString()).toBe('PK')
  const wrong = await leadwright(['export', listId, '-o', at('no.csv'), '--columns', 'Town'])
  expect(wrong.stderr).toContain('INVALID_REQUEST')
  expect(await readdir(folder)).not.toContain('no.csv')
})

it('leaves neither a list nor a file behind where the server refuses the file', async () => {
  await writeFile(at('bad.csv'), 'name\nAnn\n')
  await writeFile(at('out.csv'), 'as it was')
  for (const args of [
    ['verify', at('bad.csv'), '-o', at('out.csv'), '--yes'],
    ['import', at('bad.csv')],
  ]) {
    const run = await leadwright(args)
    expect(run).toMatchObject({ code: 6, stdout: '' })
    expect(run.stderr).toMatch(/lacks the column email[\s\S]*INVALID_CSV_FORMAT/)
  }
  expect(await readFile(at('out.csv'), 'utf8')).toBe('as it was')
  expect((await readdir(folder)).toSorted()).toEqual(['bad.csv', 'leads.csv', 'out.csv'])
  expect((await leadwright(['lists'])).stdout).toContain('No lists yet')
})

it('goes on after Ctrl-C with the job that it named', async () => {
  const args = ['verify', at('leads.csv'), '-o', at('out.csv'), '--yes']
  const run = await leadwright(args, { interruptAt: /Verifying/ })
  expect(run).toMatchObject({ code: 130, stdout: '' })
  const [, jobId = ''] = /goes on; see it with: leadwright verify --job (job_\w+) -o \S+out\.csv/.exec(run.stderr) ?? []
  expect(await readdir(folder)).toEqual(['leads.csv'])
  const again = await leadwright(['verify', '--job', jobId, '-o', at('out.csv'), '--yes'])
  expect(again).toMatchObject({ code: 0 })
  expect(again.stdout).toContain('12 credits spent')
  expect((await readFile(at('out.csv'), 'utf8')).trimEnd().split('\n')).toHaveLength(22)
})

it('ends with a code that tells why, and says it as JSON where it is asked to', async () => {
  const poor = await owner.key(['lists:write'])
  const over = { env: { XDG_CONFIG_HOME: folder, LEADWRIGHT_BASE_URL: app.url, LEADWRIGHT_API_KEY: poor.key } }
  const unreachable = ['lists', '--base-url', 'http://127.0.0.1:1']
  const cases: [code: number, kind: string, run: Promise<CommandRun>][] = [
    [2, 'UsageError', leadwright(['verify', at('leads.csv'), '--json', '-o', at('out.csv')])],
    [2, 'UsageError', leadwright(['verify', at('none.csv'), '--json', '-o', at('out.csv'), '--yes'])],
    [2, 'UsageError', leadwright(['verify', at('leads.csv'), '--json', '-o', at('leads.csv'), '--yes'])],
    [2, 'UsageError', leadwright(['verify', at('leads.csv'), '--json', '-o', at('no/where.csv'), '--yes'])],
    [2, 'UsageError', leadwright(['lists', '--limit', 'many', '--json'])],
    [4, 'ApiError', leadwright(['lists', '--json'], over)],
    [5, 'ApiError', leadwright(['verify', '--job', 'job_none', '-o', at('out.csv'), '--yes', '--json'])],
    [5, 'ApiError', leadwright(['errors', 'NO_SUCH_CODE', '--json'])],
    [10, 'ConnectionError', leadwright([...unreachable, '--json'])],
  ]
  for (const [code, kind, running] of cases) {
    const run = await running
    expect(run).toMatchObject({ code, stderr: '' })
    expect(JSON.parse(run.stdout)).toMatchObject({ kind, error: expect.stringMatching(/./) as string })
  }
})

it('says that credits are missing, by the code for it', async () => {
  const many = Array.from({ length: 120 }, (_, i) => `person${i}@catchall.test`)
  await writeFile(at('many.csv'), ['email', ...many].join('\n'))
  const run = await leadwright(['verify', at('many.csv'), '-o', at('out.csv'), '--yes', '--json'])
  expect(run.code).toBe(7)
  expect(JSON.parse(run.stdout)).toMatchObject({
    jobId: expect.stringMatching(/^job_/) as string,
    code: 'INSUFFICIENT_CREDITS',
    kind: 'ApiError',
    status: 403,
    details: { required: 120, available: 100 },
    requestId: expect.stringMatching(/./) as string,
    resolution: expect.stringMatching(/credits/) as string,
  })
})

it('explains codes without a key, in the language that is asked for', async () => {
  const env = { XDG_CONFIG_HOME: folder, LEADWRIGHT_BASE_URL: app.url }
  expect((await leadwright(['errors'], { env })).stdout).toMatch(/JOB_NOT_FOUND +404/)
  expect((await leadwright(['errors', 'invalid_csv_format'], { env })).stdout).toMatch(/What to do +Check the columns/)
  const german = await leadwright(['errors', 'JOB_NOT_FOUND', '--json', '--locale', 'de'], { env })
  expect(JSON.parse(german.stdout)).toMatchObject({ resolution: expect.stringMatching(/Prüfen/) as string })
})

it('helps, with everything and with one thing', async () => {
  expect(await leadwright(['--help'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Exit codes') as string,
  })
  const commands = ['login', 'logout', 'whoami', 'lists', 'import', 'scrape', 'enrich', 'verify', 'errors']
  for (const run of await Promise.all(commands.map((name) => leadwright([name, '--help'])))) {
    expect(run).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: leadwright \w+/) as string })
  }
  expect(await leadwright(['nonsense'])).toMatchObject({ code: 2, stdout: '' })
})

it('is quiet where its reader has seen enough', async () => {
  const run = await leadwright(['errors'], { isCutShort: true })
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' })
})
