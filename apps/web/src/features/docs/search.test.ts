import { facts } from '@leadwright/errors/client'
import { describe, expect, it } from 'vitest'
import { loadErrorPages, loadGuides } from './data.ts'
import { byStatus, search, similar } from './search.ts'

const pages = await loadErrorPages()
const codes = (found: readonly { code: string }[]): string[] => found.map(({ code }) => code)

describe('looking for a code', () => {
  it('finds it by its name, with or without underscores, and whatever the case', () => {
    expect(codes(search(pages, 'JOB_NOT_FOUND'))).toContain('JOB_NOT_FOUND')
    expect(codes(search(pages, 'job not found'))).toContain('JOB_NOT_FOUND')
    expect(search(pages, 'no such words anywhere')).toEqual([])
  })

  it('finds it by its status and by what its page says', () => {
    expect(codes(search(pages, '429'))).toContain('RATE_LIMIT_EXCEEDED')
    expect(codes(search(pages, 'checksum'))).toEqual(['INVALID_API_KEY'])
  })

  it('shows everything for nothing', () => {
    expect(search(pages, '  ')).toEqual(pages)
  })

  it('offers what a code that does not exist may have meant', () => {
    expect(codes(similar(pages, 'VERIFICATION_JOB_NOT_FOUND'))[0]).toBe('JOB_NOT_FOUND')
    expect(similar(pages, 'QUX')).toEqual([])
  })

  it('groups by status, lowest first', () => {
    expect(byStatus(pages).map(([status]) => status)).toEqual([400, 401, 403, 404, 429, 500])
  })
})

describe('what was generated', () => {
  it('has a page for every code of the contract, and leads only to pages that there are', () => {
    expect(codes(pages)).toEqual(Object.keys(facts).toSorted())
    for (const { related } of pages) expect(codes(pages)).toEqual(expect.arrayContaining([...related]))
  })

  it('has the guides that the documentation names', async () => {
    const guides = await loadGuides()
    expect(guides.map(({ name }) => name)).toEqual([
      'agents',
      'errors',
      'files',
      'finding',
      'generated-clients',
      'limits',
      'rate-limits',
      'troubleshooting',
      'webhooks',
    ])
    for (const { html } of guides) {
      const links = [...html.matchAll(/href="\/docs\/errors\/([A-Z_]+)/g)].map(([, code]) => code ?? '')
      expect(codes(pages)).toEqual(expect.arrayContaining(links))
    }
  })
})
