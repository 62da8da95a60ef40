import { describe, expect, test } from 'vitest'
import { looksMachineRandom } from './machine-random.ts'

/** mulberry32: a seeded generator, so that a rate measured once is the same tomorrow. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const base36 = 'abcdefghijklmnopqrstuvwxyz0123456789'

function missRate(alphabet: string, length: number): number {
  const random = seeded(length)
  const draws = 10_000
  let missed = 0
  for (let draw = 0; draw < draws; draw++) {
    const name = Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('')
    if (!looksMachineRandom(name)) missed++
  }
  return missed / draws
}

describe('random probes', () => {
  // Measured rates, each with room for a factor of about two. A probe that passes makes its domain look catch-all.
  // Without a digit nothing is held to be random, hence the rate of base 32, which has few.
  test.each([
    [24, 'base 36', base36, 0.0008],
    [32, 'base 36', base36, 0.0004],
    [24, 'hexadecimal', 'abcdef0123456789', 0.0008],
    [32, 'hexadecimal', 'abcdef0123456789', 0.0002],
    [32, 'base 32', 'abcdefghijklmnopqrstuvwxyz234567', 0.004],
  ])('%i characters of %s are taken for random', (length, _, alphabet, atMost) => {
    expect(missRate(alphabet, length)).toBeLessThan(atMost)
  })
})

describe('names that people and test scripts give', () => {
  test.each([
    'ok',
    'ann',
    'jane.doe',
    'user123',
    'lead00042',
    'test-7f3a',
    'u1699999999999',
    'maximilian.featherstonehaugh1987',
    'maximilianfeatherstonehaugh1987',
    'averyveryverylongname2024',
    'lead2024batch12row000123',
    'test20240101user0000001',
    'load1699999999999x12345',
    'testuser1699999999999abc',
    'user-3f2b8c1e-9a4d-4e6f-8b7a-1c2d3e4f5a6b',
    '3f2b8c1e-9a4d-4e6f-8b7a-1c2d3e4f5a6b',
    'x7k2m9q4w1z8',
    'abcdefghijklmnopqrstuvwxyz',
    'abcdefghijklmnopqrstuvwxyz0123456789',
    '12345678901234567890123456789012',
    'a'.repeat(64),
    'jörg.müllerlüdenscheidt1234567890',
    'jane+k3jf9sl2mxq8vz7pw1ab0cde',
  ])('%s is taken for a name', (name) => {
    expect(looksMachineRandom(name)).toBe(false)
  })

  test('numbered names stay names however far the numbers go', () => {
    for (let row = 0; row < 5_000; row++) {
      expect(looksMachineRandom(`lead${row}`)).toBe(false)
      expect(looksMachineRandom(`benchmarkrecipient${String(row).padStart(9, '0')}`)).toBe(false)
      expect(looksMachineRandom(`firstname${row}lastname${row}`)).toBe(false)
    }
  })
})
