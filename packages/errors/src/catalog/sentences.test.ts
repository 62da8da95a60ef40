import { describe, expect, it } from 'vitest'
import { contract, type Code, type Details, type Failure } from './index.ts'
import { csvFaults, csvProblems, foreignFiles } from './leads.ts'

const sage = <C extends Code>(code: C, details: Details<C>): string =>
  contract.sentence((contract.error as (code: Code, details: unknown) => Failure)(code, details), 'de')

const say = <C extends Code>(code: C, details: Details<C>): string =>
  (contract.error as (code: Code, details: unknown) => Failure)(code, details).message

it('names the first field that is wrong and how many more there are', () => {
  const issues = [
    { path: 'name', message: 'Must not be empty' },
    { path: 'workflow', message: 'Unknown' },
  ]
  expect(contract.error('INVALID_REQUEST', { issues }).message).toBe('name: Must not be empty (and 1 more).')
  expect(contract.error('INVALID_REQUEST', { issues: [] }).message).toContain('Check its fields')
})

it('says why a file was refused, with line and column where they are known', () => {
  const csv = { workflow: 'verification' } as const
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'not_csv', line: 7 })).toContain('line 7')
  const place = { line: 7, column: 'name' }
  const sentences = csvProblems.map((problem) =>
    say('INVALID_CSV_FORMAT', { ...csv, reason: 'not_csv', problem, ...place, limit: 32_767 }),
  )
  expect(sentences.every((sentence) => sentence.includes('line 7, column name, where a'))).toBe(true)
  expect(new Set(sentences).size).toBe(csvProblems.length)
  expect(sentences[2]).toContain('32,767 characters')
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'not_utf8', ...place })).toContain('line 7, column name.')
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'too_large', maxBytes: 10_485_760 })).toContain(
    'smaller than 10 MB.',
  )
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'too_large', maxBytes: 1_500_000 })).toContain('1,500,000 bytes')
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'empty' })).toContain('no rows')
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'duplicate_columns', column: 'email' })).toContain('email')
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'missing_columns', missingColumns: ['email'] })).toContain(
    'lacks the column email',
  )
})

it('says of chosen rows which ones have no address to verify', () => {
  const chosen = (['unverified', 'unknown', 'filter', 'ids'] as const).map((rows) => ({ listId: 'l', leads: 3, rows }))
  const sentences = chosen.map((details) => say('NO_EMAILS_TO_VERIFY', details))
  expect(sentences[0]).toBe(
    'Every address of the list has been verified. To verify all of them again, leave `rows` out.',
  )
  expect(new Set(sentences).size).toBe(4)
  expect(new Set(chosen.map((details) => sage('NO_EMAILS_TO_VERIFY', details))).size).toBe(4)
  expect(say('NO_EMAILS_TO_VERIFY', { listId: 'l', leads: 3 })).toContain('None of the 3 leads')
  const found = { listId: 'l', leads: 3, withEmail: 0, rows: 'filter' } as const
  for (const code of ['NO_LEADS_TO_ENRICH', 'NO_LEADS_TO_SCRAPE'] as const) {
    expect(say(code, found)).toContain('The filter finds no lead')
    expect(sage(code, found)).toContain('Der Filter findet keinen Lead')
  }
})

it('says what a file is, where it is told to be something else', () => {
  const csv = { workflow: 'verification', line: 1 } as const
  const sentences = foreignFiles.map((fileType) => say('INVALID_CSV_FORMAT', { ...csv, reason: 'not_csv', fileType }))
  expect(sentences[0]).toBe(
    `The file is an Excel workbook (.xlsx), not CSV. Save it as "CSV UTF-8" and upload that file, or convert it with: soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' in.xlsx.`,
  )
  expect(new Set(sentences).size).toBe(foreignFiles.length)
  expect(say('INVALID_CSV_FORMAT', { ...csv, reason: 'not_utf8', fileType: 'utf16' })).toContain('UTF-16')
  expect(sage('INVALID_CSV_FORMAT', { ...csv, reason: 'not_csv', fileType: 'xlsx' })).toContain('Excel-Arbeitsmappe')
})

