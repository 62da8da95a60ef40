import { expect, test } from 'vitest'
import type { ImportPreview } from '../lists/import-file.ts'
import { assigned, furtherEmail, takenFor, without } from './mapping.ts'

type Role = ImportPreview['columns'][number]['role']

/** A look at a file with nothing said, of which the columns named by letters were guessed to hold addresses. */
function lookedAt(roles: Readonly<Record<string, Role>>, emails: readonly string[]) {
  const columns = Object.entries(roles).map(([name, role]) => ({ name, role, samples: [] }))
  const reading = {
    separator: ',',
    headerLine: 1,
    roles: [],
    emailColumns: emails.map((column) => ({ column, leads: 1 })),
  }
  const guesses = new Map(columns.flatMap(({ name, role }) => (role === null ? [] : [[role, name] as const])))
  return { looked: { columns, reading }, guesses }
}

const { looked, guesses } = lookedAt({ A: 'email', B: null, C: null, D: 'first_name' }, ['A', 'B'])
const assign = (mapping: Parameters<typeof assigned>[0], column: string, taken: string) =>
  assigned(mapping, column, taken, looked, guesses)

test('what was guessed stands there, further columns of addresses included', () => {
  expect(['A', 'B', 'C', 'D'].map((name) => takenFor(name, looked, {}))).toEqual([
    'email',
    furtherEmail,
    '',
    'first_name',
  ])
})

test('what was said counts before what was guessed', () => {
  const mapping = { email: 'C', first_name: null }
  expect(['A', 'B', 'C', 'D'].map((name) => takenFor(name, looked, mapping))).toEqual(['', '', 'email', ''])
})

test('columns of addresses are added, put first and taken away', () => {
  expect(assign({}, 'C', furtherEmail)).toEqual({ email: ['A', 'B', 'C'] })
  expect(assign({}, 'B', 'email')).toEqual({ email: ['B', 'A'] })
  expect(assign({}, 'C', 'email')).toEqual({ email: ['C', 'B'] })
  expect(assign({}, 'B', '')).toEqual({ email: ['A'] })
  expect(assign({ email: ['A', 'C'] }, 'A', '')).toEqual({ email: ['C'] })
  expect(assign({ email: 'A' }, 'A', '')).toEqual({ email: null })
})

test('one that held something else gives that up for addresses, and the other way round', () => {
  expect(assign({}, 'D', furtherEmail)).toEqual({ first_name: null, email: ['A', 'B', 'D'] })
  expect(assign({}, 'B', 'company')).toEqual({ company: 'B', email: ['A'] })
  expect(takenFor('B', looked, { company: 'B' })).toBe('company')
})

test('what is given up goes back to the column that was guessed', () => {
  expect(assign({ first_name: 'C' }, 'C', '')).toEqual({})
  expect(assign({}, 'D', '')).toEqual({ first_name: null })
  expect(assign({ email: 'C' }, 'C', '')).toEqual({})
})

test('nothing is said any more of a column that is left out', () => {
  expect(without({ email: ['A', 'B'], first_name: 'D', company: null }, 'B')).toEqual({
    email: 'A',
    first_name: 'D',
    company: null,
  })
  expect(without({ email: ['A'], first_name: 'D' }, 'A')).toEqual({ first_name: 'D' })
  expect(without({ first_name: 'D' }, 'D')).toEqual({})
})
