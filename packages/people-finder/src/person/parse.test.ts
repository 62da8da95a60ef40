import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatName } from './format.ts'
import { parsePersonName } from './parse.ts'

const parts = (fullName: string): string => {
  const name = parsePersonName({ fullName })
  return name ? [name.given, name.particles, name.family].map((words) => words.join(' ')).join('|') : 'none'
}

const pieces = [
  'Dr.',
  'Jr.',
  'PhD',
  'van',
  'de',
  'la',
  'al-',
  ',',
  ', ',
  '"Bob"',
  'García',
  'J.',
  'y',
  '山田',
  '김',
  'Søren',
]
const messy = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })), {
  maxLength: 7,
})
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  messy.map((list) => list.join(' ')),
)

describe('a full name', () => {
  it.each([
    ['John Smith', 'John||Smith'],
    ['Dr. Ludwig van Beethoven', 'Ludwig|van|Beethoven'],
    ['Smith, Dr. John', 'John||Smith'],
    ['DOE, JANE', 'JANE||DOE'],
    ['John Smith Jr., PhD', 'John||Smith'],
    ['Jane Doe, CISSP', 'Jane||Doe'],
    ['Prof. Dr. h.c. Eva Müller', 'Eva||Müller'],
    ['J.R.R. Tolkien', 'J R R||Tolkien'],
    ['Robert "Bob" Smith (he/him)', 'Robert||Smith'],
    ['Gabriel García Márquez', 'Gabriel||García Márquez'],
    ['María García de la Torre', 'María||García de la Torre'],
    ['José Ortega y Gasset', 'José||Ortega y Gasset'],
    ['Oscar de la Hoya', 'Oscar|de la|Hoya'],
    ['Mohammed bin Salman', 'Mohammed|bin|Salman'],
    ['Omar al-Rashid', 'Omar|al-|Rashid'],
    ['Van Morrison', 'Van||Morrison'],
    ['Mary-Jane Smith-Jones', 'Mary-Jane||Smith-Jones'],
    ['Conan O’Brien', 'Conan||O’Brien'],
    ['Jack Ma', 'Jack||Ma'],
    ['Pelé', '||Pelé'],
    ['Иван Кузьмин', 'Иван||Кузьмин'],
    ['山田 太郎', '太郎||山田'],
    ['山田太郎', '太郎||山田'],
    ['王小明', '小明||王'],
    ['欧阳娜娜', '娜娜||欧阳'],
    ['김민수', '민수||김'],
    ['남궁민수', '민수||남궁'],
    ['ジョン・スミス', 'ジョン||スミス'],
    ['', 'none'],
    ['12345', 'none'],
    ['n/a', 'none'],
    ['john@acme.example', 'none'],
    ['🎉', 'none'],
  ])('%s is %s', (text, expected) => expect(parts(text)).toBe(expected))

  it('is cut rather than read to the end where it goes on and on', () =>
    expect(parsePersonName({ fullName: 'a '.repeat(100_000) })?.given.length).toBeLessThan(101))
})

describe('a name in two fields', () => {
  it('keeps the surname as the list has it', () =>
    expect(parsePersonName({ firstName: 'Dr. Ana Maria', lastName: 'de Souza Lima, PhD' })).toEqual({
      given: ['Ana', 'Maria'],
      particles: ['de'],
      family: ['Souza', 'Lima'],
    }))

  it('is read as a whole where one field is empty', () =>
    expect(parsePersonName({ firstName: 'John Smith', lastName: ' ' })).toEqual({
      given: ['John'],
      particles: [],
      family: ['Smith'],
    }))

  it('is none where nothing in it is a letter', () =>
    expect(parsePersonName({ firstName: '-', lastName: '...' })).toBeUndefined())
})

describe('any text', () => {
  it('never throws, and is read the same again as it is written out', () => {
    fc.assert(
      fc.property(anyName, (fullName) => {
        const name = parsePersonName({ fullName })
        if (!name) return
        expect(name.family.length).toBeGreaterThan(0)
        expect(parsePersonName({ fullName: formatName(name) })).toEqual(name)
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws in two fields', () => {
    fc.assert(
      fc.property(anyName, anyName, (firstName, lastName) => {
        const name = parsePersonName({ firstName, lastName })
        expect(name === undefined || name.family.every((word) => /\p{L}/u.test(word))).toBe(true)
      }),
    )
  })
})
