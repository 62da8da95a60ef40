import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTitles, hasFunction, parseTitle } from './title.ts'

const told = (text: string): string => {
  const { seniority = '-', functions, specialities } = parseTitle(text)
  return [seniority, functions.join(' '), specialities.join(' ')].join('|')
}
const score = (wanted: string, candidate: string): number => {
  const result = compareTitles(parseTitle(wanted), parseTitle(candidate))
  expect(result.matches).toBe(result.score > 0)
  return result.score
}

const anyTitle = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'Head',
        'of',
        'Sales',
        '&',
        '/',
        'VP',
        'Engineer',
        ',',
        'Assistant',
        'to',
        'CEO',
        'Leiter',
        '営業',
        'x',
      ),
      { minLength: 1, maxLength: 7 },
    )
    .map((words) => words.join(' ')),
)

describe('a title', () => {
  it.each([
    ['SVP Sales, EMEA', 'vice_president|sales|emea'],
    ['Vice President, Sales EMEA', 'vice_president|sales|emea'],
    ['CEO & Founder', 'owner|general_management|'],
    ['Head of Sales / Marketing', 'head|sales marketing|'],
    ['Head of Research and Development', 'head|engineering|'],
    ['R&D Manager', 'manager|engineering|'],
    ['Sr. Mgr., Eng', 'manager|engineering|'],
    ['CTO', 'chief|engineering|'],
    ['Chief Happiness Officer', 'chief||happiness'],
    ['Assistant Manager', 'lead||'],
    ['Deputy CFO', 'vice_president|finance|'],
    ['Assistant to the CEO', '-|assistance|'],
    ['Former CEO', '-||'],
    ['Product Owner', '-|product|'],
    ['Chief of Staff', 'head|chief_of_staff|'],
    ['CEO at Acme Software', 'chief|general_management|'],
    ['Technical Recruiter', '-|people|technical'],
    ['Geschäftsführer', 'chief|general_management|'],
    ['Geschaeftsfuehrerin', 'chief|general_management|'],
    ['Leiter Vertrieb', 'head|sales|'],
    ['Vertriebsleiter (m/w/d)', 'head|sales|'],
    ['Leiter:in Marketing', 'head|marketing|'],
    ['Assistenz der Geschäftsführung', '-|assistance|'],
    ['Directeur commercial', 'director|sales|'],
    ['Responsable des achats', 'manager|procurement|'],
    ['Director de Marketing', 'director|marketing|'],
    ['Amministratore delegato', 'chief|general_management|'],
    ['Diretora de Vendas', 'director|sales|'],
    ['Hoofd Inkoop', 'head|procurement|'],
    ['', '-||'],
  ])('%s is %s', (text, expected) => expect(told(text)).toBe(expected))

  it('of rank alone has no function', () => {
    expect(hasFunction(parseTitle('Manager'))).toBe(false)
    expect(hasFunction(parseTitle('Sales Manager'))).toBe(true)
  })
})

describe('whoever typed', () => {
  it.each([
    ['VP Sales', 'Vice President, Sales EMEA'],
    ['VP Sales', 'SVP of Sales'],
    ['Head of Marketing', 'Head of Marketing'],
    ['Head of Marketing', 'Marketing Director'],
    ['Head of Sales', 'Vertriebsleiterin'],
    ['CEO', 'Geschäftsführer'],
    ['CEO', 'CEO & Founder'],
    ['Founder', 'CEO & Founder'],
    ['CEO', 'Owner'],
    ['Manager', 'Sales Manager'],
    ['Manager', 'Office Manager'],
    ['Engineer', 'Software Engineer'],
    ['Engineer', 'Senior Data Engineer'],
    ['Marketing', 'Marketing Director'],
    ['HR Manager', 'People Manager'],
    ['VP Sales EMEA', 'VP Sales'],
    ['CMO', 'VP Marketing'],
    ['営業部長', '営業部長'],
    ['Barista', 'Head Barista'],
  ])('%s wants a %s', (wanted, candidate) => expect(score(wanted, candidate)).toBeGreaterThan(0))

  it.each([
    ['Sales Manager', 'Marketing Manager'],
    ['Engineer', 'Engineering Director'],
    ['Engineer', 'VP Engineering'],
    ['Engineer', 'Engineering Recruiter'],
    ['Engineering Manager', 'Software Sales Manager'],
    ['Sales Manager', 'Sales Engineer'],
    ['VP Sales', 'Sales Manager'],
    ['CEO', 'Assistant to the CEO'],
    ['CEO', 'Former CEO'],
    ['Owner', 'Product Owner'],
    ['Manager', 'Managing Director'],
    ['VP Sales EMEA', 'VP Sales APAC'],
    ['Specialist', 'Head of Sales'],
    ['営業部長', '人事部長'],
    ['Barista', 'Manager'],
    ['', 'Manager'],
    ['', ''],
  ])('%s does not want a %s', (wanted, candidate) => expect(score(wanted, candidate)).toBe(0))

  it.each([
    ['Head of Marketing', 'Head of Marketing', 'Marketing Director'],
    ['VP Sales', 'VP Sales', 'VP Sales EMEA'],
    ['Sales Manager', 'Sales Manager', 'Sales & Marketing Manager'],
    ['Manager', 'Manager', 'Sales Manager'],
    ['CEO', 'CEO', 'Owner'],
  ])('%s wants a %s more than a %s', (wanted, better, worse) =>
    expect(score(wanted, better)).toBeGreaterThan(score(wanted, worse)),
  )

  it('any title that has a word in it wants that title most', () => {
    fc.assert(
      fc.property(anyTitle, anyTitle, (title, other) => {
        fc.pre(title.trim() !== '')
        expect(score(title, title)).toBe(1)
        expect(score(title, other)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
