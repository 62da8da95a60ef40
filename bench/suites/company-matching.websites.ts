import { companyKey, createCompanyIndex, type CompanyQuery, type CompanyRecord } from '@leadwright/people-finder'
import { rowOf, type Row } from '../harness/report.ts'

/** A party of `third-party-web`; of its type only what is read here. */
interface Entity {
  readonly name: string
  readonly company: string
  readonly domains: readonly string[]
}

interface Asked {
  readonly query: CompanyQuery
  readonly id: string
}

/**
 * Names against domains of those whose scripts pages load, which nothing was tuned on. A company has many names and
 * domains there, often none alike (`googletagmanager.com`); every party is in the directory.
 */
export function websites(entities: readonly Entity[]): { rows: Row[] } {
  const companies = Map.groupBy(entities, ({ company, name }) => companyKey(company || name))
  companies.delete('')
  const all = Array.from(companies, ([id, parts]) => ({
    id,
    name: parts[0]?.company || parts[0]?.name || id,
    domains: parts.flatMap(({ domains }) => domains.map((domain) => domain.replace(/^\*\./, ''))),
  })).filter(({ domains }) => domains.length > 0)
  const byDomain = all.map(({ id, domains }): CompanyRecord => ({ id, name: '', domain: domains[0] ?? '' }))
  const byName = all.map(({ id, name }): CompanyRecord => ({ id, name }))
  const both = all.map(({ id, name, domains }): CompanyRecord => ({ id, name, domain: domains[0] ?? '' }))
  const names = all.map(({ id, name }): Asked => ({ id, query: { name } }))
  const domains = all.map(({ id, domains: [domain = ''] }): Asked => ({ id, query: { name: '', domain } }))
  return {
    rows: [
      ...rowsOf('name → domain alone', byDomain, names),
      ...rowsOf('domain → name alone', byName, domains),
      ...rowsOf('domain → name and domain', both, domains),
    ],
  }
}

function rowsOf(what: string, records: readonly CompanyRecord[], questions: readonly Asked[]): Row[] {
  const index = createCompanyIndex(records)
  const matches = questions.map(({ id, query }) => ({ id, match: index.match(query) }))
  const matched = matches.flatMap(({ id, match }) => (match.outcome === 'matched' ? [match.company.id === id] : []))
  const right = matched.filter(Boolean).length
  return [
    rowOf(`${what}: precision`, 'people-finder', '%', (100 * right) / matched.length),
    rowOf(`${what}: recall`, 'people-finder', '%', (100 * right) / questions.length),
  ]
}
