import { companyDomain, type CompanyQuery } from '@leadwright/people-finder'
import type { RowCompany, ReviewCandidate } from '../../db/schema/finding.ts'
import type { CompanySource } from './sources.ts'
import type { ReviewRow } from './store/reviews.ts'

/** The company that a row is about, or why there is none. */
export type Resolution =
  | { readonly outcome: 'matched'; readonly company: RowCompany & { readonly domain: string } }
  | { readonly outcome: 'review'; readonly candidates: ReviewCandidate[] }
  | {
      readonly outcome: 'none' | 'invalid'
      readonly reason: 'no_company_name' | 'generic_company' | 'company_not_found' | 'no_website' | 'invalid_domain'
    }

/**
 * Finds the company that a row means. A domain settles it; else it is the name, by what the organization has said of
 * that name before, and then by what the directory has.
 */
export async function resolveCompany(
  companies: CompanySource,
  query: CompanyQuery,
  said: Pick<ReviewRow, 'companyId' | 'status' | 'rejected'> | undefined,
): Promise<Resolution> {
  if (query.domain !== undefined) {
    const domain = companyDomain(query.domain)?.domain
    if (domain !== undefined) {
      const known = await knownAt(companies, domain)
      return { outcome: 'matched', company: known ?? { id: `domain:${domain}`, name: query.name || domain, domain } }
    }
    if (query.name === '') return { outcome: 'invalid', reason: 'invalid_domain' }
  }
  if (said?.status === 'accepted' && said.companyId !== null) {
    const company = await companies.get(said.companyId)
    if (company) return withWebsite({ id: company.id, name: company.name, domain: company.domain ?? null })
  }
  // "acme.example" in the place of a name is what it looks like, where there is such a company.
  const meant = companyDomain(query.name)?.domain
  const known = meant === undefined ? undefined : await knownAt(companies, meant)
  if (known) return { outcome: 'matched', company: known }
  // A domain that is none says nothing; the name stays.
  const { domain: _, ...named } = query
  const match = await companies.match(named, { except: new Set(said?.rejected) })
  if (match.outcome === 'matched') {
    const { id, name, domain = null } = match.company
    return withWebsite({ id, name, domain })
  }
  if (match.outcome === 'review') {
    const candidates = match.candidates.map(({ company, score, reasons }) => ({
      id: company.id,
      name: company.name,
      domain: company.domain ?? null,
      place: company.place ?? null,
      score: Math.round(score * 10) / 10,
      reasons,
    }))
    return { outcome: 'review', candidates }
  }
  if (match.reason === 'no_name') return { outcome: 'invalid', reason: 'no_company_name' }
  return { outcome: 'none', reason: match.reason === 'generic_name' ? 'generic_company' : 'company_not_found' }
}

/** The company that the directory has at a domain. */
async function knownAt(companies: CompanySource, domain: string) {
  const match = await companies.match({ name: '', domain }, {})
  if (match.outcome !== 'matched' || match.company.domain !== domain) return undefined
  const { id, name } = match.company
  return { id, name, domain }
}

const withWebsite = ({ domain, ...company }: RowCompany): Resolution =>
  domain === null ? { outcome: 'none', reason: 'no_website' } : { outcome: 'matched', company: { ...company, domain } }
