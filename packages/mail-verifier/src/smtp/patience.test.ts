import { describe, expect, it } from 'vitest'
import { createPatience } from './patience.ts'

/** Feeds replies that took so many milliseconds each; lists the places where a refusal was made to wait. */
function tried(...replies: readonly [code: number, taken: number][]): number[] {
  let time = 0
  const patience = createPatience(() => time)
  patience.asked()
  return replies.flatMap(([code, taken], index) => {
    time += taken
    return patience.isTried(code) ? [index] : []
  })
}

describe('the patience of a server', () => {
  it('ends where refusals begin to take much longer than others, once a session', () => {
    expect(tried([550, 3], [550, 4], [550, 1004], [550, 1003])).toEqual([2])
    expect(tried([550, 8000], [550, 16_000], [550, 32_000])).toEqual([2])
  })

  it('is not at an end where every refusal takes its time, or where it is a moment', () => {
    expect(tried([550, 3000], [550, 3100], [550, 2900])).toEqual([])
    expect(tried([550, 2], [550, 300], [250, 5000], [550, 4])).toEqual([])
  })
})
