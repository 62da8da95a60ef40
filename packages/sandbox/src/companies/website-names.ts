import { capitalSurnames } from './plan.ts'
import type { Employee } from './people.ts'
import type { Random } from './random.ts'

const nicknames: Readonly<Record<string, string>> = {
  Robert: 'Bob',
  William: 'Bill',
  James: 'Jim',
  Thomas: 'Tom',
  Edward: 'Ted',
  Michael: 'Mike',
  Daniel: 'Dan',
  Christopher: 'Chris',
  Matthew: 'Matt',
  Benjamin: 'Ben',
  Samuel: 'Sam',
  Joseph: 'Joe',
  Anthony: 'Tony',
  Gregory: 'Greg',
  Elizabeth: 'Liz',
  Katherine: 'Kate',
  Margaret: 'Peggy',
  Jennifer: 'Jenny',
  Rebecca: 'Becky',
  Victoria: 'Vicky',
  Patricia: 'Pat',
  Deborah: 'Debbie',
}

/** A person's name as the company's website writes it. */
export function websiteNameOf(random: Random, slug: string, language: string, person: Employee): string {
  const { fullName, firstName, lastName } = person
  const nickname = nicknames[firstName]
  if (capitalSurnames.has(slug)) return `${firstName} ${lastName.toUpperCase()}`
  if (language === 'en' && nickname !== undefined && random.chance(25)) return `${nickname} ${lastName}`
  if (language === 'de' && random.chance(7)) return `Dr. ${fullName}`
  if (language === 'en' && random.chance(3)) return `${fullName}, PhD`
  return fullName
}
