import { expect, it } from 'vitest'
import { exportQuery, usualForm } from './export-form.ts'

it('asks for nothing where nothing was chosen', () => {
  expect(exportQuery(usualForm, ['email'], 'en')).toEqual({})
})

it.each([
  ['de', 'semicolon'],
  ['fr-FR', 'semicolon'],
  ['en-GB', 'comma'],
  ['ja', 'comma'],
])('for Excel in %s, fields are separated by a %s', (locale, separator) => {
  expect(exportQuery({ ...usualForm, file: 'for_excel' }, [], locale)).toEqual({ bom: 'true', separator })
})

it('names the columns where not all of ours are wanted', () => {
  const query = exportQuery(
    { ...usualForm, added: 'verdict', perAddress: true },
    ['E-Mail', 'verification_status'],
    'en',
  )
  expect(query).toEqual({
    columns: '["E-Mail","verification_status","verification_reason"]',
    rows: 'address',
  })
})
