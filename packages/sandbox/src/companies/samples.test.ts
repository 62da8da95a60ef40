import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ascii } from './ascii.ts'
import { madeCompanies } from './companies.ts'
import type { SandboxCompany } from './types.ts'

const companies = madeCompanies().map(({ company }) => company)

/** Rows of a sample that the product serves, by column; no cell of them has a line break. */
function sample(name: string): Record<string, string>[] {
  const file = readFileSync(new URL(`../../../../apps/api/samples/${name}.csv`, import.meta.url), 'utf8')
  const [head = [], ...rows] = file
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    )
  return rows.map((cells) => Object.fromEntries(head.map((column, index) => [column, cells[index] ?? ''])))
}

const folded = (text: string, german = false): string => ascii(text, german).replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** The company whose name or other name the cell begins with, the longest such; or whose domain it is. */
function companyOf(cell: string): SandboxCompany | undefined {
  const wanted = folded(cell)
  const score = ({ name, aliases }: SandboxCompany): number =>
    Math.max(...[name, ...aliases].map((each) => (wanted.startsWith(folded(each)) ? folded(each).length : 0)))
  const [best] = companies.toSorted((a, b) => score(b) - score(a))
  return companies.find(({ domain }) => domain === cell) ?? (best && score(best) > 0 ? best : undefined)
}

/** What is wrong on purpose, so that somebody who tries the sample sees what becomes of it. */
const slips: Readonly<Record<string, string>> = {
  'Northfell Analitics': 'northfell-analytics.test',
  'Sundial Paymants': 'sundial-payments.test',
}
const nowhere = new Set(['Global Services', 'Inc.'])

test.each(['scraping', 'enrichment'])('companies of %s.csv exist here, but for what is wrong on purpose', (name) => {
  const rows = sample(name)
  expect(rows.length).toBeGreaterThanOrEqual(20)
  for (const { company = '', domain = '' } of rows) {
    const cell = slips[company] ?? (company === '' ? domain : company)
    expect([cell, companyOf(cell) === undefined]).toEqual([cell, nowhere.has(cell)])
  }
})

test('people of enrichment.csv work there, but for those who are wrong on purpose', () => {
  const same = (given: string, own: string): boolean =>
    [false, true].some((german) => folded(own, german).startsWith(folded(given, german)))
  const strangers = sample('enrichment').filter(({ first_name = '', last_name = '', company = '', domain = '' }) => {
    const people = companyOf(slips[company] ?? (company === '' ? domain : company))?.people ?? []
    return !people.some(({ latin }) => same(first_name, latin.firstName) && same(last_name, latin.lastName))
  })
  // A nickname, a slip of the pen, a person nobody knows, and no company at all.
  expect(strangers.map(({ last_name: lastName }) => lastName)).toEqual(['Miller', 'Winkermann', 'Nobody', 'Lee'])
})

test('titles of scraping.csv are held by somebody, but for those that are wrong on purpose', () => {
  const missing = sample('scraping').filter(({ company = '', job_title: title = '' }) => {
    const people = companyOf(slips[company] ?? company)?.people ?? []
    return !people.some((person) => person.onWebsite && folded(person.title) === folded(title))
  })
  expect(missing.map(({ job_title: title }) => title)).toEqual([
    'Leiter Rechnungswesen',
    'CEO',
    'Einkaufsleiterin',
    'Manager',
    'Head of Sales',
  ])
})
