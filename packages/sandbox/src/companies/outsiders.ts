import { drawName, type Employee } from './people.ts'
import type { Culture } from './names/culture.ts'
import { randomOf } from './random.ts'
import type { WebsiteKind } from './types.ts'
import type { TitlePool } from './words/title-pool.ts'

/** Somebody whom a website names though they do not work there. */
export interface Outsider {
  readonly name: string
  readonly title: string
  /** Where they do work. */
  readonly company: string
  readonly role: 'customer' | 'author' | 'press' | 'json_ld' | 'hidden'
}

const customers = [
  'Hollowell & Co.',
  'Tinderbox Retail',
  'Grupo Marisol',
  'Ekholm Partners',
  'Nordmark Stiftung',
  'Aster Public Library',
]
const agencies = ['Loudhailer PR', 'Agentur Sprachrohr', 'Bureau Plume']

export interface Surroundings {
  readonly slug: string
  readonly kind: WebsiteKind
  readonly culture: Culture
  readonly titles: TitlePool
  readonly employees: readonly Employee[]
}

/** The outsiders of a website, none with the surname of somebody who works there unless too many do. */
export function outsidersOf({ slug, kind, culture, titles, employees }: Surroundings): Outsider[] {
  const random = randomOf(`outsiders ${slug}`)
  const surnames = new Set(employees.map(({ latin }) => latin.lastName))
  const names = new Set(employees.map(({ fullName }) => fullName))
  const freshName = (): string => {
    for (let attempt = 0; ; attempt++) {
      const { fullName, latin } = drawName(random, culture, 0)
      if (names.has(fullName) || (attempt < 50 && surnames.has(latin.lastName))) continue
      names.add(fullName)
      return fullName
    }
  }
  const outsider = (role: Outsider['role'], companies: readonly string[]): Outsider => ({
    name: freshName(),
    title: random.pick([...titles.leaders, ...titles.others]).text,
    company: random.pick(companies),
    role,
  })
  const some = (percent: number, role: Outsider['role'], companies: readonly string[]): Outsider[] =>
    random.chance(percent) ? [outsider(role, companies)] : []
  const lies = { lying_json_ld: 'json_ld', hidden_people: 'hidden' } as const
  const lie = kind === 'lying_json_ld' || kind === 'hidden_people' ? lies[kind] : undefined
  return [
    ...some(60, 'customer', customers),
    ...some(30, 'customer', customers),
    ...some(45, 'author', customers),
    ...some(35, 'press', agencies),
    ...(lie === undefined ? [] : Array.from({ length: 3 }, () => outsider(lie, customers))),
  ]
}
