import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCompanyIndex } from './company-index.ts'
import { companyKey, isGenericCompanyName } from './name.ts'
import type { CompanyMatch, CompanyRecord } from './types.ts'

const syllable = fc.constantFrom('ka', 'ro', 'mi', 'zen', 'tor', 'vex', 'lum', 'qua', 'bri', 'dos', 'fen', 'gly')
const word = fc.array(syllable, { minLength: 3, maxLength: 5 }).map((parts) => parts.join(''))
const name = fc.tuple(word, fc.constantFrom('', ' Systems', ' Technology', ' Labs')).map((parts) => parts.join(''))
const form = fc.constantFrom('', ' Inc.', ' GmbH & Co. KG', ', S.A. de C.V.', ' Co., Ltd.', ' A/S', ' Sp. z o.o.')
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 12, selector: companyKey })
const recordsOf = (all: readonly string[]): CompanyRecord[] => all.map((own, at) => ({ id: `c${at}`, name: own }))
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('a'.repeat(10_000), 'a b '.repeat(2500), '株'.repeat(10_000), '(('.repeat(5000), '.'.repeat(10_000)),
  fc.constantFrom('\u0000', '\ud800', '🚀'.repeat(99), 'ltd '.repeat(2500), 'a.'.repeat(5000), ' '.repeat(10_000)),
)

function isFound(match: CompanyMatch, id: string): boolean {
  if (match.outcome === 'matched') return match.company.id === id
  return match.outcome === 'review' && match.candidates.some(({ company }) => company.id === id)
}

describe('whatever the directory', () => {
  it('matches each of its names in any case, with any legal form and any accents', () => {
    fc.assert(
      fc.property(names, form, fc.nat(), fc.boolean(), (all, ending, at, upper) => {
        const own = all[at % all.length] ?? ''
        const accented = own.replaceAll('o', 'ö').replaceAll('e', 'é')
        const written = `${upper ? accented.toUpperCase() : accented}${ending}`
        const match = createCompanyIndex(recordsOf(all)).match({ name: written })
        expect(match).toMatchObject({ outcome: 'matched', company: { name: own }, reasons: ['same_name'] })
      }),
    )
  })

  it('gives the same answer in any order of the records', () => {
    fc.assert(
      fc.property(names, fc.array(name, { maxLength: 5 }), fc.nat(), (all, asked, by) => {
        const records = recordsOf(all)
        const turned = [...records.slice(by % records.length), ...records.slice(0, by % records.length)].toReversed()
        const [one, other] = [createCompanyIndex(records), createCompanyIndex(turned)]
        for (const query of [...all, ...asked]) expect(one.match({ name: query })).toEqual(other.match({ name: query }))
      }),
    )
  })

  it('never comes up with a company that was rejected', () => {
    fc.assert(
      fc.property(names, fc.nat(), (all, at) => {
        const records = recordsOf(all)
        const rejected = records[at % records.length]
        const match = createCompanyIndex(records).match(
          { name: rejected?.name ?? '' },
          { except: new Set([rejected?.id ?? '']) },
        )
        expect(isFound(match, rejected?.id ?? '')).toBe(false)
      }),
    )
  })

  it('answers any text, of records as of queries', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), anything, anything, anything, (all, query, domain, place) => {
        const index = createCompanyIndex(all.map((own, at) => ({ id: `c${at}`, name: own, domain, place })))
        expect(['matched', 'review', 'none']).toContain(index.match({ name: query, domain, place }).outcome)
        expect(() => isGenericCompanyName(query)).not.toThrow()
      }),
    )
  })

  it('does not depend on what was asked before', () => {
    fc.assert(
      fc.property(names, name, anything, (all, query, before) => {
        const index = createCompanyIndex(recordsOf(all))
        const first = index.match({ name: query })
        index.match({ name: before })
        expect(index.match({ name: query })).toEqual(first)
      }),
    )
  })
})
