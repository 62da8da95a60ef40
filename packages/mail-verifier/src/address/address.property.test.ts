import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress } from './parse.ts'

const atomCharacters = Array.from("abcXYZ019!#$%&'*+/=?^_`{|}~-éßİ用")
const quotedCharacters = [...atomCharacters, ' ', '@', '.', '(', ',', ';', '<', '[', String.raw`\\`, String.raw`\"`]
const run = (characters: string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength }).map((list) => list.join(''))

const atom = fc.array(run(atomCharacters, 4), { minLength: 1, maxLength: 3 }).map((atoms) => atoms.join('.'))
const local = fc.oneof(
  atom,
  run(quotedCharacters, 8).map((content) => `"${content}"`),
)
const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9]{0,10}[a-z0-9])?$/)
const domain = fc.oneof(
  fc.tuple(label, fc.constantFrom('com', 'org', 'co.uk', 'test')).map((labels) => labels.join('.')),
  fc.constantFrom('gmail.com', 'googlemail.com', 'xn--bcher-kva.example'),
)

describe('parseAddress', () => {
  it('never throws, whatever it is given', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme' }), local)
    fc.assert(
      fc.property(anything, anything, (left, right) => {
        for (const input of [left, `${left}@${right}`, `${left}@${right}.com`]) {
          const result = parseAddress(input)
          expect('problem' in result || 'normalized' in result).toBe(true)
        }
      }),
    )
  })

  it('gives back the parts that an address was made of', () => {
    fc.assert(
      fc.property(local, domain, (left, right) => {
        expect(parseAddress(`${left}@${right}`)).toMatchObject({
          address: `${left}@${right}`,
          local: left,
          domain: right,
        })
      }),
    )
  })

  it('normalizes a normalized address to itself', () => {
    fc.assert(
      fc.property(local, domain, (left, right) => {
        const once = parseAddress(`${left}@${right}`)
        if (!('normalized' in once)) throw new Error('the generator made a malformed address')
        expect(parseAddress(once.normalized)).toMatchObject({ normalized: once.normalized })
      }),
    )
  })
})
