import { parsePersonName } from './parse.ts'
import { parseEastAsianName } from './east-asian.ts'
import type { PersonName } from './types.ts'

/**
 * Writes a name so that reading it gives the same parts again: "Ludwig van Beethoven", "山田 太郎"; with the surname
 * first and a comma where only that tells it from the given names: "García Márquez, Gabriel".
 */
export function formatName(name: PersonName): string {
  const surname = [...name.particles, ...name.family].join(' ').replaceAll('- ', '-')
  const given = name.given.join(' ')
  const surnameFirst = `${surname} ${given}`.trim()
  const plain = `${given} ${surname}`.trim()
  const natural = parseEastAsianName(surnameFirst) ? surnameFirst : plain
  return given === '' || same(parsePersonName({ fullName: natural }), name) ? natural : `${surname}, ${given}`
}

const key = ({ given, family, particles }: PersonName): string => JSON.stringify([given, particles, family])
const same = (one: PersonName | undefined, other: PersonName): boolean => one !== undefined && key(one) === key(other)
