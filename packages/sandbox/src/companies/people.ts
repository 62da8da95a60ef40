import { localPartOf, type AddressStyle } from './address.ts'
import { latinCultures } from './roster/countries.ts'
import type { Culture, Word } from './names/culture.ts'
import type { Random } from './random.ts'
import type { SandboxPerson } from './types.ts'
import type { TitlePool, TitleWord } from './words/title-pool.ts'

/** A person with an address, before anything is said of the website. */
export type Employee = Omit<SandboxPerson, 'websiteName' | 'onWebsite' | 'emailPublished' | 'hasMailbox'>

export interface Workforce {
  readonly domain: string
  readonly size: number
  /** The culture that most of its people are of. */
  readonly culture: Culture
  /** Percentage of people of other cultures. */
  readonly foreigners: number
  readonly titles: TitlePool
  readonly style: AddressStyle
  /** First people, as `[first name, last name]`, for companies that need certain ones. */
  readonly starring: readonly (readonly [string, string])[]
}

export interface Name {
  readonly fullName: string
  readonly firstName: string
  readonly lastName: string
  readonly latin: SandboxPerson['latin']
}

/** The people of a company, the leaders first; no two have the same name or address. */
export function employ(random: Random, workforce: Workforce): Employee[] {
  const { titles, style, domain } = workforce
  const leaders = random.shuffle(titles.leaders).slice(0, workforce.size > 6 ? 2 : 1)
  const others = deal(random, titles.others)
  const takenNames = new Set<string>()
  const takenAddresses = new Set<string>()
  const starring = [...workforce.starring]

  const freshName = (): Name => {
    const star = starring.shift()
    if (star !== undefined) return western(...star)
    for (;;) {
      const name = drawName(random, workforce.culture, workforce.foreigners)
      const key = `${name.latin.firstName} ${name.latin.lastName}`
      if (!takenNames.has(key)) return name
    }
  }

  return Array.from({ length: workforce.size }, (_, index) => {
    const name = freshName()
    takenNames.add(`${name.latin.firstName} ${name.latin.lastName}`)
    const wanted = localPartOf(style, name.latin.firstName, name.latin.lastName)
    let localPart = wanted
    for (let number = 2; takenAddresses.has(localPart); number++) localPart = `${wanted}${number}`
    takenAddresses.add(localPart)
    const { text, ...rank }: TitleWord = leaders[index] ?? others()
    return { ...name, title: text, ...rank, email: `${localPart}@${domain}` }
  })
}

/** Deals titles so that none comes again before all have been dealt. */
function deal(random: Random, titles: readonly TitleWord[]): () => TitleWord {
  let hand: TitleWord[] = []
  return () => {
    if (hand.length === 0) hand = random.shuffle(titles)
    return hand.pop() as TitleWord
  }
}

/** A name of a culture, or, as often as `foreigners` says in percent, of another. */
export function drawName(random: Random, culture: Culture, foreigners: number): Name {
  const foreign = random.chance(foreigners)
  const own = foreign ? random.pick(latinCultures) : culture
  const female = random.chance(50)
  const first = random.pick(female ? own.female : own.male)
  const surnames = female ? own.lastFemale : own.lastMale
  const last = surname(random, own, surnames)
  const initial =
    own === culture && own === latinCultures[0] && random.chance(6) ? ` ${random.pick('ABCDEHJKLMRT'.split(''))}.` : ''
  // Abroad everybody's first name comes first.
  const separator = foreign ? undefined : culture.familyFirst
  return {
    fullName:
      separator === undefined ? `${first.text}${initial} ${last.text}` : `${last.text}${separator}${first.text}`,
    firstName: first.text,
    lastName: last.text,
    latin: { firstName: first.latin, lastName: last.latin },
  }
}

function surname(random: Random, culture: Culture, surnames: readonly Word[]): Word {
  const one = random.pick(surnames)
  const second = random.pick(surnames)
  if (second === one) return one
  if (random.chance(culture.twoSurnames ?? 0)) {
    return { text: `${one.text} ${second.text}`, latin: `${one.latin} ${second.latin}` }
  }
  const plain = !one.text.includes(' ') && !second.text.includes(' ')
  if (plain && random.chance(culture.hyphenated ?? 0)) {
    return { text: `${one.text}-${second.text}`, latin: `${one.latin}-${second.latin}` }
  }
  return one
}

const western = (firstName: string, lastName: string): Name => ({
  fullName: `${firstName} ${lastName}`,
  firstName,
  lastName,
  latin: { firstName, lastName },
})
