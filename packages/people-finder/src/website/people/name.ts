import { collapse } from '../page/dom.ts'
import { fold, wordSet, wordsOf } from '../words/fold.ts'
import { alsoNames, notInEastAsianNames, notInNames, places } from '../words/not-names.ts'
import { roleBeginnings, roleEndings, roleParts } from '../words/roles.ts'
import { startsWithChineseSurname, startsWithJapaneseSurname, startsWithKoreanSurname } from '../words/surnames.ts'

const particles = wordSet(
  `van von vom zu zum zur der den de del della dello delle degli di da das do dos du des la le les el al bin binti ibn ben bat abu af av
   ter ten te t op aan in uit onder y e i san st mac mc und`,
)

// Case matters: "Mag." is a degree, "Maga" a name.
const honorifics =
  /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Herr|Herrn|Frau|Hr|Fr|Dipl|Dipl\.?-?\s?(?:Ing|Kfm|Kffr|Inf|Wirt|Päd|Psych|Phys|Math|Chem|Oec|Volksw|Betriebsw)|Ing|Mag|Univ|Med|med|rer|nat|phil|jur|iur|oec|pol|h\.\s?c|habil|RA|RAin|StB|WP|Sr|Sra|Srta|Don|Doña|Dott|Dott\.ssa|Dottor|Dottoressa|Sig|Sig\.ra|Avv|Arch|Geom|Rag|Mme|Mlle|Monsieur|Madame|Me|Maître|Dhr|Mevr|Drs|Ir|mgr|Mgr|inż|Bc|JUDr|MUDr|RNDr|PhDr|PaedDr|MVDr|Doc|Pan|Pani|Г-н|Г-жа|Γ|Κ|Δρ|Bay|Bayan|Dra|Eng|Engª|Hon|Rev|Fr|Capt|Cdr|Col|Gen|Lt|Maj|Sgt)\.?\s+|د\.\s*|م\.\s*|أ\.\s*)+/u
const degree = String.raw`(?:Ph\.?\s?D|M\.?D|M\.?B\.?A|EMBA|B\.?A|B\.?Sc|M\.?Sc|B\.?Eng|M\.?Eng|M\.?A|LL\.?[MB]|J\.?D|CPA|CFA|CPP|PMP|PE|RN|DDS|DVM|FCA|ACA|ACCA|FCCA|CIPD|MRICS|FRICS|RIBA|AIA|SPHR|SHRM-\w+|CISSP|CSc|DrSc|DiS|OBE|MBE|CBE|Esq|QC|KC|FH|BSc|Dipl\.-?\s?\w+\.?|Hons|MAS|CAS|EdD|PsyD|PharmD|DBA|MPH|MPA|MFA|BFA|BBA|MSW|LCSW)`
const credentials = new RegExp(String.raw`(?:[\s,]+\(?${degree}\)?\.?)+$`, 'u')
const degreeFirst = new RegExp(String.raw`^${degree}(?![\p{L}\p{N}])`, 'u')
const eastAsianHonorifics = /(?:さん|氏|様|先生|님|씨|先生|女士|小姐|박사|博士)$/

