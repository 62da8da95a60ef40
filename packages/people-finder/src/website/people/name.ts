import { collapse } from '../page/dom.ts'
import { fold, wordSet, wordsOf } from '../words/fold.ts'
import { alsoNames, notInEastAsianNames, notInNames, places } from '../words/not-names.ts'
import { fieldWords, roleBeginnings, roleEndings, roleParts, roleWords } from '../words/roles.ts'
import { startsWithChineseSurname, startsWithJapaneseSurname, startsWithKoreanSurname } from '../words/surnames.ts'

const particles = wordSet(
  `van von vom zu zum zur der den de del della dello delle degli di da das do dos du des la le les el al bin binti ibn ben bat abu af av
   ter ten te t op aan in uit onder y e i san st mac mc und`,
)

// Case matters: "Mag." is a degree, "Maga" a name.
const honorific = [
  String.raw`(?:Assoc(?:iate)?|Asst|Assist(?:ant)?|Adj(?:unct)?|Visiting|Emeritus|Hon(?:orary)?|Univ|Ao|Apl|Em)\.?[\s-]*Prof(?:essor|essorin)?`,
  String.raw`Prof(?:essor|essorin|\.?ssa|a)?|Dr|Drs|Dra|DDr|PD|Priv\.?-?\s?Doz|Doz`,
  String.raw`Dr\.?\s?-?\s?Ing|Dipl\.?-?\s?(?:Ing|Kfm|Kffr|Inf|Wirt|Päd|Psych|Phys|Math|Chem|Oec|Volksw|Betriebsw|Soz|Biol|Geogr|Des)(?:\.?\s?\((?:FH|TU|Univ|BA)\)|\.?\s(?:FH|TU))?|Dipl`,
  String.raw`Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Herr|Herrn|Frau|Hr|Fr|Mag|Univ|Med|med|dent|vet|rer|nat|phil|jur|iur|oec|pol|agr|techn|theol|h\.\s?c|habil|RA|RAin|StB|StBin|WP`,
  String.raw`Sr|Sra|Srta|Don|Doña|Lic|Licda|Arq|Abog|Mtro|Mtra|Psic|CP|CPN|Dott|Dott\.?\s?ssa|Dottor|Dottoressa|Sig|Sig\.?ra|Avv|Arch|Geom|Rag|Ing`,
  String.raw`Mme|Mlle|Monsieur|Madame|Me|Maître|Pr|Dhr|Mevr|Mw|Ir|mr|ir|ing|drs|dr|prof|doc|mgr|Mgr|inż|hab|lek|adw|Bc|BcA|MgA|JUDr|MUDr|MDDr|RNDr|PhDr|PaedDr|MVDr|PharmDr|ThDr|ThLic|Doc|Pan|Pani`,
  String.raw`Г-н|Г-жа|Проф|Доц|Акад|проф|доц|к\.\s?\p{Ll}{1,4}\.?\s?н|д\.\s?\p{Ll}{1,4}\.?\s?н|Γ|Κ|Δρ|Bay|Bayan|Doç|Yrd|Öğr|Gör|Arş|Üyesi|Uzm|Av|Mim|Müh|Op|Dt|Eng|Engª|Hon|Rev|Revd|Fr|Msgr|Rabbi|Rav|Pastor|Pfr|Capt|Cdr|Col|Gen|Lt|Maj|Sgt|Ar|Er|Adv|CA|Shri|Sri|Smt|Kum`,
].join('|')
const honorifics = new RegExp(
  String.raw`^(?:(?:${honorific})(?:\.(?:\s*-\s*|\s*)|\s+(?:-\s+)?)|(?:ks|o|p|s|m)\.\s*)+(?=\p{L})`,
  'u',
)
const uncasedHonorifics =
  /^(?:(?:د|م|أ|ا|أ\.د|ا\.د|المهندسة?|الدكتورة?|دكتورة?|الأستاذة?|الاستاذة?|أستاذة?|السيدة?|الشيخة?|العميد|اللواء|العقيد|المحامية?|القاضي)(?:\.\s*|\s*\/\s*|(?<=\p{L}{2})\s+)|(?:ผู้ช่วยศาสตราจารย์|รองศาสตราจารย์|ศาสตราจารย์|อาจารย์|ผศ\.?|รศ\.?|ศ\.|อ\.|ดร\.?|นพ\.?|พญ\.?|นางสาว|นาย|นาง|คุณ|น\.ส\.|เจ้าหน้าที่)\s*|(?:ד"ר|ד״ר|פרופ['׳]|עו"ד|עו״ד|מר|גב['׳])\s+)+(?=[\p{L}])/u
const degree = String.raw`(?:Ph\.?\s?D|M\.?D|M\.?B\.?A|EMBA|B\.?A|B\.?Sc|M\.?Sc|B\.?Eng|M\.?Eng|M\.?A|LL\.?[MB]|J\.?D|CPA|CFA|CPP|PMP|PE|RN|DDS|DVM|FCA|ACA|ACCA|FCCA|CIPD|MRICS|FRICS|RIBA|AIA|SPHR|SHRM-\w+|CISSP|CSc|DrSc|DiS|OBE|MBE|CBE|Esq|QC|KC|FH|BSc|Dipl\.-?\s?\w+\.?|Hons|MAS|CAS|EdD|PsyD|PharmD|DBA|MPH|MPA|MFA|BFA|BBA|MSW|LCSW)`
const credentials = new RegExp(String.raw`(?:[\s,]+\(?${degree}\)?\.?)+$`, 'u')
/** Letters behind a comma that are no word: "PharmD", "FNP-C", "Dipl.-Ing.", "3rd". */
const credential =
  /^(?:(?:\p{L}{1,6}\.[\s-]?){1,3}(?:\p{L}{1,4}\.?)?(?:\s?\((?:FH|TU|Univ|BA)\))?|\p{Lu}[\p{L}-]{0,9}\p{Lu}(?:-?\p{Lu}){0,2}|2nd|3rd|4th|Esq(?:uire)?)$/u
const degreeFirst = new RegExp(String.raw`^${degree}(?![\p{L}\p{N}])`, 'u')
const eastAsianHonorifics = /(?:さん|氏|様|先生|님|씨|先生|女士|小姐|박사|博士)$/

const capitalized = /^(?:[dDlL]['’]|(?:al|el|ul|as|ash|an|az)-)?\p{Lu}[\p{L}\p{M}]*(?:['’ʼ‘`´.-]\p{L}[\p{L}\p{M}]*)*$/u
const initials = /^(?:\p{Lu}\p{M}*\.?-?){1,3}$/u
const uncased = /^[\p{Lo}\p{M}]+(?:[-'’][\p{Lo}\p{M}]+)*$/u

/** "王小明 Xiaoming Wang": in its own script, and as others may read it. */
const bothScripts = /^([\p{sc=Han}\p{sc=Hangul}]{2,5})\s+\p{Lu}\p{Ll}+(?:[\s-]\p{L}\p{Ll}+){1,2}$/u

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
  const spaced = bare.replace(/^(\p{Lu}\.)(?=\p{Lu}\p{Ll})/u, '$1 ')
  const name = collapse(withoutCredentials(withoutHonorifics(spaced))).replace(/[,;:]+$/, '')
  return isShouted(name) ? name.replaceAll(/\p{L}[\p{L}\p{M}]*/gu, capitalize) : name
}

/** "Don Smith" and "Pan Li" are names: what is left has to be one. */
function withoutHonorifics(text: string): string {
  const rest = text.replace(honorifics, '')
  if (rest !== text) return rest.includes(' ') || !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text) ? rest : text
  return text.replace(uncasedHonorifics, '')
}

/** Whether a text begins with what one calls people: "Dr.", "Frau", "อาจารย์". */
export function hasHonorific(text: string): boolean {
  return withoutHonorifics(text) !== text
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
  const [, own = ''] = bothScripts.exec(name) ?? []
  if (own !== '') return readName(own)
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

function withoutCredentials(text: string): string {
  const parts = text.split(/,\s*/u)
  while (parts.length > 1 && isCredential(parts.at(-1) ?? '')) parts.pop()
  return parts.join(', ').replace(credentials, '')
}

function isCredential(text: string): boolean {
  return credential.test(text) && !wordsOf(text).some((word) => roleWords.has(word) || fieldWords.has(word))
}

/** Whether a text goes on with a degree ("PhD – Analyst"), so that the name before it is not over. */
export function startsWithDegree(text: string): boolean {
  return degreeFirst.test(text) || isCredential(text.split(/[,|–—]|\s-\s/u, 1)[0]?.trim() ?? '')
}

function isWestern(tokens: readonly string[]): boolean {
  if (tokens.some((token) => legalForm.test(token))) return false
  // "Building III"; as part of a name, a number follows two words.
  if (tokens.length === 2 && /^[IVX]{2,}$/.test(tokens[1] ?? '')) return false
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
    } else if (capitalized.test(token) && token.length <= 25 && !/\p{Ll}{4}\p{Lu}/u.test(token)) {
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
  const folded = fold(name)
  if (notInEastAsianNames.test(name) || roleParts.some((part) => folded.includes(part))) return false
  // Foreign names in Japanese: ジョン・スミス
  if (/^[\p{sc=Katakana}ー]{2,}(?:[・=\s][\p{sc=Katakana}ー]{2,}){1,3}$/u.test(name)) return true
  const compact = name.replaceAll(/[\s・]/gu, '')
  const isSplit = compact !== name
  if (/(?:를|에서|하는|하기|입니다)$/u.test(compact)) return false
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
