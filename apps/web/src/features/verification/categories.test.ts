import { expect, test } from 'vitest'
import { categoryWords } from './categories.ts'

test('a category counts its addresses as the corrections beside it do, whatever of them is ruled out already', () => {
  const why = 'Another domain was probably meant.'
  expect(categoryWords('typo', 3, 0)).toEqual({ label: 'Likely typos (3)', hint: 'All of them are ruled out already.' })
  expect(categoryWords('typo', 3, 2)).toEqual({ label: 'Likely typos (3)', hint: `${why} 1 is ruled out already.` })
  expect(categoryWords('typo', 1200, undefined)).toEqual({ label: 'Likely typos (1,200)', hint: why })
  expect(categoryWords('typo', 3, 3)).toEqual({ label: 'Likely typos (3)', hint: why })
})
