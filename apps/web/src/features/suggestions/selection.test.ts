import { expect, it } from 'vitest'
import { countOf, everything, isChosen, nothing, toggled } from './selection.ts'

it('leaves some of all out, also of those that are not loaded', () => {
  const some = toggled(toggled(everything, 'a'), 'b')
  expect([isChosen(some, 'a'), isChosen(some, 'b'), isChosen(some, 'never seen')]).toEqual([false, false, true])
  expect(countOf(some, 1200)).toBe(1198)
  expect(countOf(toggled(some, 'a'), 1200)).toBe(1199)
})

it('takes some of none', () => {
  const some = toggled(nothing, 'a')
  expect([isChosen(some, 'a'), isChosen(some, 'b')]).toEqual([true, false])
  expect(countOf(some, 1200)).toBe(1)
  expect(countOf(toggled(some, 'a'), 1200)).toBe(0)
})
