import { describe, expect, it } from 'vitest'
import { editSimilarity, oneLetter, slipCost } from './edit-distance.ts'

describe('slipCost', () => {
  it('is nothing for equal texts', () => expect(slipCost('acme', 'acme', 99)).toBe(0))

  it('is one letter for a letter left out', () => expect(slipCost('acme', 'ace', 99)).toBe(oneLetter))

  it('takes slips of the finger for likelier than other letters', () => {
    const other = slipCost('acmes', 'acmet', 99)
    expect(slipCost('acmes', 'acmed', 99)).toBeLessThan(other)
    expect(slipCost('acmes', 'acems', 99)).toBeLessThan(other)
    expect(slipCost('acmes', 'accmes', 99)).toBeLessThan(other)
  })

  it('takes a first letter and a digit for no slip', () => {
    expect(slipCost('acme', 'scme', 99)).toBeGreaterThan(slipCost('acme', 'acne', 99))
    expect(slipCost('zone1', 'zone2', 99)).toBeGreaterThan(slipCost('zonea', 'zones', 99))
  })

  it('is the same both ways', () =>
    expect(slipCost('robotics', 'rbotiscs', 99)).toBe(slipCost('rbotiscs', 'robotics', 99)))

  it('stops above its limit', () => expect(slipCost('abcdefgh', 'stuvwxyz', 6)).toBe(7))
})

describe('editSimilarity', () => {
  it('is 1 for equal texts and 0 below what is asked for', () => {
    expect(editSimilarity('acme', 'acme')).toBe(1)
    expect(editSimilarity('abcdefgh', 'stuvwxyz', 0.4)).toBe(0)
    expect(editSimilarity('', '')).toBe(0)
  })
})
