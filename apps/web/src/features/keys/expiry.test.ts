import { describe, expect, it } from 'vitest'
import { expiresAt, firstDate } from './expiry.ts'

const now = Date.parse('2026-02-27T22:30:00Z')

describe('when a key ends', () => {
  it('is so many days from now, to the second', () => {
    expect(expiresAt('30', '', now)).toBe('2026-03-29T22:30:00.000Z')
    expect(expiresAt('365', '', now)).toBe('2027-02-27T22:30:00.000Z')
  })

  it('is the date that was chosen, or never', () => {
    expect(expiresAt('date', '2026-05-01', now)).toBe('2026-05-01')
    expect(expiresAt('never', '2026-05-01', now)).toBeUndefined()
  })

  it('is tomorrow at the earliest, in UTC, because a day begins before most of it has passed', () => {
    expect(firstDate(now)).toBe('2026-02-28')
  })
})
