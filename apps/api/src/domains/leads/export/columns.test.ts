import { describe, expect, it } from 'vitest'
import { findRoles } from '../columns.ts'
import { foundColumns, verdictColumns } from './columns.ts'

const of = (workflow: 'enrichment' | 'scraping' | 'verification', columns: string[]) =>
  foundColumns(workflow, columns, findRoles(columns))
const names = (...args: Parameters<typeof of>): string[] => of(...args).added.map(({ name }) => name)

describe('the columns of what was found', () => {
  it('are none of a list for verification', () => expect(names('verification', ['email'])).toEqual([]))

  it('do not take a name that the list has', () => {
    expect(names('scraping', ['company', 'job_title'])).toEqual(
      expect.arrayContaining(['full_name', 'found_job_title', 'found_company', 'email']),
    )
  })

  it('have no address of their own where the list has a column for it, because it belongs there', () => {
    expect(of('enrichment', ['full_name', 'company', 'E-Mail']).email).toBe(2)
    expect(names('enrichment', ['full_name', 'company', 'E-Mail'])).not.toContain('email')
  })

  it('are the same however often an export comes in again', () => {
    let columns = ['company', 'job_title']
    for (let turn = 0; turn < 3; turn++) {
      const { added, replaced } = of('scraping', columns)
      const exported = [
        ...columns.filter((name) => !replaced.has(name) && !verdictColumns.includes(name)),
        ...added.map(({ name }) => name),
      ]
      expect(new Set(exported).size).toBe(exported.length)
      columns = [...exported, ...verdictColumns]
    }
  })
})
