import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnKey } from '../columns.ts'
import { distinctNames } from './names.ts'

it.each([
  [
    ['email', 'name', 'email'],
    ['email', 'name', 'email_2'],
  ],
  [
    ['Email', 'First-Name', 'first name', 'E-Mail', 'EMAIL'],
    ['Email', 'First-Name', 'first name_2', 'E-Mail', 'EMAIL_2'],
  ],
  [
    ['', 'column_1', ' '],
    ['column_1_2', 'column_1', 'column_3'],
  ],
  [
    ['a', 'a', 'a_2'],
    ['a', 'a_3', 'a_2'],
  ],
])('names that are missing or repeated are told apart: %j', (fields, names) => {
  expect(distinctNames(fields)).toEqual(names)
})

it('no two columns have one name, and what the file calls its own stays', () => {
  const field = fc.constantFrom('', ' ', 'a', 'A', 'a_2', 'a_3', 'column_1', 'Column 2', 'column_2_2', 'b')
  fc.assert(
    fc.property(fc.array(field, { maxLength: 12 }), (fields) => {
      const names = distinctNames(fields)
      expect(new Set(names.map(columnKey)).size).toBe(fields.length)
      for (const [index, each] of fields.entries()) {
        const isFirst = fields.findIndex((other) => columnKey(other) === columnKey(each)) === index
        if (each.trim() !== '' && isFirst) expect(names[index]).toBe(each)
      }
    }),
  )
})
