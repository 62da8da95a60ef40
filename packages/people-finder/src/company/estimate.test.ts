import { describe, expect, it } from 'vitest'
import { estimateNameWeights } from './estimate.ts'

const names = ['Acme Robotics', 'Boltmann Werke', 'Quorvex Labs', 'Zentor Systems', 'Luminara Gas', 'Fenwick Tools']
const records = names.map((name, at) => ({ id: `c${at}`, name: `${name} Inc` }))

describe('estimated weights', () => {
  const weights = estimateNameWeights(records, [
    ...names.map((name, at) => ({ name, id: `c${at}` })),
    ...names.map((name, at) => ({ name: name.replace('o', 'oo'), id: `c${at}` })),
    { name: 'Nobody Heard Of It' },
  ])

  it('speak for names that agree and against names that do not', () => {
    expect(Math.max(...weights.exact.same)).toBeGreaterThan(0)
    expect(weights.similar[0]?.[0]?.[0]).toBeLessThan(0)
  })

  it('never weigh less for more agreement', () => {
    for (const byWords of weights.similar) {
      for (const [words, row] of byWords.entries()) {
        for (const [letters, weight] of row.entries()) {
          expect(weight).toBeGreaterThanOrEqual(row[letters - 1] ?? Number.NEGATIVE_INFINITY)
          expect(weight).toBeGreaterThanOrEqual(byWords[words - 1]?.[letters] ?? Number.NEGATIVE_INFINITY)
        }
      }
    }
  })
})
