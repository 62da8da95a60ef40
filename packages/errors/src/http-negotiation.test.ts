import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from './locale.ts'
import { preferredLocale, prefersProblem } from './http.ts'

const weight = fc.nat(1000).map((thousandths) => (thousandths / 1000).toFixed(3))

describe('the preferred language', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de', 'de'],
    ['DE-at', 'de'],
    ['de-AT, de;q=0.9, en;q=0.8', 'de'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['fr, de;q=0.5', 'de'],
    ['fr', 'en'],
    ['en;q=0.5, de', 'de'],
    ['en;q=0.5 , de ; q=0.7', 'de'],
    ['de;q=0', 'en'],
    ['de;q=0, *', 'en'],
    ['en;q=0, *', 'de'],
    ['en;q=0.1, *', 'de'],
    ['de, en', 'de'],
    ['en, de', 'en'],
    ['*, de', 'en'],
    ['de, *', 'de'],
    ['den', 'en'],
    ['de;q=1.001', 'en'],
    ['de;q=0.0001', 'en'],
    ['de;q=-1, en;q=0.001', 'en'],
    ['de;q=', 'en'],
    [',, ;,de', 'de'],
    ['constructor, __proto__', 'en'],
  ] as const)('of %j is %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })

  it('is one that we speak, whatever the header holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (header) => locales.includes(preferredLocale(header))))
  })

  it('is the one with the higher weight, whatever the order, the regions and the other languages', () => {
    const member = fc.record({
      en: weight,
      de: weight,
      region: fc.constantFrom('', '-AT', '-Latn-DE', '-1996'),
      other: fc.constantFrom('fr', 'ja;q=0.3', 'e', 'deu;q=0.9', '*;q=0'),
      turn: fc.boolean(),
    })
    fc.assert(
      fc.property(member, ({ en, de, region, other, turn }) => {
        fc.pre(en !== de)
        const members = [`en;q=${en}`, other, `de${region};q=${de}`]
        const header = (turn ? members.toReversed() : members).join(', ')
        expect(preferredLocale(header)).toBe(Number(de) > Number(en) ? 'de' : 'en')
      }),
    )
  })

  it('of an endless header is the default', () => {
    expect(preferredLocale('de,'.repeat(10_000))).toBe('en')
  })
})

describe('problem+json is preferred', () => {
  it.each([
    'application/problem+json',
    'Application/Problem+JSON',
    'application/problem+json;charset=utf-8',
    'application/problem+json;q=0.001',
    'application/problem+json, application/json;q=0.9',
    'application/json;q=0.5, application/problem+json;q=0.6, */*',
    'application/json;q=0, application/problem+json',
    'application/problem+json;q=0.1, */*',
    'text/html;title="a, application/json", application/problem+json',
  ])('by %s', (header) => {
    expect(prefersProblem(header)).toBe(true)
  })
})

describe('the published envelope stays', () => {
  it.each([
    null,
    '',
    '*/*',
    'application/*',
    'application/json',
    'application/json, application/problem+json',
    'application/problem+json;q=0.5, application/json;q=0.5',
    'application/problem+json;q=0.4, application/json;q=0.5',
    'application/problem+json;q=0',
    'application/problem+json;q=x',
    'application/problem+jsonp',
    'text/html;title="application/problem+json"',
    'text/html;title="unfinished, application/problem+json',
  ])('with %j', (header) => {
    expect(prefersProblem(header)).toBe(false)
  })

  it('whatever a header holds that does not name the other form', () => {
    const header = fc.string({ unit: 'binary' }).filter((text) => !/problem\+json/i.test(text))
    fc.assert(fc.property(header, (text) => !prefersProblem(text)))
  })

  it('unless the other form has the higher weight', () => {
    fc.assert(
      fc.property(weight, weight, fc.boolean(), (problem, json, turn) => {
        const members = [`application/problem+json;q=${problem}`, `application/json;q=${json}`, '*/*']
        const header = (turn ? members.toReversed() : members).join(',')
        expect(prefersProblem(header)).toBe(Number(problem) > Number(json))
      }),
    )
  })
})
