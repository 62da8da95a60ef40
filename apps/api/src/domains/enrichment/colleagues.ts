import {
  comparePeople,
  fold,
  formatName,
  parsePersonName,
  surnameDistance,
  type FoundPerson,
  type KnownAddress,
  type PersonName,
  type SiteReading,
} from '@leadwright/people-finder'
import { shown } from '../finding/hints.ts'
import type { RowHint } from '../../db/schema/finding.ts'

/** Somebody whom the company's website names. */
export interface Colleague {
  readonly name: PersonName
  readonly person: FoundPerson
}

/** Who works at a company, and what addresses of it are known. */
export interface Colleagues {
  readonly people: readonly Colleague[]
  readonly known: readonly KnownAddress[]
}

/** What a website teaches about a company. One that can't be read teaches nothing. */
export function colleaguesOf(reading: SiteReading): Colleagues {
  if (reading.outcome === 'failed') return { people: [], known: [] }
  const people = reading.people.flatMap((person) => {
    const name = parsePersonName({ fullName: person.name })
    return name ? [{ name, person }] : []
  })
  const named = people.flatMap(({ name, person: { email } }) => (email === undefined ? [] : [{ email, name }]))
  return { people, known: [...named, ...reading.addresses.map((email) => ({ email }))] }
}

/**
 * The page's entry for a person: of the same name, in whichever order ("Nagy Ildikó"), or the only one of that surname who
 * may go by another given name ("Tom" for Thomas, "J."). Another spelling of the surname may be another person, so it is
 * hinted at instead.
 */
export function findColleague({ people }: Colleagues, wanted: PersonName): FoundPerson | undefined {
  const words = wordsOf(wanted).sort().join(' ')
  const same = people.find(
    ({ name }) => comparePeople(wanted, name).verdict === 'same' || wordsOf(name).sort().join(' ') === words,
  )
  if (same) return same.person
  const [only, ...others] = people.filter(
    ({ name }) => comparePeople(wanted, name).verdict === 'likely' && sharesSurname(wanted, name),
  )
  return others.length === 0 ? only?.person : undefined
}

const wordsOf = ({ given, particles, family }: PersonName): string[] =>
  [...given, ...particles, ...family].flatMap((word) => fold(word).split(' '))

/** The same surname, or of two surnames one. */
function sharesSurname(a: PersonName, b: PersonName): boolean {
  if (surnameDistance(a, b) === 0) return true
  const [shorter, longer] = [a, b].map(({ family }) => family.map(fold)).sort((one, two) => one.length - two.length)
  return shorter !== undefined && shorter.length > 0 && shorter.every((word) => longer?.includes(word))
}

/** Slips of the pen that are close enough to be one. */
const maxEdits = 2

/**
 * Whether somebody of the company has nearly this name: then it was probably misspelt.
 * @param wanted a person for whom no address was found
 */
export function spellingHint({ people }: Colleagues, wanted: PersonName): RowHint | undefined {
  const near = people
    .filter(({ name }) => sharesGivenName(wanted, name))
    .map(({ name, person }) => ({ person, edits: surnameDistance(wanted, name) }))
    .filter(({ edits }) => edits > 0 && edits <= maxEdits)
    .sort((a, b) => a.edits - b.edits || (a.person.name < b.person.name ? -1 : 1))[0]
  if (!near) return undefined
  const value = shown(formatName(wanted))
  return { hint: 'name_spelling', value, evidence: `The company’s website names ${near.person.name}.` }
}

function sharesGivenName(a: PersonName, b: PersonName): boolean {
  // With the surname of the other, only the given names are compared.
  return comparePeople({ ...a, family: b.family, particles: b.particles }, b).verdict !== 'different'
}
