import { startSandbox, type SandboxCompany } from '@leadwright/sandbox'
import { parse } from 'csv-parse/sync'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { type CommandRun, runCommand } from './support/command.ts'

// `leadwright scrape` and `leadwright enrich` as a script runs them, against the real product.

let app: TestApp
let company: SandboxCompany
let key: string
let folder: string

beforeAll(async () => {
  app = await startTestApp()
  const sandbox = await startSandbox()
  await sandbox.close()
  const found = sandbox.companies.find(
    ({ website, mail, people, pattern }) =>
      website.kind === 'people' && mail.kind === 'mailboxes' && people.length > 4 && pattern === '{first}.{last}',
  )
  if (!found) throw new Error('the sandbox has such a company')
  company = found
})
afterAll(() => app.close())

beforeEach(async () => {
  key = (await (await app.newOwner()).key()).key
  folder = await mkdtemp(join(tmpdir(), 'leadwright-command-'))
  return () => rm(folder, { recursive: true })
})

const at = (file: string): string => join(folder, file)

const leadwright = (args: readonly string[], more: object = {}): Promise<CommandRun> =>
  runCommand({
    args,
    env: { XDG_CONFIG_HOME: folder, LEADWRIGHT_BASE_URL: app.url, LEADWRIGHT_API_KEY: key },
    ...more,
  })

const rowsOf = async (file: string): Promise<Record<string, string>[]> =>
  parse<Record<string, string>>(await readFile(at(file)), { columns: true })

const somebody = () => {
  const person = company.people.find(({ onWebsite, hasMailbox }) => onWebsite && hasMailbox)
  if (!person) throw new Error('the company has somebody')
  return person
}

const writeCompanies = (): Promise<void> =>
  writeFile(at('companies.csv'), `company,job_title\n"${company.name}","${somebody().title}"\nNo Such Company,CEO\n`)

it('makes people of companies, and addresses of people, and tells how well the rows matched', async () => {
  await writeCompanies()
  const person = somebody()
  const scraped = await leadwright(['scrape', at('companies.csv'), '-o', at('people.csv'), '--yes'])
  expect(scraped.stderr).toMatch(
    /Imported 2[\s\S]*1 of 2 rows, up to 3 credits[\s\S]*Credits available +100[\s\S]*Scraping/,
  )
  expect(scraped).toMatchObject({ code: 0 })
  expect(scraped.stdout).toMatch(/people found: 1; matched 1 of 2 rows \(50 %\)/)
  expect(scraped.stdout).toMatch(/Hint: Use accurate company names[\s\S]*No Such Company: /)
  expect(scraped.stdout).toMatch(/credits spent[\s\S]*people\.csv/)
  const people = await rowsOf('people.csv')
  expect(people.map((row) => row['full_name'])).toContain(person.fullName)

  // The list that is there, and the file that was written, lead to the same.
  const lists = JSON.parse((await leadwright(['lists', '--json'])).stdout) as { items: { id: string }[] }
  const ofList = ['enrich', '--list', lists.items[0]?.id ?? '', '-o', at('found.csv'), '--yes', '--json']
  const enriched = await leadwright(ofList)
  expect(enriched).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(enriched.stdout)).toMatchObject({
    job: { stage: 'completed', match: { matched: people.length - 1 } },
  })
  const found = (await rowsOf('found.csv')).find((row) => row['full_name'] === person.fullName)
  expect(found).toMatchObject({ email: person.email, email_status: 'valid' })

  const ofFile = await leadwright(['enrich', at('people.csv'), '-o', at('again.csv'), '--yes'])
  expect(ofFile).toMatchObject({ code: 0 })
  // What was found before is not paid for again.
  expect(ofFile.stdout).toMatch(/0 credits spent/)
})

it('goes on after Ctrl-C with the job that it named', async () => {
  await writeCompanies()
  const run = await leadwright(['scrape', at('companies.csv'), '-o', at('people.csv'), '--yes'], {
    interruptAt: /Scraping/,
  })
  expect(run).toMatchObject({ code: 130, stdout: '' })
  const [, jobId = ''] = /see it with: leadwright scrape --job (job_\w+) -o \S+people\.csv/.exec(run.stderr) ?? []
  expect(await readdir(folder)).toEqual(['companies.csv'])
  const again = await leadwright(['scrape', '--job', jobId, '-o', at('people.csv'), '--yes'])
  expect(again).toMatchObject({ code: 0 })
  expect((await rowsOf('people.csv')).length).toBeGreaterThan(1)
})

it('imports for another workflow by columns that it is told, for the command that follows', async () => {
  const { firstName, lastName, email } = somebody()
  await writeFile(at('names.csv'), `Given,Family,Web\n${firstName},${lastName},${company.domain}\n`)
  const columns = ['first_name=Given', 'last_name=Family', 'domain=Web'].flatMap((pair) => ['--columns', pair])
  const imported = await leadwright(['import', at('names.csv'), '--workflow', 'enrichment', ...columns, '--json'])
  const { listId } = JSON.parse(imported.stdout) as { listId: string }
  const run = await leadwright(['enrich', '--list', listId, '-o', at('found.csv'), '--yes'])
  expect(run).toMatchObject({ code: 0 })
  expect(await rowsOf('found.csv')).toMatchObject([{ Given: firstName, email }])
})

it('ends with a code that tells why', async () => {
  await writeFile(at('leads.csv'), 'email,name\nann@inbox.test,Ann\n')
  const imported = await leadwright(['import', at('leads.csv'), '--json'])
  const { listId } = JSON.parse(imported.stdout) as { listId: string }
  const out = ['-o', at('out.csv'), '--yes', '--json']
  const cases: [code: number, reason: string, run: Promise<CommandRun>][] = [
    [6, 'NO_LEADS_TO_ENRICH', leadwright(['enrich', '--list', listId, ...out])],
    [6, 'NO_LEADS_TO_SCRAPE', leadwright(['scrape', '--list', listId, ...out])],
    [6, 'INVALID_CSV_FORMAT', leadwright(['enrich', at('leads.csv'), ...out])],
    [5, 'JOB_NOT_FOUND', leadwright(['scrape', '--job', 'job_none', ...out])],
    [2, 'undefined', leadwright(['enrich', '--list', listId, '--include', 'everything', ...out])],
    [2, 'undefined', leadwright(['import', at('leads.csv'), '--workflow', 'guessing', '--json'])],
  ]
  for (const [code, reason, running] of cases) {
    const run = await running
    expect(run).toMatchObject({ code, stderr: '' })
    expect(String((JSON.parse(run.stdout) as { code?: string }).code)).toBe(reason)
  }
  const lists = JSON.parse((await leadwright(['lists', '--json'])).stdout) as { items: { id: string }[] }
  expect(lists.items.map(({ id }) => id)).toEqual([listId])
})
