import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { popularDomains } from '../lists/popular.ts'
import { editDistance } from './distance.ts'
import { suggestDomain } from './suggest.ts'

describe('suggestDomain', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['gnail.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmail.cm', 'gmail.com'],
    ['gmail.comm', 'gmail.com'],
    ['gmailcom.com', undefined],
    ['gmial.con', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['hotmai.com', 'hotmail.com'],
    ['hotmail.con', 'hotmail.com'],
    ['hotmial.cmo', 'hotmail.com'],
    ['yaho.com', 'yahoo.com'],
    ['yahooo.com', 'yahoo.com'],
    ['outlok.com', 'outlook.com'],
    ['outllook.com', 'outlook.com'],
    ['iclod.com', 'icloud.com'],
    ['protonmial.com', 'protonmail.com'],
    ['t-onlin.de', 't-online.de'],
    ['acme-industries.con', 'acme-industries.com'],
    ['acme-industries.nte', 'acme-industries.net'],
    ['acme-industries.comm', 'acme-industries.com'],
  ])('reads %s as %s', (domain, meant) => {
    expect(suggestDomain(domain)).toBe(meant)
  })

  it.each([
    ...'gmail.com ymail.com mail.com email.com cloud.com gmx.com gmx.de aol.com live.com me.com msn.com'.split(' '),
    ...'yahoo.ca yahoo.de hotmail.ca hotmail.nl outlook.de outlook.es yandex.kz proton.me protonmail.ch'.split(' '),
    ...'acme.com acme.io acme.co acme.dev stripe.com ibm.com google.com microsoft.com github.com'.split(' '),
    ...'inbox.test dead.test acme.example foo.invalid bar.local'.split(' '),
    ...'example.co.uk bbc.co.uk mod.uk xn--bcher-kva.de'.split(' '),
  ])('leaves %s alone', (domain) => {
    expect(suggestDomain(domain)).toBeUndefined()
  })

  it('never corrects a popular domain or its own suggestion', () => {
    for (const domain of popularDomains) expect(suggestDomain(domain)).toBeUndefined()
  })
})

describe('editDistance', () => {
  it('counts a swap of neighbours once', () => {
    expect(editDistance('gmial', 'gmail', 2)).toBe(1)
    expect(editDistance('ca', 'abc', 5)).toBe(3)
  })

  it('is symmetric, zero only for equals, and stops at its limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, fc.nat(8), (left, right, limit) => {
        const full = editDistance(left, right, 10)
        expect(editDistance(right, left, 10)).toBe(full)
        expect(full === 0).toBe(left === right)
        expect(Math.min(editDistance(left, right, limit), limit + 1)).toBe(Math.min(full, limit + 1))
      }),
    )
  })
})
