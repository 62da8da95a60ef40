import { describe, expect, it } from 'vitest'
import { createFrontier } from './frontier.ts'

describe('a frontier', () => {
  it('reaches as far as all is done, in whatever order', () => {
    const frontier = createFrontier({ lead: 40, leads: 4 })
    expect([50, 60, 70, 80].map((lead) => frontier.begin(lead))).toEqual([4, 5, 6, 7])
    frontier.done(5)
    expect(frontier.reached()).toEqual({ lead: 40, leads: 4 })
    frontier.done(4)
    expect(frontier.reached()).toEqual({ lead: 60, leads: 6 })
    frontier.done(7)
    expect(frontier.begin(90)).toBe(8)
    frontier.done(6)
    frontier.done(8)
    expect(frontier.reached()).toEqual({ lead: 90, leads: 9 })
  })
})
