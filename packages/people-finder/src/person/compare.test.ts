import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePeople, surnameDistance } from './compare.ts'
import { parsePersonName } from './parse.ts'
import { editDistance, jaroWinkler } from './similarity.ts'
import type { PersonName } from './types.ts'

const name = (fullName: string): PersonName => {
  const parsed = parsePersonName({ fullName })
  if (!parsed) throw new Error(`${fullName} is no name`)
  return parsed
}
const verdict = (one: string, other: string): string => comparePeople(name(one), name(other)).verdict

const word = fc.oneof(
  fc.constantFrom(
    'Anna',
    'Ana',
    'Bob',
    'Robert',
    'J',
    'Müller',
    'Mueller',
    'Jean-Pierre',
    'García',
    'López',
    '王',
    'Иван',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
)
const anyPerson: fc.Arbitrary<PersonName> = fc.record({
  given: fc.array(word, { maxLength: 3 }),
  family: fc.array(word, { minLength: 1, maxLength: 3 }),
  particles: fc.array(fc.constantFrom('van', 'de', 'al-'), { maxLength: 2 }),
})

describe('two names', () => {
  it.each([
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Jürgen Müller', 'Jurgen Muller'],
    ['Jurgen Muller', 'JUERGEN MUELLER'],
    ['Dr. John Smith', 'Smith, John'],
    ['Vincent van Gogh', 'Vincent Gogh'],
    ['Jan van den Berg', 'Jan Vandenberg'],
    ['Jean-Pierre Dupont', 'Jean Pierre Dupont'],
    ['王伟', 'Wei Wang'],
    ['Łukasz Żółć', 'Lukasz Zolc'],
  ])('%s and %s are the same', (one, other) => expect(verdict(one, other)).toBe('same'))

  it.each([
    ['Bob Smith', 'Robert Smith'],
    ['J. Smith', 'John Smith'],
    ['Sergei Ivanov', 'Sergey Ivanov'],
    ['María García', 'María García López'],
    ['Jean Dupont', 'Jean-Pierre Dupont'],
    ['Smith John', 'John Smith'],
    ['Michael Johnson', 'Michael Johnston'],
    ['Tim Cook', 'James Tim Cook'],
    ['Kasia Nowak', 'Katarzyna Nowak'],
  ])('%s and %s are likely one person', (one, other) => expect(verdict(one, other)).toBe('likely'))

  it.each([
    ['John Smith', 'Jane Smith'],
    ['John A. Smith', 'John B. Smith'],
    ['Daniel Weber', 'Daniela Weber'],
    ['Mario Rossi', 'Maria Rossi'],
    ['John Smith', 'John Jones'],
    ['Smith', 'John Smith'],
    ['Anna Lee', 'Anna Li'],
  ])('%s and %s are different', (one, other) => expect(verdict(one, other)).toBe('different'))

  it('are compared alike from either side', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (one, other) => {
        expect(comparePeople(one, other)).toEqual(comparePeople(other, one))
        expect(surnameDistance(one, other)).toBe(surnameDistance(other, one))
      }),
      { numRuns: 1000 },
    )
  })

  it('are the same where they are one, whatever they are written in', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        expect(comparePeople(person, person)).toEqual({ verdict: 'same', score: 1 })
        expect(surnameDistance(person, person)).toBe(0)
      }),
    )
  })

  it('score between 0 and 1', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (one, other) => {
        const { score } = comparePeople(one, other)
        expect(score >= 0 && score <= 1).toBe(true)
      }),
    )
  })
})

describe('likeness of words', () => {
  // The examples of Winkler's paper, three decimals.
  it.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['abc', 'xyz', 0],
  ])('%s and %s', (one, other, expected) => expect(jaroWinkler(one, other)).toBeCloseTo(expected, 3))

  it('counts a swap of neighbours as one edit', () => {
    expect(editDistance('smiht', 'smith')).toBe(1)
    expect(editDistance('', 'abc')).toBe(3)
    expect(surnameDistance(name('A Müller'), name('B Müler'))).toBe(1)
  })
})
