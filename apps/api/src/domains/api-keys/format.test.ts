import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateKey, hintOf, isWellFormedKey } from './format.ts'

const anyKey = fc.constant(null).map(generateKey)

describe('the form of a key', () => {
  it('is a prefix, 22 random characters and a checksum of 6, all of them base62', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(key).toMatch(/^lw_live_[0-9A-Za-z]{28}$/)
        expect(isWellFormedKey(key)).toBe(true)
        expect(key.endsWith(hintOf(key))).toBe(true)
      }),
    )
  })

  it('stays as it is, because keys that were given out must go on working', () => {
    expect(isWellFormedKey('lw_live_00000000000000000000002hN13p')).toBe(true)
  })

  it('does not survive the change of any one character', () => {
    fc.assert(
      fc.property(
        anyKey,
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme-ascii' }),
        (key, n, other) => {
          const at = n % key.length
          fc.pre(key.charAt(at) !== other)
          expect(isWellFormedKey(key.slice(0, at) + other + key.slice(at + 1))).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('does not survive two neighbours changing places, a missing or an added character', () => {
    fc.assert(
      fc.property(anyKey, fc.nat(), (key, n) => {
        const at = n % (key.length - 1)
        const [a, b] = [key.charAt(at), key.charAt(at + 1)]
        if (a !== b) expect(isWellFormedKey(key.slice(0, at) + b + a + key.slice(at + 2))).toBe(false)
        expect(isWellFormedKey(key.slice(0, at) + key.slice(at + 1))).toBe(false)
        expect(isWellFormedKey(`${key}0`)).toBe(false)
        expect(isWellFormedKey(`${key}\n`)).toBe(false)
        expect(isWellFormedKey(` ${key}`)).toBe(false)
      }),
    )
  })

  it('is not had by any other text', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^lw_live_[0-9A-Za-z]{28}$/), (any, alike) => {
        expect(isWellFormedKey(any)).toBe(false)
        expect(isWellFormedKey(alike)).toBe(false) // by chance it would be one in 62^6
      }),
    )
  })

  it('makes keys that do not repeat', () => {
    expect(new Set(Array.from({ length: 1000 }, generateKey)).size).toBe(1000)
  })
})
