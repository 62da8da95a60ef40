import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePersonName } from '../person/parse.ts'
import type { PersonName } from '../person/types.ts'
import { learnPatterns } from './learn.ts'
import { localPartsOf } from './local-parts.ts'
import { otherPrior, patterns } from './patterns.ts'
import type { KnownAddress } from './types.ts'

const name = (fullName: string): PersonName => {
  const parsed = parsePersonName({ fullName })
  if (!parsed) throw new Error(`${fullName} is no name`)
  return parsed
}
const at = (local: string, fullName?: string): KnownAddress => ({
  email: `${local}@acme.test`,
  ...(fullName === undefined ? {} : { name: name(fullName) }),
})
const posterior = (known: readonly KnownAddress[], pattern: string): number =>
  learnPatterns(known).ranking.find((one) => one.pattern === pattern)?.posterior ?? 0

const someName = fc.constantFrom('Anna Kowalski', 'Jürgen Müller', 'Jan van den Berg', 'Mary-Jane Smith-Jones', 'Bo Li')
const someAddress = fc.record({
  local: fc.stringMatching(/^[a-z]{1,6}([._-][a-z]{1,6})?$/),
  person: fc.option(someName),
})
const someKnown = fc
  .array(someAddress, { maxLength: 12 })
  .map((list) => list.map(({ local, person }) => at(local, person ?? undefined)))

describe('patterns of a domain', () => {
  it('are the priors where nothing is known', () => {
    const { ranking, other } = learnPatterns([])
    expect(ranking.map(({ pattern }) => pattern)).toEqual(patterns.map((pattern) => pattern.name))
    expect(other).toBeCloseTo(otherPrior)
  })

  it('have probabilities that sum to 1, whatever is known', () => {
    fc.assert(
      fc.property(someKnown, (known) => {
        const { ranking, other } = learnPatterns(known)
        expect(ranking.reduce((sum, one) => sum + one.posterior, other)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('are never less likely for one more example that agrees', () => {
    fc.assert(
      fc.property(someKnown, someName, fc.nat(), (known, person, choice) => {
        const parts = localPartsOf(name(person))
        const part = parts[choice % parts.length]
        if (!part || known.some(({ email }) => email.startsWith(`${part.local}@`))) return
        const before = posterior(known, part.pattern)
        expect(posterior([...known, at(part.local, person)], part.pattern)).toBeGreaterThanOrEqual(before - 1e-12)
      }),
    )
  })

  it.each([
    ['akowalski', 'Anna Kowalski', '{f}{last}'],
    ['anna', 'Anna Kowalski', '{first}'],
    ['juergen.mueller', 'Jürgen Müller', '{first}.{last}'],
    ['jmuller', 'Jürgen Müller', '{f}{last}'],
    ['jan.van.den.berg', 'Jan van den Berg', '{first}.{last}'],
    ['berg', 'Jan van den Berg', '{last}'],
    ['jvandenberg', 'Jan van den Berg', '{f}{last}'],
    ['obrien_conan', 'Conan O’Brien', '{last}_{first}'],
    ['mj.smith-jones', 'Mary-Jane Smith-Jones', ''],
    ['ivan.kuzmin', 'Иван Кузьмин', '{first}.{last}'],
  ])('are told by %s of %s', (local, person, pattern) => {
    const explained = learnPatterns([at(local, person)]).ranking.filter(({ examples }) => examples > 0)
    expect(explained.map((one) => one.pattern)).toEqual(pattern === '' ? [] : [pattern])
  })

  it('are guessed from the shape of an address whose owner is not known', () => {
    expect(learnPatterns([at('a.schmidt')]).ranking[0]?.pattern).toBe('{f}.{last}')
    expect(learnPatterns([at('peter')]).ranking[0]?.pattern).toBe('{first}')
    const odds = (known: readonly KnownAddress[]): number => posterior(known, '{first}') / posterior(known, '{f}{last}')
    expect(odds([at('akowalski')])).toBeLessThan(odds([]))
  })

  it('are not learned from role accounts, nor twice from one address', () => {
    expect(learnPatterns([at('info'), at('sales'), at('no-reply'), at('Jobs2')])).toEqual(learnPatterns([]))
    const once = at('anna', 'Anna Kowalski')
    expect(learnPatterns([once, { ...once, email: 'ANNA@acme.test' }])).toEqual(learnPatterns([once]))
  })
})

describe('local parts', () => {
  it('can stand in an address, whoever they are of', () => {
    const anyone = fc.record({
      given: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { maxLength: 3 }),
      family: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 3 }),
      particles: fc.array(fc.constantFrom('van', 'al-', 'de'), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(anyone, (person) => {
        for (const { local } of localPartsOf(person)) {
          expect(local).toMatch(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/)
          expect(local.length).toBeLessThanOrEqual(64)
        }
      }),
    )
  })

  it.each([
    ['Jürgen Groß', ['juergen.gross', 'jurgen.gross']],
    ['Søren Ås', ['soren.as', 'soeren.aas']],
    ['Jan van den Berg', ['jan.vandenberg', 'jan.berg', 'jan.van.den.berg', 'jan.van-den-berg']],
    ['Omar al-Rashid', ['omar.alrashid', 'omar.rashid', 'omar.al.rashid', 'omar.al-rashid']],
    ['Anna Smith-Jones', ['anna.smith-jones', 'anna.smithjones', 'anna.smith', 'anna.jones']],
    ['Conan O’Brien', ['conan.obrien']],
  ])('%s is written in all ways that are usual', (person, expected) => {
    const dotted = localPartsOf(name(person)).filter(({ pattern }) => pattern === '{first}.{last}')
    expect(dotted.map(({ local }) => local)).toEqual(expected)
  })
})

describe('what a server refuses', () => {
  const refused = (fullName: string, local: string, certainty: number) => ({
    name: name(fullName),
    emails: [`${local}@acme.test`],
    certainty,
  })
  const after = (...refusals: ReturnType<typeof refused>[]) =>
    learnPatterns([], refusals).ranking.find(({ pattern }) => pattern === '{first}.{last}')?.posterior ?? 0

  it('makes the pattern behind it less likely, the more the surer it is that the person works there', () => {
    const [unsure, sure] = [0.3, 0.95].map((certainty) => after(refused('Anna Kowalski', 'anna.kowalski', certainty)))
    expect(sure).toBeLessThan(unsure ?? 0)
    expect(unsure).toBeLessThan(posterior([], '{first}.{last}'))
  })

  it('adds up over people', () => {
    const one = refused('Anna Kowalski', 'anna.kowalski', 0.9)
    expect(after(one, refused('Bo Li', 'bo.li', 0.9))).toBeLessThan(after(one))
  })

  it('says nothing where nobody is there', () => {
    expect(after(refused('Anna Kowalski', 'anna.kowalski', 0))).toBeCloseTo(posterior([], '{first}.{last}'))
  })

  it('leaves probabilities that sum to 1', () => {
    const refusal = fc.record({
      person: someName,
      local: fc.stringMatching(/^[a-z]{1,6}$/),
      certainty: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(someKnown, fc.array(refusal, { maxLength: 20 }), (known, list) => {
        const { ranking, other } = learnPatterns(
          known,
          list.map(({ person, local, certainty }) => refused(person, local, certainty)),
        )
        expect(ranking.reduce((sum, one) => sum + one.posterior, other)).toBeCloseTo(1)
      }),
    )
  })
})
