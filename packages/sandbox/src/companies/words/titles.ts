import type { TitlePool } from './title-pool.ts'
import { english } from './titles-english.ts'
import { arabic, chinese, greek, japanese, korean, russian } from './titles-other-scripts.ts'
import { dutch, french, german, italian, polish, portuguese, spanish, swedish } from './titles-western.ts'

const pools: Readonly<Record<string, TitlePool>> = {
  ar: arabic,
  de: german,
  el: greek,
  es: spanish,
  fr: french,
  it: italian,
  ja: japanese,
  ko: korean,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ru: russian,
  sv: swedish,
  zh: chinese,
}

/** The titles of a language; where people there write their titles in English, or none are at hand, the English ones. */
export const titlesOf = (language: string): TitlePool => pools[language] ?? english
