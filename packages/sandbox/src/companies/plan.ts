import type { Random } from './random.ts'
import type { AddressPattern, Markup, SandboxMail, WebsiteKind } from './types.ts'

// Who gets what, in numbers that add up to all companies: written down rather than drawn, so that each kind is there
// however the draws fall. Only which company gets it is drawn.

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)

/** The websites that are not as one would wish, of companies that write with Latin letters. */
const oddWebsites: readonly WebsiteKind[] = [
  ...times(6, 'no_people' as const),
  ...times(2, 'javascript_only' as const),
  ...times(2, 'lying_json_ld' as const),
  'lying_titles',
  'hidden_people',
  'byte_a_second',
  'never_answers',
  ...times(2, 'redirect_to_www' as const),
  'redirect_to_closed_https',
  'redirect_to_other_company',
  'redirect_loop',
  'redirect_to_loopback',
  'redirect_to_metadata',
  'redirect_to_file',
  ...times(2, 'robots_forbids_all' as const),
  'robots_forbids_team',
  'robots_huge',
  'robots_error',
  'gzip_bomb',
  'endless',
  'home_not_found',
  'pdf',
  ...times(2, 'parked' as const),
]

/** Mail servers that do not just know their people. */
const oddMail: readonly SandboxMail['kind'][] = [
  ...times(12, 'catch_all' as const),
  ...times(5, 'greylisting' as const),
  'deferring',
  ...times(2, 'policy' as const),
  'null_mx',
]

const readable = new Set<WebsiteKind>([
  'people',
  'script',
  'lying_json_ld',
  'lying_titles',
  'hidden_people',
  'redirect_to_www',
  'robots_huge',
])

/** Kinds that say one thing in the page and another where a browser does not show it: the page must be plain. */
const aboutTruth = new Set<WebsiteKind>(['lying_json_ld', 'lying_titles', 'hidden_people'])

const pagesInOrder = new Set<WebsiteKind>([
  ...readable,
  'no_people',
  'robots_forbids_all',
  'robots_forbids_team',
  'robots_error',
])

/** Whether a website of this kind has the pages that others have, whoever may read them. */
export const hasPages = (kind: WebsiteKind): boolean => pagesInOrder.has(kind)

/** The company that took over another, whose website sends everybody to its own. */
export const buyer = 'brightwater-systems'

/** Whether people can be found on a website of this kind. */
export const isReadable = (kind: WebsiteKind): boolean => readable.has(kind)

/** Companies that are in order in every way: near namesakes, those of the sample files, and those that star below. */
export const wellBehaved: ReadonlySet<string> = new Set(
  `brightwater brightwater-systems cedarloom cedarloom-textiles quillmere-software quillmere-publishing ostwind-logistik
  ostwind-energie saltmarsh-foods saltmarsh-food-group vantor-aeronautics millrace-consulting stonecroft-learning
  rabenfels-maschinenbau atelier-bellerive hohenfurt-prazision jaskolka-logistyka bloemendael-kassenbouw
  northfell-analytics fenwater-instruments grunwerk-gebaudetechnik boreal-aeronautique officine-trevalli
  norrsken-batteri nilgiri-cloudworks carrigmore-data faro-norte-tecnologia muggelsee-software sundial-payments
  tallgrass-freight-lines whinfell-energy ipe-amarelo-agronegocios`.split(/\s+/),
)

/** The one company whose domain has nothing but a name: no MX, no address. */
const absent = 'bursztynowa-zatoka'

/** The company with more people than fit on a page. */
export const largest = { slug: 'vantor-aeronautics', people: 120 } as const

/** Who is certain to work somewhere: namesakes that share an address but for a number. */
export const starring: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'millrace-consulting': [
    ['James', 'Smith'],
    ['Julia', 'Smith'],
    ['Joan', 'Smith'],
  ],
  'stonecroft-learning': [
    ['Robert', 'Miller'],
    ['Rebecca', 'Miller'],
  ],
  'rabenfels-maschinenbau': [
    ['Stefan', 'Müller'],
    ['Sabine', 'Müller'],
  ],
}

/** Legacy encodings of websites that write with Latin letters. */
export const legacyLatin: Readonly<Record<string, string>> = {
  'atelier-bellerive': 'windows-1252',
  'hohenfurt-prazision': 'windows-1252',
  'jaskolka-logistyka': 'iso-8859-2',
}

/** Websites that write surnames in capitals, as is usual in France. */
export const capitalSurnames: ReadonlySet<string> = new Set(['boreal-aeronautique', 'grandpre-logistique'])

export interface Plan {
  readonly kind: WebsiteKind
  readonly mail: SandboxMail['kind']
  readonly markup: Markup
}

const markups: readonly Markup[] = [
  'json_ld',
  'microdata',
  'h_card',
  'card',
  'role_first_card',
  'figure',
  'table',
  'definition_list',
  'headings',
  'list',
  'mailto',
  'detail_pages',
]

/** Hands out the kinds above among companies, by slug. */
export function planFor(random: Random, latin: readonly string[], otherScripts: readonly string[]): Map<string, Plan> {
  const all = [...latin, ...otherScripts]
  const free = latin.filter((slug) => !wellBehaved.has(slug) && slug !== absent)
  const kinds = new Map<string, WebsiteKind>(otherScripts.map((slug) => [slug, 'script']))
  random.shuffle(free).forEach((slug, index) => kinds.set(slug, oddWebsites[index] ?? 'people'))
  kinds.set(absent, 'none')
  const mail = new Map<string, SandboxMail['kind']>()
  random.shuffle(free).forEach((slug, index) => mail.set(slug, oddMail[index] ?? 'mailboxes'))
  mail.set(absent, 'none')
  const dealt = random.shuffle(all.map((_, index) => markups[index % markups.length] ?? 'card'))
  const planOf = (slug: string, index: number): Plan => {
    const kind = kinds.get(slug) ?? 'people'
    const plain = slug === largest.slug || aboutTruth.has(kind)
    return { kind, mail: mail.get(slug) ?? 'mailboxes', markup: plain ? 'card' : (dealt[index] ?? 'card') }
  }
  return new Map(all.map((slug, index) => [slug, planOf(slug, index)]))
}

/** How companies write addresses, a line for each share of the whole; common ones are there more than once. */
export const patterns: readonly AddressPattern[] = [
  ...times(40, '{first}.{last}' as const),
  ...times(18, '{f}{last}' as const),
  ...times(10, '{f}.{last}' as const),
  ...times(8, '{first}' as const),
  ...times(5, '{first}{last}' as const),
  ...times(4, '{first}_{last}' as const),
  ...times(4, '{last}.{first}' as const),
  ...times(4, '{last}' as const),
  ...times(3, '{first}{l}' as const),
  ...times(2, '{first}-{last}' as const),
  '{first}.{l}',
  '{last}{f}',
]