const capitalized = /^(?:[dDlL]['’]|(?:al|el|ul|as|ash|an|az)-)?\p{Lu}[\p{L}\p{M}]*(?:['’ʼ‘`´.-]\p{L}[\p{L}\p{M}]*)*$/u
const initials = /^(?:\p{Lu}\p{M}*\.?-?){1,3}$/u
const uncased = /^[\p{Lo}\p{M}]+(?:[-'’][\p{Lo}\p{M}]+)*$/u

/** By case: "Sá" and "Se" are parts of names. */
const legalForm =
  /^(?:AG|SE|SA|KG|AB|AS|ASA|ApS|OY|Oy|Oyj|NV|BV|UG|SL|SRL|SAS|SASU|SARL|SCOP|SpA|JSC|GmbH|Ltd|Inc|LLC|LLP|PLC|Corp|Ltda|Lda|KK|ООО|ЗАО|ОАО|ПАО|ИП)\.?$/u

/** A text in the form in which a name is kept: without titles, degrees, pronouns and what stands in brackets. */
export function cleanName(text: string): string {
  const bare = collapse(text)
    .replaceAll(/\s*[([（【][^)\]）】]{0,60}[)\]）】]/gu, ' ')
    .replace(/\s+(?:she|he|they)\s*\/\s*(?:her|him|them)\S*$/i, '')
    .replace(/^[\s,;:|·•–—-]+/u, '')
    .replace(/[\s,;:|·•–—-]+$/u, '')
  const name = collapse(bare.replace(honorifics, '').replace(credentials, '')).replace(/[,;:]+$/, '')
  return isShouted(name) ? name.replaceAll(/\p{L}[\p{L}\p{M}]*/gu, capitalize) : name
}

/** The name, if a text is a person's name and nothing else; by its form alone, so a title beside it must confirm it. */
export function readName(text: string): string | undefined {
  if (text.length > 100 || text.length < 2) return undefined
  const name = cleanName(text)
  if (
    name.length > 60 ||
    /[\p{N}@#/\\+&=<>!?;:|*_%§$€"“”„«»]/u.test(name.replaceAll(/["“”„«»]([\p{L}.\s-]{1,20})["“”„«»]/gu, '$1'))
  )
    return undefined
  if (/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}/u.test(name))
    return isEastAsianName(name) ? trimmedEastAsian(name) : undefined
  if (/[.…]$/.test(name) && !/(?:\s\p{Lu}|\bJr|\bSr)\.$/u.test(name)) return undefined
  const tokens = name.replaceAll(/["“”„«»]/g, '').split(' ')
  if (tokens.length < 2 || tokens.length > 6 || name.includes(',')) return undefined
  if (tokens.every((token) => uncased.test(token)))
    return areWordsOfNames(name) && tokens.length <= 5 ? name : undefined
  return isWestern(tokens) && areWordsOfNames(name) ? name : undefined
}

/** What is said to be a name, by markup that means names: one word will do, and no capitals are asked for. */
export function readDeclaredName(text: string): string | undefined {
  const name = cleanName(text)
  if (name.length < 2 || name.length > 80 || !/\p{L}/u.test(name) || /[@<>{}|\\]|https?:/u.test(name)) return undefined
  const words = wordsOf(name)
  if (words.length === 0 || words.length > 8 || /\p{N}{3}/u.test(name)) return undefined
  const stops = words.filter((word) => notInNames.has(word) && !particles.has(word)).length
  return stops === words.length || stops > 1 || isRole(words) ? undefined : name
}

/** Whether a text goes on with a degree ("PhD – Analyst"), so that the name before it is not over. */
export function startsWithDegree(text: string): boolean {
  return degreeFirst.test(text)
}

function isWestern(tokens: readonly string[]): boolean {
  if (tokens.some((token) => legalForm.test(token))) return false
  let full = 0
  let capitals = 0
  for (const [at, token] of tokens.entries()) {
    const isEnd = at === 0 || at === tokens.length - 1
    if (/^(?:Jr|Sr|II|III|IV)\.?$/.test(token) && at >= 2) continue
    // "St. Clair", "Wm. Fox"
    if (/^\p{Lu}\p{Ll}{1,2}\.$/u.test(token) && !isEnd) capitals++
    else if (initials.test(token)) {
      capitals++
      // "Wei LI" and "Bo Li" are names; "A B" is not.
      if (token.replaceAll(/[^\p{L}]/gu, '').length > 1) full++
    } else if (capitalized.test(token) && token.length <= 25) {
      capitals++
      full++
    } else if (!particles.has(fold(token).replace(/^['’ʼ‘`]/, '')) || (isEnd && at !== 0)) return false
  }
  return full >= 1 && capitals >= 2
}

function areWordsOfNames(name: string): boolean {
  const words = wordsOf(name)
  if (places.has(words.join(' '))) return false
  if (roleParts.some((part) => words.some((word) => word.startsWith(part) || word === `ال${part}`))) return false
  // One of these is a surname; two together ("Leiter Personal", "Lead Writer") are a title.
  if (words.filter((word) => alsoNames.has(word)).length > 1) return false
  if (words.some((word) => roleBeginnings.some((beginning) => beginning.length > 4 && word.startsWith(beginning))))
    return false
  return !isRole(words) && words.every((word) => word.length === 1 || !notInNames.has(word) || particles.has(word))
}

function isRole(words: readonly string[]): boolean {
  return words.some((word) =>
    roleEndings.some((ending) => word.length > ending.length + 2 && word.endsWith(ending) && ending.length > 5),
  )
}

function isEastAsianName(text: string): boolean {
  const name = trimmedEastAsian(text)
  if (notInEastAsianNames.test(name) || roleParts.some((part) => fold(name).includes(part))) return false
  // Foreign names in Japanese: ジョン・スミス
  if (/^[\p{sc=Katakana}ー]{2,}(?:[・=\s][\p{sc=Katakana}ー]{2,}){1,3}$/u.test(name)) return true
  const compact = name.replaceAll(/[\s・]/gu, '')
  const isSplit = compact !== name
  if (/^[\p{sc=Hangul}]{2,5}$/u.test(compact)) return compact.length <= 4 && startsWithKoreanSurname(compact)
  if (isSplit && /^[\p{sc=Han}々ヶ]{1,4}\s[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ー]{1,5}$/u.test(name)) return true
  if (!/^[\p{sc=Han}々]{2,6}[\p{sc=Hiragana}\p{sc=Katakana}]{0,4}$/u.test(compact)) return false
  if (startsWithJapaneseSurname(compact) && compact.length <= 6) return true
  return /^\p{sc=Han}{2,4}$/u.test(compact) && startsWithChineseSurname(compact)
}

function trimmedEastAsian(name: string): string {
  return name.replace(eastAsianHonorifics, '').trim()
}

function isShouted(name: string): boolean {
  return /\p{Lu}{3}/u.test(name) && !/\p{Ll}/u.test(name) && name.includes(' ')
}

function capitalize(word: string): string {
  return particles.has(fold(word)) ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase()
}

/** By which two spellings of one name are equal: without case, accents and signs. */
export function nameKey(name: string): string {
  return wordsOf(name).join(' ')
}
