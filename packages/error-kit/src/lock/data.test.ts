import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { same } from './data.ts'

it('says of two values of JSON what Node says of them', () => {
  const value = fc.jsonValue({ maxDepth: 3 })
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(same(a, b)).toBe(isDeepStrictEqual(a, b))
      expect(same(a, structuredClone(a))).toBe(true)
    }),
  )
})

it.each([
  [{ a: 1, b: [1] }, { b: [1], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, c: 2 }, { a: 1, b: 2 }, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [null, {}, false],
])('%j and %j are the same: %s', (a, b, are) => {
  expect(same(a, b)).toBe(are)
})
