import type { Made } from '../companies.ts'
import { slugOf } from '../ascii.ts'
import { randomOf } from '../random.ts'
import type { Outsider } from '../outsiders.ts'
import type { SandboxCompany, SandboxPerson } from '../types.ts'
import { siteWords, type SiteWords } from './words.ts'

/** What the pages of a website have in common. */
export interface Site {
  readonly company: SandboxCompany
  readonly outsiders: readonly Outsider[]
  /** Whom the team page shows. */
  readonly shown: readonly SandboxPerson[]
  readonly words: SiteWords
  /** Without the legal form. */
  readonly shortName: string
  /** Which of several ways to write the same thing this site has: 0 ≤ integer < 12, each equally often. */
  readonly variant: number
  readonly aboutPath: string
  /** Whether the team page is linked from the about page only. */
  readonly nested: boolean
}

export function siteOf({ company, outsiders }: Made): Site {
  const random = randomOf(`site ${company.slug}`)
  const { website, people, aliases, name, place, language } = company
  const shortName = aliases[0] ?? name
  const parent = /^(\/[^/]+)\/./.exec(website.teamPath)?.[1]
  return {
    company,
    outsiders,
    // Where nobody can be found, e.g. because robots.txt forbids to look, the pages are there all the same.
    shown: people.filter(({ onWebsite }) => onWebsite || !website.readable),
    words: siteWords(language, shortName, place.split(',')[0] ?? place),
    shortName,
    variant: random.int(12),
    aboutPath: parent ?? '/about-the-company',
    nested: parent !== undefined && random.chance(50),
  }
}

/** Where a person's own page is. */
export function detailPath({ company }: Site, { latin }: SandboxPerson): string {
  const base = company.website.teamPath.replace(/\.html$|\/$/, '')
  return `${base}/${slugOf(`${latin.firstName} ${latin.lastName}`)}`
}
