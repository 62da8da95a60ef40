import { describe, expect, it } from 'vitest'
import { locales } from '../locale.ts'
import { exampleFailure } from '../testing.ts'
import { catalog, contract } from './index.ts'

describe.each(contract.codes)('%s', (code) => {
  const { docs, details, example } = catalog[code]

  it('says why it happens and how to fix it', () => {
    expect(docs.why.length).toBeGreaterThan(100)
    expect(docs.why).toMatch(/\.$/)
    expect(docs.fix.length).toBeGreaterThan(1)
    for (const step of docs.fix) expect(step).toMatch(/[.`]$/)
  })

  it('leads to other codes, which exist', () => {
    expect(docs.related.length).toBeGreaterThan(0)
    expect(new Set(docs.related).size).toBe(docs.related.length)
    expect(docs.related).not.toContain(code)
    expect(contract.codes).toEqual(expect.arrayContaining([...docs.related]))
  })

  it('has an example of its own shape, without members that the shape does not have', () => {
    expect(details === null ? example : details.parse(example)).toEqual(example)
  })

  it('speaks every language', () => {
    const failure = exampleFailure(code)
    for (const locale of locales) {
      const { summary, resolution } = contract.words(code, locale)
      for (const sentence of [summary, resolution, contract.sentence(failure, locale)]) {
        expect(sentence).toMatch(/^([A-ZÄÖÜ]|name: [A-Z]).*\.$/s)
        expect(sentence).not.toMatch(/undefined|NaN|\[object/)
      }
    }
    expect(contract.sentence(failure, 'en')).toBe(failure.message)
    expect(contract.sentence(failure, 'de')).not.toBe(failure.message)
    expect(contract.encode(failure).code).toBe(code)
  })
})
