import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnKey, findRoles, mergeColumns } from './columns.ts'

describe('adding a file’s columns to a list’s', () => {
  it('keeps the list’s order and puts what is new at the end', () => {
    const merged = mergeColumns(['email', 'name'], ['city', 'email'])
    expect(merged).toEqual({ columns: ['email', 'name', 'city'], positions: [2, 0] })
  })

  it('takes another spelling of a known column for the same', () => {
    const merged = mergeColumns(['E-Mail', 'First name'], ['first_name', 'email_address'])
    expect(merged).toEqual({ columns: ['E-Mail', 'First name'], positions: [1, 0] })
  })

  it('keeps apart two columns that one file has', () => {
    const merged = mergeColumns(['email_address'], ['email_address', 'email'])
    expect(merged).toEqual({ columns: ['email_address', 'email'], positions: [0, 1] })
  })

  it('never makes a header that would be refused', () => {
    const name = fc.constantFrom('email', 'E-Mail', 'email_address', 'name', 'First Name', 'firstname', 'x', 'column_2')
    const header = fc.uniqueArray(name, { selector: columnKey, minLength: 1 })
    fc.assert(
      fc.property(header, header, header, (first, second, third) => {
        const one = mergeColumns(first, second)
        const { columns, positions } = mergeColumns(one.columns, third)
        expect(new Set(columns.map(columnKey)).size).toBe(columns.length)
        expect(new Set(positions).size).toBe(third.length)
        expect(columns.slice(0, first.length)).toEqual(first)
        for (const [index, position] of positions.entries()) {
          const [mine, its] = [third[index] ?? '', columns[position] ?? '']
          expect(columnKey(mine) === columnKey(its) || sameRole(third, mine, columns, its)).toBe(true)
        }
      }),
    )
  })
})

const sameRole = (file: string[], mine: string, list: string[], its: string): boolean => {
  const theirs = findRoles(list)
  return [...findRoles(file)].some(
    ([role, at]) => file[at] === mine && (list[theirs.get(role) ?? -1] === its || theirs.has(role)),
  )
}
