import type { FoundPerson, PersonSource } from '../types.ts'
import { wordsOf } from '../words/fold.ts'
import type { Sighting } from './evidence.ts'
import { nameKey } from './name.ts'

// What readers see counts before what only programs see: a company notices a wrong title on its page and corrects it,
// while its JSON-LD comes from a template or a plugin that nobody looks at. Among what is seen, marked text is surer
// than text that was only recognised.
const rank: Readonly<Record<PersonSource, number>> = { microdata: 0, 'h-card': 0, card: 1, 'json-ld': 2, mailto: 3 }

// Far more than any company has of one name; what it costs to compare them grows with the square.
const maxSightings = 100
const maxNamesakes = 20

/** One entry a person: sightings on all pages and in all forms together. */
export function mergePeople(sightings: readonly Sighting[]): FoundPerson[] {
  const byName = new Map<string, Sighting[][]>()
  // By rank, so that the surest decides first who is who; what was seen first comes first among equals.
  const distinct = new Map(
    sightings.map((each) => [[each.name, each.title, each.email, each.url, each.source].join('\n'), each]),
  )
  const ordered = [...distinct.values()].toSorted((one, other) => rankOf(one) - rankOf(other))
  for (const sighting of ordered) {
    const key = lookupKey(sighting.name)
    const same = byName.get(key) ?? []
    byName.set(key, same)
    const person = same.find((each) => each.every((other) => isCompatible(other, sighting)))
    if (person && person.length < maxSightings) person.push(sighting)
    else if (!person && same.length < maxNamesakes) same.push([sighting])
  }
  const order = new Map<Sighting, number>(sightings.map((sighting, at) => [sighting, at]))
  const firstSeen = (person: readonly Sighting[]): number => Math.min(...person.map((each) => order.get(each) ?? 0))
  return [...byName.values()]
    .flat()
    .toSorted((one, other) => firstSeen(one) - firstSeen(other))
    .map(summary)
}

function rankOf({ source, isGuess }: Sighting): number {
  // A title that is only where others have theirs is less sure than any that is said to be one.
  return rank[source] + (isGuess === true ? 1.5 : 0)
}

/** First and last word: middle names come and go. */
function lookupKey(name: string): string {
  const words = nameKey(name).split(' ')
  return words.length < 3 ? words.join(' ') : `${words[0]} ${words.at(-1)}`
}

/** Whether two sightings of a name can be one person's. */
function isCompatible(one: Sighting, other: Sighting): boolean {
  if (one.email !== undefined && one.email === other.email) return true
  if (one.email !== undefined && other.email !== undefined) return false
  if (!haveCompatibleMiddles(one.name, other.name)) return false
  // Two entries of one list that have the name in common and nothing of their titles are two people.
  const isOneList = one.url === other.url && one.source === other.source
  if (!isOneList || one.title === undefined || other.title === undefined) return true
  const words = new Set(wordsOf(one.title))
  return wordsOf(other.title).some((word) => words.has(word))
}

function haveCompatibleMiddles(one: string, other: string): boolean {
  const middles = nameKey(one).split(' ').slice(1, -1)
  const others = nameKey(other).split(' ').slice(1, -1)
  if (middles.length === 0 || others.length === 0) return true
  return middles.every((middle, at) => {
    const beside = others[at] ?? middle
    return middle.startsWith(beside) || beside.startsWith(middle)
  })
}

function summary(person: readonly Sighting[]): FoundPerson {
  const [best] = person
  const titled = person.find(({ title }) => title !== undefined)
  const email = person.find((each) => each.email !== undefined)?.email
  if (!best) throw new Error('A person without a sighting')
  const { url, source } = titled ?? best
  return {
    name: best.name,
    ...(titled?.title !== undefined && { title: titled.title }),
    ...(email !== undefined && { email }),
    url,
    source,
  }
}
