import { expect, it } from 'vitest'
import { newestFirst } from './newest-first.ts'

const items = (...days: number[]) =>
  days.map((day) => ({ createdAt: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z` }))
const days = (list: readonly { createdAt: string }[]) => list.map(({ createdAt }) => Number(createdAt.slice(8, 10)))

it('puts several lists into one, newest first', () => {
  const merged = newestFirst([
    { items: items(9, 5, 1), more: false },
    { items: items(7, 6), more: false },
    { items: [], more: false },
  ])
  expect(days(merged)).toEqual([9, 7, 6, 5, 1])
})

it('shows nothing that something still to be fetched would have to go before', () => {
  const sources = [
    { items: items(9, 5, 1), more: false },
    { items: items(7, 6), more: true },
  ]
  expect(days(newestFirst(sources))).toEqual([9, 7, 6])
  // A page later, everything that was shown is where it was.
  const later = [sources[0]!, { items: items(7, 6, 4, 2), more: false }]
  expect(days(newestFirst(later))).toEqual([9, 7, 6, 5, 4, 2, 1])
})
