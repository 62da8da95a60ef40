import { employ } from './people.ts'
import { mailHostOf } from './mail-hosts.ts'
import { buyer, hasPages, isReadable, largest, legacyLatin, patterns, planFor, starring, type Plan } from './plan.ts'
import { randomOf, type Random } from './random.ts'
import { countries, type Country } from './roster/countries.ts'
import type { Listed } from './roster/parse.ts'
import { teamPathsOf } from './team-paths.ts'
import type { AddressPattern, EmailStyle, Markup, SandboxCompany, SandboxMail, SandboxPerson } from './types.ts'
import type { Employee } from './people.ts'
import { websiteNameOf } from './website-names.ts'
import { titlesOf } from './words/titles.ts'
import { outsidersOf, type Outsider } from './outsiders.ts'

/** A company, with what only its website needs. */
export interface Made {
  readonly company: SandboxCompany
  readonly outsiders: readonly Outsider[]
}

let made: readonly Made[] | undefined

/** The 200 companies of the sandbox, made once a process: the same on every machine. */
export const madeCompanies = (): readonly Made[] => (made ??= makeCompanies())

function makeCompanies(): readonly Made[] {
  const all = countries().flatMap((country) => country.companies.map((listed) => ({ country, listed })))
  const slugs = (latin: boolean): string[] =>
    all.filter(({ listed }) => latin === !hasOtherScript(listed)).map(({ listed }) => listed.slug)
  const plans = planFor(randomOf('plans'), slugs(true), slugs(false))
  return all.map(({ country, listed }) => makeCompany(country, listed, plans.get(listed.slug) as Plan))
}

const hasOtherScript = ({ name }: Listed): boolean => !/\p{Script=Latin}/u.test(name)

function makeCompany(country: Country, listed: Listed, plan: Plan): Made {
  const { slug, name, aliases, place } = listed
  const random = randomOf(`company ${slug}`)
  const domain = `${slug}.test`
  const { code, language, culture } = country
  const titles = titlesOf(language)
  const stars = starring[slug] ?? []
  const pattern = stars.length > 0 ? '{f}{last}' : random.pick(patterns)
  const employees = employ(random, {
    domain,
    size: sizeOf(random, slug, plan.markup, pattern),
    culture,
    foreigners: hasOtherScript(listed) ? 0 : 18,
    titles,
    style: {
      pattern,
      names: random.pick(['joined', 'joined', 'hyphen', 'short']),
      german: language === 'de' && random.chance(85),
    },
    starring: stars,
  })
  const emails = emailStyleOf(random, plan.markup)
  const teamPath = random.pick(teamPathsOf(language))
  const people = present(random, { slug, language, plan, emails, employees, certain: stars.length })
  const outsiders = hasPages(plan.kind) ? outsidersOf({ slug, kind: plan.kind, culture, titles, employees }) : []
  const host = plan.mail === 'none' || plan.mail === 'null_mx' ? undefined : mailHostOf(random, domain)
  const company: SandboxCompany = {
    slug,
    domain,
    name,
    aliases: aliases.filter((alias, index) => alias !== name && aliases.indexOf(alias) === index),
    place,
    country: code,
    language,
    pattern,
    catchAll: plan.mail === 'catch_all',
    mail: { kind: plan.mail, ...(host === undefined ? {} : { host }) },
    website: {
      kind: plan.kind,
      readable: isReadable(plan.kind),
      markup: plan.markup,
      emails,
      charset: legacyLatin[slug] ?? listed.charset,
      teamPath,
      ...(plan.kind === 'redirect_to_other_company' ? { redirectsTo: `${buyer}.test` } : {}),
      decoys: outsiders.map(({ name: outsider }) => outsider),
    },
    people,
  }
  return { company, outsiders }
}

/** 3 to 25 people, more often few; whose details are on pages of their own have few enough that a reader gets to all. */
function sizeOf(random: Random, slug: string, markup: Markup, pattern: AddressPattern): number {
  if (slug === largest.slug) return largest.people
  if (markup === 'detail_pages' || pattern === '{first}' || pattern === '{last}') return 3 + random.int(5)
  return 3 + Math.min(random.int(23), random.int(23))
}

function emailStyleOf(random: Random, markup: Markup): EmailStyle {
  if (markup === 'mailto') return 'mailto'
  const draw = random.int(100)
  if (draw < 35) return 'none'
  if (draw < 65) return 'mailto'
  if (draw < 75) return 'text'
  if (draw < 83) return 'entities'
  return draw < 92 ? 'at' : 'cfemail'
}

interface Presentation {
  readonly slug: string
  readonly language: string
  readonly plan: Plan
  readonly emails: EmailStyle
  readonly employees: readonly Employee[]
  /** So many of the first are on the website and have a mailbox whatever is drawn. */
  readonly certain: number
}

/** Decides who is shown on the website, and whose mailbox is gone. */
function present(random: Random, presentation: Presentation): SandboxPerson[] {
  const { slug, language, plan, emails, employees, certain } = presentation
  const readable = isReadable(plan.kind)
  const presented = (person: Employee, index: number): SandboxPerson => {
    // Draws are taken whether they count or not, so that a change of kind leaves the people as they are.
    const shown = random.chance(85) || employees.length <= 5 || index < Math.max(certain, 2)
    const published = random.chance(80) || plan.markup === 'mailto'
    const left = random.chance(4) && index >= certain
    const websiteName = websiteNameOf(random, slug, language, person)
    const onWebsite = readable && shown
    return {
      ...person,
      websiteName,
      onWebsite,
      emailPublished: onWebsite && published && emails !== 'none',
      hasMailbox: !left && takesMail(plan.mail),
    }
  }
  return employees.map(presented)
}

const takesMail = (kind: SandboxMail['kind']): boolean => kind !== 'none' && kind !== 'null_mx'