it('takes an address where a name should be for what it is: a lead in the place of the header', () => {
  const workflow = 'verification' as const
  const missing = { reason: 'missing_columns' as const, workflow, missingColumns: ['email'] }
  const headless = say('INVALID_CSV_FORMAT', { ...missing, foundColumns: ['Ann', 'ann@inbox.test'] })
  expect(headless).toContain('The first row looks like a lead, not like column names.')
  expect(headless).toContain('requires email')
  expect(say('INVALID_CSV_FORMAT', { ...missing, foundColumns: ['mail', '@', 'a@b'] })).toContain('lacks the column')
  const twice = { reason: 'duplicate_columns' as const, workflow, column: 'ann@inbox.test' }
  expect(say('INVALID_CSV_FORMAT', twice)).toContain('looks like a lead')
  expect(sage('INVALID_CSV_FORMAT', twice)).toContain('sieht nach einem Lead aus')
})

it('tells a job that is over from one that is on its way', () => {
  const job = { jobId: 'job_1', expected: ['awaiting_decision' as const] }
  expect(say('INVALID_JOB_STAGE', { ...job, stage: 'completed' })).toContain('already completed')
  expect(say('INVALID_JOB_STAGE', { ...job, stage: 'analyzing' })).toContain('needs it to be awaiting decision')
})

it('counts credits in the singular and the plural', () => {
  const details = { operation: 'x', required: 2, available: 1, reserved: 0, shortfall: 1, purchaseUrl: '/' }
  expect(say('INSUFFICIENT_CREDITS', details)).toBe(
    'This needs 2 credits, and 1 credit is available. Buy at least 1 credit.',
  )
  const many = { ...details, required: 5000, available: 100, shortfall: 4900 }
  expect(say('INSUFFICIENT_CREDITS', many)).toBe(
    'This needs 5,000 credits, and 100 credits are available. Buy at least 4,900 credits.',
  )
  expect(say('NO_EMAILS_TO_VERIFY', { listId: 'lst_1', leads: 1 })).toContain('The only lead in the list has no')
})

describe('in German', () => {
  it('names the fields that are wrong without what is said of them in English', () => {
    const issues = ['name', 'name', 'workflow', '', 'a', 'b'].map((path) => ({ path, message: 'Must not be empty' }))
    expect(sage('INVALID_REQUEST', { issues })).toBe(
      'Die Anfrage ist nicht gültig. Prüfen Sie folgende Angaben: name, workflow, a (und 1 weitere).',
    )
    expect(sage('INVALID_REQUEST', { issues: [{ path: '', message: 'Wrong' }] })).not.toContain('Wrong')
  })

  it('says why a file was refused, in a sentence of its own for each reason', () => {
    const sentences = csvFaults.map((reason) =>
      sage('INVALID_CSV_FORMAT', {
        reason,
        workflow: 'enrichment',
        line: 7,
        missingColumns: ['a', 'b'],
        column: 'email',
      }),
    )
    expect(new Set(sentences).size).toBe(csvFaults.length)
    expect(sentences[0]).toContain('Zeile 7')
    expect(sentences[4]).toContain('fehlen die Spalten a, b, die der Workflow „Anreicherung“')
  })

  it('declines with the count', () => {
    const details = { operation: 'x', required: 1, available: 0, reserved: 0, shortfall: 1, purchaseUrl: '/' }
    expect(sage('INSUFFICIENT_CREDITS', details)).toBe(
      'Dafür wird 1 Credit benötigt, verfügbar sind 0 Credits. Kaufen Sie mindestens 1 Credit.',
    )
    expect(sage('NO_EMAILS_TO_VERIFY', { listId: 'l', leads: 1 })).toContain('Der einzige Lead der Liste hat keine')
    expect(sage('NO_EMAILS_TO_VERIFY', { listId: 'l', leads: 5 })).toContain('Keiner der 5 Leads der Liste hat eine')
  })

  it('names what was looked for, with its article, and nothing where the word is not known', () => {
    expect(sage('RESOURCE_NOT_FOUND', { resource: 'api_key', id: 'k' })).toContain('keinen API-Schlüssel')
    expect(sage('RESOURCE_NOT_FOUND', { resource: 'seat', id: 's' })).toContain('Es gibt nichts mit dieser ID')
    expect(sage('RESOURCE_NOT_FOUND', { resource: 'route', id: '/' })).toContain('Route')
  })

  it('tells a job that is over from one that is on its way', () => {
    const job = { jobId: 'j', expected: ['queued' as const, 'awaiting_decision' as const] }
    expect(sage('INVALID_JOB_STAGE', { ...job, stage: 'expired' })).toContain('bereits abgelaufen')
    expect(sage('INVALID_JOB_STAGE', { ...job, stage: 'verifying' })).toContain(
      '„Prüfung“; möglich ist dieser Aufruf in der Phase „Warteschlange“ oder „Entscheidung ausstehend“',
    )
  })
})
