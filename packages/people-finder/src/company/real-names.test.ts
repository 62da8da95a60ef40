import { describe, expect, it } from 'vitest'
import { createCompanyIndex } from './company-index.ts'
import { companyKey } from './name.ts'

// Kinds of differences between names that lists of real companies have shown.

const index = createCompanyIndex([
  { id: 'veltra', name: 'Veltra Inc.', domain: 'veltra.example' },
  { id: 'brook', name: 'Brook Ltd', domain: 'brook.example' },
  { id: 'north', name: 'Northwind Harbour Logistics GmbH', domain: 'northwind.example' },
  { id: 'tongfang', name: '同方股份有限公司' },
])
const outcome = (name: string, domain?: string): string => {
  const match = index.match({ name, ...(domain !== undefined && { domain }) })
  return match.outcome === 'matched' ? match.company.id : match.outcome
}

describe('a company', () => {
  it.each(['同芳股份有限公司'])('is another with one character changed, so that somebody looks: %s', (name) => {
    expect(outcome(name)).not.toMatch(/veltra|brook|tongfang/)
  })

  it('with more words is itself with a slip of the pen', () => {
    expect(outcome('Northwind Harbor Logistics')).toBe('north')
  })

  it('with a short name is itself where the domain says so, and not where another does', () => {
    expect(outcome('Veltro', 'veltra.example')).toBe('veltra')
    expect(outcome('Northwind Harbor Logistics', 'other.example')).not.toBe('north')
  })

  it.each([
    'Veltra™',
    'Veltra Inc. (NASDAQ: VLTR)',
    'Veltra Inc. d/b/a Sunny Side',
    'Veltra Ltd (in liquidation)',
    'Veltra GmbH i.L.',
    'Veltra GmbH, Berlin',
    'Veltra Inc. – New York',
  ])('is named before what stands behind its name: %s', (name) => {
    expect(companyKey(name)).toBe('veltra')
  })

  it.each(['Dba Systems', 'Liquidation World', 'Formerly Yours'])('may be called so: %s', (name) => {
    expect(companyKey(name).split(' ')).toHaveLength(2)
  })
})
