import { fold } from '../text/fold.ts'

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'ru', 'zh', 'ja']
const alsoCalled: Readonly<Record<string, string>> = {
  usa: 'us',
  'united states of america': 'us',
  america: 'us',
  uk: 'gb',
  england: 'gb',
  scotland: 'gb',
  wales: 'gb',
  'great britain': 'gb',
  'northern ireland': 'gb',
  korea: 'kr',
  'republic of korea': 'kr',
  'czech republic': 'cz',
  holland: 'nl',
  'the netherlands': 'nl',
  'peoples republic of china': 'cn',
  'pr china': 'cn',
  prc: 'cn',
  'russian federation': 'ru',
  uae: 'ae',
  turkey: 'tr',
}
/** Codes that states of the USA have too, or that are words. */
const ambiguous =
  /^(?:al|ar|az|ca|co|de|ga|id|il|in|ky|la|ma|md|me|mn|mo|ms|mt|nc|ne|pa|sc|sd|tn|va|st|as|is|so|no|am|at)$/
const longest = 160

/** A place as it is compared. */
export interface Place {
  readonly country: string | undefined
  /** City, region and the like, each as its words. */
  readonly parts: readonly (readonly string[])[]
}

export function parsePlace(text: string | undefined): Place | undefined {
  const parts = (text ?? '')
    .slice(0, longest)
    .split(/[,;/\n]/)
    .map(fold)
    .filter((part) => part !== '')
  if (parts.length === 0) return undefined
  const country = countryOf(parts.at(-1) ?? '')
  const kept = country === undefined ? parts : parts.slice(0, -1)
  return { country, parts: kept.map((part) => part.split(' ')) }
}

let names: ReadonlyMap<string, string> | undefined

function countryOf(text: string): string | undefined {
  names ??= countryNames()
  return names.get(text)
}

/** ISO 3166 codes by what the countries are called, from the Unicode locale data that Node has. */
function countryNames(): Map<string, string> {
  const found = new Map(Object.entries(alsoCalled))
  const speakers = languages.map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }))
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  for (const first of letters) {
    for (const second of letters) {
      const code = (first + second).toLowerCase()
      if (new Intl.Locale('und', { region: code }).region !== code.toUpperCase()) continue
      for (const speaker of speakers) {
        const name = speaker.of(code.toUpperCase())
        if (name !== undefined && !found.has(fold(name))) found.set(fold(name), code)
      }
      if (speakers[0]?.of(code.toUpperCase()) !== undefined && !ambiguous.test(code)) found.set(code, code)
    }
  }
  return found
}

/**
 * Whether two places can be of one company: in one country, or with a city or region in common where a country is not
 * known. Another city says nothing, because companies have offices; another country does.
 */
export function comparePlaces(one: Place | undefined, other: Place | undefined): 'same' | 'other' | 'unknown' {
  if (!one || !other) return 'unknown'
  if (one.country !== undefined && other.country !== undefined) return one.country === other.country ? 'same' : 'other'
  const isShared = one.parts.some((part) => other.parts.some((own) => isWithin(part, own) || isWithin(own, part)))
  return isShared ? 'same' : 'unknown'
}

const isWithin = (words: readonly string[], others: readonly string[]): boolean =>
  words.every((word) => others.includes(word))
