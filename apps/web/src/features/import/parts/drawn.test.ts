import { expect, it } from 'vitest'
import { isDrawn } from './drawn.ts'

const names = ['email', 'name', 'column_3', 'name_2']

it.each([
  ['bars', 'email|name||name', false],
  ['bars and quotes', '"email"|"name"||"name"', false],
  ['psql', ' email | name | | name', true],
  ['mysql', '| email | name | | name |', true],
  ['sqlite3 in columns', 'email  name    name', true],
  ['psql, a value a line', 'email|ann@inbox.test', true],
  ['sqlite3, a value a line', ' email = ann@inbox.test', true],
  ['sqlite3 in quotes', "'email','name'", true],
])('names as %s have them are those of a drawn table, or not', (_, line, drawn) => {
  expect(isDrawn(names, line)).toBe(drawn)
})
