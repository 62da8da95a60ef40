import { expect, it } from 'vitest'
import { exportName, exportQuery, isNothing, moved, usualForm } from './export-form.ts'

const list = {
  name: 'March fair',
  workflow: 'verification',
  columns: ['E-Mail', 'Name'],
  exportColumns: ['E-Mail', 'Name', 'verification_status'],
} as const
const usual = usualForm({ ...list, columns: [...list.columns], exportColumns: [...list.exportColumns] }, {})
const queryOf = (form: Partial<typeof usual>, locale = 'en') =>
  exportQuery(
    { ...usual, ...form },
    { ...list, columns: [...list.columns], exportColumns: [...list.exportColumns] },
    locale,
  )

it('asks for nothing where nothing was chosen', () => {
  expect(queryOf({})).toEqual({})
})

it.each([
  ['de', 'semicolon'],
  ['fr-FR', 'semicolon'],
  ['en-GB', 'comma'],
  ['ja', 'comma'],
])('for Excel in %s, fields are separated by a %s', (locale, separator) => {
  expect(queryOf({ file: 'for_excel' }, locale)).toEqual({ bom: 'true', separator })
})

it('names the columns where not all of ours are wanted', () => {
  expect(queryOf({ columns: 'verdict', perAddress: true })).toEqual({
    columns: '["E-Mail","Name","verification_status","verification_reason"]',
    rows: 'address',
  })
  expect(queryOf({ columns: 'own' })).toEqual({ columns: '["E-Mail","Name"]' })
})

it('has the columns in the order that was chosen, and the address that came in beside a corrected one', () => {
  const chosen = moved(usual.chosen, 2, -1).map(({ name }) => ({ name, isWanted: name !== 'Name' }))
  expect(queryOf({ columns: 'chosen', chosen })).toEqual({ columns: '["E-Mail","verification_status"]' })
  expect(queryOf({ columns: 'chosen', chosen, applySuggestions: true })).toEqual({
    columns: '["E-Mail","verification_status","original_email"]',
    suggestions: 'applied',
  })
})

it('moves no column beyond an end', () => {
  expect(moved(usual.chosen, 0, -1)).toBe(usual.chosen)
  expect(moved(usual.chosen, 2, 1)).toBe(usual.chosen)
})

it('writes what the filter shows, and says so in the name of the file', () => {
  const form = usualForm(
    { ...list, columns: [...list.columns], exportColumns: [...list.exportColumns] },
    { status: ['valid', 'risky'], search: 'bob' },
  )
  expect(queryOf(form)).toEqual({ status: 'valid,risky', search: 'bob' })
  expect(exportName({ ...form, file: 'workbook' }, { ...list, columns: [], exportColumns: [] })).toBe(
    'March fair valid risky bob.xlsx',
  )
})

it('is nothing without a verdict or without a column', () => {
  expect(isNothing(usual)).toBe(false)
  expect(isNothing({ ...usual, verdicts: [] })).toBe(true)
  expect(isNothing({ ...usual, columns: 'chosen', chosen: [] })).toBe(true)
})
