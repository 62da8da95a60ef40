import { describe, expect, it } from 'vitest'
import { createCompanyIndex } from './company-index.ts'
import type { CompanyMatch, CompanyRecord } from './types.ts'

const directory: readonly CompanyRecord[] = [
  { id: 'acme', name: 'Acme Robotics, Inc.', domain: 'acme.example.com', place: 'Boston, United States' },
  {
    id: 'bolt',
    name: 'Boltmann Werke GmbH & Co. KG',
    aliases: ['Boltmann'],
    domain: 'https://www.boltmann.de/kontakt',
  },
  { id: 'elsys-ag', name: 'Elsys AG' },
  { id: 'elsys-ltd', name: 'Elsys Ltd' },
  { id: 'globex', name: 'Globex International Manufacturing LLC', domain: 'globex.com' },
  { id: 'romashka', name: 'ООО «Ромашка»' },
  { id: 'toyota', name: '株式会社トヨタ' },
  { id: 'quorvex-us', name: 'Quorvex', place: 'Austin, USA' },
  { id: 'quorvex-de', name: 'Quorvex', place: 'München, Deutschland' },
  { id: 'general', name: 'General Services Ltd' },
  { id: 'gas', name: 'Sakura Gas Kogyo', domain: 'gmail.com' },
]
const index = createCompanyIndex(directory)

const idOf = (match: CompanyMatch): string => (match.outcome === 'matched' ? match.company.id : match.outcome)
const match = (name: string, more: { domain?: string; place?: string } = {}): CompanyMatch =>
  index.match({ name, ...more })

describe('a company index', () => {
  it('knows its records', () => {
    expect(index.size).toBe(directory.length)
    expect(index.get('globex')).toBe(directory[4])
    expect(index.get('nobody')).toBeUndefined()
  })

  it.each([
    ['acme robotics', 'acme'],
    ['ACME ROBOTICS CORP', 'acme'],
    ['Ácme Röbotics', 'acme'],
    ['AcmeRobotics', 'acme'],
    ['Robotics Acme', 'acme'],
    ['Acme Robtics Inc', 'acme'],
    ['Globex Intl Mfg', 'globex'],
    ["Globex Int'l Manufacturing", 'globex'],
    ['boltmann', 'bolt'],
    ['Romashka', 'romashka'],
    ['toyota kk', 'toyota'],
    ['Elsys AG', 'elsys-ag'],
  ])('matches %s', (name, id) => expect(idOf(match(name))).toBe(id))

  it('says what speaks for a match', () => {
    expect(match('Acme Robotics')).toMatchObject({ outcome: 'matched', reasons: ['same_name'] })
    expect(match('AcmeRobotics')).toMatchObject({ reasons: ['spacing_differs'] })
    expect(match('Robotics Acme')).toMatchObject({ reasons: ['same_words'] })
    expect(match('Acme Robtics Inc')).toMatchObject({ reasons: ['similar_name'] })
  })

  it('leaves companies that differ in their legal form only to somebody who looks', () => {
    const found = match('Elsys')
    expect(found).toMatchObject({ outcome: 'review', candidates: [{ reasons: ['same_name', 'ambiguous'] }, {}] })
  })

  it('tells companies of one name apart by their countries', () => {
    expect(match('Quorvex').outcome).toBe('review')
    expect(match('Quorvex', { place: 'Berlin, Germany' })).toMatchObject({ company: { id: 'quorvex-de' } })
    expect(match('Quorvex', { place: 'Austin' }).outcome).toBe('review')
  })

  it('never takes initials for more than a hint', () => {
    const found = match('GIM')
    expect(found).toMatchObject({
      outcome: 'review',
      candidates: [{ company: { id: 'globex' }, reasons: ['acronym'] }],
    })
  })

  it('shows every company whose name begins so, where nothing else is likely', () => {
    const northwinds = createCompanyIndex([
      { id: 'energy', name: 'Northwind Energy AG' },
      { id: 'logistics', name: 'Northwind Logistics GmbH' },
      { id: 'other', name: 'Southwind Energy AG' },
    ])
    const found = northwinds.match({ name: 'Northwind' })
    const ids = found.outcome === 'review' ? found.candidates.map(({ company }) => company.id) : []
    expect(ids).toEqual(['energy', 'logistics'])
  })

  it.each(['', 'Inc.', 'Co., Ltd.', '\u0000', '🚀'])('has no name to go by in %j', (name) =>
    expect(match(name)).toEqual({ outcome: 'none', reason: 'no_name' }),
  )

  it('takes a generic name for a company only where one is called so', () => {
    expect(match('Global Services Ltd')).toEqual({ outcome: 'none', reason: 'generic_name' })
    expect(idOf(match('general services'))).toBe('general')
  })

  it('finds a company that is called after a legal form', () => {
    const airline = createCompanyIndex([{ id: 'sas', name: 'SAS' }])
    expect(idOf(airline.match({ name: 'sas' }))).toBe('sas')
  })

  it('has no candidate for what is like nothing', () =>
    expect(match('Zyxwvut Hydraulics')).toEqual({ outcome: 'none', reason: 'no_candidate' }))
})

describe('a domain', () => {
  it.each([
    ['the same', 'globex.com'],
    ['a URL', 'https://shop.globex.com/en?x=1'],
    ['an address', 'jane@mail.globex.com'],
  ])('decides where it is %s and the name is bad', (_, domain) => {
    expect(match('Globex (old account)', { domain })).toMatchObject({ outcome: 'matched', company: { id: 'globex' } })
    expect(idOf(match('', { domain }))).toBe('globex')
  })

  it('does not decide against a completely different name', () => {
    const found = match('Umbrella Pharma', { domain: 'globex.com' })
    expect(found).toMatchObject({
      outcome: 'review',
      candidates: [{ company: { id: 'globex' }, reasons: ['same_domain'] }],
    })
  })

  it('leaves a name and a domain of two companies to somebody who looks', () =>
    expect(match('Acme Robotics', { domain: 'globex.com' }).outcome).toBe('review'))

  it('says nothing where it is everybody’s', () => {
    expect(match('', { domain: 'sakura@gmail.com' })).toEqual({ outcome: 'none', reason: 'no_name' })
    expect(idOf(match('Acme Robotics', { domain: 'acme@gmail.com' }))).toBe('acme')
  })
})

describe('a company that a person has rejected', () => {
  it('is not found again', () => {
    expect(index.match({ name: 'Acme Robotics' }, { except: new Set(['acme']) }).outcome).not.toBe('matched')
    expect(idOf(index.match({ name: 'Elsys' }, { except: new Set(['elsys-ag']) }))).toBe('elsys-ltd')
  })
})
