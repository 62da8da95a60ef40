import type { Culture } from '../names/culture.ts'
import * as northernEastern from '../names/northern-eastern.ts'
import * as otherScripts from '../names/other-scripts.ts'
import * as western from '../names/western.ts'
import { slugOf } from '../ascii.ts'
import * as english from './english.ts'
import * as german from './german.ts'
import * as northern from './northern-eastern.ts'
import * as scripts from './other-scripts.ts'
import { listed, listedInOtherScript, type Listed } from './parse.ts'
import * as romance from './romance.ts'

/** A country of the sandbox: who lives there, and its companies. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  /** ISO 639-1. */
  readonly language: string
  readonly culture: Culture
  readonly companies: readonly Listed[]
}

const country = (code: string, language: string, name: string, culture: Culture, lines: string): Country => ({
  code,
  language,
  culture,
  companies: listed(lines, name, slugOf),
})

const otherScript = (code: string, language: string, name: string, culture: Culture, lines: string): Country => ({
  code,
  language,
  culture,
  companies: listedInOtherScript(lines, name),
})

const { dutch, french, italian, portuguese, spanish } = western
const { african, czech, finnish, hungarian, indian, nordic, polish, romanian, turkish, vietnamese } = northernEastern

export const countries = (): readonly Country[] => [
  country('US', 'en', 'United States', western.english, english.unitedStates),
  country('GB', 'en', 'United Kingdom', western.english, english.unitedKingdom),
  country('IE', 'en', 'Ireland', western.english, english.ireland),
  country('CA', 'en', 'Canada', western.english, english.canada),
  country('AU', 'en', 'Australia', western.english, english.australia),
  country('IN', 'en', 'India', indian, english.india),
  country('NG', 'en', 'Nigeria', african, english.nigeria),
  country('KE', 'en', 'Kenya', african, english.kenya),
  country('DE', 'de', 'Germany', western.german, german.germany),
  country('AT', 'de', 'Austria', western.german, german.austria),
  country('CH', 'de', 'Switzerland', western.german, german.switzerland),
  country('FR', 'fr', 'France', french, romance.france),
  country('BE', 'fr', 'Belgium', french, romance.belgium),
  country('ES', 'es', 'Spain', spanish, romance.spain),
  country('MX', 'es', 'Mexico', spanish, romance.mexico),
  country('IT', 'it', 'Italy', italian, romance.italy),
  country('PT', 'pt', 'Portugal', portuguese, romance.portugal),
  country('BR', 'pt', 'Brazil', portuguese, romance.brazil),
  country('RO', 'ro', 'Romania', romanian, romance.romania),
  country('NL', 'nl', 'Netherlands', dutch, northern.netherlands),
  country('PL', 'pl', 'Poland', polish, northern.poland),
  country('CZ', 'cs', 'Czechia', czech, northern.czechia),
  country('SE', 'sv', 'Sweden', nordic, northern.sweden),
  country('NO', 'no', 'Norway', nordic, northern.norway),
  country('DK', 'da', 'Denmark', nordic, northern.denmark),
  country('FI', 'fi', 'Finland', finnish, northern.finland),
  country('TR', 'tr', 'Türkiye', turkish, northern.turkey),
  country('HU', 'hu', 'Hungary', hungarian, northern.hungary),
  country('VN', 'vi', 'Vietnam', vietnamese, northern.vietnam),
  otherScript('RU', 'ru', 'Russia', otherScripts.russian, scripts.russia),
  otherScript('GR', 'el', 'Greece', otherScripts.greek, scripts.greece),
  otherScript('JP', 'ja', 'Japan', otherScripts.japanese, scripts.japan),
  otherScript('CN', 'zh', 'China', otherScripts.chinese, scripts.china),
  otherScript('KR', 'ko', 'South Korea', otherScripts.korean, scripts.korea),
  otherScript('AE', 'ar', 'United Arab Emirates', otherScripts.arabic, scripts.emirates),
]

/** Whose people work abroad: cultures that write with Latin letters. */
export const latinCultures: readonly Culture[] = [
  western.english,
  western.german,
  french,
  spanish,
  italian,
  dutch,
  portuguese,
  polish,
  czech,
  nordic,
  finnish,
  turkish,
  hungarian,
  romanian,
  vietnamese,
  indian,
  african,
]
