import { fold } from '../text/fold.ts'
import { leadingForms, trailingForms, withoutNativeForms } from './legal-forms.ts'
import { canonicalWord, isConnective, isGenericWord } from './words.ts'

/** A company's name taken apart. */
export interface CompanyName {
  /** All of it, folded and without spaces, legal form included. */
  readonly full: string
  /** Without the legal form, folded; empty where there is nothing else. */
  readonly key: string
  /** The legal form in short words, e.g. `co ltd`; empty where there is none, or one of another script. */
  readonly form: string
  /** The words of the key but for "and", as written. */
  readonly written: readonly string[]
  /** The same as they are compared: in the singular, abbreviations written out. */
  readonly words: readonly string[]
  /** Its Chinese characters without the legal form: many are read alike, and each makes another name. */
  readonly han: string
}

/** No name is longer; what comes behind is not looked at. In UTF-16 units. */
const longestName = 160
const mostWords = 16
const initials = /(?<![\p{L}\p{N}])\p{L}(?:[./]\p{L})+(?![\p{L}\p{N}])/gu
const contractions = /(?<=\p{L})['’‘`´](?=[lsdn](?![\p{L}]))/giu

export function parseName(text: string): CompanyName {
  const name = withoutRemarks(text.slice(0, longestName)).normalize('NFKC')
  const folded = wordsOf(name)
  const native = withoutNativeForms(name)
  const words = native === name.trim() ? folded : wordsOf(native)
  const { kept, form } = withoutForms(words)
  const written = kept.filter((word) => !isConnective(word))
  const han = native.match(/\p{sc=Han}/gu)?.join('') ?? ''
  return { full: folded.join(''), key: kept.join(' '), form, written, words: written.map(canonicalWord), han }
}

const marks = /[™®©℠]/gu
const stockSymbol =
  /\s*[([]\s*(?:NYSE|NASDAQ|AMEX|OTC\w*|LSE|LON|AIM|TSX\w*|ASX|ETR|FWB|XETRA|EPA|Euronext|BIT|BME|SIX|SWX|HKE?X|SEHK|TYO|TSE|JSE|BSE|NSE|SGX|KRX|SSE|SZSE)\b[^()[\]]{0,30}[)\]]/giu
const otherNames =
  /(?<=\S)[\s,(]+(?:d\/b\/a|dba|t\/a|f\/k\/a|fka|a\/k\/a|formerly(?: known as)?|ehemals|vormals|anciennement)[\s:.]+\S.*$/iu
const endOfBusiness =
  /(?<=\S)[\s,([–-]+(?:in (?:voluntary )?liquidation|in liquidatie|en liquidation|in liquidazione|en liquidaci[oó]n|w likwidacji|v likvidaci|in administration|in receivership|in insolvency|in Insolvenz|i\.\s?L\.|i\.\s?K\.|i\.\s?I\.)[)\]]?\s*$/iu
const placeBehind =
  /(?<=\s(?:GmbH|AG|Inc|LLC|Ltd|Limited|Corp|PLC|B\.?V|N\.?V|S\.?p\.?A|S\.?r\.?l|Oyj?|A\/S|AB)\.?)(?:\s*[,|]\s*|\s+[–-]\s+)(?!(?:Inc|Ltd|LLC|Co|GmbH|S\.?A|L\.?P)\b)\p{Lu}[\p{L} .'-]{1,30}$/u

/** Without what lists and registers put behind a name: stock symbols, signs, other names, the state it is in, a place. */
function withoutRemarks(text: string): string {
  return [stockSymbol, otherNames, endOfBusiness, placeBehind].reduce(
    (name, remark) => name.replace(remark, ''),
    text.replaceAll(marks, ''),
  )
}

/** A name's words: "S.p.A." and "Int'l" are one word each. */
function wordsOf(name: string): string[] {
  const joined = name.replaceAll(initials, (dotted) => dotted.replaceAll(/[./]/g, '')).replaceAll(contractions, '')
  const folded = fold(joined)
  return folded === '' ? [] : folded.split(' ').slice(0, mostWords)
}

const shortForms: Readonly<Record<string, string>> = {
  incorporated: 'inc',
  incorporation: 'inc',
  corporation: 'corp',
  limited: 'ltd',
  company: 'co',
  private: 'pvt',
  proprietary: 'pty',
}

function withoutForms(words: readonly string[]): { kept: readonly string[]; form: string } {
  const end = words.length - trailingForms(words)
  const kept = words.slice(words[0] === 'the' ? 1 : 0, end)
  const rest = kept.slice(leadingForms(kept))
  const form = words.slice(end).map((word) => shortForms[word] ?? word)
  // "AB Electronics" is called so, "AB Volvo" is an Aktiebolag.
  const isNamed = rest.some((word) => !isGenericWord(canonicalWord(word)))
  return { kept: isNamed ? rest : kept, form: form.join(' ') }
}

/**
 * A name without its legal form, folded: two spellings of it with the same key are as good as the same. Empty where the
 * name is nothing but a legal form.
 */
export const companyKey = (name: string): string => parseName(name).key

/** Whether a name consists of nothing but words that many companies share ("Global Services Ltd"). */
export const isGenericCompanyName = (name: string): boolean => hasOnlyGenericWords(parseName(name))

export const hasOnlyGenericWords = ({ words }: CompanyName): boolean =>
  words.length > 0 && words.every((word) => isGenericWord(word))
