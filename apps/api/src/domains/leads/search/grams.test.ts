import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bitsOfSearch, fold, Slices } from './grams.ts'

/** Whether the filter of a segment says that its texts may have this one. */
function mayHave(slices: Slices, segments: number, segment: number, search: string): boolean {
  const width = segments / 8
  return bitsOfSearch(search).every((bit) => {
    const byte = slices.bytes[bit * width + (segment >> 3)] ?? 0
    return ((byte >> (segment & 7)) & 1) === 1
  })
}

it('a filter knows each part of each text of its segment', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.nat(63), (some, from, length, segment) => {
      const slices = new Slices(64)
      for (const text of some) slices.add(segment, text)
      for (const text of some) {
        const characters = Array.from(text)
        const start = from % characters.length
        const part = characters.slice(start, start + 1 + (length % 100)).join('')
        for (const search of [part, part.toUpperCase(), part.toLowerCase()]) {
          // Some letters are another one once they have been capital; databases compare small ones.
          if (search.toLowerCase() === part.toLowerCase()) expect(mayHave(slices, 64, segment, search)).toBe(true)
        }
      }
    }),
    { numRuns: 50 },
  )
})

it.each(['q', 'ß', '北', '北京', 'zq', 'xyz', 'wxyz', 'vwxyz', 'nobody@example.com', 'Anna Obermann'])(
  'a filter knows that %s is not there, in all segments but a few',
  (search) => {
    const slices = new Slices(8)
    for (let segment = 0; segment < 8; segment++) {
      for (let n = 0; n < 256; n++) slices.add(segment, `anna.meier${segment * 256 + n}@inbox.test Anna Meier, 上海市`)
    }
    expect([0, 1, 2, 3, 4, 5, 6, 7].filter((segment) => mayHave(slices, 8, segment, search)).length).toBeLessThan(2)
    expect(mayHave(slices, 8, 7, 'anna.meier1801@')).toBe(true)
    expect(mayHave(slices, 8, 0, '上')).toBe(true)
  },
)

it('letters are the same whatever a database makes of their case', () => {
  expect(fold('ΟΔΟΣ')).toBe(fold('οδος'))
  expect(fold('İstanbul')).toBe(fold('istanbul'))
  expect(fold('ISTANBUL')).toBe(fold('ıstanbul'))
})
