import { expect, it } from 'vitest'
import { readFilter } from './filters.tsx'

it('reads the filter of a URL as the app writes it and as a person would', () => {
  expect(readFilter({ status: ['valid', 'risky'] })).toEqual({ status: ['valid', 'risky'] })
  expect(readFilter({ status: 'risky,valid' })).toEqual({ status: ['valid', 'risky'] })
  expect(readFilter({ status: 'valid', search: 'ann' })).toEqual({ status: ['valid'], search: 'ann' })
})

it('takes what means nothing for no filter, and says so: what is left out would be read from the URL', () => {
  for (const odd of [{}, { status: 'nonsense' }, { status: 7, search: {} }, { status: [], search: '' }]) {
    expect(Object.entries(readFilter(odd))).toEqual([
      ['status', undefined],
      ['search', undefined],
    ])
  }
})
