import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

describe('fold', () => {
  it.each([
    ['  Škoda–Auto,  a.s. ', 'skoda auto a s'],
    ['Müller & Søn ß', 'muller son ss'],
    ['Кузьмин', 'kuzmin'],
    ['Сергей', 'sergey'],
    ['ガス', 'gasu'],
    ['삼성전자', 'samseongjeonja'],
    ['टाटा', 'tata'],
    ['ＡＢＣ １２', 'abc 12'],
  ])('writes %s as %s', (text, folded) => expect(fold(text)).toBe(folded))

  it('keeps words apart that only an apostrophe or a hyphen joined', () =>
    expect(fold("O'Brien-Smith")).toBe('o brien smith'))

  it('leaves out what is a picture or a trade mark sign', () => expect(fold('Acme™ 🚀 1️⃣ 🇩🇪 ©')).toBe('acme 1'))

  it('does not tell a composed letter from a decomposed one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })

  it('gives lower-case letters, digits and single spaces for any text, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        expect(fold(String.fromCharCode(...units))).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/)
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})
