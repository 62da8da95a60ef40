import { expect, it } from 'vitest'
import { readRowsFilter } from './rows-filter.ts'

it('reads the filter of a URL as the app writes it and as a person would', () => {
  expect(readRowsFilter({ outcome: ['review', 'matched'] })).toEqual({ outcome: ['matched', 'review'] })
  expect(readRowsFilter({ outcome: 'none,invalid' })).toEqual({ outcome: ['none', 'invalid'] })
  expect(readRowsFilter({ hint: 'job_title' })).toEqual({ hint: 'job_title' })
})

it('takes what means nothing for no filter, and says so: what is left out would be read from the URL', () => {
  for (const odd of [{}, { outcome: 'pending' }, { outcome: 7, hint: 'luck' }, { outcome: [], hint: ['job_title'] }]) {
    expect(Object.entries(readRowsFilter(odd))).toEqual([
      ['outcome', undefined],
      ['hint', undefined],
    ])
  }
})
